import { describe, expect, test } from 'vitest'
import { audiences } from '#shared/exports/terms.ts'
import { formats, type Format } from '#shared/exports/formats/formats.ts'
import { spansOf } from '#shared/exports/reports/highlight.ts'
import { stoodOn } from '#shared/exports/reports/history.ts'
import { exportReport } from '#shared/exports/run.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { unzipSync } from 'fflate'
import { decode } from '../support/documents.ts'
import { commitment, inMemory, northMoor, northMoorToday, update } from '../support/northMoor.ts'
import { expectGolden } from './golden.ts'

const programme = inMemory(northMoor())

async function made(report: string, format: Format, options: Record<string, unknown> = {}) {
  const file = await exportReport(programme, { report, format, options, today: northMoorToday })
  const zipped = format === 'xlsx' || format === 'docx'
  return { ...file, text: zipped ? Object.values(unzipSync(file.bytes)).map(decode).join('\n') : decode(file.bytes) }
}

const tableOf = (text: string, caption: string) =>
  (JSON.parse(text) as { tables: { caption: string; rows: { values: Record<string, unknown> }[] }[] }).tables
    .find((each) => each.caption === caption)
    ?.rows.map(({ values }) => values)

describe.each(['highlight', 'programme-summary'])('%s', (report) => {
  test.each(['html', 'md', 'docx'] as const)('is the same file as %s', async (format) => {
    expectGolden(`${report}-team.${format}`, (await made(report, format)).bytes)
  })

  test.each(formats)('as %s names nobody beyond the team', async (format) => {
    for (const audience of audiences.filter((each) => each !== 'team')) {
      expect((await made(report, format, { audience })).text).not.toMatch(/Rowan|Price|Tanner|O’Connor|Anwen/)
    }
  })
})

describe('the highlight report', () => {
  test('looks at four weeks unless told otherwise, and at as many before', () => {
    expect(spansOf({ from: null, to: null }, '2026-11-25')).toEqual({
      now: { from: '2026-10-29', to: '2026-11-25' },
      last: { from: '2026-10-01', to: '2026-10-28' },
    })
    expect(spansOf({ from: '2026-11-01', to: '2026-11-30' }, '2026-11-25').last).toEqual({
      from: '2026-10-02',
      to: '2026-10-31',
    })
    expect(() => spansOf({ from: '2026-11-02', to: '2026-11-01' }, '2026-11-25')).toThrow(/ends before it begins/)
  })

  test('judges by figures that can be counted, in the programme’s own words', async () => {
    const { text } = await made('highlight', 'json', { forumId: 'forum-001' })
    expect(tableOf(text, 'Status')).toEqual([
      { dimension: 'Overall', last: 'Green', lastFigures: '', now: 'Red', figures: '' },
      {
        ...{ dimension: 'Time', last: 'Not judged', lastFigures: 'Nothing was due' },
        ...{ now: 'Red', figures: '1 of 4 kept by the day first promised' },
      },
      {
        ...{ dimension: 'Backlog', last: 'Green', lastFigures: '0 of 3 open overdue' },
        ...{ now: 'Red', figures: '1 of 3 open overdue' },
      },
      {
        ...{ dimension: 'Obstacles', last: 'Green', lastFigures: '0 of 3 open stuck' },
        ...{ now: 'Red', figures: '1 of 3 open stuck' },
      },
      {
        ...{ dimension: 'Sessions', last: 'Green', lastFigures: '1 of 1 took place' },
        ...{ now: 'Green', figures: '1 of 1 took place' },
      },
    ])
    expect(tableOf(text, 'Done in this period')?.map(({ what }) => what)).toEqual([
      'Agree a single consent form',
      'From referral to open door',
      'Publish what we heard in October',
    ])
    expect(tableOf(text, 'Next')?.map(({ what }) => what)).toEqual(['Write the open-access front-door protocol'])
    expect(tableOf(text, 'Kept on time, by organisation')).toEqual([
      { label: 'Borough Council', onTime: 1, late: 0 },
      { label: 'Moor Minds Together', onTime: 0, late: 1 },
    ])
    expect(tableOf(text, 'Promises open and closed over time')?.at(-1)).toEqual({
      label: 'Nov 2026',
      open: 3,
      closed: 3,
    })
  })
})

test('how a promise stood on a day is told by what was said of it since', () => {
  const read = inMemory(
    northMoor({
      commitments: [
        commitment('020', { promisedOn: '2026-10-01', due: '2026-12-01', state: 'kept', closedOn: '2026-11-20' }),
      ],
      updates: [
        update('020', 'commitment-020', {
          kind: 'redate',
          on: '2026-10-20',
          dueBefore: '2026-10-15',
          dueAfter: '2026-12-01',
        }),
        update('021', 'commitment-020', {
          kind: 'state',
          on: '2026-10-25',
          stateBefore: 'promised',
          stateAfter: 'stuck',
        }),
        update('022', 'commitment-020', { kind: 'state', on: '2026-11-20', stateBefore: 'stuck', stateAfter: 'kept' }),
      ],
    }),
  )
  const [held] = read.all(commitments)
  const on = (day: string) => held && stoodOn(read, held, day)
  expect(on('2026-09-30')).toBeNull()
  expect(on('2026-10-18')).toEqual({ state: 'promised', due: '2026-10-15' })
  expect(on('2026-10-30')).toEqual({ state: 'stuck', due: '2026-12-01' })
  expect(on('2026-11-20')).toEqual({ state: 'kept', due: '2026-12-01' })
})

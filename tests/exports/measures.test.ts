import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formats, type Format } from '#shared/exports/formats/formats.ts'
import { exportReport } from '#shared/exports/run.ts'
import { audiences } from '#shared/exports/terms.ts'
import { blankMeasure } from '#shared/measures/measures.ts'
import { decode } from '../support/documents.ts'
import { inMemory, northMoor, northMoorToday } from '../support/northMoor.ts'
import { expectGolden } from './golden.ts'

const common = { createdAt: '2026-03-02T09:00:00.000Z', deletedAt: null }
const measure = (number: string, fields: Record<string, unknown>) => ({
  ...blankMeasure,
  ...{ ...common, id: `measure-${number}`, kind: 'people', unit: 'people', forumId: 'forum-001' },
  ...fields,
})
const seen = (number: string, of: string, on: string, value: number, fields: Record<string, unknown> = {}) => ({
  ...{ ...common, id: `observation-${number}`, measureId: `measure-${of}`, on, value, source: 'Desk log', note: '' },
  ...{ stage: null, ...fields },
})

/** People paid (few at first), a wait in halves of days, and money of which more is pledged than received. */
const programme = inMemory(
  northMoor({
    measures: [
      measure('001', {
        ...{ title: 'People paid to decide', baseline: 3, baselineOn: '2026-03-02', target: 25 },
        ...{ targetBy: '2027-03-31', countingRule: 'Paid at least once.', overlapIds: ['measure-004'] },
      }),
      measure('002', {
        ...{ title: 'Wait', kind: 'for-people', unit: 'days', better: 'falls', target: 10 },
        ...{ baseline: 41, baselineOn: '2026-03-02', forumId: null },
      }),
      measure('003', { title: 'The fund', kind: 'money', unit: '£', money: 'one-off', target: 180_000 }),
      measure('004', { title: 'Carers asked', kind: 'for-system', unit: 'carers', ofPeople: true }),
      measure('005', { title: 'Visits to the farm' }),
    ],
    observations: [
      seen('001', '001', '2026-04-01', 4, { note: 'Rowan Price counted.' }),
      seen('002', '001', '2026-07-01', 14),
      seen('003', '001', '2026-10-01', 22, { source: 'Payment forms, Joy Tanner' }),
      seen('004', '002', '2026-04-01', 36),
      seen('005', '002', '2026-10-01', 13.5),
      seen('006', '003', '2026-06-01', 180_000, { stage: 'pledged' }),
      seen('007', '003', '2026-07-01', 40_000, { stage: 'received' }),
      seen('008', '004', '2026-10-01', 2),
    ],
  }),
)

async function made(format: Format, options: Record<string, unknown> = {}, read = programme) {
  const file = await exportReport(read, { report: 'measures', format, options, today: northMoorToday })
  const zipped = format === 'xlsx' || format === 'docx'
  return { ...file, text: zipped ? Object.values(unzipSync(file.bytes)).map(decode).join('\n') : decode(file.bytes) }
}

interface Told {
  readonly tables: readonly {
    readonly caption: string
    readonly rows: { readonly values: Record<string, unknown> }[]
  }[]
}
const rowsOf = async (caption: string, options: Record<string, unknown> = {}) =>
  (JSON.parse((await made('json', options)).text) as Told).tables
    .find((each) => each.caption === caption)
    ?.rows.map(({ values }) => values)

describe('the impact report', () => {
  test.each(['html', 'md', 'csv', 'json', 'docx'] as const)('is the same file as %s', async (format) => {
    expectGolden(`measures-team.${format}`, (await made(format)).bytes)
    if (format === 'html') expectGolden('measures-public.html', (await made(format, { audience: 'public' })).bytes)
  })

  test.each(formats)('as %s names nobody beyond the team', async (format) => {
    for (const audience of audiences.filter((each) => each !== 'team')) {
      expect((await made(format, { audience })).text).not.toMatch(/Rowan|Price|Tanner/)
    }
  })

  test('says where each measure stands', async () => {
    expect(await rowsOf('Where each stands')).toMatchObject([
      { measure: 'People paid to decide', latest: '22 people', on: '2026-10-01', change: 'Up 19 people' },
      { measure: 'Visits to the farm', latest: 'Not observed yet', change: 'No baseline', distance: 'No target set' },
      {
        measure: 'The fund',
        latest: '£40,000',
        pledged: '£180,000',
        distance: '£140,000 below the target of £180,000',
      },
      { measure: 'Wait', change: 'Down 27.5 days', verdict: 'Better', forum: 'The whole programme' },
      { measure: 'Carers asked', latest: '2 carers' },
    ])
    expect(await rowsOf('The fund')).toMatchObject([
      { on: '2026-07-01', value: 40_000, stage: 'Received' },
      { on: '2026-06-01', value: 180_000, stage: 'Pledged' },
    ])
    const { text, counts, withheld } = await made('md')
    expect(text).toContain(
      '5 measures, 4 observed: 2 better than at the baseline, 0 worse; 0 at the target or beyond it.',
    )
    expect(text).toContain('May count the same people as: Carers asked. Do not add them up.')
    expect([counts, withheld]).toEqual([
      [
        { label: 'measures', count: 5 },
        { label: 'observations', count: 8 },
      ],
      [],
    ])
  })

  test.each(['partners', 'public'] as const)(
    'tells %s no small number of people, nor what it follows from',
    async (audience) => {
      expect(await rowsOf('Where each stands', { audience })).toMatchObject([
        {
          latest: '22 people',
          change: 'Change not told: too few people',
          verdict: null,
          baseline: 'Fewer than 5 people, 2 Mar 2026',
        },
        {},
        {},
        { change: 'Down 27.5 days' },
        { latest: 'Fewer than 5 carers', distance: 'No target set' },
      ])
      expect((await rowsOf('People paid to decide', { audience }))?.map(({ value }) => value)).toEqual([
        22,
        14,
        'Fewer than 5',
      ])
      expect((await rowsOf('Carers asked', { audience }))?.map(({ value }) => value)).toEqual(['Fewer than 5'])
      const { withheld } = await made('md', { audience })
      expect(withheld).toContainEqual({ kind: 'private', label: 'small numbers of people left out', count: 3 })
    },
  )

  test('is about one forum and a period where that is chosen', async () => {
    const options = { forumId: 'forum-001', from: '2026-05-01', to: '2026-08-31' }
    expect(await rowsOf('Where each stands', options)).toMatchObject([
      { measure: 'People paid to decide', latest: '14 people', on: '2026-07-01' },
      { measure: 'Visits to the farm' },
      { measure: 'The fund' },
      { measure: 'Carers asked', latest: 'Not observed yet' },
    ])
  })

  test('of a programme with nothing in it is a sentence, not a fault', async () => {
    const empty = inMemory({ programmes: northMoor()['programmes'] ?? [] })
    expect((await made('md', {}, empty)).text).toContain('Nothing is measured yet.')
  })
})

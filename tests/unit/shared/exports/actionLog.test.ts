import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Shield } from '#shared/exports/audience.ts'
import { formats } from '#shared/exports/formats/formats.ts'
import { actionLogGroups, actionLogOptions, readActionLog } from '#shared/exports/reports/action-log.ts'
import { layOutActionLog } from '#shared/exports/reports/action-log-document.ts'
import { exportReport } from '#shared/exports/run.ts'
import { Problem } from '#shared/records/problem.ts'
import { commitment, inMemory, northMoor, northMoorToday, update } from '../../../support/northMoor.ts'
import { anyProgramme } from '../../../support/programmes.ts'

const programme = inMemory(northMoor())

function log(options: Record<string, unknown> = {}, read = programme) {
  const parsed = actionLogOptions.parse(options)
  return readActionLog(read, parsed, northMoorToday, new Shield(read, parsed))
}

const references = (options: Record<string, unknown>) =>
  log(options).groups.map(({ label, entries }) => [label, entries.map((entry) => entry.reference || entry.action)])

const words = (options: Record<string, unknown>, read = programme) =>
  layOutActionLog(log(options, read)).blocks.flatMap((block) => ('text' in block ? [block.text] : []))

describe('which commitments', () => {
  test('by forum, then open ones by the day they are needed, then closed ones, newest first', () => {
    expect(references({})).toEqual([
      [
        null,
        [
          'Invite two carers to the design team — “nothing about us without us”',
          '1.2',
          '1.1',
          'Map who holds housing budgets',
          '1.3',
          '1.5',
          '1.4',
        ],
      ],
    ])
  })

  test('one forum only', () => {
    expect(log({ forumId: 'forum-002' }).groups.flatMap(({ entries }) => entries)).toHaveLength(1)
  })

  test('a period looks at the day needed or the day promised, and says what it left out for want of a date', () => {
    expect(references({ from: '2026-11-11', to: '2026-12-04' })).toEqual([[null, ['1.2', '1.1', '1.3']]])
    expect(references({ dateField: 'promised', to: '2026-10-31' })).toEqual([[null, ['1.3', '1.5', '1.4']]])
    expect(words({ from: '2026-11-11' })).toContain(
      '2 commitments without a date are left out, because a period was chosen.',
    )
  })

  test('a period that ends before it begins is a problem', () => {
    expect(() => log({ from: '2026-12-01', to: '2026-11-01' })).toThrow(Problem)
  })
})

describe('groups', () => {
  test('by session, in the order they were held', () => {
    expect(references({ forumId: 'forum-001', group: 'session' })).toEqual([
      ['What we heard in October, 14 Oct 2026', ['1.3', '1.5', '1.4']],
      ['From referral to open door, 12 Nov 2026', ['1.2', '1.1']],
      ['Outside a session', ['Map who holds housing budgets']],
    ])
  })

  test('by status, without empty ones', () => {
    expect(references({ forumId: 'forum-001', group: 'status' }).map(([label]) => label)).toEqual([
      'Promised (1)',
      'In progress (1)',
      'Stuck (1)',
      'Kept (2)',
      'Released (1)',
    ])
  })
})

describe('each line', () => {
  const entries = log().groups.flatMap((group) => group.entries)
  const line = (reference: string) => entries.find((entry) => entry.reference === reference)

  test('names owner, receiver, session and agenda item', () => {
    expect(line('1.1')).toMatchObject({
      owners: 'Rowan Price (North Moor Mental Health Trust)',
      receiver: 'Everyone in System Leadership Forum',
      session: 'From referral to open door, 12 Nov 2026',
      block: 'Who opens the door?',
      forum: 'System Leadership Forum',
    })
    expect(line('1.2')?.owners).toBe('North Moor Mental Health Trust; Joy Tanner (Borough Council)')
    expect(line('1.5')?.owners).toBe('Everyone in System Leadership Forum')
  })

  test('counts days late up to today while open, up to the day it was kept after that, and never once released', () => {
    expect(['1.1', '1.2', '1.3', '1.4', '1.5'].map((reference) => line(reference)?.late)).toEqual([
      null,
      12,
      null,
      3,
      null,
    ])
  })

  test('says the latest update in words', () => {
    expect(line('1.1')?.latestUpdate).toBe('12 Nov 2026: Moved to 4 Dec 2026. Legal wording came back late.')
    expect(line('1.2')?.latestUpdate).toBe('18 Nov 2026: Stuck. Joy Tanner asked the ICB again.')
  })

  test('passes over a change of state without words: the status says it already', () => {
    const silent = update('009', 'commitment-002', { kind: 'state', on: '2026-11-20', stateAfter: 'stuck' })
    const spoken = update('008', 'commitment-002', { on: '2026-11-19', text: 'They will answer on Friday.' })
    const read = inMemory(northMoor({ updates: [spoken, silent] }))
    const [entry] = log({ states: ['stuck'] }, read).groups.flatMap((group) => group.entries)
    expect(entry?.latestUpdate).toBe('19 Nov 2026: They will answer on Friday.')
  })
})

describe('the words around it', () => {
  test('figures, and how they were counted', () => {
    const [summary, rule] = words({ forumId: 'forum-001' })
    expect(summary).toBe('3 open, 1 overdue, 50% kept on or before the day promised.')
    expect(rule).toContain('against the first date given, never a later one: 1 of 2.')
  })

  test('nothing kept yet: no percentage', () => {
    const read = inMemory(northMoor({ commitments: [commitment('001', {})], updates: [] }))
    expect(words({}, read)[0]).toBe('1 open, none overdue.')
  })

  test('an empty log says so in a sentence', () => {
    const read = inMemory(northMoor({ commitments: [], updates: [] }))
    expect(words({ forumId: 'forum-001' }, read)).toEqual(['This forum has no commitments yet.'])
    expect(words({}, read)).toEqual(['This programme has no commitments yet.'])
    expect(words({ states: ['stuck'] }, read)).toEqual(['No commitment matches the period and status chosen.'])
  })

  test('an empty log keeps its headings in a spreadsheet', async () => {
    const read = inMemory(northMoor({ commitments: [], updates: [] }))
    const wish = { report: 'action-log', options: {}, today: northMoorToday } as const
    const csv = new TextDecoder().decode((await exportReport(read, { ...wish, format: 'csv' })).bytes)
    expect(csv).toMatch(/^Ref,Action,.*\r\n$/)
    const html = new TextDecoder().decode((await exportReport(read, { ...wish, format: 'html' })).bytes)
    expect(html).toContain('This programme has no commitments yet.')
    expect(html).not.toContain('<table>')
  })

  test('the whole programme shows the forum of each line', () => {
    const columns = (options: Record<string, unknown>) =>
      layOutActionLog(log(options)).blocks.flatMap((block) =>
        block.kind === 'table' ? block.columns.map((column) => column.label) : [],
      )
    expect(columns({})).toContain('Forum')
    expect(columns({ forumId: 'forum-001' })).not.toContain('Forum')
  })
})

describe('exportReport', () => {
  const wish = { report: 'action-log', format: 'csv', options: {}, today: northMoorToday } as const

  test('names the file after what it is about, the report and the day', async () => {
    const made = await exportReport(programme, { ...wish, options: { forumId: 'forum-001' } })
    expect(made.fileName).toBe('System Leadership Forum – action log – 2026-11-23.csv')
    expect(made.mime).toBe('text/csv;charset=utf-8')
  })

  test.each([
    [{ ...wish, report: 'newsletter' }, 'There is no report called “newsletter”. Choose one of: action-log, '],
    [{ ...wish, options: { forumId: 'forum-999' } }, 'The forum chosen for this report is no longer there.'],
    [{ ...wish, options: { audience: 'everyone' } }, 'This choice does not fit the report: audience'],
  ])('refuses what is not there, in words', async (asked, sentence) => {
    await expect(exportReport(programme, asked)).rejects.toThrow(sentence)
    await expect(exportReport(programme, asked)).rejects.toBeInstanceOf(Problem)
  })

  test('writes any valid programme in every format', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyProgramme,
        fc.constantFrom(...formats),
        fc.constantFrom(...actionLogGroups),
        fc.constantFrom('team', 'partners', 'public'),
        async (records, format, group, audience) => {
          const options = { group, audience }
          const made = await exportReport(inMemory(records), { ...wish, format, options })
          expect(made.bytes.length).toBeGreaterThan(0)
          const open = (records['commitments'] ?? []).filter((each) => audience === 'team' || !each['confidential'])
          expect(made.counts[0]).toEqual({ label: 'commitments', count: open.length })
        },
      ),
      { numRuns: 60 },
    )
  })
})

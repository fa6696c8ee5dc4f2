import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { decode } from '#renderer/features/imports/decode.ts'
import {
  addCommitment,
  addUpdate,
  changeCommitment,
  redateCommitment,
  setCommitmentState,
} from '#shared/commitments/commands.ts'
import { blankCommitment, commitments, commitmentStates, updates } from '#shared/commitments/commitments.ts'
import { presetNames } from '#shared/exports/ownColumns/layouts.ts'
import { exportReport } from '#shared/exports/run.ts'
import { addForum } from '#shared/forums/commands.ts'
import { forums } from '#shared/forums/forums.ts'
import { readGrid } from '#shared/imports/grid.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { people } from '#shared/people/people.ts'
import { plainBrand, programmes } from '#shared/programme/programme.ts'
import { usualRagScale } from '#shared/commitments/rag.ts'
import type { Command } from '#shared/records/command.ts'
import { Draft } from '#shared/records/draft.ts'
import { runCommand } from '#shared/records/execute.ts'
import { buildSample } from '#shared/sample/sample.ts'
import type { Memory } from '#shared/records/memory.ts'
import { inMemory } from '../../../../support/northMoor.ts'
import { bringIn, emptyProgramme, previewOf, realFile, sheetOf, today } from '../../imports/support.ts'

/** An empty programme with its own record, as every real one has. */
function programme(): Memory {
  const memory = emptyProgramme()
  const draft = new Draft(memory, { now: '2026-11-01T09:00:00.000Z', today, newId: (prefix) => `${prefix}-north-moor` })
  draft.add(programmes, { name: 'North Moor', purpose: '', rag: usualRagScale, ...plainBrand })
  memory.apply(draft.changes())
  return memory
}

let later = 0
function execute<I, R>(memory: Memory, command: Command<I, R>, input: NoInfer<I>): void {
  later += 1
  const newId = (prefix: string) => `${prefix}-later-${String(later).padStart(6, '0')}`
  memory.apply(runCommand(memory, command, input, { now: '2026-11-24T09:00:00.000Z', today, newId }).changes)
}

async function log(memory: Memory, format: 'csv' | 'xlsx', options: Record<string, unknown> = {}): Promise<Sheet> {
  const { bytes } = await exportReport(memory, { report: 'own-columns', format, options, today })
  const [sheet] = await readGrid(bytes, decode)
  if (!sheet) throw new Error('no sheet')
  return sheet
}

/** What the file says anew of what is here: nothing, if the law holds. */
function news(memory: Memory, sheet: Sheet): readonly unknown[] {
  const preview = previewOf(sheet, { memory, duplicates: 'update' })
  const { counts, newPeople } = preview
  const changed = preview.rows.flatMap((row) =>
    row.kind === 'commitment' && (row.duplicate === null || row.duplicate.changes.length > 0) ? [row] : [],
  )
  return counts.commitments + counts.updates + newPeople.length === 0 ? [] : changed
}

describe('the logs that public bodies published', () => {
  test.each(['community-partnership-action-log-2017.csv', 'board-action-tracker-2012.xlsx'])(
    '%s comes back as it was',
    async (name) => {
      const [source] = await realFile(name)
      if (!source) throw new Error('no sheet')
      const memory = programme()
      bringIn(memory, source, previewOf(source, { memory }))
      const csv = await log(memory, 'csv')
      const width = Math.max(...source.rows.map((cells) => cells.length))
      const whole = source.rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''))
      expect(csv.rows).toEqual(whole)
      const book = await log(memory, 'xlsx')
      expect(book.rows.map((cells) => cells[0])).toEqual(whole.map((cells) => cells[0]))
      for (const sheet of [csv, book]) expect(news(memory, sheet)).toEqual([])
    },
  )

  test('what changed since is written in the log’s own words, dates and names; the rest stands', async () => {
    const [source] = await realFile('board-action-tracker-2012.xlsx')
    if (!source) throw new Error('no sheet')
    const memory = programme()
    bringIn(memory, source, previewOf(source, { memory }))
    const held = memory.all(commitments).find(({ reference }) => reference === '05.05')
    const yo = memory.all(people).find(({ name }) => name === 'YO')
    if (!held || !yo) throw new Error('not brought in')
    execute(memory, redateCommitment, { id: held.id, due: '2012-09-11', reason: 'The executive asked for more time' })
    execute(memory, changeCommitment, { id: held.id, changes: { giverIds: [...held.giverIds, yo.id] } })
    execute(memory, setCommitmentState, { ids: [held.id], state: 'kept', text: '' })
    const { rows } = await log(memory, 'csv')
    expect(rows[7]).toEqual([
      ...['05.05', 'Business delivery', source.rows[7]?.[2], 'JB/YO', '17.7.12', '11.9.12'],
      'Kept. The executive asked for more time',
    ])
    expect(rows.filter((_, row) => row !== 7)).toEqual(
      source.rows
        .map((cells) => Array.from({ length: 7 }, (_, column) => cells[column] ?? ''))
        .filter((_, row) => row !== 7),
    )
    for (const format of ['csv', 'xlsx'] as const) expect(news(memory, await log(memory, format))).toEqual([])
  })
})

test('a column that tells progress and state together keeps what it told before', async () => {
  const memory = programme()
  const text = 'Ref,Action,Owner,Progress\n1,Ring the landlord,Ann Lee,Two calls were made\n2,Paint it,Bo Yi,Ongoing\n'
  const sheet = await sheetOf(text)
  bringIn(memory, sheet, previewOf(sheet, { memory }))
  const ids = memory.all(commitments).map(({ id }) => id)
  execute(memory, setCommitmentState, { ids, state: 'kept', text: '' })
  const written = async () => (await log(memory, 'csv')).rows.slice(1).map((cells) => cells[3])
  expect(await written()).toEqual(['Kept.\nTwo calls were made', 'Kept'])
  execute(memory, addUpdate, { commitmentId: ids[0] ?? '', text: 'He is pleased' })
  expect((await written())[0]).toBe('Kept. He is pleased.\nTwo calls were made')
  for (const format of ['csv', 'xlsx'] as const) expect(news(memory, await log(memory, format))).toEqual([])
})

test('rows that say the same, however many, are all known again', async () => {
  const memory = programme()
  const rows = Array.from({ length: 200 }, () => 'Verbal update,Ann Lee,1/5/26\n').join('')
  const sheet = await sheetOf(`Action,Owner,Date raised\n${rows}`)
  bringIn(memory, sheet, previewOf(sheet, { memory }))
  expect(memory.all(commitments)).toHaveLength(200)
  for (const format of ['csv', 'xlsx'] as const) expect(news(memory, await log(memory, format))).toEqual([])
})

test('headings that were merged across the table are headings again in the file given back', async () => {
  const memory = programme()
  const rows = 'Action,Owner\nFinance,\nSend it,Ann Lee\nEstates,\nPaint it,Bo Yi\n'
  const sheet = { ...(await sheetOf(rows)), bands: new Set([1, 3]) }
  bringIn(memory, sheet, previewOf(sheet, { memory }))
  expect(memory.all(commitments)).toHaveLength(2)
  for (const format of ['csv', 'xlsx'] as const) expect(news(memory, await log(memory, format))).toEqual([])
})

test('days and hours of a workbook are real ones again, wherever they stand, shown as they were', async () => {
  const memory = programme()
  const csv = [
    ...['Last updated,2026-11-18,,', 'Action,Owner,Start,Due', 'Send it,Ann Lee,2026-08-10,2026-12-01 17:30'],
    ...['Paint it,Bo Yi,next week,2026-12-04 09:00', 'Lock it,Bo Yi,2026-08-12,'],
  ]
  const columns = ['', 'd mmm yyyy', 'dd/mm/yy', 'dd/mm/yyyy'].map((dates) => ({ width: null, dates }))
  const sheet = { ...(await sheetOf(csv.join('\n'))), name: 'Log', columns }
  bringIn(memory, sheet, previewOf(sheet, { memory }))
  expect((await log(memory, 'csv')).rows).toEqual([
    ...[
      ['Last updated', '18 Nov 2026', '', ''],
      ['Action', 'Owner', 'Start', 'Due'],
    ],
    ...[
      ['Send it', 'Ann Lee', '10/08/26', '01/12/2026 17:30'],
      ['Paint it', 'Bo Yi', 'next week', '04/12/2026 09:00'],
    ],
    ['Lock it', 'Bo Yi', '12/08/26', ''],
  ])
  const book = await log(memory, 'xlsx')
  expect(book.rows).toEqual(sheet.rows)
  expect(book.columns.map(({ dates }) => dates)).toEqual(columns.map(({ dates }) => dates))
  for (const format of ['csv', 'xlsx'] as const) expect(news(memory, await log(memory, format))).toEqual([])
})

test('a log that writes surnames first is given back so, with a second owner too', async () => {
  const memory = programme()
  const sheet = await sheetOf(
    'Ref,Action,Owner\n1,Ring them,"Smith, John"\n2,Paint it,"Okafor, Ngozi (CFO)"\n3,Lock it,Jo - PMO\n',
  )
  bringIn(memory, sheet, previewOf(sheet, { memory }))
  expect(memory.all(people).map(({ name, notes }) => [name, notes])).toEqual([
    ['John Smith', ''],
    ['Ngozi Okafor', 'CFO'],
    ['Jo', 'PMO'],
  ])
  const [held] = memory.all(commitments)
  const giverIds = memory.all(people).map(({ id }) => id)
  execute(memory, changeCommitment, { id: held?.id ?? '', changes: { giverIds: giverIds.slice(0, 2) } })
  expect((await log(memory, 'csv')).rows.map((cells) => cells[2])).toEqual([
    ...['Owner', 'Smith, John; Okafor, Ngozi (CFO)', 'Okafor, Ngozi (CFO)', 'Jo - PMO'],
  ])
  for (const format of ['csv', 'xlsx'] as const) expect(news(memory, await log(memory, format))).toEqual([])
})

test('what a spreadsheet program wrote anew on saving is no change; what somebody wrote is one', async () => {
  const memory = programme()
  const rows = (cells: string, due = '14 Aug') =>
    sheetOf(`Ref,Action,Who,By when,Progress,Begun,Now\nMay 2026,,,,,,\n${cells}\n4.2,Lock it,KD,${due},Open,,\n`)
  const sheet = await rows('01.10,Ring the landlord,Ann Lee,September 2026,45%,3 Mar,TRUE')
  bringIn(memory, sheet, previewOf(sheet, { memory }))
  const saved = await rows('1.1,Ring the landlord,Ann Lee,01/09/2026,45.00%,03/03/2026,true', '14/08/2026')
  expect(news(memory, saved)).toEqual([])
  const changed = await rows('1.1,Ring the landlord,Ann Lee,30/09/2026,100.00%,04/03/2026,true')
  expect(news(memory, changed)).toMatchObject([
    { duplicate: { changes: ['State: In progress becomes Kept', 'More in the details'] } },
  ])
})

test('addresses and numbers that a file leaves out are not taken for a change when it comes back', async () => {
  const memory = programme()
  const text = [
    'Ref,Action,Owner,Status,Contact',
    '1,E-mail ann.lee@example.org,ann.lee@example.org,Wrote to bo.yi@example.org,0191 498 0000',
    '2,Ring the office,"Bo Yi, clerk@example.org",,',
  ].join('\n')
  const sheet = await sheetOf(text)
  bringIn(memory, sheet, previewOf(sheet, { memory }))
  expect(memory.all(people).map(({ name, email }) => [name, email])).toEqual([
    ['Ann Lee', 'ann.lee@example.org'],
    ['Bo Yi', ''],
    ['Clerk', 'clerk@example.org'],
  ])
  for (const format of ['csv', 'xlsx'] as const) {
    const written = await log(memory, format)
    expect(written.rows.flat().join()).not.toContain('@')
    expect(written.rows[1]?.[2]).toBe('Ann Lee')
    expect(news(memory, written)).toEqual([])
  }
  const whole = await log(memory, 'csv', { contact: 'in' })
  expect(whole.rows).toEqual(sheet.rows)
  expect(news(memory, whole)).toEqual([])
})

test('what was promised elsewhere is counted, and added where that is wished', async () => {
  const memory = programme()
  const sheet = await sheetOf('Ref,Action,Owner\n1,Ring the landlord,Ann Lee\n')
  bringIn(memory, sheet, previewOf(sheet, { memory }))
  const forum = { name: 'Forum', kind: 'collaborative', purpose: '', placeId: null, archived: false } as const
  execute(memory, addForum, forum)
  const forumId = memory.all(forums)[0]?.id ?? null
  execute(memory, addCommitment, {
    ...{ ...blankCommitment, action: 'Paint the door', details: '', reference: '', giverIds: [], receiverId: null },
    ...{ state: 'promised', promisedOn: today, due: null, helpNeeded: '', confidential: false, forumId },
    ...{ sessionId: null, blockId: null, decisionId: null, importId: null },
  })
  const made = async (options: Record<string, unknown>) => {
    const { counts, bytes } = await exportReport(memory, { report: 'own-columns', format: 'csv', options, today })
    return { left: counts.find(({ label }) => label.includes('elsewhere')), text: new TextDecoder().decode(bytes) }
  }
  const usual = await made({})
  expect(usual.left).toEqual({ label: 'commitments promised elsewhere, left out', count: 1 })
  expect(usual.text).not.toContain('Paint the door')
  const whole = await made({ elsewhere: 'in' })
  expect(whole.left).toBeUndefined()
  expect(whole.text).toContain('Paint the door')
  // Somebody who chooses a forum has said what is left out.
  expect((await made({ forumId })).left).toBeUndefined()
})

const words = fc.constantFrom(
  'Send the minutes',
  'Book the hall',
  'Ask the council',
  'Write to every partner',
  'Map who calls',
)
const cell = {
  date: fc.constantFrom(
    '3/4/26',
    '03/04/2026',
    '17.7.26',
    '4 May 2026',
    '2026-06-01',
    '',
    'June',
    'TBC after the audit',
  ),
  owner: fc.constantFrom('FN', 'KD, MM', 'Ann Lee', 'Ann Lee/Bo Yi', 'All', ''),
  status: fc.constantFrom('Open', 'Complete', 'WIP', 'Amber', 'Red', '', 'On hold until May', 'Closed'),
  rag: fc.constantFrom('R', 'A', 'G', 'Blue', ''),
  note: fc.constantFrom('', 'Chased in May', '=1+1', 'line one\nline two', 'Priority: High'),
}
const headings = ['Ref', 'Action', 'Lead', 'Due date', 'Revised date', 'Status', 'RAG', 'Comments', 'Priority']
const row = fc.tuple(words, cell.owner, cell.date, cell.date, cell.status, cell.rag, cell.note, cell.note)
const table = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  /** Columns that this log does not have; it always says what is to be done. */
  without: fc.subarray(headings.filter((heading) => heading !== 'Action' && heading !== 'Ref')),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
})
const edit = fc.record({
  at: fc.nat(5),
  state: fc.constantFrom(...commitmentStates),
  due: fc.constantFrom('2026-12-04', '2027-01-15'),
  what: fc.subarray(['state', 'due', 'action', 'note', 'owners'] as const),
})

test('what was said since follows the status in whole sentences', async () => {
  const memory = inMemory(buildSample({ today, now: `${today}T09:00:00.000Z` }))
  const { rows } = await log(memory, 'csv')
  const words = rows.flat().join('\n')
  expect(words).toContain('Complete. Three departments, eleven drafts, one page.')
  expect(words).not.toMatch(/[.!?]\. /)
})

describe('import → export → import', () => {
  test('says nothing new, whatever the log looks like and whatever was changed in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(edit, { maxLength: 3 }),
        fc.constantFrom('csv', 'xlsx'),
        async (drawn, edits, format) => {
          const kept = headings.map((heading) => !drawn.without.includes(heading))
          const lines = [
            headings,
            ...drawn.rows.map((cells, index) => [String(index + 1), `${cells[0]} ${index}`, ...cells.slice(1)]),
          ]
          const text = Papa.unparse(
            lines.map((cells) => cells.filter((_, column) => kept[column])),
            { delimiter: drawn.delimiter },
          )
          const memory = programme()
          const source = await sheetOf(text)
          bringIn(memory, source, previewOf(source, { memory }))
          for (const { at, state, due, what } of edits) {
            const held = memory.all(commitments)[at]
            if (!held) continue
            if (what.includes('state')) execute(memory, setCommitmentState, { ids: [held.id], state, text: '' })
            if (what.includes('due')) execute(memory, redateCommitment, { id: held.id, due, reason: 'Moved' })
            if (what.includes('action'))
              execute(memory, changeCommitment, { id: held.id, changes: { action: `${held.action} soon` } })
            if (what.includes('note'))
              execute(memory, addUpdate, { commitmentId: held.id, text: 'Half of it is there' })
            const [first] = memory.all(people)
            if (what.includes('owners') && first) {
              execute(memory, changeCommitment, { id: held.id, changes: { giverIds: [first.id] } })
            }
          }
          const before = memory.all(updates).length
          expect(news(memory, await log(memory, format))).toEqual([])
          expect(memory.all(updates)).toHaveLength(before)
          if (edits.length > 0 || format === 'xlsx') return
          expect((await log(memory, format)).rows).toEqual(source.rows)
        },
      ),
      { numRuns: 120, seed: 20261123 },
    )
  })
})

describe('a log that no file gave', () => {
  test.each(presetNames)('%s has its columns', async (layout) => {
    const memory = programme()
    const source = await sheetOf('Ref,Action,Owner,Due,Priority\n1,Send it,FN,3/4/26,High\n')
    bringIn(memory, source, previewOf(source, { memory }))
    const { rows } = await log(memory, 'csv', { layout })
    expect(rows).toMatchSnapshot()
  })

  test.each(presetNames)('%s is read again as it was written', async (layout) => {
    const sample = inMemory(buildSample({ today, now: `${today}T09:00:00.000Z` }))
    for (const format of ['csv', 'xlsx'] as const) {
      const written = await log(sample, format, { layout })
      const memory = programme()
      const preview = previewOf(written, { memory })
      expect(preview.counts.commitments).toBe(sample.all(commitments).length)
      bringIn(memory, written, preview)
      const again = await log(memory, format)
      expect(again.rows).toEqual(written.rows)
      expect(news(memory, again)).toEqual([])
    }
  })

  test.each([...presetNames, null])('%s says nothing new to the programme that wrote it', async (layout) => {
    const sample = inMemory(buildSample({ today, now: `${today}T09:00:00.000Z` }))
    const risks = await sheetOf('ID,Description,Owner,Probability,Impact\nR1,Nobody comes to the hall,Bo Yi,3,4\n')
    bringIn(sample, risks, previewOf(risks, { memory: sample }))
    const [report, options] = layout === null ? ['action-log', {}] : ['own-columns', { layout }]
    for (const format of ['csv', 'xlsx'] as const) {
      const { bytes } = await exportReport(sample, { report, format, options, today })
      const [sheet] = await readGrid(bytes, decode)
      if (!sheet) throw new Error('no sheet')
      expect(previewOf(sheet, { memory: sample }).counts.duplicates).toBe(sample.all(commitments).length)
      expect(news(sample, sheet)).toEqual([])
    }
  })

  test('what such a log has in a column we work out is news where the log itself came in before', async () => {
    const memory = programme()
    const text =
      'NO,PAPER,ACTION,LEAD,TARGET DATE,NEW DATE,STATUS/ COMMENT\n1,Survey,Ring the landlord,FN,3/4/26,,Open\n'
    const sheet = await sheetOf(text)
    bringIn(memory, sheet, previewOf(sheet, { memory }))
    expect(news(memory, await sheetOf(text.replace('Survey', 'Finance')))).toHaveLength(1)
  })

  test('a risk’s score is its probability times its impact, where both are numbers', async () => {
    const memory = programme()
    const source = await sheetOf(
      'ID,Description,Probability,Impact,Score\n1,Nobody comes,3,4,\n2,Funds end,High,4,12\n3,It rains,9,1,\n',
    )
    bringIn(memory, source, previewOf(source, { memory }))
    const { rows } = await log(memory, 'csv', { layout: 'raid-risks' })
    expect(rows.slice(1).map((cells) => cells.slice(4, 7))).toEqual([
      ['3', '4', '12'],
      ['High', '4', '12'],
      ['9', '1', ''],
    ])
  })
})

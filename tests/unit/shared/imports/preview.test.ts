import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { importFields, type Mapping } from '#shared/imports/columns.ts'
import { importCommitments } from '#shared/imports/commands.ts'
import { readCsv } from '#shared/imports/csv.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { bringIn, commitmentsIn, emptyProgramme, onlyCommitment, previewOf, sheetOf, today } from './support.ts'

const cell = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
  fc.constantFrom('KD, MM', 'All', '7/11/16', '31/02/2017', 'June', '14 Aug', 'May 2012', '√', 'Ongoing', '__proto__'),
)
const table = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 })
const mapping: fc.Arbitrary<Mapping> = fc.record({
  headerRow: fc.integer({ min: -1, max: 3 }),
  words: fc.constant([]),
  names: fc.constant(new Map()),
  fields: fc
    .shuffledSubarray([...importFields], { minLength: 5, maxLength: 5 })
    .map((fields) => fields.map((field) => (field === 'details' ? null : field))),
})

function sheetFrom(rows: readonly (readonly string[])[]): Sheet {
  return { name: '', hidden: false, rows, notes: new Map(), columns: [], since1904: false }
}

describe('whatever stands in the file', () => {
  test('every row is accounted for, in order, and every word of a commitment is kept somewhere', () => {
    fc.assert(
      fc.property(table, mapping, (rows, chosen) => {
        const preview = previewOf(sheetFrom(rows), { mapping: chosen })
        expect(preview.rows.map((row) => row.row)).toEqual(rows.map((_, index) => index + 1))
        for (const [index, row] of preview.rows.entries()) {
          if (row.kind === 'problem') expect(row.warnings.length).toBeGreaterThan(0)
          if (row.kind !== 'commitment') continue
          const kept = JSON.stringify(row.commitment)
          for (const [column, text] of (rows[index] ?? []).entries()) {
            // Dates and states become values of their own; names are split. All else must be found again.
            const field = chosen.fields[column] ?? null
            if (text === '' || (field !== null && field !== 'action' && field !== 'update' && field !== 'help'))
              continue
            expect(kept).toContain(JSON.stringify(text).slice(1, -1))
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('it can be brought in, and undo leaves nothing behind', () => {
    fc.assert(
      fc.property(table, mapping, (rows, chosen) => {
        const memory = emptyProgramme()
        const sheet = sheetFrom(rows)
        const preview = previewOf(sheet, { memory, mapping: chosen })
        if (preview.counts.commitments === 0) return
        const { undo } = bringIn(memory, sheet, preview, null, chosen)
        expect(memory.all(commitments)).toHaveLength(preview.counts.commitments)
        undo()
        for (const each of catalog) expect(memory.all(each)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('any text is a table or a Problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        previewOf(readCsv(text))
      }),
    )
  })
})

describe('rows that are no commitments', () => {
  test('numbers waiting for their row, groups and rows without an action', async () => {
    const csv = 'Ref,Action,Owner\n1,Send it,FN\n2,,\nMatters arising,,\n3,,FN\n'
    const { rows, counts } = previewOf(await sheetOf(csv))
    expect(rows.slice(2).map((row) => (row.kind === 'skipped' ? row.reason : row.kind))).toEqual([
      ...['number', 'group', 'problem'],
    ])
    expect(rows[4]).toMatchObject({ text: '3 · FN', warnings: ['There is no action in this row.'] })
    expect(counts).toMatchObject({ commitments: 1, problems: 1, warned: 1 })
  })

  test('a lone cell above headings that are repeated is the heading of the rows below', async () => {
    const csv = 'This week,\nName,Person\nBook it,FN\n,\nNext week,\nName,Person\nPay it,FN\n'
    const preview = previewOf(await sheetOf(csv))
    expect(preview.counts).toMatchObject({ commitments: 2, group: 1, header: 2 })
    expect(commitmentsIn(preview).get(7)?.details).toBe('Under: Next week')
  })

  test('a lone cell that is merged across the table is a heading, even in the column of the action', async () => {
    const sheet = { ...(await sheetOf('Action,Owner\nFinance,\nSend it,FN\nPay it,\n')), bands: new Set([1]) }
    expect(previewOf(sheet).counts).toMatchObject({ commitments: 2, group: 1 })
  })

  test('the key to the colours, wherever it stands', async () => {
    const rows = ['Ref,Action,RAG', 'Amber,Watch out,', '1,Send it,Red', 'RAG key,,', 'Red,Overdue,', 'Purple,Paused,']
    const more = [',Green = on track,', ',Blue: done,', 'Open actions,,', '2,Green light the plan,']
    const { counts, rows: read } = previewOf(await sheetOf([...rows, ...more].join('\n')))
    expect(counts).toMatchObject({ commitments: 2, key: 5, group: 2, problems: 0 })
    expect(read[4]).toMatchObject({ kind: 'skipped', reason: 'key', text: 'Red · Overdue' })
  })

  test('an action that there is none', async () => {
    const csv =
      'Item,Action,Lead\n1,None,\n2,NFA,FN\n3,No further action required.,\n4,-,\n5,None of them to be sent,FN\n'
    expect(previewOf(await sheetOf(csv)).counts).toMatchObject({ none: 4, commitments: 1 })
  })

  test('rows made ready beforehand: an empty box, a status, a number', async () => {
    const csv = 'No,Done?,Task,Status\n1,TRUE,Send it,Closed\n,FALSE,,\n2,FALSE,,\n3,,,Not started\n4,FALSE,Ring,\n'
    const { counts, rows } = previewOf(await sheetOf(csv))
    expect(counts).toMatchObject({ commitments: 2, number: 3, group: 0, problems: 0 })
    expect(rows[5]).toMatchObject({ kind: 'commitment', commitment: { details: '' } })
  })

  test('counts of the rows, below the table or between its parts, are told as such and head nothing', async () => {
    const sheet = await sheetOf(
      [
        ...[
          'Ref,Action,Owner,Status',
          '1,Send it,FN,Open',
          ',Total actions,,24',
          'Total,,,1',
          ',Total open actions: 3,,',
        ],
        ...['Grand total,2,1,3', 'Sub-total:,,,', ',No. of overdue items,4,', 'Closed,12,,', ',In progress,,3'],
        ...[',Number of actions closed in month,7,', ',Total,,12 (50%)', 'Count of Action,,,5', ',% complete,,50%'],
        ...['2,Total review of rota,,', ',Total actions logged by each ward to be counted,KD,', '3,Total,FN,Open'],
      ].join('\n'),
    )
    const { rows, counts } = previewOf(sheet)
    expect(counts).toMatchObject({ total: 12, commitments: 4, group: 0, problems: 0 })
    expect(rows[2]).toMatchObject({ kind: 'skipped', reason: 'total', text: 'Total actions · 24' })
    expect(commitmentsIn(previewOf(sheet)).get(15)?.details).toBe('')
  })

  test('nothing to bring in is not an import', () => {
    expect(importCommitments.input.safeParse({ rows: [] }).success).toBe(false)
  })
})

describe('dates and states of one row', () => {
  test('the first date stays, the last one stands', async () => {
    const { commitment } = await onlyCommitment('Action,Due\nSend it,"17 July 2012, then 11 Sep 2012"\n')
    expect(commitment).toMatchObject({ firstDue: '2012-07-17', due: '2012-09-11' })
  })

  test('nothing to tell of the progress releases nobody', async () => {
    expect((await onlyCommitment('Action,Progress\nSend it,n/a\n')).commitment).toMatchObject({ state: 'promised' })
    expect((await onlyCommitment('Action,Status\nSend it,N/A\n')).commitment).toMatchObject({ state: 'released' })
  })

  test('a tick outweighs an old status, and a date under Completed is the day it was kept', async () => {
    const { commitment } = await onlyCommitment('Action,Status,Completed\nSend it,Ongoing,3/4/17\n')
    expect(commitment).toMatchObject({ state: 'kept', closedOn: '2017-04-03' })
  })

  test('what stands under “Closed actions” is kept, unless its row says otherwise', async () => {
    const csv = [
      ...['Ref,Action,Status,Owner', 'Closed actions,,,', '1,Send it,,FN', '2,Ask them,Ongoing,FN'],
      ...['Actions from the closed session,,,', '3,Ring them,,FN', 'Open actions,,,', '4,Write it,,FN'],
    ]
    const preview = previewOf(await sheetOf(`${csv.join('\n')}\n`))
    const read = commitmentsIn(preview)
    expect([3, 4, 6, 8].map((row) => read.get(row)?.state)).toEqual(['kept', 'in-progress', 'promised', 'promised'])
    expect(preview.rows[2]?.understood).toContain('It stands under “Closed actions”; read as kept.')
  })

  test('so is what stands on a sheet of that name or below such a title, under its months and themes too', async () => {
    const rows = [
      'Ref,Action',
      '1,Send it',
      'March 2026,',
      '2,Ask them',
      'Finance,',
      '3,Ring them',
      'Open actions,',
      '4,Write it',
    ]
    const sheet = await sheetOf(rows.join('\n'))
    const titled = await sheetOf(['Completed actions,', ...rows].join('\n'))
    const statesOf = (read: Sheet) => [...commitmentsIn(previewOf(read)).values()].map(({ state }) => state)
    expect(statesOf({ ...sheet, name: 'Closed' })).toEqual(['kept', 'kept', 'kept', 'promised'])
    expect(statesOf(titled)).toEqual(['kept', 'kept', 'kept', 'promised'])
    expect(statesOf({ ...sheet, name: 'Closed session' })).toEqual(['promised', 'promised', 'promised', 'promised'])
  })

  test('words that name no state leave it to the colour', async () => {
    const { commitment } = await onlyCommitment('Action,Progress,RAG\nSend it,Letter sent in May,Blue\n')
    expect(commitment).toMatchObject({ state: 'kept', notes: ['Letter sent in May'] })
  })

  test('where a column writes its dates month first, those that could be either are told', async () => {
    const { rows } = previewOf(await sheetOf('Action,Due\na,05/25/2026\nb,06/07/2026\nc,7/7/2026\nd,2026-07-06\n'))
    expect(rows.map(({ warnings }) => warnings.at(-1))).toEqual([
      ...[undefined, '“05/25/2026” is not a date: there is no month 25 (dates are read day first).'],
      '“06/07/2026” is read day first, but other dates of this column have the month first.',
      ...[undefined, undefined],
    ])
  })

  test('so are those of the columns beside it, unless a day there comes first', async () => {
    const csv = 'Action,Created,Due,Closed\na,10/01/2026,11/20/2026,30/10/2026\nb,10/02/2026,,02/10/2026\n'
    const { rows } = previewOf(await sheetOf(csv))
    expect(rows[2]?.warnings).toEqual([
      '“10/02/2026” is read day first, but other dates of this file have the month first.',
    ])
  })

  test('“Completed” where its date would stand says that it is done, unless its status says otherwise', async () => {
    const { commitment, understood } = await onlyCommitment('Action,Due\nSend it,Completed\n')
    expect(commitment).toMatchObject({ state: 'kept', due: null, details: 'Due: Completed' })
    expect(understood).toContain('“Completed” stands where its date would; read as kept.')
    const open = await onlyCommitment('Action,Due,Status\nSend it,Completed,Ongoing\n')
    expect(open.commitment).toMatchObject({ state: 'in-progress' })
    const wish = await onlyCommitment('Action,Due\nSend it,Complete by 3 May 2026\n')
    expect(wish.commitment).toMatchObject({ state: 'promised', due: '2026-05-03' })
  })

  test('a promise that is still to be made is told: its date may be when it is due', async () => {
    const { warnings } = await onlyCommitment('Action,Date\nSend it,11/12/2026\n')
    expect(warnings).toEqual([
      'The day of the promise is still to come; if it is when it is due, say so under “How the columns were read”.',
    ])
  })

  test('due before it was promised is told', async () => {
    const { warnings } = await onlyCommitment('Action,Date,Due\nSend it,7/11/16,1/2/16\n')
    expect(warnings).toEqual(['It is due before it was promised.'])
  })

  test('the same promise twice in a file is told, and still brought in', async () => {
    const { rows, counts } = previewOf(await sheetOf('Ref,Action\n1,Send the minutes\n1,Send the minutes\n2,Other\n'))
    expect(rows[2]?.warnings).toEqual(['It says the same as row 2.'])
    expect(counts.commitments).toBe(3)
  })
})

describe('rows that name no day for their promise', () => {
  const log = 'Ref,Action,Date\n1,Ring the landlord,\n2,Write it up,3 May 2026\n3,Ask the farm,\n'

  test('are counted, and told which day is taken for them', async () => {
    const { undated, rows } = previewOf(await sheetOf(log))
    expect(undated).toEqual({ rows: 2, on: today, from: 'today' })
    expect(rows[1]).toMatchObject({ understood: ['No day is given for the promise; today is taken.'] })
    const titled = previewOf(await sheetOf(`Actions as of 9 June 2026,,\n${log}`))
    expect(titled.undated).toEqual({ rows: 2, on: '2026-06-09', from: 'title' })
  })

  test('all get the one day that is given for them; other rows keep theirs', async () => {
    const { undated, rows } = previewOf(await sheetOf(log), { promisedOn: '2026-04-20' })
    expect(undated).toEqual({ rows: 2, on: '2026-04-20', from: 'chosen' })
    expect(rows[1]).toMatchObject({
      commitment: { promisedOn: '2026-04-20' },
      understood: ['No day is given for the promise; 20 April 2026, as you say, is taken.'],
    })
    expect(rows[2]).toMatchObject({ commitment: { promisedOn: '2026-05-03' } })
  })

  test('are nobody’s concern once they are here', async () => {
    const memory = emptyProgramme()
    const sheet = await sheetOf(log)
    bringIn(memory, sheet, previewOf(sheet, { memory }))
    expect(previewOf(sheet, { memory }).undated.rows).toBe(0)
  })
})

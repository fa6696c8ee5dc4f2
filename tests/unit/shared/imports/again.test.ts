import { describe, expect, test } from 'vitest'
import { commitments, updates } from '#shared/commitments/commitments.ts'
import { guessMapping, guessPasted, plainMapping } from '#shared/imports/columns.ts'
import { readCsv } from '#shared/imports/csv.ts'
import { dateStyleOf, writeDate } from '#shared/imports/dateStyle.ts'
import { readDates } from '#shared/imports/dates.ts'
import { imports } from '#shared/imports/imports.ts'
import { withMeaning, wordsIn } from '#shared/imports/words.ts'
import { usualRagScale } from '#shared/commitments/rag.ts'
import { bringIn, commitmentsIn, emptyProgramme, previewOf, sheetOf } from './support.ts'

const first = 'Ref,Action,Owner,Due,Status\n1,Send the minutes,FN,3/4/26,Open\n2,Book the hall,KD,14 Aug,WIP\n'

describe('the next file of the same shape', () => {
  test('updates what moved, notes it, and leaves alone what stands as it stood', async () => {
    const memory = emptyProgramme()
    const sheet = await sheetOf(first)
    bringIn(memory, sheet, previewOf(sheet, { memory }))
    const next = await sheetOf(first.replace('3/4/26,Open', '1/5/26,Complete') + '3,Thank the council,FN,,Open\n')
    const preview = previewOf(next, { memory, duplicates: 'update' })
    expect(preview.counts).toMatchObject({ commitments: 1, updates: 1, duplicates: 2 })
    const { label, result, undo } = bringIn(memory, next, preview)
    expect(label).toBe('Import 1 commitment and update 1')
    expect(result).toMatchObject({ commitments: 1, updated: 1, people: 0 })
    const held = memory.all(commitments).find(({ reference }) => reference === '1')
    expect(held).toMatchObject({ firstDue: '2026-04-03', due: '2026-05-01', state: 'kept', closedOn: '2026-11-23' })
    const said = memory.where(updates, 'commitmentId', held?.id ?? '')
    expect(said.map(({ kind, dueAfter, stateAfter }) => [kind, dueAfter, stateAfter])).toEqual([
      ['redate', '2026-05-01', null],
      ['state', null, 'kept'],
    ])
    undo()
    expect(memory.all(commitments)).toHaveLength(2)
    expect(memory.all(imports)).toHaveLength(1)
    expect(memory.all(commitments)[0]).toMatchObject({ due: '2026-04-03', state: 'promised' })
  })

  test('words that name no state are a new update, and leave the state as it is here; a reopened action is open', async () => {
    const memory = emptyProgramme()
    const sheet = await sheetOf(first.replace('Open', 'Complete'))
    bringIn(memory, sheet, previewOf(sheet, { memory }))
    const changesOf = async (words: string) => {
      const { rows } = previewOf(await sheetOf(first.replace('Open', words)), { memory, duplicates: 'update' })
      return rows[1]?.kind === 'commitment' ? rows[1].duplicate?.changes : null
    }
    expect(await changesOf('Letter sent in May')).toEqual(['New update: Letter sent in May'])
    expect(await changesOf('Reopened')).toEqual(['State: Kept becomes Promised'])
  })

  test('one row can be answered otherwise than all the others', async () => {
    const memory = emptyProgramme()
    const sheet = await sheetOf(first)
    bringIn(memory, sheet, previewOf(sheet, { memory }))
    const { rows } = previewOf(await sheetOf(first.replace('3/4/26', '1/5/26')), { memory })
    expect(rows[1]).toMatchObject({ duplicate: { choice: 'skip', changes: ['Due: 3 Apr 2026 becomes 1 May 2026'] } })
    expect(rows[2]).toMatchObject({ duplicate: { choice: 'skip', changes: [] } })
  })

  test('a reference with other words is told and added; nearly the same words and owner are the same promise', async () => {
    const memory = emptyProgramme()
    const sheet = await sheetOf(first)
    bringIn(memory, sheet, previewOf(sheet, { memory }))
    const other = previewOf(await sheetOf('Ref,Action,Owner,Due,Status\n1,Paint the door,FN,,Open\n'), { memory })
    expect(other.rows[1]).toMatchObject({ duplicate: { byReference: true, choice: 'add' } })
    expect(other.rows[1]?.warnings).toEqual(['The same reference is here with other words: “Send the minutes”'])
    const plain = await sheetOf('Action,Owner\nSend the minutes,FN\nBook another hall,KD\n')
    expect(previewOf(plain, { memory }).counts).toMatchObject({ commitments: 1, duplicates: 1 })
  })
})

describe('what the words mean', () => {
  test('a meaning that was given is used, remembered and told again', async () => {
    const memory = emptyProgramme()
    const sheet = await sheetOf(first)
    const guessed = guessMapping(sheet, memory)
    expect(commitmentsIn(previewOf(sheet, { memory })).get(3)).toMatchObject({ state: 'promised', notes: ['WIP'] })
    const meaning = { field: 'state', word: 'WIP', state: 'in-progress', rag: null } as const
    const mapping = { ...guessed, words: withMeaning(guessed.words, meaning) }
    const preview = previewOf(sheet, { memory, mapping })
    expect(commitmentsIn(preview).get(3)).toMatchObject({ state: 'in-progress', notes: [] })
    bringIn(memory, sheet, preview, null, mapping)
    expect(wordsIn(sheet, guessMapping(sheet, memory), usualRagScale).map(({ word, state }) => [word, state])).toEqual([
      ['Open', 'promised'],
      ['WIP', 'in-progress'],
    ])
  })

  test('a column of colours says the colour, not the state', async () => {
    const sheet = await sheetOf('Action,RAG\na,R\nb,Amber\nc,g\nd,Blue\ne,TBC\n')
    expect([...commitmentsIn(previewOf(sheet)).values()].map(({ rag, state }) => [rag, state])).toEqual([
      ['red', 'promised'],
      ['amber', 'promised'],
      ['green', 'promised'],
      [null, 'kept'],
      [null, 'promised'],
    ])
  })
})

describe('names', () => {
  test('one letter apart is told, and whom it stands for can be said', async () => {
    const memory = emptyProgramme()
    const sheet = await sheetOf('Action,Owner\nSend it,Priya Raman\n')
    bringIn(memory, sheet, previewOf(sheet, { memory }))
    const next = await sheetOf('Action,Owner\nFetch it,Prya Raman\n')
    const preview = previewOf(next, { memory })
    const near = preview.newPeople[0]?.near
    expect(near?.name).toBe('Priya Raman')
    const mapping = { ...guessMapping(next, memory), names: new Map([['prya raman', near?.id ?? '']]) }
    expect(previewOf(next, { memory, mapping }).newPeople).toEqual([])
  })
})

describe('pasted rows', () => {
  test('with headings, without any, and like the log of the same width', () => {
    const memory = emptyProgramme()
    const headed = readCsv('Action\tLead\nSend it\tFN\n', '\t')
    expect(guessPasted(headed, memory)).toMatchObject({ headerRow: 0, fields: ['action', 'owner'] })
    const bare = readCsv('7\tBook the largest hall in town\tKD\n', '\t')
    expect(guessPasted(bare, memory)).toEqual(plainMapping(-1, [null, 'action', null]))
    const log = readCsv('No\tAction\tOwner\n1\tSend it\tFN\n', '\t')
    bringIn(memory, log, previewOf(log, { memory }))
    expect(guessPasted(bare, memory).fields).toEqual(['reference', 'action', 'owner'])
  })
})

describe('dates', () => {
  test.each([
    ['7/11/16', 'd/mm/yy', '2016-12-04', '4/12/16'],
    ['17.7.12', 'dd.m.yy', '2012-08-05', '05.8.12'],
    ['4 May 2026', 'd mmm yyyy', '2026-09-11', '11 Sep 2026'],
    ['4 March 2026', 'd mmmm yyyy', '2026-09-11', '11 September 2026'],
    ['2026-12-04', 'yyyy-mm-dd', '2026-09-11', '2026-09-11'],
  ])('%s has the style %s', (cell, style, date, written) => {
    expect(dateStyleOf(cell)).toBe(style)
    expect(writeDate(date, style)).toBe(written)
  })

  test('a number that lost its format is counted from where its workbook counts', () => {
    const near = { near: '2026-11-23', forward: false }
    expect(readDates('42760', near).dates).toEqual(['2017-01-25'])
    expect(readDates('41298', { ...near, since1904: true }).dates).toEqual(['2017-01-25'])
  })
})

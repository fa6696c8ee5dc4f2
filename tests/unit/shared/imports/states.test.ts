import { describe, expect, test } from 'vitest'
import { usualRagScale } from '#shared/commitments/rag.ts'
import { readState } from '#shared/imports/states.ts'
import { wordReader } from '#shared/imports/words.ts'

const read = (cell: string) => readState(cell, '2017-05-10')

describe('words and ticks for a state', () => {
  test.each(['√', '✓', '✔', '✔️', '✅', 'ü', 'Done', 'COMPLETE', 'completed', 'Closed', 'Yes', 'Kept', 'TRUE'])(
    '%s is kept',
    (cell) => expect(read(cell)).toEqual({ state: 'kept', closedOn: null, rag: null, note: null, warning: null }),
  )
  test.each([
    ['Ongoing', 'in-progress'],
    ['On-going', 'in-progress'],
    ['In progress', 'in-progress'],
    ['Not yet due', 'promised'],
    ['Open', 'promised'],
    ['No', 'promised'],
    ['Stuck', 'stuck'],
    ['Blocked', 'stuck'],
    ['Withdrawn', 'released'],
    ['No longer required', 'released'],
    ['Cancelled', 'released'],
    ['Implemented', 'kept'],
    ['Wedi’i gwblhau', 'kept'],
    ['Partially implemented', 'in-progress'],
    ['Working on it', 'in-progress'],
    ['In Review', 'in-progress'],
    ['Not Yet Started', 'promised'],
    ['Overdue', 'promised'],
    ['Paused', 'stuck'],
    ['Rejected', 'released'],
    ["Won't Do", 'released'],
    ['Risk accepted', 'released'],
  ])('%s is %s and needs no note', (cell, state) =>
    expect(read(cell)).toMatchObject({ state, note: null, warning: null }),
  )

  test.each([
    ['🟢', 'in-progress', 'green'],
    ['🟡', 'in-progress', 'amber'],
    ['🟠 ', 'in-progress', 'amber'],
    ['🟥', 'stuck', 'red'],
    ['🔵', 'kept', null],
    ['🔴 Overdue', 'promised', 'red'],
    ['🟢 Complete', 'kept', 'green'],
  ])('a circle or square says its colour: %s', (cell, state, rag) => {
    expect(read(cell)).toMatchObject({ state, rag, note: null, warning: null })
    expect(wordReader([], usualRagScale)('rag', cell, '2017-05-10').rag).toBe(rag)
  })

  test('a season or a quarter is a plan, and closes nothing', () => {
    for (const cell of ['Q3', 'Spring 2017', 'Winter'])
      expect(read(cell)).toMatchObject({ state: 'promised', closedOn: null, note: cell })
  })

  test('words that say more are kept as a note', () => {
    expect(read('Completed 3/4/17, minutes sent')).toEqual({
      state: 'kept',
      closedOn: '2017-04-03',
      rag: null,
      note: 'Completed 3/4/17, minutes sent',
      warning: null,
    })
    expect(read('✓ sent to all')).toMatchObject({ state: 'kept', note: '✓ sent to all' })
    expect(read('Delayed by the election')).toMatchObject({ state: 'stuck', note: 'Delayed by the election' })
  })

  test.each([
    ['14.05.25 – draft to JNC.\n02.06.25 – comments in.\n16.06.25 – CLOSED', 'kept', '2025-06-16'],
    ['16 June 2025: Completed and sent\n2 June 2025: comments in', 'kept', '2025-06-16'],
    ['14/05: Closed', 'kept', '2017-05-14'],
    ['Report presented 24.09.16. Complete – remove from list', 'kept', null],
    ['Circulated to members; closed', 'kept', null],
    ['Letter sent 3 Feb.\n\nAction closed.', 'kept', null],
    ['16/06/25 – reopened\n02/06/25 – closed', 'promised', null],
    ['16/06/25 – waiting for legal\n02/06/25 – completed the draft', 'promised', null],
  ])('what was said last counts: %j', (cell, state, closedOn) =>
    expect(read(cell)).toMatchObject({ state, closedOn, note: cell }),
  )

  test('a date alone is the day it was done', () => {
    expect(read('3/4/17')).toMatchObject({ state: 'kept', closedOn: '2017-04-03', note: null })
  })

  test('what only sounds done is not', () => {
    for (const cell of ['Complete by 3 May', 'Not complete', 'To be completed', 'Incomplete', 'Almost done']) {
      expect(read(cell).state, cell).toBe('promised')
    }
  })

  test.each([
    ['Done / Closed', 'kept'],
    ['Wedi cwblhau / Complete', 'kept'],
    ['Cwblhawyd', 'kept'],
    ['Ar y gweill / In progress', 'in-progress'],
  ])('%s says one thing twice: %s', (cell, state) => expect(read(cell)).toMatchObject({ state, note: null }))

  test('two words of different states are none', () => {
    expect(read('Open / Closed')).toMatchObject({ state: 'promised', note: 'Open / Closed' })
  })

  test.each([
    ['100%', 'kept'],
    ['100 %', 'kept'],
    ['60%', 'in-progress'],
    ['0%', 'promised'],
  ])('%s is %s', (cell, state) => expect(read(cell)).toMatchObject({ state }))

  test('unknown words stay promised and are kept', () => {
    expect(read('Verbal update to be given')).toMatchObject({ state: 'promised', note: 'Verbal update to be given' })
  })

  test('a colour or an x is read with a warning; the colour becomes the record’s', () => {
    expect(read('Red')).toMatchObject({ state: 'stuck', rag: 'red', note: null, warning: '“Red” is read as stuck.' })
    expect(read('Amber/Green')).toMatchObject({ state: 'in-progress', rag: 'amber-green', note: null })
    expect(read('x').warning).toContain('done or not done')
    expect(read('constructor').state).toBe('promised')
  })

  test('an empty cell and a dash say nothing', () => {
    expect(read('').state).toBeNull()
    expect(read('–').state).toBeNull()
  })
})

test('a line that is a word for the state and no more is not told again with the lines below it', () => {
  const words = wordReader([{ field: 'state', word: 'WIP', state: 'in-progress', rag: null }], usualRagScale)
  expect(words('state', 'Done.\nSent to all\nin May', '2017-05-10')).toMatchObject({
    state: 'kept',
    note: 'Sent to all\nin May',
  })
  expect(words('state', 'WIP.\nHalf of it', '2017-05-10')).toMatchObject({ state: 'in-progress', note: 'Half of it' })
  expect(words('state', 'Two calls\nDone', '2017-05-10')).toMatchObject({ state: 'promised', note: 'Two calls\nDone' })
})

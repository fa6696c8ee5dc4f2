import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportReport } from '#shared/exports/run.ts'
import { answersTo, countIn, nothingCounted } from '#shared/pulse/count.ts'
import { keepPulse } from '#shared/pulse/commands.ts'
import { fewest, pulses } from '#shared/pulse/pulse.ts'
import { canShow, everyPulse, levelOf, pulseRounds, tallyOf } from '#shared/pulse/queries.ts'
import { readSheets } from '#shared/pulse/readSheets.ts'
import { factors, statements, type Sheet } from '#shared/pulse/statements.ts'
import { Desk } from '../../../support/desk.ts'
import { northMoor } from '../../../support/northMoor.ts'

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
const sheet: fc.Arbitrary<Sheet> = fc
  .tuple(...statements.map(() => answer))
  .filter((answers) => answers.some((each) => each !== null))
const sheets = fc.array(sheet, { minLength: 1, maxLength: 14 })

function kept(all: readonly Sheet[]) {
  const desk = new Desk()
  const { answered, tallies } = all.reduce(countIn, nothingCounted)
  desk.run(keepPulse, { forumId: null, heldOn: '2026-11-12', answered, tallies: [...tallies] })
  return desk
}
const roundOf = (desk: Desk) => {
  const [round] = everyPulse(desk.memory)
  if (!round) throw new Error('no round')
  return round
}

describe('nobody can be told from a round', () => {
  test('sheets in any order give the same bytes: record, change and undo alike', () => {
    fc.assert(
      fc.property(sheets, fc.infiniteStream(fc.nat()), (all, dice) => {
        const keyed = all.map((each) => ({ each, at: dice.next().value as number }))
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ each }) => each)
        const [one, two] = [kept(all), kept(shuffled)]
        expect(JSON.stringify(one.commits)).toBe(JSON.stringify(two.commits))
        expect(JSON.stringify(roundOf(one))).toBe(JSON.stringify(roundOf(two)))
      }),
    )
  })

  test('one round is one change, whatever was handed in', () => {
    fc.assert(fc.property(sheets, (all) => void expect(kept(all).commits).toHaveLength(1)))
  })

  test('what fewer than five answered is nowhere: not in the record, not in the change, not in a level', () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const desk = kept(all)
        const round = roundOf(desk)
        expect(round.answered).toBe(all.length)
        for (const [place, { name }] of statements.entries()) {
          const said = all.filter((each) => each[place] !== null).length
          expect(JSON.stringify(desk.commits).includes(`"${name}"`)).toBe(said >= fewest)
          const tally = tallyOf(round, name)
          expect(tally ? answersTo(tally) : 0).toBe(said >= fewest ? said : 0)
        }
        if (all.length < fewest) {
          expect(canShow(round)).toBe(false)
          expect(factors.map((factor) => levelOf(round, factor))).toEqual(factors.map(() => null))
        }
      }),
    )
  })

  test('a small round leaves no trace in a difference: with it or without it, every filter shows the same answers', () => {
    const few = fc.array(sheet, { minLength: 1, maxLength: fewest - 1 })
    fc.assert(
      fc.property(sheets, few, few, (all, small, other) => {
        const tell = (extra: readonly Sheet[]) => {
          const desk = kept(all)
          const { answered, tallies } = extra.reduce(countIn, nothingCounted)
          desk.run(keepPulse, { forumId: null, heldOn: '2026-11-19', answered, tallies: [...tallies] })
          return pulseRounds(desk.memory, { forumId: null, from: '2026-11-01', to: null }).map(
            ({ tallies: shown }) => shown,
          )
        }
        expect(tell(small)).toEqual(tell(other))
      }),
    )
  })

  test('an imported round that holds a small tally is not shown either', () => {
    const round = { id: 'pulse-1', createdAt: '', deletedAt: null, forumId: null, heldOn: '2026-11-12' }
    const lonely = {
      ...round,
      answered: 3,
      tallies: [{ statement: 'vision-say' as const, counts: [1, 0, 0, 2, 0] as const }],
    }
    expect(tallyOf(lonely as never, 'vision-say')).toBeUndefined()
    expect(canShow(lonely as never)).toBe(false)
  })
})

test('a level is the mean of every answer to the factor’s statements', () => {
  const all: Sheet[] = [1, 2, 3, 4, 5, 5].map((first) => [first, 2, ...statements.slice(2).map(() => null)])
  const round = roundOf(kept(all))
  expect(levelOf(round, 'vision')).toBeCloseTo((20 + 12) / 12)
  expect(levelOf(round, 'contact')).toBeNull()
})

test('nobody answered: nothing is kept', () => {
  expect(() => kept([statements.map(() => null)])).toThrow('Nobody has answered yet')
})

test('a file of answers is read by its headings, in numbers or words; what is no answer is named by its row', () => {
  const [first, second] = statements
  const { sheets: read, unread } = readSheets([
    ['Timestamp', second.words.toUpperCase(), first.words],
    ['10:01', '5', 'Not at all'],
    ['10:02', 'Mostly', ''],
    ['', '', ''],
    ['10:03', '6', '1'],
  ])
  expect(read.map((answers) => answers.slice(0, 3))).toEqual([
    [1, 5, null],
    [null, 4, null],
  ])
  expect(unread).toEqual([3])
  expect(() => readSheets([['Name'], ['Bo']])).toThrow('headed with a statement')
})

test('columns are known by numbered statements, or by numbers where all are there', () => {
  const numbers = statements.map((_, index) => String(index + 1))
  const four = statements.map(() => '4')
  const all = statements.map(() => 4)
  expect(
    readSheets([
      ['Who', ...numbers],
      ['Bo', ...four],
    ]).sheets,
  ).toEqual([all])
  const headings = statements.map(({ words }, index) => `${index + 1}. ${words}`)
  expect(readSheets([headings, four]).sheets).toEqual([all])
  expect(() =>
    readSheets([
      ['1', '2'],
      ['4', '4'],
    ]),
  ).toThrow('their numbers 1 to 10')
})

test('the report says how many answered, and that a round is too small to show', async () => {
  const desk = kept([...Array(3)].map(() => statements.map(() => 4)))
  const make = async () => {
    const file = await exportReport(desk.memory, { report: 'pulse', format: 'csv', options: {}, today: desk.today })
    return new TextDecoder().decode(file.bytes)
  }
  expect(await make()).toContain('Too few to show')
  expect(await make()).not.toContain('4.00')
  const { answered, tallies } = [...Array(6)].map(() => statements.map(() => 4)).reduce(countIn, nothingCounted)
  desk.run(keepPulse, { forumId: null, heldOn: '2026-11-20', answered, tallies: [...tallies] })
  expect(desk.memory.all(pulses)).toHaveLength(2)
  expect(await make()).toMatch(/6,4(\.00)?,4/)
})

test('where only forums were asked, the report of the whole programme says which', async () => {
  const desk = new Desk(northMoor())
  const { answered, tallies } = [...Array(6)].map(() => statements.map(() => 4)).reduce(countIn, nothingCounted)
  desk.run(keepPulse, { forumId: 'forum-001', heldOn: '2026-11-20', answered, tallies: [...tallies] })
  const wish = { report: 'pulse', format: 'md', options: {}, today: desk.today } as const
  const text = new TextDecoder().decode((await exportReport(desk.memory, wish)).bytes)
  expect(text).toContain('The whole programme was not asked. These forums were: System Leadership Forum.')
  expect(text).not.toContain('A level is the mean')
})

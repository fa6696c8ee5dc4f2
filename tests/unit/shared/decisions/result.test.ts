import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionMethods } from '#shared/decisions/decisions.ts'
import { stances, stancesOf, type Stance } from '#shared/decisions/positions.ts'
import { distribution, resultWords, standingObjections, standsInTheWay, voteResult } from '#shared/decisions/result.ts'

const of = (...said: [stance: Stance, count: number][]) =>
  said.flatMap(([stance, count]) => Array.from({ length: count }, () => ({ stance, resolution: '' })))
const vote = (quorum: number | null, ...held: Parameters<typeof of>) =>
  resultWords({ method: 'vote', quorum }, of(...held))

describe('a result in words', () => {
  test('a vote, with its quorum and those who abstain', () => {
    expect(vote(8, ['for', 6], ['against', 2], ['abstain', 1])).toBe(
      '6 for, 2 against, 1 abstains; quorum of 8 met. Carried.',
    )
    expect(vote(10, ['for', 6], ['abstain', 2])).toBe('6 for, 0 against, 2 abstain; quorum of 10 not met.')
    expect(vote(null, ['for', 3], ['against', 3])).toBe('3 for, 3 against. Not carried.')
    expect(vote(3)).toBe('')
  })

  test('consent, with objections resolved and standing', () => {
    const held = [
      ...of(['consent', 8], ['stand-aside', 1], ['object', 1]),
      { stance: 'object' as const, resolution: 'Every second week' },
    ]
    expect(resultWords({ method: 'consent', quorum: null }, held)).toBe(
      '8 consent, 1 stands aside, 1 objection resolved, 1 objection stands.',
    )
  })

  test('gradients as who stood where, never as one number', () => {
    const held = of(['gradient-5', 2], ['gradient-1', 2])
    expect(resultWords({ method: 'gradients', quorum: null }, held)).toBe(
      '2 at “5 · Full support”, 2 at “1 · Cannot support it”.',
    )
  })
})

const position = fc.record({
  stance: fc.constantFrom(...stances),
  resolution: fc.constantFrom('', ' ', 'Another day'),
})
const held = fc.array(position, { maxLength: 30 })
const method = fc.constantFrom(...decisionMethods)
const quorum = fc.option(fc.integer({ min: 1, max: 20 }), { nil: null })

describe('whatever was said', () => {
  test('each position that fits the method is counted once, in any order', () => {
    fc.assert(
      fc.property(method, held, quorum, fc.infiniteStream(fc.nat()), (by, all, least, dice) => {
        const fitting = all.filter(({ stance }) => stancesOf[by].includes(stance))
        const total = distribution(by, all).reduce((sum, { count }) => sum + count, 0)
        expect(total).toBe(fitting.length)
        const keyed = all.map((each) => ({ each, at: dice.next().value as number }))
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ each }) => each)
        const asked = { method: by, quorum: least }
        expect(resultWords(asked, shuffled)).toBe(resultWords(asked, all))
        expect(standsInTheWay(asked, shuffled)).toBe(standsInTheWay(asked, all))
      }),
    )
  })

  test('a vote carries only with a quorum and more for than against; an abstention helps the quorum, never a side', () => {
    fc.assert(
      fc.property(held, quorum, (all, least) => {
        const result = voteResult(least, all)
        const took = result.for + result.against + result.abstain
        expect(result.carried).toBe(result.for > result.against && (least === null || took >= least))
        const more = voteResult(least, [...all, { stance: 'abstain' }])
        expect(more.for > more.against).toBe(result.for > result.against)
        if (result.quorate) expect(more.quorate).toBe(true)
      }),
    )
  })

  test('consent is in the way of nothing exactly when every objection says how it was resolved', () => {
    fc.assert(
      fc.property(held, (all) => {
        const open = all.filter(({ stance, resolution }) => stance === 'object' && resolution.trim() === '')
        expect(standingObjections(all)).toEqual(open)
        expect(standsInTheWay({ method: 'consent', quorum: null }, all) === null).toBe(open.length === 0)
      }),
    )
  })
})

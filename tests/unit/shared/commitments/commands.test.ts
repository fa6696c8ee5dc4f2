import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addUpdate,
  changeCommitment,
  changeCommitments,
  redateCommitment,
  redateCommitments,
  removeCommitments,
  setCommitmentState,
} from '#shared/commitments/commands.ts'
import { commitments, commitmentStates, openStates, updates } from '#shared/commitments/commitments.ts'
import { isOpen, updatesOf } from '#shared/commitments/queries.ts'
import type { Command } from '#shared/records/command.ts'
import { runCommand } from '#shared/records/execute.ts'
import type { Memory } from '#shared/records/memory.ts'
import { Problem } from '#shared/records/problem.ts'
import { inMemory, northMoor } from '../../../support/northMoor.ts'

const stuck = 'commitment-002'
const undated = 'commitment-007'

/** The small programme, and a way to run commands on it on a day. */
function programme() {
  const memory = inMemory(northMoor())
  let made = 0
  const run = <I, R>(command: Command<I, R>, input: NoInfer<I>, today = '2026-11-23'): R => {
    const newId = (prefix: string): string => `${prefix}-made-${++made}`
    const { changes, result } = runCommand(memory, command, input, { now: `${today}T12:00:00.000Z`, today, newId })
    memory.apply(changes)
    return result
  }
  return { memory, run }
}

const get = (memory: Memory, id: string) => {
  const held = memory.get(commitments, id)
  if (!held) throw new Error(`There is no ${id}.`)
  return held
}

describe('a new date', () => {
  it('needs a reason once there was a first date', () => {
    const { memory, run } = programme()
    expect(() => run(redateCommitment, { id: stuck, due: '2026-12-18', reason: '  ' })).toThrow(Problem)
    expect(get(memory, stuck).due).toBe('2026-11-11')
  })

  it('is noted with both dates and the reason', () => {
    const { memory, run } = programme()
    run(redateCommitment, { id: stuck, due: '2026-12-18', reason: ' Waiting for finance ' })
    expect(get(memory, stuck)).toMatchObject({ due: '2026-12-18', firstDue: '2026-10-31' })
    expect(updatesOf(memory, stuck)[0]).toMatchObject({
      kind: 'redate',
      dueBefore: '2026-11-11',
      dueAfter: '2026-12-18',
      text: 'Waiting for finance',
    })
  })

  it('becomes the first date when there was none, without a reason', () => {
    const { memory, run } = programme()
    run(redateCommitment, { id: undated, due: '2026-12-18', reason: '' })
    expect(get(memory, undated)).toMatchObject({ due: '2026-12-18', firstDue: '2026-12-18' })
    expect(updatesOf(memory, undated)).toEqual([])
  })

  it('given after the date was taken away keeps the first date and its reason', () => {
    const { memory, run } = programme()
    run(redateCommitment, { id: stuck, due: null, reason: 'Nobody knows' })
    run(redateCommitment, { id: stuck, due: '2027-01-08', reason: 'Now we do' })
    expect(get(memory, stuck)).toMatchObject({ due: '2027-01-08', firstDue: '2026-10-31' })
    expect(
      updatesOf(memory, stuck)
        .slice(0, 2)
        .map(({ text }) => text),
    ).toEqual(['Now we do', 'Nobody knows'])
  })
})

describe('a change of state', () => {
  it('closes on the day, opens again, and says both', () => {
    const { memory, run } = programme()
    run(setCommitmentState, { ids: [stuck], state: 'kept', text: '' })
    expect(get(memory, stuck)).toMatchObject({ state: 'kept', closedOn: '2026-11-23' })
    run(setCommitmentState, { ids: [stuck], state: 'promised', text: 'Not after all' })
    expect(get(memory, stuck)).toMatchObject({ state: 'promised', closedOn: null })
    expect(updatesOf(memory, stuck)[0]).toMatchObject({ stateBefore: 'kept', stateAfter: 'promised' })
  })

  it('of several notes only those that changed', () => {
    const { memory, run } = programme()
    const before = memory.all(updates).length
    run(setCommitmentState, { ids: [stuck, undated], state: 'stuck', text: '' })
    expect(memory.all(updates).length).toBe(before + 1)
  })
})

describe('removing', () => {
  it('takes several, with what was said about them', () => {
    const { memory, run } = programme()
    run(removeCommitments, { ids: [stuck, undated] })
    expect(memory.get(commitments, stuck)).toBeUndefined()
    expect(memory.where(updates, 'commitmentId', stuck)).toEqual([])
  })
})

describe('any sequence of changes', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
  const step = fc.oneof(
    fc.record({ kind: fc.constant('redate' as const), due: fc.option(day, { nil: null }) }),
    fc.record({ kind: fc.constant('state' as const), state: fc.constantFrom(...commitmentStates) }),
    fc.record({ kind: fc.constant('words' as const), text: fc.string({ minLength: 1 }).map((text) => `.${text}`) }),
  )

  it('leaves the first date as it was, and a closing day on what is closed and nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(stuck, undated), fc.array(fc.tuple(step, day), { maxLength: 20 }), (id, steps) => {
        const { memory, run } = programme()
        let first = get(memory, id).firstDue
        for (const [change, today] of steps) {
          if (change.kind === 'redate') {
            run(redateCommitment, { id, due: change.due, reason: 'It moved' }, today)
            first ??= change.due
          } else if (change.kind === 'state') {
            run(setCommitmentState, { ids: [id], state: change.state, text: '' }, today)
          } else {
            run(changeCommitment, { id, changes: { action: change.text } }, today)
            run(addUpdate, { commitmentId: id, text: change.text }, today)
          }
          const held = get(memory, id)
          expect(held.firstDue).toBe(first)
          expect(held.closedOn === null).toBe(isOpen(held))
          expect(openStates.includes(held.state)).toBe(isOpen(held))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('several at once', () => {
  it('get one date for one reason, each with a note of its own', () => {
    const { memory, run } = programme()
    run(redateCommitments, { ids: [stuck, undated], due: '2027-01-18', reason: 'After the budget' })
    expect(get(memory, stuck)).toMatchObject({ due: '2027-01-18', firstDue: '2026-10-31' })
    expect(get(memory, undated)).toMatchObject({ due: '2027-01-18', firstDue: '2027-01-18' })
    expect(updatesOf(memory, stuck)[0]).toMatchObject({ kind: 'redate', text: 'After the budget' })
    expect(updatesOf(memory, undated)).toEqual([])
  })

  it('change nothing when one of them may not be changed so', () => {
    const { memory, run } = programme()
    expect(() => run(redateCommitments, { ids: [undated, stuck], due: '2027-01-18', reason: '' })).toThrow(Problem)
    expect(get(memory, undated).due).toBeNull()
  })

  it('leave the session they came from when they go to another forum', () => {
    const { memory, run } = programme()
    run(changeCommitments, { ids: ['commitment-001', 'commitment-006'], changes: { forumId: 'forum-002' } })
    expect(get(memory, 'commitment-001')).toMatchObject({ forumId: 'forum-002', sessionId: null, blockId: null })
    expect(get(memory, 'commitment-006')).toMatchObject({ forumId: 'forum-002', sessionId: 'session-003' })
  })

  it('are one step to undo, by a name that says how many', () => {
    const label = (input: Parameters<Extract<(typeof changeCommitments)['label'], (input: never) => string>>[0]) =>
      typeof changeCommitments.label === 'string' ? changeCommitments.label : changeCommitments.label(input)
    expect(label({ ids: [stuck, undated], changes: { rag: 'red' } })).toBe('Change colour of 2 commitments')
    expect(label({ ids: [stuck], changes: { giverIds: [] } })).toBe('Change owner')
  })
})

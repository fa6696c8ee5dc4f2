import fc from 'fast-check'
import { addCommitment, addUpdate, removeCommitments, setCommitmentState } from '#shared/commitments/commands.ts'
import { blankCommitment, commitments, commitmentStates } from '#shared/commitments/commitments.ts'
import { addDecision, removeDecision } from '#shared/decisions/commands.ts'
import { blankDecision, decisions } from '#shared/decisions/decisions.ts'
import { addForum, addMember, changeForum, removeForum } from '#shared/forums/commands.ts'
import { forums, memberships } from '#shared/forums/forums.ts'
import { addPerson, removePerson } from '#shared/people/commands.ts'
import { people } from '#shared/people/people.ts'
import {
  addBlock,
  addSession,
  duplicateBlock,
  moveBlock,
  removeBlock,
  removeSession,
} from '#shared/sessions/commands.ts'
import { blankBlock, blocks, sessions } from '#shared/sessions/sessions.ts'
import { addPrototype, removePrototype, writeTestCard } from '#shared/prototypes/commands.ts'
import { prototypes } from '#shared/prototypes/prototypes.ts'
import { cyclesOf } from '#shared/prototypes/queries.ts'
import type { Table } from '#shared/records/table.ts'
import type { Desk } from './desk.ts'

/** One thing a person might do next: an action and two numbers that choose what it is done to. */
export const anyStep = fc.record({ action: fc.nat(15), first: fc.nat(1000), second: fc.nat(1000) })
export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

/** Does it; nothing happens when there is nothing to do it to. */
export function takeStep(desk: Desk, { action, first, second }: Step): void {
  const pick = (table: Table, number: number): string | null => {
    const all = desk.memory.all(table)
    return all.length === 0 ? null : (all[number % all.length]?.id ?? null)
  }
  const forumId = pick(forums, first)
  const personId = pick(people, second)
  const sessionId = pick(sessions, first)
  const blockId = pick(blocks, first)
  const commitmentId = pick(commitments, first)
  const decisionId = pick(decisions, second)
  const prototypeId = pick(prototypes, first)
  const actions: readonly (() => unknown)[] = [
    () =>
      desk.run(addForum, {
        name: `Forum ${first}`,
        kind: 'collaborative',
        purpose: '',
        placeId: null,
        archived: false,
      }),
    () =>
      desk.run(addPerson, {
        name: `Person ${first}`,
        initials: '',
        role: '',
        organisationId: null,
        email: '',
        phone: '',
        notes: '',
      }),
    () =>
      forumId &&
      personId &&
      !desk.memory.where(memberships, 'forumId', forumId).some((held) => held.personId === personId) &&
      desk.run(addMember, { forumId, personId, role: 'member', from: null, to: null }),
    () =>
      forumId &&
      desk.run(addSession, {
        forumId,
        title: `Session ${second}`,
        date: '2026-12-04',
        start: '09:30',
        minutes: 180,
        timeZone: 'Europe/London',
        venue: '',
        purpose: '',
        state: 'planning',
        days: 1,
        sequence: 0,
      }),
    () =>
      sessionId &&
      desk.run(addBlock, {
        sessionId,
        index: second % 9,
        block: {
          title: `Block ${first}`,
          kind: 'explore',
          minutes: second % 60,
          ...blankBlock,
          leadId: personId,
        },
      }),
    () => blockId && desk.run(moveBlock, { id: blockId, index: second % 9 }),
    () => blockId && desk.run(duplicateBlock, { id: blockId }),
    () =>
      desk.run(addCommitment, {
        ...blankCommitment,
        action: `Promise ${first}`,
        details: '',
        reference: '',
        giverIds: [...new Set([personId, forumId].filter((id) => id !== null))],
        receiverId: forumId,
        state: 'promised',
        promisedOn: '2026-11-01',
        due: first % 2 ? '2026-12-01' : null,
        helpNeeded: '',
        forumId,
        sessionId,
        blockId,
        decisionId,
        prototypeId,
        confidential: false,
        importId: null,
      }),
    () =>
      commitmentId &&
      desk.run(setCommitmentState, { ids: [commitmentId], state: commitmentStates[second % 5] ?? 'kept', text: '' }),
    () => commitmentId && desk.run(addUpdate, { commitmentId, text: `Note ${second}` }),
    () =>
      desk.run(addDecision, {
        ...blankDecision,
        outcome: `Agreed ${first}`,
        context: '',
        method: 'consent',
        decidedOn: '2026-11-02',
        reviewOn: null,
        confidential: false,
        forumId,
        sessionId,
        blockId,
      }),
    () =>
      forumId &&
      desk.run(changeForum, { id: forumId, changes: { name: `Renamed ${second}`, archived: second % 2 === 0 } }),
    () => {
      const removals: readonly (() => unknown)[] = [
        () => forumId && desk.run(removeForum, { id: forumId }),
        () => personId && desk.run(removePerson, { id: personId }),
        () => sessionId && desk.run(removeSession, { id: sessionId }),
      ]
      return removals[second % 3]?.()
    },
    () => {
      const removals: readonly (() => unknown)[] = [
        () => blockId && desk.run(removeBlock, { id: blockId }),
        () => commitmentId && desk.run(removeCommitments, { ids: [commitmentId] }),
        () => decisionId && desk.run(removeDecision, { id: decisionId }),
        () => prototypeId && desk.run(removePrototype, { id: prototypeId }),
      ]
      return removals[second % 4]?.()
    },
    () =>
      desk.run(addPrototype, {
        ...{ title: `Prototype ${first}`, begunOn: '2026-11-03', placeId: null, clauseIds: [], confidential: false },
        ...{ leadIds: personId ? [personId] : [], forumId, sessionId, blockId, decisionId },
      }),
    () =>
      prototypeId &&
      cyclesOf(desk.memory, prototypeId).length === 0 &&
      desk.run(writeTestCard, {
        ...{ prototypeId, belief: `Belief ${second}`, test: '', measure: '', rightIf: '', from: null, until: null },
      }),
  ]
  actions[action]?.()
}

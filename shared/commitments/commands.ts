import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { Problem } from '../records/problem.ts'
import { date, id, words, someOf, z } from '../records/schema.ts'
import { commitments, commitmentStates, openStates, updates, type CommitmentState } from './commitments.ts'

const { firstDue: _firstDue, closedOn: _closedOn, renewedOn: _renewedOn, ...newFields } = commitments.fields
const { state: _state, due: _due, ...plainFields } = newFields

const severalIds = z.array(id).min(1, 'Choose at least one commitment.')

/** Makes a promise. Its first date is the date it is needed by now. */
export const addCommitment = defineCommand({
  name: 'commitments.add',
  label: 'Add commitment',
  input: z.strictObject(newFields),
  run: (draft, input) =>
    draft.add(commitments, {
      ...input,
      firstDue: input.due,
      closedOn: openStates.includes(input.state) ? null : draft.today,
      renewedOn: null,
    }).id,
})

/** Changes what is written about a commitment; its dates and its state have commands of their own. */
export const changeCommitment = defineCommand({
  name: 'commitments.change',
  label: ({ changes }) =>
    Object.keys(changes).join() === 'helpNeeded' ? 'Say what help is needed' : 'Change commitment',
  input: z.strictObject({ id, changes: someOf(plainFields) }),
  run: (draft, input) => draft.patch(commitments, input.id, input.changes),
})

/** Gives a commitment another date, with the reason. The first date given needs none and stays the first for ever. */
export const redateCommitment = defineCommand({
  name: 'commitments.redate',
  label: 'Change date',
  input: z.strictObject({ id, due: date.nullable(), reason: z.string().max(40_000) }),
  run: redate,
})

/** Gives several commitments one date, for one reason. */
export const redateCommitments = defineCommand({
  name: 'commitments.redateSeveral',
  label: ({ ids }) => ofSeveral('Change date', ids),
  input: z.strictObject({ ids: severalIds, due: date.nullable(), reason: z.string().max(40_000) }),
  run: (draft, { ids, due, reason }) => {
    for (const commitmentId of ids) redate(draft, { id: commitmentId, due, reason })
  },
})

const manyFields = {
  giverIds: commitments.fields.giverIds,
  forumId: commitments.fields.forumId,
  rag: commitments.fields.rag,
  confidential: commitments.fields.confidential,
}
const manyWords: Readonly<Record<keyof typeof manyFields, string>> = {
  giverIds: 'Change owner',
  forumId: 'Change forum',
  rag: 'Change colour',
  confidential: 'Change confidentiality',
}

/** Changes the same about several commitments: one step to undo. What moves to another forum leaves its session. */
export const changeCommitments = defineCommand({
  name: 'commitments.changeSeveral',
  label: ({ ids, changes }) => {
    const [field, further] = Object.keys(changes) as (keyof typeof manyFields)[]
    return ofSeveral(field !== undefined && further === undefined ? manyWords[field] : 'Change details', ids)
  },
  input: z.strictObject({ ids: severalIds, changes: someOf(manyFields) }),
  run: (draft, { ids, changes }) => {
    for (const commitmentId of ids) {
      const held = draft.need(commitments, commitmentId)
      const leaves = changes.forumId !== undefined && changes.forumId !== held.forumId
      draft.patch(commitments, commitmentId, { ...changes, ...(leaves && { sessionId: null, blockId: null }) })
    }
  },
})

/** Moves commitments to another state, and notes it. Several at once are one step to undo. */
export const setCommitmentState = defineCommand({
  name: 'commitments.setState',
  label: ({ ids }) => ofSeveral('Change state', ids),
  input: z.strictObject({ ids: severalIds, state: z.enum(commitmentStates), text: z.string().max(40_000) }),
  run: (draft, input) => {
    for (const commitmentId of input.ids) setState(draft, commitmentId, input.state, input.text)
  },
})

/** Adds a note on how it is going. */
export const addUpdate = defineCommand({
  name: 'commitments.addUpdate',
  label: 'Add update',
  input: z.strictObject({ commitmentId: id, text: words }),
  run: (draft, input) =>
    draft.add(updates, { ...blankUpdate(draft, input.commitmentId), kind: 'note', text: input.text }).id,
})

export const removeCommitments = defineCommand({
  name: 'commitments.remove',
  label: (input) => (input.ids.length === 1 ? 'Remove commitment' : `Remove ${input.ids.length} commitments`),
  input: z.strictObject({ ids: severalIds }),
  run: (draft, input) => {
    for (const commitmentId of input.ids) draft.remove(commitments, commitmentId)
  },
})

function redate(draft: Draft, input: { id: string; due: string | null; reason: string }): void {
  const held = draft.need(commitments, input.id)
  if (held.due === input.due) return
  if (held.firstDue !== null && input.reason.trim() === '') {
    throw new Problem({
      what: 'A new date needs a reason.',
      safe: 'The date was not changed.',
      next: 'Say in a few words why it moved.',
    })
  }
  draft.patch(commitments, input.id, { due: input.due, firstDue: held.firstDue ?? input.due })
  if (held.firstDue === null) return
  draft.add(updates, {
    ...blankUpdate(draft, input.id),
    kind: 'redate',
    text: input.reason.trim(),
    dueBefore: held.due,
    dueAfter: input.due,
  })
}

function ofSeveral(what: string, ids: readonly string[]): string {
  return ids.length === 1 ? what : `${what} of ${ids.length} commitments`
}

const renewals = {
  keep: 'Keep commitment',
  reshape: 'Reshape commitment',
  'hand-on': 'Hand commitment on',
  release: 'Release commitment',
} as const
const why = z.string().max(40_000)

/** The answer to a commitment that was carried over often: keep it as it is, say it anew, give it to others, or let it go. */
export const renewCommitment = defineCommand({
  name: 'commitments.renew',
  label: ({ answer }) => renewals[answer],
  input: z.discriminatedUnion('answer', [
    z.strictObject({ id, answer: z.literal('keep'), why }),
    z.strictObject({ id, answer: z.literal('reshape'), why, action: words, due: date.nullable() }),
    z.strictObject({ id, answer: z.literal('hand-on'), why, giverIds: commitments.fields.giverIds.min(1) }),
    z.strictObject({ id, answer: z.literal('release'), why }),
  ]),
  run: (draft, input) => {
    const held = draft.need(commitments, input.id)
    if (input.answer === 'release') return setState(draft, input.id, 'released', input.why)
    draft.patch(commitments, input.id, { renewedOn: draft.today })
    const note = (said: string): void => {
      const text = [said, input.why.trim()].filter(Boolean).join(' ')
      draft.add(updates, { ...blankUpdate(draft, input.id), kind: 'note', text })
    }
    if (input.answer === 'keep') return note('Carried over, and kept as it is.')
    if (input.answer === 'hand-on') {
      draft.patch(commitments, input.id, { giverIds: input.giverIds })
      return note('Carried over, and handed on.')
    }
    draft.patch(commitments, input.id, { action: input.action })
    note(`Carried over, and reshaped. Before: “${held.action}”`)
    redate(draft, { id: input.id, due: input.due, reason: input.why.trim() || 'Reshaped' })
  },
})

function setState(draft: Draft, commitmentId: string, state: CommitmentState, text: string): void {
  const held = draft.need(commitments, commitmentId)
  if (held.state === state) return
  const open = openStates.includes(state)
  draft.patch(commitments, commitmentId, { state, closedOn: open ? null : (held.closedOn ?? draft.today) })
  draft.add(updates, {
    ...blankUpdate(draft, commitmentId),
    kind: 'state',
    text: text.trim(),
    stateBefore: held.state,
    stateAfter: state,
  })
}

function blankUpdate(draft: Draft, commitmentId: string) {
  return { commitmentId, on: draft.today, dueBefore: null, dueAfter: null, stateBefore: null, stateAfter: null }
}

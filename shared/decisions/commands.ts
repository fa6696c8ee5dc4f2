import { defineCommand } from '../records/command.ts'
import { id, someOf, z } from '../records/schema.ts'
import { decisions } from './decisions.ts'

export const addDecision = defineCommand({
  name: 'decisions.add',
  label: 'Record decision',
  input: z.strictObject(decisions.fields),
  run: (draft, input) => draft.add(decisions, input).id,
})

export const changeDecision = defineCommand({
  name: 'decisions.change',
  label: 'Change decision',
  input: z.strictObject({ id, changes: someOf(decisions.fields) }),
  run: (draft, input) => draft.patch(decisions, input.id, input.changes),
})

/** Removes a decision. Commitments that followed from it stay. */
export const removeDecision = defineCommand({
  name: 'decisions.remove',
  label: 'Remove decision',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(decisions, input.id),
})

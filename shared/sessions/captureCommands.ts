import { defineCommand } from '../records/command.ts'
import { id, text, z } from '../records/schema.ts'
import { captures } from './captures.ts'

/** Answers a question, or closes a parked item: it is carried over no more. */
export const resolveCapture = defineCommand({
  name: 'captures.resolve',
  label: 'Mark as dealt with',
  input: z.strictObject({ id, answer: text }),
  run: (draft, input) => draft.patch(captures, input.id, { resolvedOn: draft.today, answer: input.answer.trim() }),
})

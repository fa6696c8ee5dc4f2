import { defineCommand } from '../records/command.ts'
import { id, text, z } from '../records/schema.ts'
import { blankCapture, captures, type CaptureKind } from './captures.ts'

const labels: Readonly<Record<CaptureKind, string>> = {
  insight: 'Capture insight',
  question: 'Capture question',
  parked: 'Park item',
  note: 'Capture note',
}

const { forumId, sessionId, blockId, kind, text: said, confidential } = captures.fields

/** Keeps what was said in a session; answers its id. */
export const addCapture = defineCommand({
  name: 'captures.add',
  label: (input) => labels[input.kind],
  input: z.strictObject({ forumId, sessionId, blockId, kind, text: said, confidential }),
  run: (draft, input) => draft.add(captures, { ...blankCapture, ...input }).id,
})

/** Answers a question, or closes a parked item: it is carried over no more. */
export const resolveCapture = defineCommand({
  name: 'captures.resolve',
  label: 'Mark as dealt with',
  input: z.strictObject({ id, answer: text }),
  run: (draft, input) => draft.patch(captures, input.id, { resolvedOn: draft.today, answer: input.answer.trim() }),
})

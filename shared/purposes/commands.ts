import { defineCommand } from '../records/command.ts'
import { id, someOf, z } from '../records/schema.ts'
import { statements } from './purposes.ts'

export const addStatement = defineCommand({
  name: 'purposes.addStatement',
  label: 'Start purpose statement',
  input: z.strictObject(statements.fields),
  run: (draft, input) => draft.add(statements, input).id,
})

export const changeStatement = defineCommand({
  name: 'purposes.changeStatement',
  label: 'Change purpose statement',
  input: z.strictObject({ id, changes: someOf(statements.fields) }),
  run: (draft, input) => draft.patch(statements, input.id, input.changes).id,
})

/** Removes a statement with its wall, its versions, what people said of them and every link from work to its clauses. */
export const removeStatement = defineCommand({
  name: 'purposes.removeStatement',
  label: 'Remove purpose statement',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(statements, input.id),
})

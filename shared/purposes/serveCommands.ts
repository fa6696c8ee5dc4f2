import { defineCommand } from '../records/command.ts'
import { Problem } from '../records/problem.ts'
import { id, z } from '../records/schema.ts'
import { workTables } from './coverage.ts'
import { clauseIds } from './purposes.ts'

/** Says which clauses a piece of work serves, whatever it is: a block, a decision, a commitment, a prototype, a measure. */
export const serveClauses = defineCommand({
  name: 'purposes.serve',
  label: 'Choose purpose clauses',
  input: z.strictObject({ id, clauseIds }),
  run: (draft, input) => {
    const found = draft.find(input.id)
    const table = workTables.find(({ name }) => name === found?.table)
    if (!table) {
      throw new Problem({
        what: 'This is no longer there.',
        safe: 'Nothing was changed.',
        next: 'It may have been removed; undo brings it back.',
      })
    }
    return draft.patch(table, input.id, { clauseIds: input.clauseIds }).id
  },
})

import type { Command } from './command.ts'
import type { Change } from './diff.ts'
import { Draft, type Surroundings } from './draft.ts'
import type { Memory } from './memory.ts'
import { Problem } from './problem.ts'
import { ownWords } from './schema.ts'

/**
 * Runs a command against the records and answers what it would change. Nothing is written: the gate makes the
 * changes durable and then applies them. Throws a Problem for bad input and broken rules.
 */
export function runCommand<I, R>(
  memory: Memory,
  command: Command<I, R>,
  input: I,
  surroundings: Surroundings,
): { changes: Change[]; result: R; label: string } {
  const parsed = command.input.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Problem({
      what: ownWords(issue) ?? 'Something in this form is not right.',
      safe: 'Nothing was changed.',
    })
  }
  const draft = new Draft(memory, surroundings)
  const result = command.run(draft, parsed.data)
  const label = typeof command.label === 'string' ? command.label : command.label(parsed.data)
  return { changes: draft.changes(), result, label }
}

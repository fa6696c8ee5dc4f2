import type { Draft } from './draft.ts'
import type { z } from './schema.ts'

/** Something people do. Pure: reads and writes a draft, and returns what the screen needs next. */
export interface Command<Input, Result> {
  /** `sessions.moveBlock`: for logs and tests. */
  readonly name: string
  readonly input: z.ZodType<Input>
  /** What undo calls it: "Move block". */
  readonly label: string | ((input: Input) => string)
  /** It changes so much at once that a backup is made before it: why, as the list of backups says it. */
  readonly backupFirst?: 'import' | 'restore'
  /** Tells of something outside the programme that cannot be taken back: undo passes over it. */
  readonly lasting?: boolean
  readonly run: (draft: Draft, input: Input) => Result
}

/** Declares a command; the input's type comes from its schema. */
export function defineCommand<S extends z.ZodType, Result>(command: {
  name: string
  input: S
  label: string | ((input: z.output<S>) => string)
  backupFirst?: 'import' | 'restore'
  lasting?: boolean
  run: (draft: Draft, input: z.output<S>) => Result
}): Command<z.output<S>, Result> {
  return command as unknown as Command<z.output<S>, Result>
}

import type { Command } from '#shared/records/command.ts'
import type { Memory } from '#shared/records/memory.ts'
import type { History } from './history.ts'
import type { Subscriptions } from './subscriptions.ts'

/** What undo or redo did: the label of the step and how many fields were left because something changed them since. */
export interface Step {
  readonly label: string
  readonly skipped: number
}

/** Records in memory that screens can watch, and the one way to change them: a programme's gate, or the vault's. */
export interface LiveGate {
  readonly memory: Memory
  readonly history: History
  readonly subscriptions: Subscriptions
  /** Runs a command and resolves with its result once the change is durable. Rejects with a Problem and no change. */
  execute<I, R>(command: Command<I, R>, input: NoInfer<I>): Promise<R>
  /** Takes back the last step made in this window; null when there is none. */
  undo(): Promise<Step | null>
  /** Does again what undo took back last; null when there is none. */
  redo(): Promise<Step | null>
}

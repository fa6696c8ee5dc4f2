import { format } from 'date-fns'
import type { Command } from '#shared/records/command.ts'
import { reverse, type Change, type Commit } from '#shared/records/diff.ts'
import { Draft, type Surroundings } from '#shared/records/draft.ts'
import { runCommand } from '#shared/records/execute.ts'
import { newId } from '#shared/records/ids.ts'
import type { Memory } from '#shared/records/memory.ts'
import type { AnyRecord } from '#shared/records/table.ts'
import type { Step } from './gate.ts'

/** A step worked out but not yet taken. */
export interface Planned<R> {
  readonly changes: readonly Change[]
  readonly label: string
  readonly result: R
}

/** What a command would do now. Throws a Problem for bad input and broken rules. */
export function planCommand<I, R>(memory: Memory, command: Command<I, R>, input: I, now: Date): Planned<R> {
  return runCommand(memory, command, input, surroundings(now))
}

/** What taking a commit back would do now. Throws a Problem when something else has come to depend on it. */
export function planReverse(memory: Memory, commit: Commit, now: Date): Planned<Step> {
  const around = surroundings(now)
  const { changes, skipped } = reverse(commit, (table, id) => memory.raw(table, id), around.now)
  const draft = new Draft(memory, around)
  draft.overwrite(changes)
  return { changes: draft.changes(), label: commit.label, result: { label: commit.label, skipped } }
}

/** What removing these records would do now, to them and to what belongs or points to them. */
export function planRemoval(memory: Memory, ids: readonly string[], now: Date): readonly Change[] {
  const draft = new Draft(memory, surroundings(now))
  for (const id of ids) {
    const table = memory.tableOf(id)
    if (table && draft.get(table, id)) draft.remove(table, id)
  }
  return draft.changes()
}

/** The record as it will stand once a change is applied. */
export function rowAfter(memory: Memory, change: Change): AnyRecord {
  const old = memory.raw(change.table, change.id)
  return (change.before === null ? change.after : { ...old, ...change.after }) as AnyRecord
}

function surroundings(now: Date): Surroundings {
  return { now: now.toISOString(), today: format(now, 'yyyy-MM-dd'), newId }
}

import { catalog } from '#shared/catalog.ts'
import type { Command } from '#shared/records/command.ts'
import { reverse, type Commit } from '#shared/records/diff.ts'
import { Draft } from '#shared/records/draft.ts'
import { runCommand } from '#shared/records/execute.ts'
import { Memory } from '#shared/records/memory.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import type { RecordSet } from '#shared/records/table.ts'

/** A programme without a database: commands run and apply at once, with ids and a clock that a test can foresee. */
export class Desk {
  readonly memory: Memory
  readonly commits: Commit[] = []
  today = '2026-11-23'
  clock = '10:00:00'
  #ids = 0

  constructor(records: RecordSet = emptyProgramme('Test', '2026-01-01T00:00:00.000Z'), tables = catalog) {
    this.memory = new Memory(tables)
    for (const [table, rows] of Object.entries(records)) this.memory.load(table, rows)
  }

  run<I, R>(command: Command<I, R>, input: NoInfer<I>): R {
    const { changes, result, label } = runCommand(this.memory, command, input, this.#surroundings())
    this.#apply(changes, label)
    return result
  }

  /** Takes back a commit as the gate does; answers how many fields were left alone. */
  takeBack(commit: Commit): { commit: Commit; skipped: number } {
    const surroundings = this.#surroundings()
    const { changes, skipped } = reverse(commit, (table, id) => this.memory.raw(table, id), surroundings.now)
    const draft = new Draft(this.memory, surroundings)
    draft.overwrite(changes)
    return { commit: this.#apply(draft.changes(), commit.label), skipped }
  }

  /** Every live record by table, sorted by id: for comparing what people would see. */
  live(): Record<string, unknown[]> {
    return Object.fromEntries(
      this.memory.tables.map((table) => [
        table.name,
        [...this.memory.all(table)].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ]),
    )
  }

  #apply(changes: Commit['changes'], label: string): Commit {
    const commit: Commit = {
      id: `commit-${String(this.commits.length + 1).padStart(4, '0')}`,
      seq: this.commits.length + 1,
      at: `${this.today}T${this.clock}.000Z`,
      label,
      origin: 'user',
      of: null,
      changes,
    }
    this.memory.apply(changes)
    this.commits.push(commit)
    return commit
  }

  #surroundings() {
    return {
      now: `${this.today}T${this.clock}.000Z`,
      today: this.today,
      newId: (prefix: string) => `${prefix}-${String(++this.#ids).padStart(6, '0')}`,
    }
  }
}

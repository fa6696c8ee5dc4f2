import type { Commit } from '#shared/records/diff.ts'

/** What people can take back and do again in this window, newest last. */
export class History {
  readonly #undo: Commit[] = []
  readonly #redo: Commit[] = []

  /** The commit Undo would take back. */
  get nextUndo(): Commit | null {
    return this.#undo.at(-1) ?? null
  }

  /** The undoing commit that Redo would take back. */
  get nextRedo(): Commit | null {
    return this.#redo.at(-1) ?? null
  }

  /** Files a commit made here. Something new ends what could be done again. */
  record(commit: Commit): void {
    if (commit.origin === 'undo') {
      this.#undo.pop()
      this.#redo.push(commit)
    } else if (commit.origin === 'redo') {
      this.#redo.pop()
      this.#undo.push(commit)
    } else if (commit.origin === 'user') {
      this.#undo.push(commit)
      this.#redo.length = 0
    }
  }

  /** Forgets every step, when what they were made of is erased. */
  clear(): void {
    this.#undo.length = 0
    this.#redo.length = 0
  }

  /** Gives up on a step that can no longer be taken. */
  drop(commit: Commit): void {
    for (const stack of [this.#undo, this.#redo]) {
      const index = stack.indexOf(commit)
      if (index >= 0) stack.splice(index, 1)
    }
  }
}

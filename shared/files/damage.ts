import { Problem } from '../records/problem.ts'

/** The Problem for a file that cannot be opened: what is wrong with it, and what to do when not the usual. */
export function unreadable(what: string, next = 'Open another copy or a backup.', cause?: unknown): Problem {
  return new Problem({ what, safe: 'Nothing was changed.', next }, { cause })
}

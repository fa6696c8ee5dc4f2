import { Problem } from '#shared/records/problem.ts'

/** A database's error as words where the disk is full, else as it is. */
export function notSaved(error: unknown): unknown {
  const name = error instanceof Error ? error.name : ''
  const full = name === 'QuotaExceededError' || (error instanceof Error && /quota/i.test(error.message))
  if (!full) return error
  return new Problem(
    {
      what: 'This change could not be saved: the disk is full.',
      safe: 'Everything before it is safe.',
      next: 'Free some space, then try again.',
    },
    { cause: error },
  )
}

/** The change itself is safe; only its second copy is missing. */
export function journalProblem(error: unknown): Problem {
  return new Problem(
    {
      what: 'Your change is saved, but the safety journal beside it could not be written.',
      safe: 'What you see is in the database.',
      next: 'Check that the disk has room; Throughline tries again with your next change.',
    },
    { cause: error },
  )
}

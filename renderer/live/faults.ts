import { Problem } from '#shared/records/problem.ts'
import { wasCutOff } from './onceMore.ts'

/** A database's error as words where the disk is full or does not take what is written, else as it is. */
export function notSaved(error: unknown): unknown {
  const full = error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message))
  if (!full && !wasCutOff(error)) return error
  const why = full ? 'the disk is full' : 'the disk does not take it'
  return new Problem(
    {
      what: `This change could not be saved: ${why}.`,
      safe: 'Everything before it is safe.',
      next: full ? 'Free some space, then try again.' : 'Usually it is full: free some space, then try again.',
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

/** Nothing is missing: the journal only stays longer than it should be. */
export function journalTooLong(error: unknown): Problem {
  return new Problem(
    {
      what: 'The safety journal has grown long, and could not be begun anew.',
      safe: 'Everything you changed is saved, in the database and in the journal.',
      next: 'Check that the disk has room; Throughline tries again later.',
    },
    { cause: error },
  )
}

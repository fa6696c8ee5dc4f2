import { fewest, type Tally } from './pulse.ts'
import { statements, type Sheet } from './statements.ts'

/** Sheets handed in so far, counted. What a sheet said is gone once it is in here. */
export interface Counted {
  readonly answered: number
  /** For each statement how often each answer was given. */
  readonly tallies: readonly Tally[]
}

export const nothingCounted: Counted = {
  answered: 0,
  tallies: statements.map(({ name }) => ({ statement: name, counts: [0, 0, 0, 0, 0] })),
}

/** Adds one sheet; a sheet without any answer is not counted. */
export function countIn(counted: Counted, sheet: Sheet): Counted {
  if (sheet.every((answer) => answer === null)) return counted
  return {
    answered: counted.answered + 1,
    tallies: counted.tallies.map(({ statement, counts }, index) => ({
      statement,
      counts: counts.map((count, place) => count + (sheet[index] === place + 1 ? 1 : 0)) as Tally['counts'],
    })),
  }
}

/** How many answered a statement. */
export function answersTo({ counts }: Pick<Tally, 'counts'>): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** What may be kept of it: only statements that enough people answered. */
export function keepable({ answered, tallies }: Counted): Counted {
  return { answered, tallies: tallies.filter((tally) => answersTo(tally) >= fewest) }
}

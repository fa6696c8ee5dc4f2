import type { Reader } from '../records/reader.ts'
import { agendaOf } from './queries.ts'
import { blankBlock, type Session } from './sessions.ts'

/** What the block is called that looks at what was promised. */
export const reviewTitle = 'Where we said we would be'

/**
 * A block for looking at what is open, and where it goes: after the first check-in, with a few minutes for each open item.
 * Null when the agenda has one already.
 */
export function reviewPlace(read: Reader, session: Session, openItems: number) {
  const agenda = agendaOf(read, session.id)
  if (agenda.some(({ title }) => title === reviewTitle)) return null
  return {
    sessionId: session.id,
    index: agenda[0]?.kind === 'connect' ? 1 : 0,
    block: {
      ...blankBlock,
      title: reviewTitle,
      kind: 'review',
      minutes: minutesForReview(openItems),
      description: 'What we promised, what has moved, and what needs help.',
    },
  } as const
}

/** Two minutes each, in steps of five: never under ten, never over thirty. */
export function minutesForReview(openItems: number): number {
  return Math.min(30, Math.max(10, Math.ceil((openItems * 2) / 5) * 5))
}

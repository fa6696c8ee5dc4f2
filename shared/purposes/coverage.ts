import { commitments, type Commitment } from '../commitments/commitments.ts'
import { decisions, type Decision } from '../decisions/decisions.ts'
import type { Reader } from '../records/reader.ts'
import { blocks, sessions, type Block, type Session } from '../sessions/sessions.ts'
import { allStatements, currentVersion, statementById, wordingsOf } from './queries.ts'
import type { Version, Wording } from './versions.ts'

/** How work is counted, as the screen says it. */
export const countingRule =
  'Blocks count by the date of their session, decisions by the day they were made, commitments by the day they were ' +
  'promised. A session serves a clause when one of its blocks does, or a decision or commitment made in it. What ' +
  'serves a clause that was merged counts for the clause it went into.'

/** Two dates, each of which may be left open; both ends belong to it. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

/** Work that can serve a purpose. */
export interface Work {
  readonly sessions: readonly Session[]
  readonly blocks: readonly Block[]
  readonly decisions: readonly Decision[]
  readonly commitments: readonly Commitment[]
}

export interface CoveredClause extends Work {
  readonly wording: Wording
  readonly number: number
  readonly kept: number
}

export interface Coverage {
  readonly version: Version
  readonly clauses: readonly CoveredClause[]
  /** Blocks that are no break, decisions and commitments that serve no clause of it, and sessions that hold only such. */
  readonly unserved: Work
  /** Everything in the period, served or not. */
  readonly all: Work
}

/** What serves each clause of the version that holds, and what serves none; undefined when nothing is written yet. */
export function coverageOf(read: Reader, statementId: string, span: Span): Coverage | undefined {
  const statement = statementById(read, statementId)
  const version = currentVersion(read, statementId)
  if (!statement || !version) return undefined
  const words = wordingsOf(read, version.id)
  const held = workIn(read, statement.forumId, span)
  const clausesOf = (work: { readonly clauseIds: readonly string[] }): ReadonlySet<string> =>
    servedNow(words, work.clauseIds)
  const part = (fits: (served: ReadonlySet<string>) => boolean): Omit<Work, 'sessions'> => ({
    blocks: held.blocks.filter((block) => fits(clausesOf(block))),
    decisions: held.decisions.filter((decision) => fits(clausesOf(decision))),
    commitments: held.commitments.filter((commitment) => fits(clausesOf(commitment))),
  })
  const serving = words.map((wording, index): CoveredClause => {
    const work = part((served) => served.has(wording.clauseId))
    return {
      wording,
      number: index + 1,
      ...work,
      sessions: sessionsWith(held.sessions, work),
      kept: work.commitments.filter(({ state }) => state === 'kept').length,
    }
  })
  const none = part((served) => served.size === 0)
  const withWork = new Set(serving.flatMap((clause) => clause.sessions.map(({ id }) => id)))
  return {
    version,
    clauses: serving,
    unserved: {
      ...none,
      blocks: none.blocks.filter(isWork),
      sessions: held.sessions.filter(({ id }) => !withWork.has(id)),
    },
    all: held,
  }
}

/** The clauses of a version that work serves: its own where they are still there, else those its words went into. */
export function servedNow(words: readonly Wording[], clauseIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    clauseIds.flatMap((clauseId) => {
      if (words.some((wording) => wording.clauseId === clauseId)) return [clauseId]
      return words.filter(({ fromIds }) => fromIds.includes(clauseId)).map((wording) => wording.clauseId)
    }),
  )
}

/** Breaks and markers serve people, not clauses. */
export function isWork({ kind, minutes }: Pick<Block, 'kind' | 'minutes'>): boolean {
  return kind !== 'break' && minutes > 0
}

function workIn(read: Reader, forumId: string | null, { from, to }: Span): Work {
  const inside = (date: string): boolean => (from === null || date >= from) && (to === null || date <= to)
  const of = (held: { readonly forumId: string | null }): boolean => forumId === null || held.forumId === forumId
  const meetings = read.all(sessions).filter((each) => each.state !== 'cancelled' && of(each) && inside(each.date))
  return {
    sessions: meetings,
    blocks: meetings.flatMap(({ id }) => read.where(blocks, 'sessionId', id)),
    decisions: read.all(decisions).filter((each) => of(each) && inside(each.decidedOn)),
    commitments: read.all(commitments).filter((each) => of(each) && inside(each.promisedOn)),
  }
}

function sessionsWith(all: readonly Session[], work: Omit<Work, 'sessions'>): readonly Session[] {
  const ids = new Set([...work.blocks, ...work.decisions, ...work.commitments].map(({ sessionId }) => sessionId))
  return all.filter(({ id }) => ids.has(id))
}

/** The clauses a forum's session could serve, and the words of those that nothing serves yet. */
export function clausesToCheck(read: Reader, forumId: string): { known: number; unserved: readonly string[] } {
  const clauses = allStatements(read)
    .filter((statement) => statement.forumId === null || statement.forumId === forumId)
    .flatMap(({ id }) => coverageOf(read, id, always)?.clauses ?? [])
  const bare = clauses.filter(
    (clause) => clause.blocks.length + clause.decisions.length + clause.commitments.length === 0,
  )
  return { known: clauses.length, unserved: bare.map(({ wording }) => wording.text) }
}

const always: Span = { from: null, to: null }

import { commitments } from '../commitments/commitments.ts'
import { decisions, isMade } from '../decisions/decisions.ts'
import { measures } from '../measures/measures.ts'
import { observationsOf } from '../measures/queries.ts'
import { prototypes } from '../prototypes/prototypes.ts'
import type { Reader } from '../records/reader.ts'
import type { RecordOf, Table } from '../records/table.ts'
import { blocks, sessions, type Block, type Session } from '../sessions/sessions.ts'
import { endorsements } from './endorsements.ts'
import { clauses } from './purposes.ts'
import { allStatements, contributionsOf, currentVersion, statementById, versionsOf, wordingsOf } from './queries.ts'
import type { Version, Wording } from './versions.ts'

/** How work is counted, as the screen says it. */
export const countingRule =
  'Blocks count by the date of their session, decisions by the day they were made (proposals not until then), ' +
  'commitments by the day they were promised, prototypes by the day they were begun, ' +
  'measures by the days they were observed (not until then). ' +
  'A session serves a clause when one of its blocks does, or what came of it. ' +
  'What serves a clause that was merged counts for the clause it went into.'

/** Two dates, each of which may be left open; both ends belong to it. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

/** What is looked at: the sessions of whoever holds the purpose, in the period. */
interface Scope {
  readonly meetings: readonly Session[]
  readonly ours: (work: { readonly forumId: string | null }) => boolean
  readonly inside: (date: string) => boolean
}

/**
 * The nouns that can serve a clause. **To add one**: give its table a field `clauseIds` with
 * `clauseLink`, say here how its records are found, and say in `renderer/features/purposes/workKinds.ts` how they are
 * listed. Counts, the clauses nobody works on and the work that serves none follow.
 */
const nouns = {
  blocks: noun({
    table: blocks,
    find: (read, { meetings }) => meetings.flatMap(({ id }) => read.where(blocks, 'sessionId', id)),
    counts: isWork,
  }),
  decisions: noun({
    table: decisions,
    find: (read, { ours, inside }) =>
      read.all(decisions).filter((each) => isMade(each) && ours(each) && inside(each.decidedOn)),
  }),
  commitments: noun({
    table: commitments,
    find: (read, { ours, inside }) => read.all(commitments).filter((each) => ours(each) && inside(each.promisedOn)),
  }),
  prototypes: noun({
    table: prototypes,
    find: (read, { ours, inside }) => read.all(prototypes).filter((each) => ours(each) && inside(each.begunOn)),
  }),
  measures: noun({
    table: measures,
    find: (read, { ours, inside }) =>
      read.all(measures).filter((each) => ours(each) && observationsOf(read, each.id).some(({ on }) => inside(on))),
  }),
}
export type Noun = keyof typeof nouns
const nounNames = Object.keys(nouns) as Noun[]
/** The tables of work that can serve a clause. */
export const workTables = nounNames.map((name) => nouns[name].table)

/** What a noun brings: where it is kept, which of it lies in scope, and which of that could be expected to serve. */
function noun<T extends Table>(of: {
  table: T
  find: (read: Reader, scope: Scope) => readonly RecordOf<T>[]
  counts?: (record: RecordOf<T>) => boolean
}) {
  return of
}

type Found = { readonly [N in Noun]: ReturnType<(typeof nouns)[N]['find']> }

/** Work that can serve a purpose. */
export interface Work extends Found {
  readonly sessions: readonly Session[]
}

export interface CoveredClause extends Work {
  readonly wording: Wording
  readonly number: number
  readonly kept: number
}

export interface Coverage {
  readonly version: Version
  readonly clauses: readonly CoveredClause[]
  /** Work that serves no clause of it (breaks are none), and sessions that hold only such. */
  readonly unserved: Work
  /** Everything in the period, served or not. */
  readonly all: Work
}

/** How many pieces of work there are, sessions aside: they are where work is done. */
export function piecesOf(work: Found): number {
  return nounNames.reduce((sum, name) => sum + work[name].length, 0)
}

/** What serves each clause of the version that holds, and what serves none; undefined when nothing is written yet. */
export function coverageOf(read: Reader, statementId: string, span: Span): Coverage | undefined {
  const statement = statementById(read, statementId)
  const version = currentVersion(read, statementId)
  if (!statement || !version) return undefined
  const words = wordingsOf(read, version.id)
  const held = workIn(read, statement.forumId, span)
  const part = (fits: (served: ReadonlySet<string>) => boolean): Found =>
    eachNoun((name) => held[name].filter((work) => fits(servedNow(words, work.clauseIds))))
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
      ...eachNoun((name) => none[name].filter((work) => nouns[name].counts?.(work as never) ?? true)),
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

function eachNoun(work: (name: Noun) => readonly object[]): Found {
  return Object.fromEntries(nounNames.map((name) => [name, work(name)])) as unknown as Found
}

function workIn(read: Reader, forumId: string | null, { from, to }: Span): Work {
  const inside = (date: string): boolean => (from === null || date >= from) && (to === null || date <= to)
  const ours = (held: { readonly forumId: string | null }): boolean => forumId === null || held.forumId === forumId
  const meetings = read.all(sessions).filter((each) => each.state !== 'cancelled' && ours(each) && inside(each.date))
  const scope: Scope = { meetings, ours, inside }
  return { ...eachNoun((name) => nouns[name].find(read, scope)), sessions: meetings }
}

function sessionsWith(all: readonly Session[], work: Found): readonly Session[] {
  const ids = new Set(
    nounNames.flatMap((name) => work[name].map((each) => ('sessionId' in each ? each.sessionId : null))),
  )
  return all.filter(({ id }) => ids.has(id))
}

/** The clauses a forum's session could serve, and the words of those that nothing serves yet. */
export function clausesToCheck(read: Reader, forumId: string): { known: number; unserved: readonly string[] } {
  const covered = allStatements(read)
    .filter((statement) => statement.forumId === null || statement.forumId === forumId)
    .flatMap(({ id }) => coverageOf(read, id, always)?.clauses ?? [])
  const bare = covered.filter((clause) => piecesOf(clause) === 0)
  return { known: covered.length, unserved: bare.map(({ wording }) => wording.text) }
}

const always: Span = { from: null, to: null }

/** What goes when a statement is removed, and how many pieces of work point to its clauses. */
export function whatHangsOn(read: Reader, statementId: string) {
  const all = versionsOf(read, statementId)
  const clauseIds = read.where(clauses, 'statementId', statementId).map(({ id }) => id)
  const linked = nounNames.flatMap((name) =>
    clauseIds.flatMap((id) => read.where(nouns[name].table, 'clauseIds', id).map((work) => work.id)),
  )
  return {
    contributions: contributionsOf(read, statementId).length,
    versions: all.length,
    endorsements: all.reduce((sum, { id }) => sum + read.where(endorsements, 'versionId', id).length, 0),
    work: new Set(linked).size,
  }
}

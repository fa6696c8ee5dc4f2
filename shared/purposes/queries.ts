import { forums } from '../forums/forums.ts'
import { theProgramme } from '../programme/queries.ts'
import { dayNumber } from '../records/dates.ts'
import { byOrder } from '../records/order.ts'
import type { Reader } from '../records/reader.ts'
import { statements, type Statement } from './purposes.ts'
import { versions, wordings, type Version, type Wording } from './versions.ts'
import { clusters, contributions, type Cluster, type Contribution } from './wall.ts'

/** Every statement: the programme's first, then those of forums, as they were begun. */
export function allStatements(read: Reader): readonly Statement[] {
  return [...read.all(statements)].sort((a, b) => Number(a.forumId !== null) - Number(b.forumId !== null))
}

export function statementById(read: Reader, id: string): Statement | undefined {
  return read.get(statements, id)
}

/** Whose purpose it is: a forum's name, or the programme's. */
export function holderOf(read: Reader, statement: Statement): string {
  return read.get(forums, statement.forumId)?.name ?? theProgramme(read).name
}

/** Days before its review date that a statement asks to be looked at again. */
const notice = 21

/** Statements whose review date has come or comes within three weeks, soonest first. */
export function purposesToReview(read: Reader, today: string): readonly (Statement & { readonly reviewOn: string })[] {
  return allStatements(read)
    .flatMap((statement) => {
      const { reviewOn } = statement
      return reviewOn !== null && dayNumber(reviewOn) - dayNumber(today) <= notice ? [{ ...statement, reviewOn }] : []
    })
    .sort((a, b) => (a.reviewOn < b.reviewOn ? -1 : 1))
}

/** A statement's versions, newest first. */
export function versionsOf(read: Reader, statementId: string): readonly Version[] {
  return [...read.where(versions, 'statementId', statementId)].sort((a, b) => b.number - a.number)
}

/** What a version says, clause by clause. */
export function wordingsOf(read: Reader, versionId: string): readonly Wording[] {
  return [...read.where(wordings, 'versionId', versionId)].sort(byOrder)
}

/** The version that holds: adopted; before there is one, proposed; before that, the draft. */
export function currentVersion(read: Reader, statementId: string): Version | undefined {
  const all = versionsOf(read, statementId)
  const of = (state: Version['state']): Version | undefined => all.find((version) => version.state === state)
  return of('adopted') ?? of('proposed') ?? of('draft')
}

export function draftOf(read: Reader, statementId: string): Version | undefined {
  return versionsOf(read, statementId).find(({ state }) => state === 'draft')
}

/** The newest version people can be asked about: it has been proposed and is not retired. */
export function versionToEndorse(read: Reader, statementId: string): Version | undefined {
  return versionsOf(read, statementId).find(({ state }) => state === 'proposed' || state === 'adopted')
}

export function clustersOf(read: Reader, statementId: string): readonly Cluster[] {
  return [...read.where(clusters, 'statementId', statementId)].sort(byOrder)
}

/** What is on the wall, in its order; `clusterId` null: what lies in no cluster. */
export function contributionsIn(read: Reader, statementId: string, clusterId: string | null): readonly Contribution[] {
  return contributionsOf(read, statementId).filter((each) => each.clusterId === clusterId)
}

export function contributionsOf(read: Reader, statementId: string): readonly Contribution[] {
  return [...read.where(contributions, 'statementId', statementId)].sort(byOrder)
}

/** The places (1 is the first) of a version's clauses that were made from contributions of this cluster. */
export function clausesFrom(read: Reader, versionId: string, clusterId: string): readonly number[] {
  const said = new Set(read.where(contributions, 'clusterId', clusterId).map(({ id }) => id))
  return wordingsOf(read, versionId).flatMap(({ sourceIds }, index) =>
    sourceIds.some((id) => said.has(id)) ? [index + 1] : [],
  )
}

/** A clause as people pick it: its words today and its place. */
export interface NamedClause {
  readonly id: string
  readonly text: string
  /** 1 is the first of its statement. */
  readonly number: number
  readonly statement: Statement
}

/** Clauses work can point to, in the words that hold now: the programme's, then the forums'. */
export function clausesToServe(read: Reader): readonly NamedClause[] {
  return allStatements(read).flatMap((statement) => {
    const version = currentVersion(read, statement.id)
    const words = version ? wordingsOf(read, version.id) : []
    return words.map(({ clauseId, text }, index) => ({ id: clauseId, text, number: index + 1, statement }))
  })
}

/** These clauses in the words that hold now; one merged away is told by what it went into, one dropped by its last words. */
export function namedClauses(read: Reader, ids: readonly string[]): readonly NamedClause[] {
  if (ids.length === 0) return []
  const now = clausesToServe(read)
  const own = now.filter(({ id }) => ids.includes(id))
  const gone = ids.filter((id) => !own.some((clause) => clause.id === id))
  return [...own, ...gone.flatMap((id) => lastWords(read, id) ?? [])]
}

function lastWords(read: Reader, clauseId: string): NamedClause | undefined {
  const said = read
    .where(wordings, 'clauseId', clauseId)
    .flatMap((wording) => {
      const version = read.get(versions, wording.versionId)
      return version ? [{ wording, version }] : []
    })
    .sort((a, b) => b.version.number - a.version.number)[0]
  const statement = said && read.get(statements, said.version.statementId)
  if (!statement) return undefined
  const number = wordingsOf(read, said.version.id).findIndex(({ id }) => id === said.wording.id) + 1
  return { id: clauseId, text: said.wording.text, number, statement }
}

import { endorsements } from '../purposes/endorsements.ts'
import { clauses, statements } from '../purposes/purposes.ts'
import { versions, wordings } from '../purposes/versions.ts'
import { clusters, contributions } from '../purposes/wall.ts'
import { keysAfter } from '../records/order.ts'
import { dayInWeek } from './calendar.ts'
import { people } from './cast.ts'
import type { CastIds } from './castRecords.ts'
import type { Ledger } from './ledger.ts'
import { purposeTitle, unsorted, versionsTold, wall, type ClauseKey } from './purposeStory.ts'

/** Writes the programme's purpose into the ledger and answers the ids of its clauses by the keys the story uses. */
export function addPurpose(ledger: Ledger, ids: CastIds, today: string): (key: ClauseKey) => string {
  const day = (week: number): string => dayInWeek(today, week, 3)
  const said = day(-35)
  const statementId = ledger.add(statements, said, { title: purposeTitle, forumId: null, reviewOn: day(2) })
  const sources = addWall(ledger, ids, statementId, said)
  const clauseIds = new Map<ClauseKey, string>()

  for (const [index, { reason, proposed, adopted, clauses: told, endorsed }] of versionsTold.entries()) {
    const proposedOn = day(proposed)
    const state = index === versionsTold.length - 1 ? 'adopted' : 'retired'
    const versionId = ledger.add(versions, proposedOn, {
      ...{ statementId, number: index + 1, state, reason, proposedOn },
      adoptedOn: day(adopted),
    })
    const keys = keysAfter(null, told.length)
    for (const [place, { key, text, from }] of told.entries()) {
      const clauseId = clauseIds.get(key) ?? ledger.add(clauses, proposedOn, { statementId })
      clauseIds.set(key, clauseId)
      const sourceIds = from === undefined ? [] : [...(sources.get(from) ?? [])]
      ledger.add(wordings, proposedOn, { versionId, clauseId, order: keys[place] ?? '', text, sourceIds, fromIds: [] })
    }
    const all = told.map(({ key }) => key)
    for (const { who, capacity, stance, about = all, reason: why = '' } of endorsed) {
      ledger.add(endorsements, day(adopted), {
        ...{ versionId, capacity, stance, reason: why, on: day(adopted) },
        clauseIds: about.map((key) => idOf(clauseIds, key)),
        personId: ids.party(who),
        organisationId: ids.party(people[who].at),
      })
    }
  }
  return (key) => idOf(clauseIds, key)
}

/** Answers, for each cluster by its title, the contributions in it. */
function addWall(
  ledger: Ledger,
  ids: CastIds,
  statementId: string,
  on: string,
): ReadonlyMap<string, readonly string[]> {
  const titles = Object.keys(wall)
  const clusterKeys = keysAfter(null, titles.length)
  const all = [...Object.values(wall).flat(), ...unsorted]
  const keys = keysAfter(null, all.length)
  let place = 0
  const put = ([who, text]: (typeof all)[number], clusterId: string | null): string =>
    ledger.add(contributions, on, {
      ...{ statementId, text, personId: who === null ? null : ids.party(who), clusterId },
      order: keys[place++] ?? '',
    })
  const sources = titles.map((title, index): [string, string[]] => {
    const clusterId = ledger.add(clusters, on, { statementId, title, order: clusterKeys[index] ?? '' })
    return [title, (wall[title] ?? []).map((each) => put(each, clusterId))]
  })
  for (const each of unsorted) put(each, null)
  return new Map(sources)
}

function idOf(clauseIds: ReadonlyMap<ClauseKey, string>, key: ClauseKey): string {
  const id = clauseIds.get(key)
  if (id === undefined) throw new Error(`The story has no clause called ${key}.`)
  return id
}

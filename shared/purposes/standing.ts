import type { Reader } from '../records/reader.ts'
import { sameWords } from './compare.ts'
import { agreements, endorsements, voiceOf, type Endorsement, type Voice } from './endorsements.ts'
import { wordingsOf } from './queries.ts'
import { versions, type Version, type Wording } from './versions.ts'

/** The rule of this file in a sentence, as the screens show it. */
export const askingRule =
  'An endorsement holds for a clause as long as its words stay the same. Somebody is asked again only about clauses ' +
  'they spoke to whose words have since been reworded, split or merged. Moving or leaving out a clause asks nobody; a ' +
  'new clause is put to everybody for the first time.'

/** Why somebody is asked about a clause again. */
export type Why = 'reworded' | 'split' | 'merged'

export const whyLabels: Readonly<Record<Why, string>> = {
  reworded: 'reworded since',
  split: 'split since',
  merged: 'merged since',
}

/** Where one voice stands on one clause of a version. */
export type ClauseStanding =
  | { readonly kind: 'stands'; readonly endorsement: Endorsement }
  | { readonly kind: 'ask-again'; readonly endorsement: Endorsement; readonly why: Why }
  | { readonly kind: 'not-asked' }

/** Where somebody stands on a whole version, clause by clause in its order. */
export interface Standing {
  readonly personId: string
  readonly voice: Voice
  readonly clauses: readonly { readonly wording: Wording; readonly standing: ClauseStanding }[]
}

interface Said {
  readonly endorsement: Endorsement
  readonly version: Version
  /** The words it was said about, by clause. */
  readonly texts: ReadonlyMap<string, string>
}

/** Everybody who has ever said something about this version or one before it, in the order they first did. */
export function standingsOn(read: Reader, versionId: string): readonly Standing[] {
  const version = read.get(versions, versionId)
  if (!version) return []
  const words = wordingsOf(read, versionId)
  const voices = new Map<string, Said[]>()
  for (const each of saidUpTo(read, version)) {
    const key = voiceKey(each.endorsement)
    voices.set(key, [...(voices.get(key) ?? []), each])
  }
  return [...voices.values()].flatMap((said) => {
    const first = said[0]?.endorsement
    if (!first) return []
    const clauses = words.map((wording) => ({ wording, standing: standingOn(wording, said) }))
    return [{ personId: first.personId, voice: voiceOf(first.capacity), clauses }]
  })
}

/**
 * What counts is what they said last about the clause or any that went into it: it stands when it was said about the
 * very words the clause has now.
 */
function standingOn(wording: Wording, said: readonly Said[]): ClauseStanding {
  const line = [wording.clauseId, ...wording.fromIds]
  const about = said.flatMap(({ endorsement, version, texts }) =>
    line.flatMap((clauseId) => {
      const text = endorsement.clauseIds.includes(clauseId) ? texts.get(clauseId) : undefined
      return text === undefined ? [] : [{ endorsement, number: version.number, clauseId, text }]
    }),
  )
  const last = Math.max(...about.map(({ number }) => number))
  const latest = about.filter(({ number }) => number === last)
  const same = latest.find(({ text }) => sameWords(text, wording.text))
  if (same) return { kind: 'stands', endorsement: same.endorsement }
  const own = latest.find(({ clauseId }) => clauseId === wording.clauseId)
  const spoken = own ?? latest[0]
  if (!spoken) return { kind: 'not-asked' }
  const why = own === undefined ? 'split' : latest.length > 1 ? 'merged' : 'reworded'
  return { kind: 'ask-again', endorsement: spoken.endorsement, why }
}

function saidUpTo(read: Reader, { statementId, number }: Version): readonly Said[] {
  return read
    .where(versions, 'statementId', statementId)
    .filter((version) => version.number <= number)
    .sort((a, b) => a.number - b.number)
    .flatMap((version) => {
      const held = read.where(endorsements, 'versionId', version.id)
      if (held.length === 0) return []
      const texts = new Map(wordingsOf(read, version.id).map(({ clauseId, text }) => [clauseId, text]))
      return held.map((endorsement) => ({ endorsement, version, texts }))
    })
}

function voiceKey({ personId, capacity }: Endorsement): string {
  return `${personId} ${voiceOf(capacity)}`
}

/** The clauses somebody is asked about again, with the reason. */
export interface Asked {
  readonly personId: string
  readonly voice: Voice
  readonly clauses: readonly { readonly wording: Wording; readonly number: number; readonly why: Why }[]
}

/** Whom to ask again, and about which clauses; nobody else is. */
export function toAskAgain(read: Reader, versionId: string): readonly Asked[] {
  return standingsOn(read, versionId).flatMap(({ personId, voice, clauses }) => {
    const changed = clauses.flatMap(({ wording, standing }, index) =>
      standing.kind === 'ask-again' ? [{ wording, number: index + 1, why: standing.why }] : [],
    )
    return changed.length > 0 ? [{ personId, voice, clauses: changed }] : []
  })
}

/** One answer of a voice, with the clauses of the version it is about. */
export interface Answer {
  readonly endorsement: Endorsement
  readonly clauseIds: readonly string[]
  /** False: their words have changed since. */
  readonly stands: boolean
}

/** What a voice has answered about a version, what still stands first and there the lowest first. */
export function answersOn(read: Reader, versionId: string, personId: string, voice: Voice): readonly Answer[] {
  const own = standingsOn(read, versionId).find((each) => each.personId === personId && each.voice === voice)
  const answers = new Map<string, Answer>()
  for (const { wording, standing } of own?.clauses ?? []) {
    if (standing.kind === 'not-asked') continue
    const { endorsement } = standing
    const stands = standing.kind === 'stands'
    const key = `${endorsement.id} ${stands}`
    const clauseIds = [...(answers.get(key)?.clauseIds ?? []), wording.clauseId]
    answers.set(key, { endorsement, clauseIds, stands })
  }
  const lowness = ({ endorsement }: Answer): number => -agreements.indexOf(endorsement.stance)
  return [...answers.values()].sort((a, b) => Number(b.stands) - Number(a.stands) || lowness(a) - lowness(b))
}

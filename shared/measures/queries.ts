import { fold } from '../records/fold.ts'
import type { Reader } from '../records/reader.ts'
import { measureKinds, measures, observations, type Measure, type MeasureKind, type Observation } from './measures.ts'

/** What to list. Every part that is given must hold; an empty list asks nothing. */
export interface MeasureFilter {
  /** Words, each of which must be in its title, its unit or its counting rule. */
  readonly text: string
  readonly kinds: readonly MeasureKind[]
  readonly forumIds: readonly string[]
}

export const anyMeasure: MeasureFilter = { text: '', kinds: [], forumIds: [] }

/** Every measure: by kind, then by title. */
export function measureRegister(read: Reader): readonly Measure[] {
  const place = (kind: MeasureKind): number => measureKinds.indexOf(kind)
  return [...read.all(measures)].sort(
    (a, b) => place(a.kind) - place(b.kind) || a.title.localeCompare(b.title, 'en-GB') || (a.id < b.id ? -1 : 1),
  )
}

/** The register as it is looked at. */
export function listMeasures(read: Reader, { text, kinds, forumIds }: MeasureFilter): readonly Measure[] {
  const wanted = fold(text).split(/\s+/).filter(Boolean)
  return measureRegister(read).filter((measure) => {
    if (kinds.length > 0 && !kinds.includes(measure.kind)) return false
    if (forumIds.length > 0 && (measure.forumId === null || !forumIds.includes(measure.forumId))) return false
    const said = fold(`${measure.title}\n${measure.unit}\n${measure.countingRule}`)
    return wanted.every((word) => said.includes(word))
  })
}

export function measureById(read: Reader, id: string): Measure | undefined {
  return read.get(measures, id)
}

/** The receipts of a measure, oldest first; those of one day in the order they were made. */
export function observationsOf(read: Reader, measureId: string): readonly Observation[] {
  return [...read.where(observations, 'measureId', measureId)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The measures that may count the same people, whichever of the two says so. */
export function overlapsOf(read: Reader, measure: Measure): readonly Measure[] {
  const named = new Set([...measure.overlapIds, ...read.where(measures, 'overlapIds', measure.id).map(({ id }) => id)])
  return measureRegister(read).filter(({ id }) => named.has(id) && id !== measure.id)
}

/** Where its numbers came from so far, the newest first, each once: offered when the next is written down. */
export function sourcesOf(read: Reader, measureId: string): readonly string[] {
  return [...new Set(observationsOf(read, measureId).map(({ source }) => source))].reverse()
}

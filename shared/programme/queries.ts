import { usualRagScale, type RagScale } from '../commitments/rag.ts'
import type { Reader } from '../records/reader.ts'
import { places, programmes, type Place, type Programme } from './programme.ts'

/** The open programme itself. */
export function theProgramme(read: Reader): Programme {
  const programme = read.all(programmes)[0]
  if (!programme) throw new Error('A programme holds exactly one record of itself.')
  return programme
}

/** The colours the programme tells its commitments in. */
export function scaleOf(read: Reader): RagScale {
  return read.all(programmes)[0]?.rag ?? usualRagScale
}

export function placesByName(read: Reader): readonly Place[] {
  return [...read.all(places)].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

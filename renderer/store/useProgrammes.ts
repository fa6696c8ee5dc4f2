import { createContext, useContext } from 'react'
import type { RecordSet } from '#shared/records/table.ts'
import type { Programmes } from './programmes.ts'

export interface ProgrammesHere {
  readonly programmes: Programmes
  /** The open programme's id, or null on the welcome screen. */
  readonly currentId: string | null
  /** Closes the open programme and opens another. Faults are told. */
  readonly open: (id: string) => Promise<void>
  /** Makes a programme from records and opens it; false when that failed, which has been told. */
  readonly create: (records: RecordSet) => Promise<boolean>
  /** Closes the open programme and shows the welcome screen. */
  readonly close: () => Promise<void>
  /** Removes a programme from this laptop. Faults reject. */
  readonly remove: (id: string) => Promise<void>
}

export const ProgrammesContext = createContext<ProgrammesHere | null>(null)

/** The programmes on this laptop: list, open, make, remove. */
export function useProgrammes(): ProgrammesHere {
  const here = useContext(ProgrammesContext)
  if (!here) throw new Error('This screen needs the list of programmes around it.')
  return here
}

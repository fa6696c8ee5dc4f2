import { createContext, useContext, type ReactNode } from 'react'
import type { BackupKeeper } from './backups/keeper.ts'
import type { Gate } from './gate.ts'

/** A programme that is open: the one way to change it, and what keeps its backups. */
export interface OpenProgramme {
  readonly gate: Gate
  readonly keeper: BackupKeeper
}

const OpenContext = createContext<OpenProgramme | null>(null)

/** Gives the screens below the open programme. */
export function ProgrammeProvider({ open, children }: { open: OpenProgramme; children: ReactNode }): ReactNode {
  return <OpenContext.Provider value={open}>{children}</OpenContext.Provider>
}

/** The open programme's gate, or null where none is open: a coach needs none. */
export function useGateIfAny(): Gate | null {
  return useContext(OpenContext)?.gate ?? null
}

/** The open programme's gate. For the store's own hooks; screens use `useQuery` and `useCommand`. */
export function useGate(): Gate {
  return useOpen().gate
}

/** The keeper of its backups. For the store's own hooks; screens use `useBackups`. */
export function useKeeper(): BackupKeeper {
  return useOpen().keeper
}

function useOpen(): OpenProgramme {
  const open = useContext(OpenContext)
  if (!open) throw new Error('This screen needs an open programme around it.')
  return open
}

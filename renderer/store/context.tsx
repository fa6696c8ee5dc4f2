import { createContext, useContext, type ReactNode } from 'react'
import type { Gate } from './gate.ts'

const GateContext = createContext<Gate | null>(null)

/** Gives the screens below the open programme. */
export function ProgrammeProvider({ gate, children }: { gate: Gate; children: ReactNode }): ReactNode {
  return <GateContext.Provider value={gate}>{children}</GateContext.Provider>
}

/** The open programme's gate, or null where none is open: a coach needs none. */
export function useGateIfAny(): Gate | null {
  return useContext(GateContext)
}

/** The open programme's gate. For the store's own hooks; screens use `useQuery` and `useCommand`. */
export function useGate(): Gate {
  const gate = useContext(GateContext)
  if (!gate) throw new Error('This screen needs an open programme around it.')
  return gate
}

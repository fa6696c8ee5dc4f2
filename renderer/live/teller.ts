import { createContext, useContext } from 'react'

/**
 * What became of a command. A failure has already been told to the person. `changed` is false where all was so already:
 * there is then no step of its own to take back.
 */
export type Outcome<R> =
  | { readonly done: true; readonly changed: boolean; readonly result: R }
  | { readonly done: false; readonly changed: false }

/** Tells the person what happened. The composition root gives the real one. */
export interface Teller {
  failed(error: unknown): void
  said(sentence: string): void
}

export const TellerContext = createContext<Teller | null>(null)

/** For failures outside a command: a file that cannot be read, a list that cannot be written. */
export function useTeller(): Teller {
  const teller = useContext(TellerContext)
  if (!teller) throw new Error('Nobody is here to tell the person what happened.')
  return teller
}

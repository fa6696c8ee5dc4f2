import type { Method } from './methods.ts'

/** How the library is written down: steps as `[minutes, what is done]`. */
export type Written = Omit<Method, 'own' | 'steps'> & { readonly steps: readonly (readonly [number, string])[] }

/** A method of the library as the rest of the app knows it. */
export function fromLibrary({ steps, ...rest }: Written): Method {
  return { ...rest, steps: steps.map(([minutes, does]) => ({ minutes, does })), own: false }
}

import { useCallback, useSyncExternalStore } from 'react'
import { useProgrammes } from './useProgrammes.ts'

/** Something of each programme that is kept while the window is open and no longer: how somebody looks at a list. */
export class PerProgramme<T> {
  readonly #atFirst: T
  readonly #kept = new Map<string, T>()
  readonly #listeners = new Set<() => void>()

  constructor(atFirst: T) {
    this.#atFirst = atFirst
  }

  of(programmeId: string): T {
    return this.#kept.get(programmeId) ?? this.#atFirst
  }

  change(programmeId: string, change: (before: T) => T): void {
    this.#kept.set(programmeId, change(this.of(programmeId)))
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}

/** What is kept of the open programme, and the way to change it. */
export function usePerProgramme<T>(kept: PerProgramme<T>): readonly [T, (change: (before: T) => T) => void] {
  const programmeId = useProgrammes().currentId ?? ''
  const now = useSyncExternalStore(kept.subscribe, () => kept.of(programmeId))
  const change = useCallback((next: (before: T) => T) => kept.change(programmeId, next), [kept, programmeId])
  return [now, change]
}

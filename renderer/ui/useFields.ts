import { useCallback, useState } from 'react'

export interface Fields<T> {
  readonly values: T
  readonly set: <K extends keyof T>(field: K, value: T[K]) => void
  /** Whether anything differs from where it began. */
  readonly dirty: boolean
}

/** What someone is typing into a form, and whether it would be lost. `begin` is read once. */
export function useFields<T extends object>(begin: T): Fields<T> {
  const [first] = useState(begin)
  const [values, setValues] = useState(begin)
  const set = useCallback(
    <K extends keyof T>(field: K, value: T[K]) => setValues((before) => ({ ...before, [field]: value })),
    [],
  )
  return { values, set, dirty: JSON.stringify(values) !== JSON.stringify(first) }
}

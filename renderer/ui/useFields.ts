import { useCallback, useState } from 'react'

export interface Fields<T> {
  readonly values: T
  readonly set: <K extends keyof T>(field: K, value: T[K]) => void
  /** Whether anything differs from where it began. */
  readonly changed: boolean
}

/** What someone is typing into a dialog's form, and whether it would be lost. Begins afresh each time it opens. */
export function useFields<T extends object>(opened: boolean, begin: () => T): Fields<T> {
  const [first, setFirst] = useState(begin)
  const [values, setValues] = useState(first)
  const [wasOpened, setWasOpened] = useState(opened)
  if (opened !== wasOpened) {
    setWasOpened(opened)
    if (opened) {
      const fresh = begin()
      setFirst(fresh)
      setValues(fresh)
    }
  }
  const set = useCallback(
    <K extends keyof T>(field: K, value: T[K]) => setValues((before) => ({ ...before, [field]: value })),
    [],
  )
  return { values, set, changed: opened && JSON.stringify(values) !== JSON.stringify(first) }
}

import { useState } from 'react'

/** What is there, and once nothing is, what was there last: for what still slides out of sight. */
export function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value)
  if (value !== null && value !== last) setLast(value)
  return value ?? last
}

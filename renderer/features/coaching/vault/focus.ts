import { useEffect, useRef, type RefObject } from 'react'

/** A field that has the focus when its screen or step appears. */
export function useFirstField(step?: unknown): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [step])
  return field
}

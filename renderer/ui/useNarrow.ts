import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Whether an element is narrower than so many letters (rem), so that large text counts as little room too. */
export function useNarrow<T extends HTMLElement>(rem: number): readonly [RefObject<T | null>, boolean] {
  const ref = useRef<T>(null)
  const [narrow, setNarrow] = useState(false)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = (): void => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
      setNarrow(element.clientWidth > 0 && element.clientWidth < rem * letter)
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [rem])
  return [ref, narrow]
}

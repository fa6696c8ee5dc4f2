import { useSyncExternalStore } from 'react'
import { rem } from './columns.ts'

let pixels = 16

/** Pixels in a rem. Asked of the page when the size of its text changes: asking while drawing makes it lay out once more. */
export function useRem(): number {
  return useSyncExternalStore(onTextSize, () => pixels)
}

function onTextSize(changed: () => void): () => void {
  const look = (): void => {
    pixels = rem()
    changed()
  }
  look()
  const observer = new MutationObserver(look)
  observer.observe(document.documentElement, { attributeFilter: ['style'] })
  return () => observer.disconnect()
}

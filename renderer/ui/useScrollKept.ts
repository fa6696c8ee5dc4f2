import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useLocation } from 'wouter'

interface Place {
  top: number
}

/** How far lists were scrolled, by the entry of the history they were seen in. Forgotten with the window. */
const places = new Map<string, Place>()

/**
 * Keeps how far a list is scrolled with its entry in the history: Back returns to the place it was left at, and a new
 * visit begins at the top. `name` tells lists of one screen apart. Call it after whatever gives the list its height.
 */
export function useScrollKept(scroller: RefObject<HTMLElement | null>, name: string): void {
  const [location] = useLocation()
  const place = useRef<Place>(null)

  // Every address the list is seen under while it stays, such as that of an opened row, leads back to the same place.
  useLayoutEffect(() => {
    const key = `${entryKey()} ${name}`
    place.current ??= places.get(key) ?? { top: 0 }
    places.set(key, place.current)
  }, [location, name])

  useLayoutEffect(() => {
    const element = scroller.current
    const { current } = place
    if (!element || !current) return
    scrollDown(element, current.top)
    const onScroll = (): void => {
      current.top = element.scrollTop
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroller])
}

/** How far down that list was left, for what has to know before it is drawn; 0 on a new visit. */
export function keptTop(name: string): number {
  const { entry } = (history.state ?? {}) as { entry?: string }
  return places.get(`${entry ?? ''} ${name}`)?.top ?? 0
}

function scrollDown(element: HTMLElement, top: number): void {
  element.scrollTop = top
}

/** A name for the present entry of the history, written into it when it has none. */
function entryKey(): string {
  const state = (history.state ?? {}) as { entry?: string }
  if (state.entry !== undefined) return state.entry
  const entry = crypto.randomUUID()
  history.replaceState({ ...state, entry }, '')
  return entry
}

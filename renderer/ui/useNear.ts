import { createContext, useContext, useEffect, useState } from 'react'

/** Tells an element's owner whether it is on the screen, or not much more than half a screen away from it. */
export interface Nearness {
  /** Calls `tell` at once and whenever that changes, until what it answers is called. */
  readonly watch: (element: Element, tell: (near: boolean) => void) => () => void
}

export const NearnessContext = createContext<Nearness | null>(null)

/** One observer for many elements. */
export function createNearness(): Nearness {
  const owners = new Map<Element, (near: boolean) => void>()
  // The second margin is for what lies in something that scrolls by itself.
  const margins = { rootMargin: '60% 0px', scrollMargin: '60% 0px' }
  let observer: IntersectionObserver | null = null
  const tellAll: IntersectionObserverCallback = (entries) => {
    for (const { target, isIntersecting } of entries) owners.get(target)?.(isIntersecting)
  }
  return {
    watch(element, tell) {
      owners.set(element, tell)
      observer ??= new IntersectionObserver(tellAll, margins)
      observer.observe(element)
      return () => {
        owners.delete(element)
        observer?.unobserve(element)
      }
    },
  }
}

/** Whether an element is near, or somebody went to it with the keyboard; with `always` nobody asks. */
export function useNear(element: Element | null, always: boolean): boolean {
  const nearness = useContext(NearnessContext)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (always || !element || !nearness) return
    // The focus comes before the observer tells that the element was scrolled to, and the next key may come before it too.
    const come = (): void => setNear(true)
    element.addEventListener('focusin', come)
    const leave = nearness.watch(element, setNear)
    return () => {
      element.removeEventListener('focusin', come)
      leave()
    }
  }, [always, element, nearness])
  return always || near
}

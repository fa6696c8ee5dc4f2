import { createContext, useContext, useEffect, useState } from 'react'

/** Tells an element's owner whether it is on the screen, or not much more than half a screen away from it. */
export interface Nearness {
  /** Calls `tell` at once and whenever that changes, until what it answers is called. */
  readonly watch: (element: Element, tell: (near: boolean) => void) => () => void
  /** Somebody went to this element with the keyboard: tells of it and of what lies within a screen of it. */
  readonly comeTo: (element: Element) => void
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
    comeTo(element) {
      const here = element.getBoundingClientRect().top
      for (const [each, tell] of owners) {
        if (Math.abs(each.getBoundingClientRect().top - here) <= innerHeight) tell(true)
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
    // The focus comes before the observer tells what was scrolled to, and the next key may come before it too.
    const come = (): void => nearness.comeTo(element)
    element.addEventListener('focusin', come)
    const leave = nearness.watch(element, setNear)
    return () => {
      element.removeEventListener('focusin', come)
      leave()
    }
  }, [always, element, nearness])
  return always || near
}

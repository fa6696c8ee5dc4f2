import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import type { Selection } from './useSelection.ts'

interface Grid {
  readonly scroller: RefObject<HTMLElement | null>
  readonly count: number
  readonly active: number
  readonly setActive: (index: number) => void
  readonly scrollTo: (index: number) => void
  readonly open: (index: number) => void
  /** Where several rows can be chosen. */
  readonly selection?: Selection
}

/**
 * A list moved through with the keys: arrows, Page Up and Down, Home and End move the focus from row to row, with
 * Shift they select on the way; Space selects, Enter opens, Control or Command and A selects all, Escape none.
 */
export function useGridKeys(grid: Grid): {
  onKeyDown: (event: KeyboardEvent) => void
  onFocus: (event: FocusEvent) => void
} {
  const { scroller, active, setActive, selection } = grid
  const wanted = useRef(false)

  useLayoutEffect(() => {
    if (!wanted.current) return
    wanted.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true })
  }, [active, scroller])

  const goTo = (index: number, extend: boolean): void => {
    const target = Math.max(0, Math.min(grid.count - 1, index))
    if (extend && selection) {
      if (selection.ids.size === 0) selection.toggle(active)
      selection.extendTo(target)
    }
    if (target === active) return
    wanted.current = true
    setActive(target)
    grid.scrollTo(target)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.closest('[data-index]')) return
    const onRow = event.target.hasAttribute('data-index')
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 600) / 70))
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: grid.count - 1,
    }
    const target = moves[event.key]
    if (target !== undefined) goTo(target, event.shiftKey)
    else if (event.key === 'Enter' && onRow) grid.open(active)
    else if (event.key === ' ' && onRow && selection) selection.toggle(active)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && selection) selection.all()
    else if (event.key === 'Escape' && selection && selection.ids.size > 0) selection.clear()
    else return
    event.preventDefault()
  }

  /** Wherever the focus goes inside a row, that row is the active one. */
  const onFocus = (event: FocusEvent): void => {
    const row = event.target.closest('[data-index]')
    if (row) setActive(Number(row.getAttribute('data-index')))
  }

  return { onKeyDown, onFocus }
}

import { useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import { useGridKeys } from './useGridKeys.ts'

/**
 * The rows of a register, each with its place as `data-index`: moved through with the keys, opened by a click or Enter,
 * and asked with C which clauses what it shows serves.
 */
export function useRegisterRows(register: {
  idAt: (index: number) => string | undefined
  count: number
  open: (id: string) => void
}): {
  /** The row that Tab comes to. */
  active: number
  /** What is asked which clauses it serves. */
  serving: string | null
  stopServing: () => void
  /** For the grid itself. */
  grid: {
    ref: RefObject<HTMLDivElement | null>
    tabIndex: -1
    onKeyDown: (event: KeyboardEvent) => void
    onFocus: (event: FocusEvent) => void
    onClick: (event: MouseEvent) => void
  }
} {
  const { idAt, count } = register
  const ref = useRef<HTMLDivElement>(null)
  const [serving, setServing] = useState<string | null>(null)
  const open = (index: number): void => {
    const id = idAt(index)
    if (id !== undefined) register.open(id)
  }
  const { active, onKeyDown, onFocus } = useGridKeys({
    scroller: ref,
    count,
    scrollTo: (index) => ref.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    open,
    letters: { c: (index) => setServing(idAt(index) ?? null) },
  })
  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, button')) return
    if (window.getSelection()?.isCollapsed === false) return
    const index = event.target.closest('[data-index]')?.getAttribute('data-index')
    if (index) open(Number(index))
  }
  return {
    ...{ active: active.row, serving },
    stopServing: () => setServing(null),
    grid: { ref, tabIndex: -1, onKeyDown, onFocus, onClick },
  }
}

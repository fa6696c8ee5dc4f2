import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

/**
 * Answers the way to put the focus on a block once it is drawn, or on the line to write in of a room, and the block
 * that had it last. The block the address names is brought into view by itself.
 */
export function useBlockFocus(
  list: RefObject<HTMLElement | null>,
  blockId: string | null,
): { readonly focus: (id: string) => void; readonly lastRef: RefObject<string | null> } {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null)
  const lastRef = useRef<string | null>(blockId)
  useEffect(() => {
    const row = blockId === null ? null : list.current?.querySelector(`[data-block="${blockId}"]`)
    row?.scrollIntoView({ block: 'center' })
    titleIn(row)?.focus({ preventScroll: true })
  }, [blockId, list])
  useEffect(() => {
    if (!wanted) return
    const row = list.current?.querySelector(`[data-block="${wanted.id}"]`)
    const target = titleIn(row) ?? list.current?.querySelector<HTMLElement>(`[data-new-block="${wanted.id}"]`)
    target?.focus()
  }, [list, wanted])
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null
      if (row && list.current?.contains(row)) lastRef.current = row.dataset['block'] ?? null
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [list])
  return { focus: useCallback((id: string) => setWanted({ id }), []), lastRef }
}

function titleIn(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-block-title]') ?? null
}

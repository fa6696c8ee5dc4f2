import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

interface BlockFocus {
  /** Puts the focus on a block once it is drawn, or on the line to write in of a room. */
  readonly focus: (id: string) => void
  /** Puts it on a block unless somebody has gone to another by now. */
  readonly keepFocus: (id: string) => void
  /** The block that had it last. */
  readonly lastRef: RefObject<string | null>
}

/** What of a block has the focus: the block, which of the things in it, and where it stands on the page. */
interface Held {
  readonly element: Element
  readonly id: string
  readonly thing: number
  readonly place: number
}

/**
 * The focus in a plan. A block drawn anew somewhere else takes the focus along before the next key can be pressed, and
 * one that goes leaves it to its neighbour. The block the address names is brought into view by itself.
 */
export function useBlockFocus(list: RefObject<HTMLElement | null>, blockId: string | null): BlockFocus {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null)
  const lastRef = useRef<string | null>(blockId)
  useEffect(() => {
    const row = rowOf(list.current, blockId)
    row?.scrollIntoView({ block: 'center' })
    titleIn(row)?.focus({ preventScroll: true })
  }, [blockId, list])
  useEffect(() => {
    if (!wanted) return
    const line = list.current?.querySelector<HTMLElement>(`[data-new-block="${wanted.id}"]`)
    const target = titleIn(rowOf(list.current, wanted.id)) ?? line
    target?.focus()
  }, [list, wanted])
  useEffect(() => {
    const agenda = list.current
    if (!agenda) return
    let held: Held | null = null
    const remember = ({ target }: FocusEvent): void => {
      held = target instanceof Element && agenda.contains(target) ? heldBy(agenda, target) : null
      if (held) lastRef.current = held.id
    }
    const giveBack = (): void => {
      if (!held || held.element.isConnected || document.activeElement !== document.body) return
      const row = rowOf(agenda, held.id)
      const thing = row && thingsIn(row)[held.thing]
      const rows = rowsIn(agenda)
      const neighbour = rows[Math.min(held.place, rows.length - 1)]
      const target = thing ?? titleIn(row ?? neighbour)
      target?.focus()
    }
    const observer = new MutationObserver(giveBack)
    observer.observe(agenda, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [list])
  const focus = useCallback((id: string) => setWanted({ id }), [])
  const keepFocus = useCallback((id: string) => {
    if (!document.activeElement?.closest('[data-block]')) setWanted({ id })
  }, [])
  return { focus, keepFocus, lastRef }
}

function heldBy(agenda: HTMLElement, element: Element): Held | null {
  const row = element.closest<HTMLElement>('[data-block]')
  const id = row?.dataset['block']
  if (!row || id === undefined) return null
  return { element, id, thing: thingsIn(row).findIndex((each) => each === element), place: rowsIn(agenda).indexOf(row) }
}

function rowsIn(agenda: HTMLElement): HTMLElement[] {
  return [...agenda.querySelectorAll<HTMLElement>('[data-block]')]
}

function rowOf(agenda: HTMLElement | null, id: string | null): HTMLElement | null {
  return id === null ? null : (agenda?.querySelector<HTMLElement>(`[data-block="${id}"]`) ?? null)
}

function thingsIn(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button, input, [tabindex]')]
}

function titleIn(row: HTMLElement | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-block-title]') ?? null
}

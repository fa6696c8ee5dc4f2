import { useVirtualizer, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'
import { firstSight } from '#renderer/ui/firstSight.ts'
import { keptTop, useScrollKept } from '#renderer/ui/useScrollKept.ts'
import { groupHeight } from './columns.ts'
import type { Rows } from './rows.ts'
import { useRem } from './useRem.ts'

type Options = VirtualizerOptions<HTMLDivElement, Element>

/**
 * Which of the rows are in sight, where each lies, and how far the list was scrolled when it was left: it is drawn there
 * again, once. `name` tells lists of one screen apart; `rowHeight` is in rem.
 */
export function useRowList(
  name: string,
  rows: Rows,
  scroller: RefObject<HTMLDivElement | null>,
  rowHeight: number,
  options: Pick<Options, 'overscan'> & Partial<Pick<Options, 'rangeExtractor' | 'scrollMargin' | 'scrollPaddingStart'>>,
): Virtualizer<HTMLDivElement, Element> {
  const unit = useRem()
  const list = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(
      (index: number) => (rows.isGroup(index) ? groupHeight : rowHeight) * unit,
      [rows, rowHeight, unit],
    ),
    initialOffset: () => keptTop(name),
    ...firstSight(name),
    ...options,
  })
  // Group rows are of another height: where they are decides where everything is.
  const heights = rows.grouped ? rows : null
  const placed = useRef({ heights, unit })
  useLayoutEffect(() => {
    if (placed.current.heights === heights && placed.current.unit === unit) return
    placed.current = { heights, unit }
    list.measure()
  }, [list, heights, unit])
  useScrollKept(scroller, name)
  return list
}

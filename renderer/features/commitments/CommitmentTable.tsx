import { Checkbox, UnstyledButton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Commitment } from '#shared/commitments/commitments.ts'
import type { CommitmentSort, CommitmentSortKey } from '#shared/commitments/sort.ts'
import { paths } from '#renderer/paths.ts'
import classes from './CommitmentTable.module.css'
import { TableRow } from './TableRow.tsx'
import { useGridKeys } from './useGridKeys.ts'
import type { Selection } from './useSelection.ts'

const columns: readonly { label: string; by: CommitmentSortKey | null }[] = [
  { label: 'Ref', by: 'reference' },
  { label: 'Commitment', by: 'action' },
  { label: 'Owner', by: 'owner' },
  { label: 'Forum', by: 'forum' },
  { label: 'Session › item', by: null },
  { label: 'Needed by', by: 'due' },
  { label: 'State', by: 'state' },
]

/** The commitments as rows: sorted by their headings, moved through with the keys, drawn only where they are seen. */
export function CommitmentTable(props: {
  listed: readonly Commitment[]
  sort: CommitmentSort
  onSort: (sort: CommitmentSort) => void
  selection: Selection
  /** The commitment whose panel is open. */
  openId: string | null
  today: string
}): ReactNode {
  const { listed, selection, openId } = props
  const [, navigate] = useLocation()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: headRef, height: headHeight } = useElementSize<HTMLDivElement>()
  const [active, setActive] = useState(0)
  const current = Math.min(active, listed.length - 1)
  const rows = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    getItemKey: useCallback((index: number) => listed[index]?.id ?? index, [listed]),
    // The active row is always drawn, so that focus is never lost by scrolling.
    rangeExtractor: useCallback(
      (range: Range) => {
        const seen = defaultRangeExtractor(range)
        return seen.includes(current) || current < 0 ? seen : [...seen, current].sort((a, b) => a - b)
      },
      [current],
    ),
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })

  // The row whose panel is open is the one to come back to.
  const openIndex = openId === null ? -1 : listed.findIndex(({ id }) => id === openId)
  const [shownIndex, setShownIndex] = useState(-1)
  if (openIndex !== shownIndex) {
    setShownIndex(openIndex)
    if (openIndex >= 0) setActive(openIndex)
  }
  useLayoutEffect(() => {
    if (openIndex >= 0) rows.scrollToIndex(openIndex)
  }, [openIndex, rows])

  const { onKeyDown, onFocus } = useGridKeys({
    scroller,
    count: listed.length,
    active: current,
    setActive,
    scrollTo: (index) => rows.scrollToIndex(index),
    open: (index) => listed[index] && navigate(paths.commitment(listed[index].id)),
    selection,
  })
  const select = useCallback(
    (index: number, extend: boolean) => (extend ? selection.extendTo(index) : selection.toggle(index)),
    [selection],
  )
  const openClicked = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, input, button')) return
    if (window.getSelection()?.isCollapsed === false) return
    const id = event.target.closest('[data-commitment]')?.getAttribute('data-commitment')
    if (id) navigate(paths.commitment(id))
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        role="grid"
        aria-label="Commitments"
        aria-rowcount={listed.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        tabIndex={-1}
        className={classes.grid}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={openClicked}
      >
        <div role="rowgroup" ref={headRef} className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.headRow}>
            <div role="columnheader" className={classes.tick}>
              <Checkbox
                size="xs"
                aria-label="Select all that are listed"
                checked={selection.ids.size > 0 && selection.ids.size === listed.length}
                indeterminate={selection.ids.size > 0 && selection.ids.size < listed.length}
                onChange={() => (selection.ids.size === listed.length ? selection.clear() : selection.all())}
              />
            </div>
            {columns.map(({ label, by }) => (
              <Heading key={label} label={label} by={by} sort={props.sort} onSort={props.onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const held = listed[index]
            if (!held) return null
            return (
              <TableRow
                key={held.id}
                held={held}
                index={index}
                top={start - headHeight}
                active={index === current}
                selected={selection.ids.has(held.id)}
                opened={held.id === openId}
                today={props.today}
                measure={rows.measureElement}
                onSelect={select}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function Heading(props: {
  label: string
  by: CommitmentSortKey | null
  sort: CommitmentSort
  onSort: (sort: CommitmentSort) => void
}): ReactNode {
  const { by, sort, label } = props
  if (by === null) return <div role="columnheader">{label}</div>
  const sorted = sort.by === by
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    <div role="columnheader" aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => props.onSort({ by, descending: sorted && !sort.descending })}
      >
        {label}
        {sorted && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </div>
  )
}

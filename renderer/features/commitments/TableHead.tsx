import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { sortAfter, type CommitmentSort } from '#shared/commitments/sort.ts'
import type { Column } from '#shared/commitments/views.ts'
import { Tick } from '#renderer/ui/Tick.tsx'
import type { Selection } from '../registers/index.ts'
import { columnWords, rem } from './columns.ts'
import classes from './CommitmentTable.module.css'

/** The headings: a click sorts, with Shift as a further step; the edge of each makes it wider or narrower. */
export const TableHead = memo(function TableHead(props: {
  columns: readonly Column[]
  onColumns: (columns: readonly Column[]) => void
  sort: CommitmentSort
  onSort: (sort: CommitmentSort) => void
  selection: Selection
  /** How many are listed. */
  listed: number
}): ReactNode {
  const { columns, selection, listed } = props
  const every = selection.ids.size > 0 && selection.ids.size === listed
  return (
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      <div role="columnheader" className={classes.tick} aria-colindex={1}>
        <Tick
          label="Select all that are listed"
          checked={every}
          partly={selection.ids.size > 0 && !every}
          onClick={() => (every ? selection.clear() : selection.all())}
        />
      </div>
      {columns.map((column, index) => (
        <Heading
          key={column.key}
          column={column}
          index={index}
          sort={props.sort}
          onSort={props.onSort}
          onWidth={(width) => props.onColumns(columns.with(index, { ...column, width }))}
        />
      ))}
    </div>
  )
})

function Heading(props: {
  column: Column
  index: number
  sort: CommitmentSort
  onSort: (sort: CommitmentSort) => void
  onWidth: (width: number | null) => void
}): ReactNode {
  const { column, sort } = props
  const { label, by } = columnWords[column.key]
  const place = sort.findIndex((step) => step.by === by)
  const step = sort[place]
  const Arrow = step?.descending ? IconArrowDown : IconArrowUp
  const sorted = step === undefined || place > 0 ? 'none' : step.descending ? 'descending' : 'ascending'
  return (
    <div
      role="columnheader"
      aria-label={label}
      aria-colindex={props.index + 2}
      className={classes.heading}
      data-column={column.key}
      {...(by !== null && { 'aria-sort': sorted })}
    >
      {by === null ? (
        label
      ) : (
        <UnstyledButton
          className={classes.sort}
          title="With Shift, sort by this as well"
          onClick={(event) => props.onSort(sortAfter(sort, by, event.shiftKey))}
        >
          {label}
          {step && <Arrow size={14} aria-hidden />}
          {step && sort.length > 1 && (
            <span className={classes.place} aria-hidden>
              {place + 1}
            </span>
          )}
        </UnstyledButton>
      )}
      <Edge label={label} width={column.width} onWidth={props.onWidth} />
    </div>
  )
}

/** Dragged, or moved with the arrow keys; Escape and a double click make it as it usually is. */
function Edge(props: { label: string; width: number | null; onWidth: (width: number | null) => void }): ReactNode {
  const edge = useRef<HTMLDivElement>(null)
  const began = useRef<{ x: number; width: number } | null>(null)
  const present = (): number => (edge.current?.parentElement?.getBoundingClientRect().width ?? 0) / rem()
  const set = (width: number): void => props.onWidth(Math.min(60, Math.max(3, Math.round(width * 4) / 4)))
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    began.current = { x: event.clientX, width: present() }
    event.currentTarget.setPointerCapture(event.pointerId)
    event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (began.current) set(began.current.width + (event.clientX - began.current.x) / rem())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by !== undefined) set(present() + by)
    else if (event.key === 'Escape') props.onWidth(null)
    else return
    event.preventDefault()
  }
  return (
    // A separator that can be moved is a control, whatever the rule makes of its role.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${props.label}`}
      aria-valuenow={props.width ?? 0}
      aria-valuemin={3}
      aria-valuemax={60}
      aria-valuetext={props.width === null ? 'As wide as usual' : `${props.width} letters or so`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={classes.edge}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        began.current = null
      }}
      onDoubleClick={() => props.onWidth(null)}
      onKeyDown={onKeyDown}
    />
  )
}

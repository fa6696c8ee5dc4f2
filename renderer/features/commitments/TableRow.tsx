import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import type { CommitmentGroup } from '#shared/commitments/groups.ts'
import { linksOf } from '#shared/commitments/queries.ts'
import type { Column, ColumnKey } from '#shared/commitments/views.ts'
import { grouped } from '#shared/records/counted.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Tick } from '#renderer/ui/Tick.tsx'
import { CellEditor } from './CellEditor.tsx'
import { columnWords } from './columns.ts'
import classes from './CommitmentTable.module.css'
import { TableCell } from './TableCell.tsx'
import { short } from './words.ts'

interface Placed {
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  /** The row the keys move; only what is in it can be reached with Tab. */
  readonly active: boolean
}

interface RowProps extends Placed {
  readonly held: Commitment
  readonly columns: readonly Column[]
  readonly selected: boolean
  readonly opened: boolean
  readonly today: string
  /** The column being changed where it stands. */
  readonly editing: ColumnKey | null
  readonly onSelect: (index: number, extend: boolean) => void
  readonly onEdited: (id: string, column: ColumnKey) => void
}

/** One commitment as a row. */
export const TableRow = memo(function TableRow(props: RowProps): ReactNode {
  const { held, index, active, today, editing } = props
  const links = useQuery(linksOf, held)
  const tabIndex = active ? 0 : -1
  return (
    <div
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-index={index}
      data-commitment={held.id}
      data-opened={props.opened}
      tabIndex={tabIndex}
    >
      <div role="gridcell" className={classes.tick} aria-colindex={1}>
        <Tick
          label={`Select “${short(held.action)}”`}
          checked={props.selected}
          tabIndex={tabIndex}
          onClick={(event) => props.onSelect(index, event.shiftKey)}
        />
      </div>
      {props.columns.map(({ key }, cell) => (
        <div key={key} role="gridcell" tabIndex={-1} data-cell={cell} data-column={key} aria-colindex={cell + 2}>
          {editing === key ? (
            <CellEditor key={held.id} held={held} column={key} onDone={() => props.onEdited(held.id, key)} />
          ) : (
            <TableCell column={key} held={held} links={links} tabIndex={tabIndex} today={today} />
          )}
          {columnWords[key].editable && editing !== key && (
            <span className={classes.pencil} data-edit={key} title="Change (F2)" aria-hidden />
          )}
        </div>
      ))}
    </div>
  )
})

/** What a group shares, how many are in it, and the way to fold it. */
export const GroupRow = memo(function GroupRow(
  props: Placed & {
    group: CommitmentGroup
    closed: boolean
    columnCount: number
    onFold: (key: string) => void
    /** Gives the one whose group it is their list; absent where the groups are no owners. */
    onHandOver?: ((group: CommitmentGroup) => void) | undefined
  },
): ReactNode {
  const { group, closed, index } = props
  const Chevron = closed ? IconChevronRight : IconChevronDown
  return (
    <div
      role="row"
      className={classes.groupRow}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={props.active ? 0 : -1}
    >
      <div role="gridcell" aria-colindex={1} aria-colspan={props.columnCount + 1}>
        <UnstyledButton
          className={classes.fold}
          tabIndex={props.active ? 0 : -1}
          aria-expanded={!closed}
          onClick={() => props.onFold(group.key)}
        >
          <Chevron size={16} aria-hidden />
          <span className={classes.groupLabel}>{group.label}</span>
          <span className="muted tabular">{grouped(group.held.length)}</span>
        </UnstyledButton>
        {props.onHandOver && group.key !== '' && (
          <Button
            size="compact-xs"
            variant="default"
            tabIndex={props.active ? 0 : -1}
            aria-label={`List for ${group.label}`}
            onClick={() => props.onHandOver?.(group)}
          >
            List for them…
          </Button>
        )}
      </div>
    </div>
  )
})

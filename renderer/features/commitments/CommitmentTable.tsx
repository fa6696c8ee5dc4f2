import { useElementSize } from '@mantine/hooks'
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import {
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { useLocation } from 'wouter'
import type { CommitmentGroup } from '#shared/commitments/groups.ts'
import type { CommitmentSort } from '#shared/commitments/sort.ts'
import type { Column, ColumnKey } from '#shared/commitments/views.ts'
import { paths } from '#renderer/paths.ts'
import { ServesDialog } from '../purposes/index.ts'
import { useGridKeys, type Selection } from '../registers/index.ts'
import { columnWords, headHeight as usualHead, rowHeight, templateOf } from './columns.ts'
import classes from './CommitmentTable.module.css'
import type { Rows } from './rows.ts'
import { TableHead } from './TableHead.tsx'
import { GroupRow, TableRow } from './TableRow.tsx'
import { useRem } from './useRem.ts'
import { useRowList } from './useRowList.ts'

interface TableProps {
  readonly rows: Rows
  /** How many are listed, in groups that are closed too. */
  readonly listed: number
  readonly columns: readonly Column[]
  readonly onColumns: (columns: readonly Column[]) => void
  readonly sort: CommitmentSort
  readonly onSort: (sort: CommitmentSort) => void
  readonly onFold: (group: string) => void
  /** Gives the one whose group it is their list; absent where the groups are no owners. */
  readonly onHandOver?: ((group: CommitmentGroup) => void) | undefined
  readonly selection: Selection
  /** The commitment whose panel is open. */
  readonly openId: string | null
  readonly today: string
}

/** The commitments as rows: sorted, grouped, changed where they stand, and drawn only where they are seen. */
export const CommitmentTable = memo(function CommitmentTable(props: TableProps): ReactNode {
  const { rows, columns, selection, openId, onFold } = props
  const [, navigate] = useLocation()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: headRef, height: headSeen } = useElementSize<HTMLDivElement>()
  const [editing, setEditing] = useState<{ id: string; column: ColumnKey } | null>(null)
  const [serving, setServing] = useState<string | null>(null)
  const unit = useRem()
  // Its height is told a frame late: rows placed by another would be placed twice.
  const headHeight = headSeen || usualHead * unit + 1

  const open = (index: number): void => {
    const row = rows.at(index)
    if (row?.kind === 'group') onFold(row.group.key)
    else if (row) navigate(paths.commitment(row.held.id))
  }
  const edit = (index: number, cell: number | null): boolean => {
    const row = rows.at(index)
    const place = cell ?? columns.findIndex(({ key }) => columnWords[key].editable)
    const column = columns[place]?.key
    if (row?.kind !== 'held' || column === undefined || !columnWords[column].editable) return false
    setEditing({ id: row.held.id, column })
    return true
  }
  const serve = (index: number): void => {
    const row = rows.at(index)
    if (row?.kind === 'held') setServing(row.held.id)
  }
  const { active, goTo, rest, onKeyDown, onFocus } = useGridKeys({
    scroller,
    count: rows.count,
    cells: columns.length,
    rowHeight: rowHeight * unit,
    scrollTo: (index) => list.scrollToIndex(index),
    isGroup: (index) => rows.isGroup(index),
    open,
    unfold: (index, wanted) => {
      const row = rows.at(index)
      if (row?.kind === 'group' && row.closed === wanted) onFold(row.group.key)
    },
    edit,
    letters: { c: (index) => serve(index) },
    selection,
  })
  const current = active.row
  const list = useRowList('table', rows, scroller, rowHeight, {
    // The active row is always drawn, so that focus is never lost by scrolling.
    rangeExtractor: useCallback(
      (range: Range) => {
        const seen = defaultRangeExtractor(range)
        return seen.includes(current) || current < 0 ? seen : [...seen, current].sort((a, b) => a - b)
      },
      [current],
    ),
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  // The row whose panel is open is the one to come back to.
  const openIndex = useMemo(() => rows.indexOf(openId), [rows, openId])
  useLayoutEffect(() => {
    if (openIndex < 0) return
    rest(openIndex)
    list.scrollToIndex(openIndex)
  }, [openIndex, list, rest])

  const { toggle, extendTo } = selection
  const select = useCallback(
    (index: number, extend: boolean) => (extend ? extendTo(index) : toggle(index)),
    [toggle, extendTo],
  )
  const edited = useRef<(id: string, column: ColumnKey) => void>(() => undefined)
  edited.current = (id, column) => {
    setEditing(null)
    const index = rows.indexOf(id)
    goTo(
      index < 0 ? current : index,
      columns.findIndex(({ key }) => key === column),
    )
  }
  const onEdited = useCallback((id: string, column: ColumnKey) => edited.current(id, column), [])

  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('a, input, button, [data-editing]')) return
    const row = event.target.closest('[data-commitment]')
    const index = Number(row?.getAttribute('data-index'))
    const id = row?.getAttribute('data-commitment')
    if (!row || !id) return
    const column = event.target.closest('[data-edit]')?.getAttribute('data-edit') as ColumnKey | null | undefined
    if (column) setEditing({ id, column })
    else if (event.shiftKey) extendTo(index)
    else if (event.ctrlKey || event.metaKey) toggle(index)
    else if (window.getSelection()?.isCollapsed !== false) navigate(paths.commitment(id))
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <div
        role="grid"
        aria-label="Commitments"
        aria-rowcount={rows.count + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        tabIndex={-1}
        className={classes.grid}
        style={{ '--columns': templateOf(columns) } as CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      >
        <div role="rowgroup" ref={headRef} className={classes.head}>
          <TableHead
            columns={columns}
            onColumns={props.onColumns}
            sort={props.sort}
            onSort={props.onSort}
            selection={selection}
            listed={props.listed}
          />
        </div>
        <div role="rowgroup" style={{ height: list.getTotalSize(), position: 'relative' }}>
          {list.getVirtualItems().map(({ index, start }) => {
            const row = rows.at(index)
            if (!row) return null
            const placed = { index, top: start - headHeight, active: index === current }
            return row.kind === 'group' ? (
              <GroupRow
                key={`group ${row.group.key}`}
                {...placed}
                group={row.group}
                closed={row.closed}
                columnCount={columns.length}
                onFold={onFold}
                onHandOver={props.onHandOver}
              />
            ) : (
              // A place keeps its row: sorting writes other words into it, which is quicker than making it anew.
              <TableRow
                key={index}
                {...placed}
                held={row.held}
                columns={columns}
                selected={selection.ids.has(row.held.id)}
                opened={row.held.id === openId}
                today={props.today}
                editing={editing?.id === row.held.id ? editing.column : null}
                onSelect={select}
                onEdited={onEdited}
              />
            )
          })}
        </div>
      </div>
      <ServesDialog id={serving} onClose={() => setServing(null)} />
    </div>
  )
})

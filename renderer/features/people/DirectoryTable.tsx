import { Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react'
import { useMemo, useState, type ReactNode } from 'react'
import { nameOrder } from '#shared/people/queries.ts'
import { countedOf } from '#shared/records/counted.ts'
import { fold } from '#shared/records/fold.ts'
import classes from './Directory.module.css'

/** A column of a directory: what it shows, and what it is sorted by. */
export interface DirectoryColumn<Row> {
  readonly key: string
  readonly label: string
  readonly shows: (row: Row) => ReactNode
  readonly sortsBy: (row: Row) => string | number
}

/** More rows than this wait behind “Show more”, so that the page stays quick. */
const pageSize = 100

/** A searchable, sortable table of people or organisations. The first column names the row. */
export function DirectoryTable<Row>(props: {
  caption: string
  /** "people", and of which one: "person". */
  noun: string
  one: string
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Every word a row is found by. */
  words: (row: Row) => string
  columns: readonly DirectoryColumn<Row>[]
}): ReactNode {
  const { rows, columns, words } = props
  const [query, setQuery] = useState('')
  const [sort, setSort] = useState({ key: columns[0]?.key ?? '', descending: false })
  const [most, setMost] = useState(pageSize)

  const texts = useMemo(() => rows.map((row) => fold(words(row))), [rows, words])
  const found = useMemo(() => {
    const wanted = fold(query).split(/\s+/).filter(Boolean)
    return rows.filter((_, index) => wanted.every((word) => texts[index]?.includes(word)))
  }, [query, rows, texts])
  const sorted = useMemo(() => {
    const column = columns.find(({ key }) => key === sort.key)
    return column ? inOrder(found, column.sortsBy, sort.descending) : found
  }, [columns, found, sort])
  const shown = sorted.slice(0, most)

  return (
    <>
      <TextInput
        className={classes.search ?? ''}
        label={`Find ${props.noun}`}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setMost(pageSize)
        }}
      />
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={props.caption} aria-rowcount={sorted.length + 1}>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <SortHeader
                  key={key}
                  label={label}
                  order={sort.key !== key ? 'none' : sort.descending ? 'descending' : 'ascending'}
                  onSort={() => setSort({ key, descending: sort.key === key && !sort.descending })}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={props.rowId(row)}>
                {columns.map((column, index) =>
                  index === 0 ? (
                    <th key={column.key} scope="row">
                      {column.shows(row)}
                    </th>
                  ) : (
                    <td key={column.key}>{column.shows(row)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        <p className="muted small" role="status">
          {countedOf(found.length, rows.length, props.one, props.noun)}
        </p>
        {sorted.length > most && (
          <Button size="compact-sm" variant="default" onClick={() => setMost(most + pageSize)}>
            Show {Math.min(pageSize, sorted.length - most)} more
          </Button>
        )}
      </div>
    </>
  )
}

function SortHeader(props: {
  label: string
  order: 'none' | 'ascending' | 'descending'
  onSort: () => void
}): ReactNode {
  const Arrow = props.order === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" aria-sort={props.order}>
      <button type="button" className={classes.sort} onClick={props.onSort}>
        {props.label}
        {props.order !== 'none' && <Arrow size={14} aria-hidden />}
      </button>
    </th>
  )
}

/** Rows without a value come last either way. */
function inOrder<Row>(rows: readonly Row[], by: (row: Row) => string | number, descending: boolean): readonly Row[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((left, right) => {
    const [a, b] = [by(left), by(right)]
    if (a === '' || b === '') return Number(a === '') - Number(b === '')
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : nameOrder.compare(String(a), String(b)))
  })
}

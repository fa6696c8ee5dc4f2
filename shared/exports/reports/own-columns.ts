import { commitments, type Commitment } from '../../commitments/commitments.ts'
import { commitmentFigures, isOpen } from '../../commitments/queries.ts'
import { readHeadingDate } from '../../imports/dates.ts'
import { importRows, type ImportRow } from '../../imports/imports.ts'
import { theProgramme } from '../../programme/queries.ts'
import type { Reader } from '../../records/reader.ts'
import { id, z } from '../../records/schema.ts'
import { monthAndYear } from '../../records/dates.ts'
import { Shield } from '../audience.ts'
import type { Cell, Row } from '../document.ts'
import { formats } from '../formats/formats.ts'
import { layoutOf, type Layout } from '../ownColumns/layouts.ts'
import { RowWriter } from '../ownColumns/RowWriter.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices, possible } from './choices.ts'
import { chosenForum, compare } from './chosen.ts'
import { defineReport } from './report.ts'

const options = z.strictObject({
  /** An import's id or a preset's name; null: the file last brought in, or else the first preset. */
  layout: z.string().max(80).nullable().default(null),
  /** Null: the commitments of that log and of the forums they belong to; for a preset, the whole programme. */
  forumId: id.nullable().default(null),
  /** Whether what was promised elsewhere, as in the sessions of other forums, follows as new rows. */
  elsewhere: z.enum(['out', 'in']).default('out'),
  which: z.enum(['all', 'open']).default('all'),
  ...audienceFields,
})

export const ownColumns = defineReport({
  name: 'own-columns',
  title: 'Log in its own columns',
  fileWords: 'log',
  description: 'The action log in the columns, words and dates of the file it came from, or of a tracker boards use.',
  formats: ['xlsx', 'csv', ...formats.filter((format) => format !== 'xlsx' && format !== 'csv')],
  options,
  sections: [],
  choices: [
    ...audienceChoices,
    { field: 'layout', flag: 'columns', label: 'Columns', kind: 'import', otherwise: 'The log last brought in' },
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'Whatever the log is about' },
    {
      ...{ field: 'elsewhere', flag: 'elsewhere', label: 'Promised elsewhere, as in sessions', kind: 'one' },
      of: possible({ out: 'Left out', in: 'Added as new rows' }),
    },
    {
      ...{ field: 'which', flag: 'which', label: 'Commitments', kind: 'one' },
      of: possible({ all: 'All', open: 'Only open ones' }),
    },
  ],
  build(read, chosen, today) {
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const layout = layoutOf(read, chosen.layout)
    const writer = new RowWriter({ read, shield, layout, today })
    const wanted = (held: Commitment): boolean => chosen.which === 'all' || isOpen(held)
    const log = readLog(read, layout)
    const about = chosenCommitments(read, layout, log, chosen.forumId)
    const others = chosen.forumId === null ? allBut(read, about).filter(wanted) : []
    const held = (chosen.elsewhere === 'in' ? [...about, ...others] : about).filter(
      (each) => wanted(each) && shield.admits(each),
    )
    const left = chosen.elsewhere === 'in' ? 0 : others.length
    const rows = [...fileRows(log, held, layout, writer), ...newRows(held, log, layout, writer)]
    const figures = commitmentFigures(held, today)
    const name = forum?.name ?? theProgramme(read).name
    const header = layout.source?.headerRow ?? 0
    return {
      document: {
        title: `${shield.text(name)}: action log`,
        subtitle: `In the columns of ${shield.text(layout.label)}`,
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        tableOnly: true,
        blocks: [
          {
            kind: 'table',
            caption: shield.text(layout.source?.sheet ?? '') || 'Action log',
            columns: layout.columns.map(({ heading, width }, index) => ({
              ...{ key: `column${index + 1}`, label: shield.text(heading), kind: 'text', width },
            })),
            above: log.filter(({ row }) => row < header).map(({ cells }) => writer.words(cells)),
            rows,
          },
        ],
      },
      subject: shield.text(name),
      withheld: shield.withheld,
      counts: [
        { label: 'commitments', count: held.length },
        { label: 'open', count: figures.open },
        { label: 'overdue', count: figures.overdue },
        ...(left > 0 ? [{ label: 'commitments promised elsewhere, left out', count: left }] : []),
      ],
    }
  },
})

/** Every row of the file the layout was taken from, in order. */
function readLog(read: Reader, { source }: Layout): readonly ImportRow[] {
  if (!source) return []
  return read.where(importRows, 'importId', source.id).toSorted((a, b) => a.row - b.row)
}

/** What the log is about: its own commitments and those of its forums, or those of the forum chosen. */
function chosenCommitments(
  read: Reader,
  { source }: Layout,
  log: readonly ImportRow[],
  forumId: string | null,
): readonly Commitment[] {
  if (forumId !== null) return read.where(commitments, 'forumId', forumId)
  if (!source) return read.all(commitments)
  const inLog = new Set(log.flatMap((row) => row.commitmentId ?? []))
  const about = new Set([...inLog].flatMap((each) => read.get(commitments, each)?.forumId ?? []))
  return read
    .all(commitments)
    .filter(
      ({ id, importId, forumId: of }) => inLog.has(id) || importId === source.id || (of !== null && about.has(of)),
    )
}

function allBut(read: Reader, about: readonly Commitment[]): readonly Commitment[] {
  const there = new Set(about.map(({ id }) => id))
  return read.all(commitments).filter(({ id }) => !there.has(id))
}

/** The rows of the file below its headings: those about a commitment that is wanted, and all that are about none. */
function fileRows(
  log: readonly ImportRow[],
  held: readonly Commitment[],
  { source }: Layout,
  writer: RowWriter,
): readonly Row[] {
  const wanted = new Map(held.map((each) => [each.id, each]))
  return log.flatMap((row): Row[] => {
    if (row.row <= (source?.headerRow ?? -1)) return []
    if (row.commitmentId === null) return [{ kind: 'row', cells: heading(writer.words(row.cells)) }]
    const each = wanted.get(row.commitmentId)
    return each ? [{ kind: 'row', cells: writer.cells(each, row) }] : []
  })
}

/** What was promised since, in the order it was promised; under its month where the log has months. */
function newRows(held: readonly Commitment[], log: readonly ImportRow[], layout: Layout, writer: RowWriter): Row[] {
  const inLog = new Set(log.map((row) => row.commitmentId))
  const fresh = held
    .filter((each) => !inLog.has(each.id))
    .toSorted((a, b) => compare(a.promisedOn, b.promisedOn) || compare(a.id, b.id))
  const byMonth = layout.byMonth || hasMonths(log, layout)
  let month = ''
  return fresh.flatMap((each): Row[] => {
    const row: Row = { kind: 'row', cells: writer.cells(each, null) }
    const its = each.promisedOn.slice(0, 7)
    if (!byMonth || its === month) return [row]
    month = its
    return [{ kind: 'row', cells: heading(writer.words([monthAndYear(each.promisedOn)])) }, row]
  })
}

/** Whether the log tells the day of a promise by months between its rows. */
function hasMonths(log: readonly ImportRow[], { source, columns }: Layout): boolean {
  if (!source || columns.some(({ holds }) => holds === 'promised')) return false
  return log.some(({ row, commitmentId, cells }) => {
    const [only = '', ...others] = cells.filter((cell) => cell !== '')
    return row > source.headerRow && commitmentId === null && others.length === 0 && isMonth(only)
  })
}

function isMonth(text: string): boolean {
  return readHeadingDate(text, '2000-01-01') !== null
}

/** A row that stands over others. */
function heading(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => (typeof cell === 'string' && cell !== '' ? { text: cell, tone: 'active' } : cell))
}

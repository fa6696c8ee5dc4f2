import { scaleOf } from '../programme/queries.ts'
import type { Reader } from '../records/reader.ts'
import { headingsOf, type ImportField, type Mapping } from './columns.ts'
import type { ImportInput } from './commands.ts'
import { isDateStyle, usualDateStyle, usualStyle } from './dateStyle.ts'
import { effectOf, type Preview, type PreviewRow } from './preview.ts'
import type { Owner } from './owners.ts'
import type { Sheet } from './sheet.ts'
import { wordsToRemember } from './words.ts'

/** As a record of an import has it. */
const mostColumns = 500
const dateFields: readonly (ImportField | null)[] = ['promised', 'due', 'newDue', 'completed']

/** What the import command takes, from a preview that somebody has agreed to. */
export function importInput(
  preview: Preview,
  from: { fileName: string; sheet: Sheet; mapping: Mapping; forumId: string | null },
  reader: Reader,
): ImportInput {
  const { sheet, mapping } = from
  const places = new Map(preview.newPeople.map((person, place) => [person.key, place]))
  const reference = (each: Owner) => (each.kind === 'known' ? each.id : (places.get(each.key) ?? -1))
  return {
    fileName: [from.fileName, ...(sheet.part ? [sheet.part] : [])].join(', ').slice(-500),
    sheet: sheet.name,
    headings: headingsOf(sheet, mapping.headerRow).slice(0, mostColumns),
    mapping: mapping.fields.slice(0, mostColumns),
    headerRow: mapping.headerRow,
    words: wordsToRemember(sheet, mapping, scaleOf(reader)),
    columns: mapping.fields.slice(0, mostColumns).map((field, column) => lookOf(sheet, mapping, column, field)),
    forumId: from.forumId,
    people: preview.newPeople.map(({ name, initials, email = '', aside }) => ({ name, initials, email, notes: aside })),
    rows: preview.rows.map((row, index) => ({
      row: index,
      cells: (sheet.rows[index] ?? []).slice(0, mostColumns).map((cell) => cell.slice(0, 40_000)),
      ...readOf(row, reference),
    })),
  }
}

function readOf(row: PreviewRow, reference: (owner: Owner) => string | number) {
  if (row.kind !== 'commitment') return { read: null, existing: null, update: false, silent: [] }
  const { owners, receiver, notes, said, ...fields } = row.commitment
  const existing = effectOf(row) === 'adds' ? null : (row.duplicate?.id ?? null)
  return {
    // Somebody new who stands only in rows that were left out is not made.
    read: {
      ...fields,
      owners: owners.map(reference).filter((each) => each !== -1),
      receiver: receiver && reference(receiver) !== -1 ? reference(receiver) : null,
      notes: [...notes],
      said: { ...said },
    },
    existing,
    update: effectOf(row) === 'updates',
    silent: existing === null ? [] : [...(row.duplicate?.silent ?? [])],
  }
}

/** A column's width and how it writes its dates: as its workbook formats them, or as they stand there as text. */
function lookOf(sheet: Sheet, { headerRow, fields }: Mapping, column: number, field: ImportField | null) {
  const look = sheet.columns[column]
  const native = look && isDateStyle(look.dates) ? look.dates : ''
  const rows = sheet.rows.slice(headerRow + 1)
  const here = dateFields.includes(field) ? usualStyle(rows.map((cells) => cells[column] ?? '')) : ''
  // A column of dates without any yet writes them as the log does elsewhere.
  const anywhere = field === 'due' || field === 'newDue' || field === 'promised'
  const written = here || (anywhere ? usualStyle(rows.flatMap((cells) => datesAmong(cells, fields))) : '')
  // A workbook whose dates show no year, or that mixes texts with them, has its native ones in the usual style.
  const dates = look && written === 'yyyy-mm-dd' ? usualDateStyle : written
  return { width: look?.width ?? null, dates: native || dates }
}

function datesAmong(cells: readonly string[], fields: Mapping['fields']): readonly string[] {
  return cells.filter((_, column) => dateFields.includes(fields[column] ?? null))
}

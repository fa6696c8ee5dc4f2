import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useQuery } from '#renderer/store/useQuery.ts'
import { forums, type Forum } from '#shared/forums/forums.ts'
import {
  guessFields,
  headingsOf,
  importFieldLabels,
  importFields,
  type ImportField,
  type Mapping,
} from '#shared/imports/columns.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { ReadFile } from './ImportDialog.tsx'
import classes from './imports.module.css'

/** A title page is never longer than this. */
const headerChoices = 50
const inDetails = 'details-with-heading'

const meanings = [
  ...importFields.map((field) => ({ value: field, label: importFieldLabels[field] })),
  { value: inDetails, label: 'Keep in the details' },
]

/** Which sheet, which forum, which row holds the headings, and what each column means. */
export function ImportSettings(props: {
  file: ReadFile
  sheet: Sheet
  mapping: Mapping
  forumId: string | null
  onSheet: (sheet: Sheet) => void
  onMapping: (mapping: Mapping) => void
  onForum: (forumId: string | null) => void
}): ReactNode {
  const { file, sheet, mapping } = props
  const choices = useQuery(openForums)
  const headings = headingsOf(sheet, mapping.headerRow)
  const headerRows = sheet.rows.slice(0, headerChoices).flatMap((cells, row) => {
    const text = cells.filter((cell) => cell !== '').join(' · ')
    return text === '' ? [] : [{ value: String(row), label: `Row ${row + 1}: ${text.slice(0, 60)}` }]
  })

  function setField(column: number, value: string | null): void {
    const field = importFields.find((each) => each === value) ?? null
    props.onMapping({ ...mapping, fields: withField(mapping.fields, column, field) })
  }

  return (
    <>
      <p className="muted" dir="auto">
        {file.name}
      </p>
      <div className={classes.settings}>
        {file.sheets.length > 1 && (
          <Select
            label="Sheet"
            allowDeselect={false}
            data={file.sheets.map((each, index) => ({ value: String(index), label: sheetLabel(each) }))}
            value={String(file.sheets.indexOf(sheet))}
            onChange={(value) => {
              const next = file.sheets[Number(value)]
              if (next) props.onSheet(next)
            }}
          />
        )}
        <Select
          label="Forum these belong to"
          placeholder="None"
          clearable
          searchable
          data={choices.map((forum) => ({ value: forum.id, label: forum.name }))}
          value={props.forumId}
          onChange={props.onForum}
        />
        <Select
          label="Headings are in"
          allowDeselect={false}
          data={headerRows}
          value={String(mapping.headerRow)}
          onChange={(value) => {
            const headerRow = Number(value)
            props.onMapping({ headerRow, fields: guessFields(headingsOf(sheet, headerRow)) })
          }}
        />
      </div>
      <details className={classes.columns} open={!mapping.fields.includes('action') || undefined}>
        <summary>How the columns were read</summary>
        <div className={classes.settings}>
          {headings.map((heading, column) => (
            <Select
              key={column}
              label={heading || `Column ${column + 1}`}
              description={sampleOf(sheet, mapping.headerRow, column)}
              allowDeselect={false}
              data={meanings}
              value={mapping.fields[column] ?? inDetails}
              onChange={(value) => setField(column, value)}
            />
          ))}
        </div>
      </details>
    </>
  )
}

/** A meaning belongs to one column: given to another, it is taken from the first. */
function withField(fields: readonly (ImportField | null)[], column: number, field: ImportField | null) {
  return fields.map((held, index) => (index === column ? field : held === field ? null : held))
}

function openForums(read: Reader): readonly Forum[] {
  return read
    .all(forums)
    .filter((forum) => !forum.archived)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

function sheetLabel(sheet: Sheet): string {
  return `${sheet.name} (${sheet.rows.length.toLocaleString('en-GB')} rows${sheet.hidden ? ', hidden' : ''})`
}

function sampleOf(sheet: Sheet, headerRow: number, column: number): string {
  const sample = sheet.rows.slice(headerRow + 1).find((row) => row[column])?.[column] ?? 'empty'
  return sample.length > 40 ? `${sample.slice(0, 39)}…` : sample
}

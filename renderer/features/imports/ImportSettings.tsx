import { Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useQuery } from '#renderer/store/useQuery.ts'
import { forums, type Forum } from '#shared/forums/forums.ts'
import {
  guessFields,
  headingsOf,
  importFieldLabels,
  importFields,
  sameShape,
  type ImportField,
  type Mapping,
} from '#shared/imports/columns.ts'
import { delimiters, type Delimiter } from '#shared/imports/csv.ts'
import { encodings, type Encoding, type TextReading } from '#shared/imports/grid.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { grouped } from '#shared/records/counted.ts'
import type { Reader } from '#shared/records/reader.ts'
import type { ReadFile } from './ImportDialog.tsx'
import classes from './imports.module.css'
import { asProblem } from './problems.ts'
import { readFile } from './readFile.ts'

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
  onFile: (file: ReadFile) => void
}): ReactNode {
  const { file, sheet, mapping } = props
  const choices = useQuery(openForums)
  const headings = headingsOf(sheet, mapping.headerRow)
  const before = useQuery(lastOfShape, headings)
  const named = mapping.fields.includes('owner')
  // Only at first: a list that closes once its last choice is made takes the focus away.
  const [opened] = useState(() => !mapping.fields.includes('action') || (!named && headings.length > 2))
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
      <p className={classes.remembered}>
        <span className="muted" dir="auto">
          {file.name}
        </span>
        {before && <span>Read as {before} was last time; change whatever is different now.</span>}
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
          data={[{ value: '-1', label: 'No row: there are no headings' }, ...headerRows]}
          value={String(mapping.headerRow)}
          onChange={(value) => {
            const headerRow = Number(value)
            props.onMapping({ ...mapping, headerRow, fields: guessFields(headingsOf(sheet, headerRow)) })
          }}
        />
        {file.bytes && sheet.name === '' && <TextFields file={file} bytes={file.bytes} onFile={props.onFile} />}
      </div>
      <details className={classes.columns} open={opened}>
        <summary>How the columns were read</summary>
        {!named && headings.length > 2 && (
          <p className="small" role="status">
            No column is read as the owner, so nobody is named as the lead. If one of these says who, choose “Owner” for
            it.
          </p>
        )}
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

/** How a text file is taken apart, for the rare one that is not what it seems. */
function TextFields(props: { file: ReadFile; bytes: Uint8Array; onFile: (file: ReadFile) => void }): ReactNode {
  const { file, bytes } = props
  const [problem, setProblem] = useState<string | null>(null)
  async function readAs(how: TextReading): Promise<void> {
    try {
      props.onFile({ ...file, how, sheets: await readFile({ bytes, how }, new AbortController().signal) })
      setProblem(null)
    } catch (error) {
      setProblem(asProblem(error).what)
    }
  }
  return (
    <>
      <Select
        label="Columns are parted by"
        allowDeselect={false}
        data={[
          { value: '', label: 'As found' },
          ...delimiters.map((value) => ({ value, label: delimiterLabels[value] })),
        ]}
        value={file.how.delimiter ?? ''}
        onChange={(chosen) =>
          void readAs({ ...file.how, delimiter: delimiters.find((each) => each === chosen) ?? null })
        }
      />
      <Select
        label="Letters are written in"
        allowDeselect={false}
        error={problem}
        data={[
          { value: '', label: 'As found' },
          ...encodings.map((value) => ({ value, label: encodingLabels[value] })),
        ]}
        value={file.how.encoding ?? ''}
        onChange={(chosen) => void readAs({ ...file.how, encoding: encodings.find((each) => each === chosen) ?? null })}
      />
    </>
  )
}

const delimiterLabels: Readonly<Record<Delimiter, string>> = {
  ...{ ',': 'Commas', ';': 'Semicolons', '\t': 'Tabs', '|': 'Bars' },
}
const encodingLabels: Readonly<Record<Encoding, string>> = {
  ...{ 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16, big end first', 'windows-1252': 'Windows-1252' },
}

/** The file of the same shape that was brought in last. */
function lastOfShape(read: Reader, headings: readonly string[]): string | null {
  return sameShape(headings, read)?.fileName ?? null
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
  const name = [sheet.name, sheet.part].filter(Boolean).join(', ')
  return `${name} (${grouped(sheet.rows.length)} rows${sheet.hidden ? ', hidden' : ''})`
}

function sampleOf(sheet: Sheet, headerRow: number, column: number): string {
  const sample = sheet.rows.slice(headerRow + 1).find((row) => row[column])?.[column] ?? 'empty'
  return sample.length > 40 ? `${sample.slice(0, 39)}…` : sample
}

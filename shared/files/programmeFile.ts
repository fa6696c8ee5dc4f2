import { catalog } from '../catalog.ts'
import type { AnyRecord, RecordSet, Table } from '../records/table.ts'
import { asStoredRecords, checkRecords } from './check.ts'
import { checksumOf, type TableLines } from './checksum.ts'
import { unreadable } from './damage.ts'
import { envelopeSchema, formatName } from './envelope.ts'
import { checkVersion, currentVersion, upgradeRecords, type StoredRecords } from './migrations.ts'

/** Characters; longer files are refused before anything in them is looked at. */
export const longestFile = 200 * 1024 * 1024

/**
 * The text of a programme file: live records only, tables in the catalogue's order, records sorted by id, one a line.
 * The same input gives the same text. `savedAt` is an instant, `app` the program and its version.
 */
export function writeProgrammeFile({
  records,
  savedAt,
  app,
}: {
  records: RecordSet
  savedAt: string
  app: string
}): string {
  const unknown = Object.keys(records).find((name) => !catalog.some((table) => table.name === name))
  if (unknown !== undefined) throw new Error(`The catalogue has no table called ${unknown}.`)
  const tables = catalog.map((table) => [table.name, linesOf(table, records[table.name] ?? [])] as const)
  return fileOf(tables, { version: currentVersion, savedAt, app, programmeId: idOfProgramme(records) })
}

/** The same for records of an older `version`, which are filed as they are: for a backup before they are upgraded. */
export function writeOlderProgrammeFile(o: {
  records: StoredRecords
  version: number
  savedAt: string
  app: string
}): string {
  const { records, ...about } = o
  const tables = Object.entries(records).map(([name, stored]) => {
    const live = stored.filter((record) => record['deletedAt'] === null)
    return [name, live.map((record) => JSON.stringify(record)).sort()] as const
  })
  return fileOf(tables, { ...about, programmeId: idOfProgramme(records) })
}

function idOfProgramme(records: StoredRecords): unknown {
  return records['programmes']?.find((record) => record['deletedAt'] === null)?.['id']
}

function fileOf(
  tables: readonly TableLines[],
  { version, ...about }: { version: number; savedAt: string; app: string; programmeId: unknown },
): string {
  const heading = {
    format: formatName,
    version,
    ...about,
    counts: Object.fromEntries(tables.map(([name, lines]) => [name, lines.length])),
    checksum: checksumOf(tables),
  }
  return layOut(JSON.stringify(heading, null, 2), tables)
}

/**
 * Reads a programme file of this version or an older one. All or nothing: throws a Problem in plain words when
 * anything in it is damaged, unknown or incomplete. `warnings` are sentences to show; the records are sound all the same.
 */
export function readProgrammeFile(text: string): { records: RecordSet; warnings: string[] } {
  const file = parseEnvelope(text)
  const stored = asStoredRecords(file.records)
  const warnings: string[] = []

  if (file.checksum === undefined) {
    warnings.push('This file carries no checksum, so accidental changes to it cannot be noticed.')
  } else if (file.checksum !== checksumOf(storedLines(stored))) {
    throw unreadable(
      'This file was changed or damaged after Throughline saved it.',
      'Open another copy or a backup. If you changed it on purpose, take its “checksum” line out first.',
    )
  }
  for (const [table, count] of Object.entries(file.counts ?? {})) {
    const held = Object.hasOwn(stored, table) ? stored[table]?.length : 0
    if (held !== count) throw unreadable(`This file should hold ${count} ${table} but holds ${held ?? 0}.`)
  }

  const records = checkRecords(upgradeRecords(stored, file.version))
  if (file.version < currentVersion)
    warnings.push('This file was made by an older Throughline and has been brought up to date.')
  if (file.programmeId !== undefined && file.programmeId !== records['programmes']?.[0]?.id) {
    throw unreadable('This file says it holds another programme than it does.')
  }
  return { records, warnings }
}

function parseEnvelope(text: string) {
  if (text.length > longestFile) throw unreadable('This file is larger than 200 MB, more than Throughline opens.')
  const value = parseJson(text.replace(/^\uFEFF/, ''))
  const claims = value as { format?: unknown; version?: unknown } | null
  if (claims?.format !== formatName) {
    throw unreadable('This is not a Throughline programme file.', 'Choose a file whose name ends in .throughline.')
  }
  // Before the rest is judged: a newer file may well have fields that this version does not know.
  if (typeof claims.version === 'number') checkVersion(claims.version)
  const result = envelopeSchema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0]
  throw unreadable(`The heading of this file cannot be read: “${String(field).slice(0, 60)}” is not as it should be.`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const begun = /^\s*\{/.test(text)
    const whole = /\}\s*$/.test(text)
    if (text.trim() === '') throw unreadable('This file is empty.', undefined, error)
    if (!begun)
      throw unreadable(
        'This is not a Throughline programme file.',
        'Choose a file whose name ends in .throughline.',
        error,
      )
    if (!whole) throw unreadable('This file ends too early: only part of it was saved or copied.', undefined, error)
    throw unreadable('This file is damaged: its text does not hold together.', undefined, error)
  }
}

function linesOf(table: Table, records: readonly AnyRecord[]): string[] {
  const fields = ['id', 'createdAt', 'deletedAt', ...Object.keys(table.fields)]
  return records
    .filter((record) => record.deletedAt === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => {
      const inOrder: Record<string, unknown> = {}
      for (const field of fields) inOrder[field] = record[field]
      return JSON.stringify(inOrder)
    })
}

function storedLines(stored: StoredRecords): TableLines[] {
  return Object.entries(stored).map(([name, records]) => [name, records.map((record) => JSON.stringify(record))])
}

/** The heading's JSON with the records put in before its closing brace, a line each. */
function layOut(heading: string, tables: readonly TableLines[]): string {
  const lists = tables.map(([name, lines]) =>
    lines.length === 0 ? `    "${name}": []` : `    "${name}": [\n      ${lines.join(',\n      ')}\n    ]`,
  )
  return `${heading.slice(0, -2)},\n  "records": {\n${lists.join(',\n')}\n  }\n}\n`
}

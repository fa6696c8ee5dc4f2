import { catalog } from '../catalog.ts'
import { linkedIds } from '../records/memory.ts'
import { ownWords, type z } from '../records/schema.ts'
import type { AnyRecord, RecordSet, Table } from '../records/table.ts'
import { unreadable } from './damage.ts'
import type { StoredRecords } from './migrations.ts'

type Unchecked = Readonly<Record<string, unknown>>

const deepest = 12
const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype']

/**
 * Makes sure that a value is lists of plain records by table name, not nested absurdly and without keys that
 * reach into JavaScript itself. Says nothing about the fields. Throws a Problem otherwise.
 */
export function asStoredRecords(value: unknown): StoredRecords {
  if (!isObject(value)) throw unreadable('This file has no records in the place where they belong.')
  for (const [table, records] of Object.entries(value)) {
    refuseForbidden(table)
    if (!Array.isArray(records)) throw unreadable(`The ${table} in this file are not a list.`)
    for (const record of records) {
      if (!isObject(record)) throw unreadable(`One of the ${table} in this file is not a record.`)
      refuseDepth(record, 1)
    }
  }
  return value as StoredRecords
}

/**
 * Checks every record of the present version: known table and fields, schema, unique ids, links that lead somewhere,
 * exactly one programme. Returns the same records, with an empty list for each table that was left out.
 * Throws a Problem naming the first record at fault.
 */
export function checkRecords(stored: StoredRecords): RecordSet {
  const unknown = Object.keys(stored).find((name) => !catalog.some((table) => table.name === name))
  if (unknown !== undefined) {
    throw unreadable(`This file holds “${shorten(unknown)}”, which this Throughline does not know.`)
  }

  const tableOf = new Map<string, string>()
  const checked: Record<string, readonly AnyRecord[]> = {}
  for (const table of catalog) {
    const records = stored[table.name] ?? []
    for (const [index, record] of records.entries()) {
      const fault = faultOf(table, record)
      if (fault) throw unreadable(`${nameOf(table, record, index)} ${fault}.`)
      const { id } = record as AnyRecord
      if (tableOf.has(id)) throw unreadable(`${nameOf(table, record, index)} is in the file twice.`)
      tableOf.set(id, table.name)
    }
    checked[table.name] = records as readonly AnyRecord[]
  }
  for (const table of catalog) checkLinks(table, checked[table.name] ?? [], tableOf)

  const programmes = checked['programmes']?.length ?? 0
  if (programmes !== 1) throw unreadable(`A file holds exactly one programme; this one holds ${programmes}.`)
  return checked
}

/** What is wrong with one record on its own, to follow its name in a sentence; null when nothing is. */
function faultOf(table: Table, record: Unchecked): string | null {
  const result = table.schema.safeParse(record)
  if (!result.success) return wordsFor(result.error.issues[0], record)
  const { id, deletedAt } = record as AnyRecord
  if (!id.startsWith(`${table.prefix}-`)) return `has an id that does not begin with “${table.prefix}-”`
  return deletedAt === null ? null : 'is marked as removed, and removed records are not filed'
}

function checkLinks(table: Table, records: readonly AnyRecord[], tableOf: ReadonlyMap<string, string>): void {
  for (const [field, link] of Object.entries(table.links)) {
    for (const [index, record] of records.entries()) {
      for (const target of linkedIds(record[field])) {
        const holder = tableOf.get(target)
        if (holder !== undefined && link.to.includes(holder)) continue
        const fault = holder === undefined ? 'is not in the file' : `is one of the ${holder}`
        throw unreadable(`${nameOf(table, record, index)} points to ${target} in “${field}”, which ${fault}.`)
      }
    }
  }
}

function wordsFor(issue: z.core.$ZodIssue | undefined, record: Unchecked): string {
  if (issue?.code === 'unrecognized_keys')
    return `has a field that Throughline does not know, “${shorten(issue.keys[0])}”`
  const field = String(issue?.path[0] ?? '')
  if (!Object.hasOwn(record, field)) return `has no “${field}”`
  const why = ownWords(issue)?.replace(/\.$/, '')
  return `cannot be read: “${shorten(field)}” is not as it should be${why ? ` (${why})` : ''}`
}

/** "The commitment commitment-0197…", or its place in the list while it has no id worth showing. */
function nameOf(table: Table, record: Unchecked, index: number): string {
  const { id } = record
  return typeof id === 'string' && id.length <= 80
    ? `The ${table.noun} ${id}`
    : `The ${table.noun} at place ${index + 1}`
}

function refuseDepth(value: object, depth: number): void {
  if (depth > deepest) throw unreadable(`This file is nested more than ${deepest} levels deep, which no programme is.`)
  for (const key of Object.keys(value)) {
    refuseForbidden(key)
    const inner = (value as Unchecked)[key]
    if (typeof inner === 'object' && inner !== null) refuseDepth(inner, depth + 1)
  }
}

function refuseForbidden(key: string): void {
  if (forbiddenKeys.includes(key)) throw unreadable(`This file holds a field called “${key}”, which no programme has.`)
}

function shorten(text = ''): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

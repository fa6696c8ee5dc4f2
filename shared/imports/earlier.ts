import type { Reader } from '../records/reader.ts'
import { fieldsOf, shapeOf, type ImportField } from './columns.ts'
import { importRows, imports, type AsRead, type Import } from './imports.ts'
import type { PreviewCommitment } from './rows.ts'
import { sameCell } from './sameCell.ts'

/** How a commitment stood in the last file of the same shape. */
export interface Earlier {
  readonly asRead: AsRead
  readonly cellOf: (field: ImportField) => string
}

/** Fields that are read together: when one of their cells is another, none of them is as it was. */
const together: readonly (readonly ImportField[])[] = [
  ['reference'],
  ['action'],
  ['owner'],
  ['receiver'],
  ['promised'],
  ['due', 'newDue'],
  ['state', 'rag', 'completed'],
  ['help'],
]

/** Finds how commitments stood in the last file with these headings. */
export function earlierRows(headings: readonly string[], reader: Reader): (commitmentId: string) => Earlier | null {
  const fields = new Map(importsOf(headings, reader).map((each) => [each.id, fieldsOf(each)] as const))
  return (commitmentId) => {
    if (fields.size === 0) return null
    const last = reader.where(importRows, 'commitmentId', commitmentId).findLast(({ importId }) => fields.has(importId))
    if (!last?.asRead) return null
    const columns = fields.get(last.importId) ?? []
    return { asRead: last.asRead, cellOf: (field) => last.cells[columns.indexOf(field)] ?? '' }
  }
}

/** Cells that stood alone in a row over others in files with these headings: a file given back has nothing merged. */
export function earlierBands(headings: readonly string[], reader: Reader): ReadonlySet<string> {
  const rows = importsOf(headings, reader).flatMap(({ id }) => reader.where(importRows, 'importId', id))
  const alone = rows.flatMap(({ cells, commitmentId }) => (commitmentId === null ? [cells.filter(Boolean)] : []))
  return new Set(alone.flatMap((cells) => (cells.length === 1 ? cells : [])))
}

function importsOf(headings: readonly string[], reader: Reader): readonly Import[] {
  const shape = shapeOf(headings)
  return reader.all(imports).filter((each) => shapeOf(each.headings) === shape)
}

/**
 * Fields whose cells say what they did when they last came in: they say nothing new, however much was changed here since
 * and whatever newer dates around them would now make of "14 Aug".
 */
export function silentFields(earlier: Earlier, cellOf: (field: ImportField) => string): ImportField[] {
  return together.flatMap((fields) =>
    fields.every((field) => sameCell(earlier.cellOf(field), cellOf(field))) ? fields : [],
  )
}

/** The row with what its silent cells were read as before; owners are ids there, and stay those that were read. */
export function asBefore(read: PreviewCommitment, silent: readonly ImportField[], before: AsRead): PreviewCommitment {
  const { promisedOn, firstDue, due, state, closedOn, rag } = before
  return {
    ...read,
    ...(silent.includes('promised') && { promisedOn }),
    ...(silent.includes('due') && { firstDue, due }),
    ...(silent.includes('state') && { state, closedOn, rag }),
  }
}

import { format } from 'date-fns'
import type { Table } from '#shared/records/table.ts'

/** What a record that cannot be read is called: its kind, and the day its id was made. */
export function describeRecord(tables: readonly Table[], recordId: string): string {
  const noun = tables.find((table) => recordId.startsWith(`${table.prefix}-`))?.noun ?? 'record'
  const made = madeAt(recordId)
  return made ? `${noun} made on ${format(made, 'd MMMM yyyy')} at ${format(made, 'HH:mm')}` : noun
}

/** The instant inside a version 7 UUID; null for other ids. */
function madeAt(recordId: string): Date | null {
  const found = /-([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/.exec(recordId)
  return found ? new Date(Number.parseInt(`${found[1]}${found[2]}`, 16)) : null
}

import type { AnyRecord, RecordSet, Table } from '#shared/records/table.ts'

/** Records in which every text that anybody could have written is what `hostile` gives, one after another. */
export function spoilt(records: RecordSet, tables: readonly Table[], hostile: (was: string) => string): RecordSet {
  const fits = (table: Table, field: string, value: unknown) => table.fields[field]?.safeParse(value).success ?? false
  const put = (value: unknown, still: (value: unknown) => boolean): unknown => {
    if (typeof value === 'string') {
      const fresh = hostile(value)
      return still(fresh) ? fresh : value
    }
    if (Array.isArray(value)) {
      return value.map((part, index) => put(part, (fresh) => still(value.with(index, fresh))))
    }
    if (typeof value !== 'object' || value === null) return value
    const parts = Object.entries(value)
    return Object.fromEntries(
      parts.map(([key, part]) => [key, put(part, (fresh) => still({ ...value, [key]: fresh }))]),
    )
  }
  const spoil = (table: Table, record: AnyRecord): AnyRecord => {
    const words = Object.entries(record).filter(([field]) => field in table.fields && !(field in table.links))
    const fresh = words.map(([field, value]) => [field, put(value, (now) => fits(table, field, now))])
    return { ...record, ...Object.fromEntries(fresh) }
  }
  return Object.fromEntries(
    tables.map((table) => [table.name, (records[table.name] ?? []).map((each) => spoil(table, each))]),
  )
}

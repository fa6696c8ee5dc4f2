import type { AnyRecord, RecordOf, Table } from './table.ts'

type Fields<T> = Extract<keyof RecordOf<T>, string>

/**
 * Reads the open programme. Removed records are never seen.
 * Tables are passed as their definitions, so every answer has its type.
 */
export interface Reader {
  get<T extends Table>(table: T, id: string | null | undefined): RecordOf<T> | undefined
  /** All records of a table, in the order they were made. */
  all<T extends Table>(table: T): readonly RecordOf<T>[]
  /** Records whose link field holds this id (or has it in its list), in the order they were made. Indexed. */
  where<T extends Table>(table: T, link: Fields<T>, id: string): readonly RecordOf<T>[]
  /** The record an id points to, whatever its table. */
  find(id: string): { table: string; record: AnyRecord } | undefined
}

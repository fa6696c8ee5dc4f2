import { id, instant, z } from './schema.ts'

/** Fields every record has. `deletedAt` marks a removed record: it stays until the programme is compacted, so that undo can bring it back. */
const common = { id, createdAt: instant, deletedAt: instant.nullable() }

type Common = { id: string; createdAt: string; deletedAt: string | null }
type Shape = Record<string, z.ZodType>
type Fields<S extends Shape> = { [K in keyof S]: z.output<S[K]> }

/** What happens to the holder of a link when the record it points to is removed. */
export type OnRemove = 'remove' | 'clear'

export interface Link {
  /** Tables the field's id, or ids, may point to. */
  readonly to: readonly string[]
  /** `remove`: the holder goes too (a session's blocks). `clear`: the link is emptied. */
  readonly onRemove: OnRemove
}

export interface Table<S extends Shape = Shape> {
  /** Plural; also the name in the database and in the programme file. */
  readonly name: string
  /** Start of every id of this table, so that an id alone tells what it points to. */
  readonly prefix: string
  /** Singular, for people: "commitment". */
  readonly noun: string
  readonly schema: z.ZodType
  readonly fields: S
  /** Fields that hold the id, or a list of ids, of other records. */
  readonly links: Readonly<Record<string, Link>>
}

/** The record a table holds. */
export type RecordOf<T> = T extends Table<infer S> ? Readonly<Common & Fields<S>> : never
/** What a command gives to make one: every own field. */
export type NewRecord<T> = T extends Table<infer S> ? Fields<S> : never
/** What a command gives to change one. */
export type Patch<T> = Partial<NewRecord<T>>
/** A record of any table. */
export type AnyRecord = Readonly<Common & Record<string, unknown>>

/** Declares a table: one schema gives the type for the database, the screens and the files. */
export function defineTable<const S extends Shape>(definition: {
  name: string
  prefix: string
  noun: string
  fields: S
  links?: { [K in keyof S]?: { to: readonly string[]; onRemove: OnRemove } }
}): Table<S> {
  const { name, prefix, noun, fields } = definition
  return {
    name,
    prefix,
    noun,
    fields,
    schema: z.strictObject({ ...common, ...fields }),
    links: (definition.links ?? {}) as Readonly<Record<string, Link>>,
  }
}
/** Records by table name, as they are stored and filed. */
export type RecordSet = Readonly<Record<string, readonly AnyRecord[]>>

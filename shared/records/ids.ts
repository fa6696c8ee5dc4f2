import { v7 } from 'uuid'

/** A new id, made on this laptop: the table's prefix and a time-ordered UUID. */
export function newId(prefix: string): string {
  return `${prefix}-${v7()}`
}

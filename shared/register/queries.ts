import type { Reader } from '../records/reader.ts'
import { exports, type Export } from './register.ts'

/** Everything that left, newest first. */
export function exportsByTime(read: Reader): readonly Export[] {
  return [...read.all(exports)].sort((a, b) => (a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? 1 : -1))
}

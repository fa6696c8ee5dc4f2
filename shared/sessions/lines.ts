import { byOrder, keyAt } from '../records/order.ts'
import type { Reader } from '../records/reader.ts'
import type { Draft } from '../records/draft.ts'
import { blocks, sessions, tracks, type Block } from './sessions.ts'

/** Where blocks follow one another: a day of a session, or a room. */
export type Line = Pick<Block, 'sessionId' | 'day' | 'trackId'>

export function isSameLine(a: Line, b: Line): boolean {
  if (a.trackId !== null || b.trackId !== null) return a.trackId === b.trackId
  return a.sessionId === b.sessionId && a.day === b.day
}

/** The line as it is: within the session's days, and for a room where its block is. Throws a Problem when it is gone. */
export function needLine(draft: Draft, { sessionId, day, trackId }: Line): Line {
  if (trackId === null) return { sessionId, day: Math.min(day, draft.need(sessions, sessionId).days - 1), trackId }
  const parent = draft.need(blocks, draft.need(tracks, trackId).blockId)
  return { sessionId: parent.sessionId, day: parent.day, trackId }
}

/** The blocks of a line in their order. */
export function lineAt(read: Reader, line: Line): readonly Block[] {
  const held =
    line.trackId === null
      ? read.where(blocks, 'sessionId', line.sessionId).filter((block) => isSameLine(block, line))
      : read.where(blocks, 'trackId', line.trackId)
  return [...held].sort(byOrder)
}

/** The order key of a place right after a block. */
export function keyAfter(read: Reader, block: Block): string {
  const line = lineAt(read, block)
  return keyAt(line, line.findIndex((other) => other.id === block.id) + 1)
}

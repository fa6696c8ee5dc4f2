import { forums } from '#shared/forums/forums.ts'
import { plainBrand, programmes } from '#shared/programme/programme.ts'
import { keysAfter } from '#shared/records/order.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { usualRagScale } from '#shared/commitments/rag.ts'
import { addDays } from '#shared/commitments/queries.ts'
import { Ledger } from '#shared/sample/ledger.ts'
import { blankBlock, blockKinds, blocks, sessions } from '#shared/sessions/sessions.ts'
import { create, day } from './programme.ts'

/** Sessions whose screens are measured, by id. */
export interface Plans {
  /** One with as many blocks as asked for. */
  readonly large: string
  /** The only session of a forum. */
  readonly only: string
  /** The last of a forum's many, with the agenda that the only one has. */
  readonly last: string
}

const usualBlocks = 8

/** Makes a programme with a session of `blockCount` blocks, and a forum of `sessionCount` sessions beside a forum of one. */
export async function createPlans(blockCount: number, sessionCount: number): Promise<Plans> {
  const ledger = new Ledger('made', 6, day.now)
  ledger.add(programmes, day.today, { name: 'Plans', purpose: '', rag: usualRagScale, ...plainBrand })
  const addForum = (name: string): string =>
    ledger.add(forums, day.today, { name, kind: 'leadership-forum', purpose: '', placeId: null, archived: false })
  const addSession = (forumId: string, number: number, many: number): string => {
    const date = addDays(day.today, 7 * (number + 1 - Math.max(1, sessionCount - 20)))
    const id = ledger.add(sessions, day.today, {
      forumId,
      title: `Session ${number + 1}`,
      date,
      start: '09:30',
      minutes: 600,
      timeZone: 'Europe/London',
      days: 1,
      sequence: 0,
      venue: '',
      purpose: 'To see it move',
      state: date < day.today ? 'held' : 'planning',
    })
    for (const [index, order] of keysAfter(null, many).entries()) {
      const kind = blockKinds[index % blockKinds.length] ?? 'explore'
      ledger.add(blocks, day.today, {
        ...blankBlock,
        sessionId: id,
        order,
        title: `Block ${index + 1}`,
        kind,
        minutes: 3,
        description: index % 2 === 0 ? 'What everyone will read about it' : '',
        materials: index % 3 === 0 ? 'Cards, pens' : '',
      })
    }
    return id
  }
  const large = addSession(addForum('Large'), sessionCount, blockCount)
  const only = addSession(addForum('One'), sessionCount - 1, usualBlocks)
  const many = addForum('Many')
  const all = Array.from({ length: sessionCount }, (_, number) => addSession(many, number, usualBlocks))
  const records: RecordSet = ledger.records
  await create(records)
  return { large, only, last: all.at(-1) ?? '' }
}

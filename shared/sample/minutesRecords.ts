import { catalog } from '../catalog.ts'
import { addDays } from '../commitments/queries.ts'
import { Memory } from '../records/memory.ts'
import { minutes, type MinutesState } from '../sessions/minutes.ts'
import { sessionsOf } from '../sessions/queries.ts'
import { writeMinutes } from '../sessions/writeMinutes.ts'
import type { Ledger } from './ledger.ts'

/** How far the minutes of the last sessions of a forum have come, the latest first. */
const stages: readonly MinutesState[] = ['draft', 'checked', 'final']

/** Writes the minutes of a forum's last sessions, as the app would: the older they are, the further they have come. */
export function addMinutes(
  ledger: Ledger,
  forumId: string,
  { today, checkedBy }: { today: string; checkedBy: string },
): void {
  const memory = new Memory(catalog)
  for (const [table, records] of Object.entries(ledger.records)) memory.load(table, records)
  const held = sessionsOf(memory, forumId).filter(({ state }) => state === 'held')
  for (const [index, state] of stages.entries()) {
    const session = held.at(-1 - index)
    if (!session) return
    const on = (days: number): string => {
      const day = addDays(session.date, days)
      return `${day < today ? day : today}T09:00:00.000Z`
    }
    const checked = { at: on(3), from: 'draft', to: 'checked', by: checkedBy, why: '' } as const
    const final = {
      at: on(8),
      from: 'checked',
      to: 'final',
      by: checkedBy,
      why: 'Agreed by everyone who was there.',
    } as const
    ledger.add(minutes, session.date, {
      sessionId: session.id,
      state,
      sections: writeMinutes(memory, session),
      history: [checked, final].slice(0, stages.indexOf(state)),
    })
  }
}

import { memberships } from '../forums/forums.ts'
import { attendances, type AttendanceState } from '../sessions/run.ts'
import type { Ledger } from './ledger.ts'

/** What became of one in so many, in turn; everybody else came. */
const away: readonly (readonly [AttendanceState, string])[] = [
  ['apologies', ''],
  ['remote', ''],
  ['deputy', 'Gareth Pugh'],
  ['apologies', ''],
  ['deputy', 'Nasreen Akhtar'],
]
const oneIn = 7

/** Marks who came to a session that was held: its forum's members of that day, one in seven otherwise than in the room. */
export function addAttendance(ledger: Ledger, forumId: string, sessionId: string, date: string): void {
  const members = (ledger.records[memberships.name] ?? []).filter(
    ({ forumId: of, from, to }) =>
      of === forumId && (from === null || String(from) <= date) && (to === null || String(to) >= date),
  )
  const turn = Math.round(Date.parse(`${date}T00:00:00Z`) / (7 * 86_400_000))
  for (const [index, { personId }] of members.entries()) {
    const place = index + turn * 3
    const [state, deputyName] = (place % oneIn === 0 && away[Math.floor(place / oneIn) % away.length]) || [
      'present',
      '',
    ]
    ledger.add(attendances, date, { sessionId, personId: String(personId), state, deputyName })
  }
}

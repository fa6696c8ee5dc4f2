import { addDays } from '../commitments/queries.ts'
import { keysAfter } from '../records/order.ts'
import type { RecordSet } from '../records/table.ts'
import { captures } from '../sessions/captures.ts'
import { blankBlock, blocks, sessions, tracks } from '../sessions/sessions.ts'
import { addAttendance } from './attendanceRecords.ts'
import { dayInWeek } from './calendar.ts'
import { forums, people } from './cast.ts'
import { addCast, type CastIds } from './castRecords.ts'
import { addDecision } from './decisionRecords.ts'
import { addImportedLog } from './importedLog.ts'
import { Ledger } from './ledger.ts'
import { addMeasures } from './measureRecords.ts'
import { addOwnMethods } from './ownMethods.ts'
import { addMinutes } from './minutesRecords.ts'
import { addPromise } from './promiseRecords.ts'
import { addExports, addPresets } from './registerRecords.ts'
import { addPrototype, prototypeNamed } from './prototypeRecords.ts'
import type { PrototypeKey } from './prototypeStory.ts'
import { addPulse } from './pulseRecords.ts'
import { addPurpose } from './purposeRecords.ts'
import type { ClauseKey } from './purposeStory.ts'
import { collaborativeSessions } from './sessions/collaborative.ts'
import { comingSessions } from './sessions/coming.ts'
import { designListening } from './sessions/designListening.ts'
import { designTrying } from './sessions/designTrying.ts'
import { leadershipListening } from './sessions/leadershipListening.ts'
import { leadershipTrying } from './sessions/leadershipTrying.ts'
import { peerSessions } from './sessions/peers.ts'
import { addSavedViews } from './savedViews.ts'
import type { Owner, SampleBlock, SamplePromise, SampleSession } from './story.ts'

const story: readonly SampleSession[] = [
  ...leadershipListening,
  ...leadershipTrying,
  ...designListening,
  ...designTrying,
  ...collaborativeSessions,
  ...peerSessions,
  ...comingSessions,
]

/**
 * The sample programme: a partnership of nine organisations, a year of its sessions and what came of them, told around
 * `today` (a calendar date). `now` is an instant, ISO 8601 UTC. The same day gives the same records.
 */
export function buildSample({ today, now }: { today: string; now: string }): RecordSet {
  const ledger = new Ledger('sample', 3, now)
  const ids = addCast(ledger, today)
  addOwnMethods(ledger, today)
  const clause = addPurpose(ledger, ids, today)
  addSavedViews(ledger, ids, today)
  const dated = story.map((session) => ({
    session,
    date: dayInWeek(today, session.week, forums[session.forum].weekday),
  }))
  dated.sort((a, b) => a.date.localeCompare(b.date))
  for (const { session, date } of dated) {
    const sessionDates = dated.filter((each) => each.session.forum === session.forum).map((each) => each.date)
    addSession(ledger, ids, session, { today, date, sessionDates, clause })
  }
  addMinutes(ledger, ids.forum('leadership'), { today, checkedBy: people.TE.name })
  addImportedLog(ledger, ids, today)
  addExports(ledger, today)
  addPresets(ledger, ids, today)
  addPulse(ledger, ids, today)
  addMeasures(ledger, ids, { today, clause })
  return ledger.records
}

/** A session with its agenda and all that was said in it. `sessionDates` are those of its forum, in order. */
function addSession(
  ledger: Ledger,
  ids: CastIds,
  { forum, title, start, minutes, venue, purpose, agenda }: SampleSession,
  when: { today: string; date: string; sessionDates: readonly string[]; clause: (key: ClauseKey) => string },
): void {
  const { today, date, sessionDates, clause } = when
  const code = `${forums[forum].code} ${sessionDates.indexOf(date) + 1}`
  const forumId = ids.forum(forum)
  const idOf = (owner: Owner) => (owner === 'forum' ? forumId : ids.party(owner))
  const announced = addDays(date, -14)
  const sessionId = ledger.add(sessions, announced, {
    forumId,
    title,
    date,
    start,
    minutes,
    timeZone: 'Europe/London',
    days: 1,
    sequence: 0,
    venue,
    purpose,
    state: date < today ? 'held' : 'planning',
  })
  if (date < today) addAttendance(ledger, forumId, sessionId, date)
  const keys = keysAfter(null, agenda.length)
  let promises = 0

  for (const [index, block] of agenda.entries()) {
    const clauseIds = (block.serves ?? []).map(clause)
    const fields = { ...blockFields(block, ids), clauseIds, sessionId, order: keys[index] ?? '' }
    const chain = { forumId, sessionId, blockId: ledger.add(blocks, announced, fields) }
    addRooms(ledger, ids, block, { sessionId, blockId: chain.blockId, announced })
    const promise = (spec: SamplePromise, decisionId: string | null) => {
      promises += 1
      const reference = `${code}.${promises}`
      const prototypeId = prototypeNamed(ledger, spec.prototype)
      addPromise(ledger, spec, { ...chain, decisionId, prototypeId, clauseIds, reference, on: date, today, idOf })
    }
    const begin = (key: PrototypeKey, decisionId: string | null) =>
      addPrototype(ledger, ids, key, { ...chain, decisionId, on: date, today, clause })
    for (const key of block.tries ?? []) begin(key, null)
    for (const spec of block.decided ?? []) {
      const decisionId = addDecision(ledger, ids, spec, { ...chain, clauseIds, on: date })
      if (spec.tries) begin(spec.tries, decisionId)
      for (const each of spec.promised) promise(each, decisionId)
    }
    for (const spec of block.promised ?? []) promise(spec, null)
    for (const { kind, text, confidential = false, answered } of block.captured ?? []) {
      const resolvedOn = answered ? addDays(date, answered[0]) : null
      ledger.add(captures, date, { ...chain, kind, text, confidential, resolvedOn, answer: answered?.[1] ?? '' })
    }
  }
}

function addRooms(
  ledger: Ledger,
  ids: CastIds,
  { rooms = [] }: SampleBlock,
  { sessionId, blockId, announced }: { sessionId: string; blockId: string; announced: string },
): void {
  const roomKeys = keysAfter(null, rooms.length)
  for (const [place, { title, room, agenda }] of rooms.entries()) {
    const trackId = ledger.add(tracks, announced, { blockId, order: roomKeys[place] ?? '', title, room })
    const keys = keysAfter(null, agenda.length)
    for (const [index, block] of agenda.entries()) {
      const fields = { ...blockFields(block, ids), sessionId, trackId, order: keys[index] ?? '' }
      ledger.add(blocks, announced, fields)
    }
  }
}

function blockFields(block: SampleBlock, ids: CastIds) {
  return {
    title: block.title,
    kind: block.kind,
    minutes: block.minutes,
    ...blankBlock,
    lockedStart: block.lock ?? null,
    leadId: block.lead === undefined ? null : ids.party(block.lead),
    description: block.says ?? '',
    facilitatorNotes: block.notes ?? '',
    materials: block.materials ?? '',
    room: block.room ?? '',
    minimumMinutes: block.least ?? null,
    droppable: block.mayDrop ?? false,
  }
}

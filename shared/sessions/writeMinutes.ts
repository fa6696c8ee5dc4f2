import { commitments, type Commitment } from '../commitments/commitments.ts'
import { decisionMethodLabels, decisions, type Decision } from '../decisions/decisions.ts'
import { delegateOf, positionsOf } from '../decisions/queries.ts'
import { resultWords } from '../decisions/result.ts'
import { shortDate } from '../records/dates.ts'
import { membersOf } from '../forums/queries.ts'
import { organisationOf, partyOf } from '../people/queries.ts'
import { people } from '../people/people.ts'
import { grouped } from '../records/counted.ts'
import type { Reader } from '../records/reader.ts'
import { captureKindLabels, captures, type Capture } from './captures.ts'
import { carriedOn } from './carryOver.ts'
import type { MinutesLine, MinutesPart, MinutesSection } from './minutes.ts'
import { agendaOf } from './queries.ts'
import { attendanceLabels, attendances, attendanceStates, type Attendance } from './run.ts'
import { tracks, type Block, type Session } from './sessions.ts'

/** As many letters as a heading may have. */
const longestName = 500
/** Open commitments that are named; of more, the minutes say how many. */
const mostNext = 100

/** The first words of the minutes of a session, from what was captured in it. Every part is there, even when empty. */
export function writeMinutes(read: Reader, session: Session): MinutesSection[] {
  const said = read.where(captures, 'sessionId', session.id)
  return [
    section('attendance', 'Who was there', attendanceLines(read, session)),
    ...discussions(read, session, said),
    section(
      'decisions',
      'What we decided',
      read.where(decisions, 'sessionId', session.id).map((held) => decisionLine(read, held)),
    ),
    section(
      'commitments',
      'What we promised',
      read.where(commitments, 'sessionId', session.id).map((held) => commitmentLine(read, held, held.firstDue)),
    ),
    section('parked', 'Parked for later', said.filter(({ kind }) => kind === 'parked').map(captureLine)),
    section('questions', 'Questions raised', said.filter(({ kind }) => kind === 'question').map(captureLine)),
    section('next', 'Going to the next session', nextLines(read, session)),
  ]
}

/** Lines that fresh minutes would have and these have not: what was captured since they were written. */
export function missingLines(
  read: Reader,
  session: Session,
  sections: readonly MinutesSection[],
): readonly { readonly section: MinutesSection; readonly line: MinutesLine }[] {
  const known = new Set(sections.flatMap(({ part, lines }) => lines.map(({ source }) => `${part} ${source ?? ''}`)))
  const fresh = writeMinutes(read, session)
  // What the forum took on elsewhere since then goes to its next session too, but is no business of these minutes.
  const own = new Set(fresh.flatMap(({ part, lines }) => (part === 'next' ? [] : lines.map(({ source }) => source))))
  return fresh.flatMap((section) =>
    section.lines
      .filter(({ source }) => source !== null && own.has(source) && !known.has(`${section.part} ${source}`))
      .map((line) => ({ section, line })),
  )
}

function section(part: MinutesPart, heading: string, lines: readonly MinutesLine[]): MinutesSection {
  return { part, heading, lines: [...lines] }
}

/** What was said in each block, in the order of the agenda, those without a word too; then what was said in none. */
function discussions(read: Reader, session: Session, said: readonly Capture[]): MinutesSection[] {
  const spoken = said.filter(({ kind }) => kind === 'insight' || kind === 'note')
  const agenda = agendaOf(read, session.id).filter(({ kind, minutes }) => kind !== 'break' && minutes > 0)
  const placed = agenda.map((block) =>
    section(
      'discussion',
      headingOf(read, block),
      spoken.filter(({ blockId }) => blockId === block.id).map(captureLine),
    ),
  )
  const inAgenda = new Set(agenda.map(({ id }) => id))
  const loose = spoken.filter(({ blockId }) => blockId === null || !inAgenda.has(blockId))
  return loose.length === 0 ? placed : [...placed, section('discussion', 'Also said', loose.map(captureLine))]
}

/** A block's title; of one that went on in a room of its own, with the room: "Front door: Who comes in?". */
function headingOf(read: Reader, { title, trackId }: Block): string {
  const track = trackId === null ? undefined : read.get(tracks, trackId)
  return track ? `${track.title}: ${title}`.slice(0, longestName).trimEnd() : title
}

function attendanceLines(read: Reader, session: Session): MinutesLine[] {
  const noted = read.where(attendances, 'sessionId', session.id)
  if (noted.length === 0) {
    const members = membersOf(read, session.forumId).filter(({ membership }) => membership.to === null)
    const names = members.map(({ person, organisation }) => withOrganisation(person.name, organisation?.name))
    return names.length === 0 ? [] : [line(`Nobody noted who came. Members: ${names.join('; ')}.`)]
  }
  return attendanceStates.flatMap((state) => {
    const here = noted.filter((each) => each.state === state).map((each) => attendee(read, each))
    return here.length === 0 ? [] : [line(`${attendanceLabels[state]}: ${here.join('; ')}.`)]
  })
}

function attendee(read: Reader, { personId, state, deputyName }: Attendance): string {
  const person = read.get(people, personId)
  const words = person ? withOrganisation(person.name, organisationOf(read, person)?.name) : 'Somebody'
  return state === 'deputy' && deputyName !== '' ? `${deputyName} for ${words}` : words
}

function withOrganisation(name: string, organisation: string | undefined): string {
  return organisation ? `${name} (${organisation})` : name
}

function decisionLine(read: Reader, decision: Decision): MinutesLine {
  const { id, outcome, context, state, stateReason, reviewOn, confidential } = decision
  const rest = [
    sentence(context),
    howDecided(read, decision),
    resultWords(decision, positionsOf(read, id)),
    sentence(stateReason),
    reviewOn === null ? '' : `To be looked at again on ${shortDate(reviewOn)}.`,
  ]
  const words = state === 'proposed' ? `Proposed: ${sentence(outcome)}` : sentence(outcome)
  return line([words, ...rest].filter(Boolean).join(' '), id, confidential)
}

/** "Decided by: consent.", "Delegated to Farida Noor.", "To be decided by: vote." */
function howDecided(read: Reader, decision: Decision): string {
  const { method, state } = decision
  const before = { proposed: 'To be ', decided: '', withdrawn: 'Withdrawn. It was to be ' }[state]
  const delegate = delegateOf(read, decision)
  const how =
    method === 'delegated'
      ? `delegated${delegate ? ` to ${delegate.name}` : ''}`
      : `decided by: ${decisionMethodLabels[method].toLocaleLowerCase('en-GB')}`
  return sentence(before === '' ? how.charAt(0).toLocaleUpperCase('en-GB') + how.slice(1) : before + how)
}

/** A promise with the date it was first given, or as it stands now. */
function commitmentLine(read: Reader, held: Commitment, due: string | null): MinutesLine {
  const { id, action, giverIds, confidential } = held
  const givers = giverIds.flatMap((giver) => partyOf(read, giver)?.name ?? []).join(', ')
  const by = due === null ? '' : ` (by ${shortDate(due)})`
  return line(`${givers === '' ? '' : `${givers}: `}${action}${by}`, id, confidential)
}

function captureLine({ id, kind, text, answer, confidential }: Capture): MinutesLine {
  const label = kind === 'insight' ? `${captureKindLabels.insight}: ` : ''
  return line(`${label}${text}${answer === '' ? '' : ` ${sentence(answer)}`}`, id, confidential)
}

/** What the forum has open when the session closes: where it will be found again. */
function nextLines(read: Reader, session: Session): MinutesLine[] {
  const { commitments: open, questions, parked } = carriedOn(read, session.forumId)
  const more = open.length - mostNext
  return [
    ...open.slice(0, mostNext).map((held) => commitmentLine(read, held, held.due)),
    ...(more > 0 ? [line(`And ${grouped(more)} more open commitments.`)] : []),
    ...[...parked, ...questions].map((each) => {
      const { text, ...rest } = captureLine(each)
      return { text: `${captureKindLabels[each.kind]}: ${text}`, ...rest }
    }),
  ]
}

function line(text: string, source: string | null = null, confidential = false): MinutesLine {
  return { text, confidential, source }
}

function sentence(words: string): string {
  const trimmed = words.trim()
  return trimmed === '' || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

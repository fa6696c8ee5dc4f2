import { commitments, type Commitment } from '../../commitments/commitments.ts'
import { commitmentFigures, type CommitmentFigures } from '../../commitments/queries.ts'
import { decisions, isMade } from '../../decisions/decisions.ts'
import { forums, memberships, type Forum } from '../../forums/forums.ts'
import { nameOrder } from '../../people/queries.ts'
import { theProgramme } from '../../programme/queries.ts'
import { counted } from '../../records/counted.ts'
import { longDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'
import { date, id, z } from '../../records/schema.ts'
import { sessionsOf } from '../../sessions/queries.ts'
import { attendances } from '../../sessions/run.ts'
import type { Session } from '../../sessions/sessions.ts'
import { Shield } from '../audience.ts'
import { formats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices, periodChoices, possible } from './choices.ts'
import { checkPeriod, chosenForum, inPeriod, type Period, periodWords, standing } from './chosen.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: every forum that is not archived. */
  forumId: id.nullable().default(null),
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  ...audienceFields,
})

interface ForumLine {
  readonly name: string
  readonly members: number
  readonly decisions: number
  /** Promised in the period, whatever became of it. */
  readonly promised: number
  readonly kept: number
  readonly figures: CommitmentFigures
  readonly sessions: readonly SessionLine[]
}

interface SessionLine {
  readonly title: string
  readonly date: string
  /** In the room or remote, or by a deputy; null where nobody noted who was there. */
  readonly there: number | null
  readonly apologies: number | null
  readonly decisions: number
  readonly promised: number
  readonly kept: number
}

export const forumSummary = defineReport({
  name: 'forum-summary',
  title: 'Forum summary',
  fileWords: 'summary',
  description: 'In figures: sessions held, who came, what was decided, what was promised and what of it was kept.',
  formats,
  options,
  sections: possible({
    summary: 'In a sentence',
    forums: 'In figures',
    sessions: 'Sessions held',
    counting: 'How it was counted',
  }),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'Every forum' },
    ...periodChoices,
  ],
  build(read, chosen, today) {
    checkPeriod(chosen)
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const wanted = forum ? [forum] : read.all(forums).filter(({ archived }) => !archived)
    const lines = wanted
      .map((each) => readForum(read, each, chosen, today, shield))
      .sort((a, b) => nameOrder.compare(a.name, b.name))
    const name = shield.text(forum?.name ?? theProgramme(read).name)
    const held = lines.reduce((sum, { sessions }) => sum + sessions.length, 0)
    const promised = lines.reduce((sum, line) => sum + line.promised, 0)
    const made = lines.reduce((sum, line) => sum + line.decisions, 0)
    return {
      document: {
        title: forum ? `${name}: summary` : 'Summary of every forum',
        subtitle: shield.text(theProgramme(read).name),
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        blocks: [
          {
            kind: 'facts',
            facts: [
              ...(forum?.purpose ? [{ label: 'Purpose', value: shield.text(forum.purpose) }] : []),
              { label: 'Period', value: periodWords('From what happened', chosen) },
              ...standing(chosen, today),
            ],
          },
          ...inSection('summary', [{ kind: 'paragraph', text: summary(held, made, promised, lines) }]),
          ...inSection('forums', [
            { kind: 'heading', text: forum ? 'In figures' : 'Forum by forum' },
            tableOf('Forums', forumColumns, [{ label: null, lines }]),
          ]),
          ...inSection('sessions', [
            { kind: 'heading', text: 'Sessions held' },
            tableOf(
              'Sessions',
              sessionColumns,
              lines
                .filter(({ sessions }) => sessions.length > 0)
                .map((line) => ({ label: forum ? null : line.name, lines: line.sessions })),
            ),
          ]),
          ...inSection('counting', [
            {
              kind: 'note',
              text: `Promised counts promises given in the period, kept those of them that were kept by ${longDate(today)}. On time means on or before the date first promised, of those that had one. Attended counts those in the room, remote or represented; it is empty where nobody noted it.`,
            },
          ]),
        ],
      },
      subject: name,
      withheld: shield.withheld,
      counts: [
        { label: 'forums', count: lines.length },
        { label: 'sessions held', count: held },
        { label: 'decisions', count: made },
        { label: 'promises', count: promised },
      ],
    }
  },
})

function readForum(read: Reader, forum: Forum, period: Period, today: string, shield: Shield): ForumLine {
  const promised = read
    .where(commitments, 'forumId', forum.id)
    .filter((each) => inPeriod(each.promisedOn, period) && shield.admits(each))
  const decided = read
    .where(decisions, 'forumId', forum.id)
    .filter(isMade)
    .filter((each) => inPeriod(each.decidedOn, period) && shield.admits(each))
  const [counts, countsToo] = [new Set(promised), new Set(decided)]
  return {
    name: shield.text(forum.name),
    members: read.where(memberships, 'forumId', forum.id).filter(({ to }) => to === null).length,
    decisions: decided.length,
    promised: promised.length,
    kept: keptOf(promised),
    figures: commitmentFigures(promised, today),
    sessions: sessionsOf(read, forum.id)
      .filter((session) => session.state === 'held' && inPeriod(session.date, period))
      .map((session) => {
        const given = read.where(commitments, 'sessionId', session.id).filter((each) => counts.has(each))
        const made = read.where(decisions, 'sessionId', session.id).filter((each) => countsToo.has(each))
        return {
          title: shield.text(session.title),
          date: session.date,
          ...whoCame(read, session),
          decisions: made.length,
          promised: given.length,
          kept: keptOf(given),
        }
      }),
  }
}

function whoCame(read: Reader, session: Session): Pick<SessionLine, 'there' | 'apologies'> {
  const noted = read.where(attendances, 'sessionId', session.id)
  if (noted.length === 0) return { there: null, apologies: null }
  const apologies = noted.filter(({ state }) => state === 'apologies').length
  return { there: noted.length - apologies, apologies }
}

function keptOf(held: readonly Commitment[]): number {
  return held.filter(({ state }) => state === 'kept').length
}

const forumColumns: readonly ColumnOf<ForumLine>[] = [
  { key: 'forum', label: 'Forum', kind: 'text', width: 36, cell: (line) => line.name },
  { key: 'members', label: 'Members now', kind: 'number', width: 9, cell: (line) => line.members },
  { key: 'sessions', label: 'Sessions held', kind: 'number', width: 9, cell: (line) => line.sessions.length },
  { key: 'there', label: 'Attended, on average', kind: 'number', width: 10, cell: (line) => average(line.sessions) },
  { key: 'decisions', label: 'Decisions', kind: 'number', width: 9, cell: (line) => line.decisions },
  { key: 'promised', label: 'Promised', kind: 'number', width: 9, cell: (line) => line.promised },
  { key: 'kept', label: 'Kept', kind: 'number', width: 8, cell: (line) => line.kept },
  { key: 'onTime', label: 'On time', kind: 'number', width: 8, cell: ({ figures }) => figures.keptOnTime },
  { key: 'open', label: 'Open', kind: 'number', width: 8, cell: ({ figures }) => figures.open },
  { key: 'overdue', label: 'Overdue', kind: 'number', width: 8, cell: ({ figures }) => figures.overdue },
]

const sessionColumns: readonly ColumnOf<SessionLine>[] = [
  { key: 'date', label: 'Date', kind: 'date', width: 12, cell: (line) => line.date },
  { key: 'session', label: 'Session', kind: 'text', width: 44, cell: (line) => line.title },
  { key: 'there', label: 'Attended', kind: 'number', width: 8, cell: (line) => line.there },
  { key: 'apologies', label: 'Apologies', kind: 'number', width: 9, cell: (line) => line.apologies },
  { key: 'decisions', label: 'Decisions', kind: 'number', width: 9, cell: (line) => line.decisions },
  { key: 'promised', label: 'Promised', kind: 'number', width: 9, cell: (line) => line.promised },
  { key: 'kept', label: 'Kept', kind: 'number', width: 8, cell: (line) => line.kept },
]

/** To the nearest whole person, over the sessions where it was noted; null when it never was. */
function average(sessions: readonly SessionLine[]): number | null {
  const noted = sessions.flatMap(({ there }) => there ?? [])
  if (noted.length === 0) return null
  return Math.round(noted.reduce((sum, each) => sum + each, 0) / noted.length)
}

function summary(held: number, decided: number, promised: number, lines: readonly ForumLine[]): string {
  if (held + decided + promised === 0) return 'Nothing happened in this period.'
  const kept = lines.reduce((sum, line) => sum + line.kept, 0)
  return `${counted(held, 'session')} held, ${counted(decided, 'decision')} made, ${counted(promised, 'promise')} given, ${kept} of them kept.`
}

import type { Party } from '../../people/queries.ts'
import { Problem } from '../../records/problem.ts'
import type { Reader } from '../../records/reader.ts'
import { id, z } from '../../records/schema.ts'
import { longDate } from '../../records/dates.ts'
import {
  minutes,
  minutesStateLabels,
  type Minutes,
  type MinutesPart,
  type MinutesSection,
} from '../../sessions/minutes.ts'
import { byTime } from '../../sessions/queries.ts'
import { sessions, type Session } from '../../sessions/sessions.ts'
import { Shield } from '../audience.ts'
import type { Block } from '../document.ts'
import { inSection } from '../sections.ts'
import { adjustedWords, audienceFields, audienceRule, audienceWords, type Recipients } from '../terms.ts'
import { audienceChoices, possible } from './choices.ts'
import { defineReport } from './report.ts'
import { concerned, placeWords, sessionFacts } from './session-lines.ts'

const minutesOptions = z.strictObject({
  /** Null: the latest session that has minutes, of this forum where one is given. */
  sessionId: id.nullable().default(null),
  forumId: id.nullable().default(null),
  ...audienceFields,
})

export const minutesReport = defineReport({
  name: 'minutes',
  title: 'Minutes of a session',
  fileWords: 'minutes',
  description: 'Who was there, what was said, decided and promised, and what goes to the next session.',
  formats: ['docx', 'html', 'md', 'json'],
  options: minutesOptions,
  sections: possible({
    attendance: 'Who was there',
    discussion: 'What was said',
    decisions: 'Decisions',
    commitments: 'Promises',
    parked: 'Parked',
    questions: 'Questions',
    next: 'Next time',
  } satisfies Record<MinutesPart, string>),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'Forum', kind: 'forum', everything: 'Any forum' },
    { field: 'sessionId', flag: 'session', label: 'Session', kind: 'session', otherwise: 'The latest with minutes' },
  ],
  build(read, options, today) {
    const { session, held } = minutesOf(read, options)
    const shield = new Shield(read, options)
    const about = concerned(read, session)
    const sections = held.sections.map((section) => shown(section, shield, about))
    const lines = sections.reduce((sum, { items }) => sum + items.length, 0)
    const title = shield.text(session.title)
    return {
      document: {
        title: `Minutes: ${title}`,
        subtitle: placeWords(read, session, shield),
        language: 'en-GB',
        generatedOn: today,
        landscape: false,
        blocks: [
          { kind: 'facts', facts: facts(session, held, shield) },
          ...sections.filter(({ items }) => items.length > 0).flatMap(blocksOf),
          ...notes(options, shield),
        ],
      },
      subject: title,
      withheld: shield.withheld,
      counts: [{ label: 'lines', count: lines }],
    }
  },
})

interface Shown {
  readonly part: MinutesPart
  readonly heading: string
  readonly items: readonly string[]
}

/** The minutes wished for and their session. Throws a Problem when there are none. */
function minutesOf(
  read: Reader,
  { sessionId, forumId }: z.output<typeof minutesOptions>,
): { session: Session; held: Minutes } {
  const all = sessionId === null ? read.all(minutes) : read.where(minutes, 'sessionId', sessionId)
  const found = all
    .flatMap((held) => {
      const session = read.get(sessions, held.sessionId)
      return session && (forumId === null || session.forumId === forumId) ? [{ session, held }] : []
    })
    .sort((a, b) => byTime(a.session, b.session))
    .at(-1)
  if (found) return found
  throw new Problem({
    what: 'There are no minutes yet.',
    safe: 'No file was written.',
    next: 'Close a session: that writes its first minutes.',
  })
}

function shown({ part, heading, lines }: MinutesSection, shield: Shield, about: readonly Party[]): Shown {
  const items = lines.filter((line) => line.text.trim() !== '' && shield.admits(line))
  return { part, heading: shield.text(heading), items: items.map(({ text }) => shield.text(text, about)) }
}

function blocksOf({ part, heading, items }: Shown): Block[] {
  return inSection(part, [
    { kind: 'heading', text: heading },
    { kind: 'list', label: heading, items },
  ])
}

function facts(session: Session, held: Minutes, shield: Shield): { label: string; value: string }[] {
  const last = held.history.findLast(({ to }) => to === held.state)
  const by = last ? ` by ${shield.text(last.by)} on ${longDate(last.at.slice(0, 10))}` : ''
  return [...sessionFacts(session, shield), { label: 'Minutes', value: `${minutesStateLabels[held.state]}${by}` }]
}

function notes(recipients: Recipients, { withheld }: Shield): Block[] {
  if (recipients.audience === 'team' && adjustedWords(recipients) === '') return []
  const left = withheld.find(({ kind }) => kind === 'confidential')?.count ?? 0
  const kept = left === 0 ? '' : ` ${left} confidential ${left === 1 ? 'item was' : 'items were'} held back.`
  return [{ kind: 'note', text: `For: ${audienceWords(recipients)}. ${audienceRule(recipients)}${kept}` }]
}

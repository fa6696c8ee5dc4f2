import { commitments, type Commitment } from '../../commitments/commitments.ts'
import { addDays, daysBetween, isOpen } from '../../commitments/queries.ts'
import { nameOrder } from '../../people/queries.ts'
import { theProgramme } from '../../programme/queries.ts'
import { counted } from '../../records/counted.ts'
import { longDate, shortDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'
import { date, id, z } from '../../records/schema.ts'
import { byTime } from '../../sessions/queries.ts'
import { sessions } from '../../sessions/sessions.ts'
import { Shield } from '../audience.ts'
import type { Block, Toned } from '../document.ts'
import { formats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { LineReader } from './action-log-entries.ts'
import { audienceChoices, periodChoices, possible } from './choices.ts'
import { checkPeriod, chosenForum, compare, inPeriod, standing } from './chosen.ts'
import { readDecisions } from './decisions.ts'
import { colourRule, colourWords, statusOf, type Colour, type Dimension, type Span } from './highlight-status.ts'
import { keptByOrganisation, openAndClosed } from './history.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: the whole programme. */
  forumId: id.nullable().default(null),
  /** Null: four weeks up to `to`. */
  from: date.nullable().default(null),
  /** Null: the day of the report. */
  to: date.nullable().default(null),
  ...audienceFields,
})

/** Something that happened or will: a promise kept or due, a session. */
interface Line {
  readonly date: string | null
  readonly what: string
  readonly who: string
  /** "Promise kept", "Session". */
  readonly kind: string
  /** Why it does not move, and what would help. */
  readonly help: string
}

export const highlightReport = defineReport({
  name: 'highlight',
  title: 'Highlight report',
  fileWords: 'highlight report',
  description:
    'For a board: how it stands against the period before, what was done, what comes next, what is in the way.',
  formats,
  options,
  sections: possible({
    summary: 'In a sentence',
    status: 'How it stands',
    done: 'Done in this period',
    next: 'Next',
    decisions: 'Decisions',
    issues: 'Risks and issues',
    pictures: 'In pictures',
  }),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
    ...periodChoices,
  ],
  build(read, chosen, today) {
    const spans = spansOf(chosen, today)
    const { now } = spans
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const programme = theProgramme(read)
    const name = shield.text(forum?.name ?? programme.name)
    const all = forum ? read.where(commitments, 'forumId', forum.id) : read.all(commitments)
    const held = all.filter((each) => shield.admits(each))
    const lines = new LineReader(read, shield, today)
    const status = statusOf(read, held, chosen.forumId, spans)
    const done = doneIn(read, held, chosen.forumId, now, lines, shield)
    const next = nextAfter(read, held, chosen.forumId, now, lines, shield)
    const issues = inTheWay(held, now, lines)
    const decided = readDecisions(read, { ...chosen, ...now }, today, shield).filter(({ made }) => made)
    const overall = colourWords(status[0]?.now.colour ?? null, programme.rag, shield).text
    const blocks: Block[] = [
      {
        kind: 'facts',
        facts: [
          { label: 'Forum', value: forum ? name : 'All forums' },
          { label: 'This period', value: spanWords(now) },
          { label: 'Last period', value: spanWords(spans.last) },
          ...standing(chosen, today),
        ],
      },
      ...inSection('summary', [
        {
          kind: 'paragraph',
          text: `${overall} overall: ${counted(done.filter(({ kind }) => kind === 'Promise kept').length, 'promise')} kept, ${counted(decided.length, 'decision')} made, ${counted(issues.length, 'risk or issue', 'risks and issues')}.`,
        },
      ]),
      ...inSection('status', [
        { kind: 'heading', text: 'How it stands' },
        tableOf(
          'Status',
          statusColumns((colour) => colourWords(colour, programme.rag, shield)),
          [{ label: null, lines: status }],
        ),
        { kind: 'note', text: colourRule },
      ]),
      ...inSection('done', linesWith('Done in this period', done, 'Nothing was kept and nobody met.')),
      ...inSection('next', linesWith('Next', next, `Nothing is due or planned by ${longDate(nextSpan(now).to)}.`)),
      ...inSection('decisions', [
        { kind: 'heading', text: 'Decisions' },
        ...(decided.length === 0 ? [{ kind: 'paragraph', text: 'Nothing was decided.' } as const] : []),
        tableOf(
          'Decisions',
          [
            { key: 'decidedOn', label: 'Decided', kind: 'date', width: 12, cell: (each) => each.decidedOn },
            { key: 'decision', label: 'Decision', kind: 'text', width: 60, cell: (each) => each.outcome },
            { key: 'session', label: 'Where', kind: 'text', width: 30, cell: (each) => each.session },
          ],
          [{ label: null, lines: decided }],
        ),
      ]),
      ...inSection(
        'issues',
        linesWith('Risks and issues', issues, 'Nothing is stuck and nothing is overdue.', shield.showsPrivate),
      ),
      ...inSection('pictures', [
        { kind: 'heading', text: 'In pictures' },
        openAndClosed(held, now.to),
        keptByOrganisation(read, held, shield),
      ]),
    ]
    return {
      document: {
        title: `${name}: highlight report`,
        subtitle: spanWords(now),
        language: 'en-GB',
        generatedOn: today,
        landscape: false,
        blocks,
      },
      subject: name,
      withheld: shield.withheld,
      counts: [
        { label: 'done', count: done.length, section: 'done' },
        { label: 'next', count: next.length, section: 'next' },
        { label: 'decisions', count: decided.length, section: 'decisions' },
        { label: 'risks and issues', count: issues.length, section: 'issues' },
      ],
    }
  },
})

/** The period chosen, and the one of the same length just before it. */
export function spansOf(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  today: string,
): { readonly last: Span; readonly now: Span } {
  const last = to ?? (from !== null && from > today ? from : today)
  const now = { from: from ?? addDays(last, -27), to: last }
  checkPeriod(now)
  const before = addDays(now.from, -1)
  return { now, last: { from: addDays(before, -daysBetween(now.from, now.to)), to: before } }
}

function nextSpan({ from, to }: Span): Span {
  return { from: addDays(to, 1), to: addDays(to, 1 + daysBetween(from, to)) }
}

function spanWords({ from, to }: Span): string {
  return `${shortDate(from)} to ${shortDate(to)}`
}

function doneIn(
  read: Reader,
  held: readonly Commitment[],
  forumId: string | null,
  span: Span,
  lines: LineReader,
  shield: Shield,
): readonly Line[] {
  const kept = held.filter(({ state, closedOn }) => state === 'kept' && closedOn !== null && inPeriod(closedOn, span))
  return inOrder([
    ...kept.map((each) => promiseLine(each, each.closedOn, 'Promise kept', lines)),
    ...sessionLines(read, forumId, span, 'held', shield),
  ])
}

function nextAfter(
  read: Reader,
  held: readonly Commitment[],
  forumId: string | null,
  span: Span,
  lines: LineReader,
  shield: Shield,
): readonly Line[] {
  const coming = nextSpan(span)
  const due = held.filter((each) => isOpen(each) && each.due !== null && inPeriod(each.due, coming))
  return inOrder([
    ...due.map((each) => promiseLine(each, each.due, 'Promise due', lines)),
    ...sessionLines(read, forumId, coming, 'planning', shield),
  ])
}

/** What is stuck, then what is overdue, the longest first. */
function inTheWay(held: readonly Commitment[], { to }: Span, lines: LineReader): readonly Line[] {
  const stuck = held.filter(({ state }) => state === 'stuck')
  const overdue = held.filter((each) => isOpen(each) && each.state !== 'stuck' && each.due !== null && each.due < to)
  return [
    ...inOrder(stuck.map((each) => ({ ...promiseLine(each, each.due, 'Stuck', lines), help: lines.help(each) }))),
    ...inOrder(overdue.map((each) => ({ ...promiseLine(each, each.due, 'Overdue', lines), help: lines.help(each) }))),
  ]
}

function promiseLine(held: Commitment, on: string | null, kind: string, lines: LineReader): Line {
  const { action, owners } = lines.brief(held)
  return { date: on, what: action, who: owners, kind, help: '' }
}

function sessionLines(
  read: Reader,
  forumId: string | null,
  span: Span,
  state: 'held' | 'planning',
  shield: Shield,
): readonly Line[] {
  const all = forumId === null ? read.all(sessions) : read.where(sessions, 'forumId', forumId)
  return all
    .filter((each) => each.state === state && inPeriod(each.date, span))
    .sort(byTime)
    .map((each) => ({ date: each.date, what: shield.text(each.title), who: '', kind: 'Session', help: '' }))
}

function inOrder(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort(
    (a, b) => compare(a.date ?? '9999', b.date ?? '9999') || nameOrder.compare(a.what, b.what) || compare(a.who, b.who),
  )
}

function linesWith(heading: string, lines: readonly Line[], empty: string, withHelp = false): Block[] {
  const columns: ColumnOf<Line>[] = [
    { key: 'date', label: 'Date', kind: 'date', width: 12, cell: (line) => line.date },
    { key: 'what', label: 'What', kind: 'text', width: 52, cell: (line) => line.what },
    {
      ...{ key: 'help', label: 'What would help', kind: 'text', width: 30, under: 'what', shown: withHelp },
      cell: (line) => line.help,
    },
    { key: 'who', label: 'Who', kind: 'text', width: 30, cell: (line) => line.who },
    { key: 'kind', label: 'Kind', kind: 'text', width: 14, cell: (line) => line.kind },
  ]
  return [
    { kind: 'heading', text: heading },
    ...(lines.length === 0 ? [{ kind: 'paragraph', text: empty } as const] : []),
    tableOf(heading, columns, [{ label: null, lines }]),
  ]
}

function statusColumns(words: (colour: Colour | null) => Toned): readonly ColumnOf<Dimension>[] {
  return [
    { key: 'dimension', label: 'Dimension', kind: 'text', width: 18, cell: ({ name }) => name },
    { key: 'last', label: 'Last period', kind: 'text', width: 16, cell: ({ last }) => words(last.colour) },
    {
      ...{ key: 'lastFigures', label: 'Last period, in figures', kind: 'text', width: 30, under: 'last' },
      cell: ({ last }) => last.figures,
    },
    { key: 'now', label: 'This period', kind: 'text', width: 16, cell: ({ now }) => words(now.colour) },
    { key: 'figures', label: 'In figures', kind: 'text', width: 36, cell: ({ now }) => now.figures },
  ]
}

import { commitmentsOfDecision, decisionRegister, originOfDecision } from '../../decisions/queries.ts'
import { decisionMethodLabels, type Decision } from '../../decisions/decisions.ts'
import { positionsOf, tally } from '../../decisions/positionCommands.ts'
import { stanceLabels } from '../../decisions/positions.ts'
import { commitmentStateLabels, type Commitment } from '../../commitments/commitments.ts'
import { theProgramme } from '../../programme/queries.ts'
import { shortDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'
import { date, id, z } from '../../records/schema.ts'
import { audiences, Shield } from '../audience.ts'
import type { Block } from '../document.ts'
import { formats } from '../formats/formats.ts'
import { LineReader, sessionWords } from './action-log-entries.ts'
import { audienceChoice, periodChoices } from './choices.ts'
import { checkPeriod, chosenForum, inPeriod, periodWords, standing } from './chosen.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: the whole programme. */
  forumId: id.nullable().default(null),
  /** The days on which it was decided. */
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  audience: z.enum(audiences).default('team'),
})
type Options = z.output<typeof options>

/** One decision, in the words its audience may read. */
interface Entry {
  readonly decidedOn: string
  readonly outcome: string
  readonly context: string
  readonly method: string
  /** "8 Consents, 1 Stands aside". */
  readonly positions: string
  readonly forum: string
  readonly session: string
  readonly block: string
  readonly reviewOn: string | null
  /** The commitments that followed, one a line. */
  readonly followed: string
}

export const decisionsReport = defineReport({
  name: 'decisions',
  title: 'Decision register',
  fileWords: 'decisions',
  description: 'What was decided, how, when and where, when it is looked at again, and what followed.',
  formats,
  options,
  choices: [
    audienceChoice,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
    ...periodChoices,
  ],
  build(read, chosen, today) {
    checkPeriod(chosen)
    const shield = new Shield(read, chosen.audience)
    const forum = chosenForum(read, chosen.forumId)
    const name = shield.text(forum?.name ?? theProgramme(read).name)
    const entries = readDecisions(read, chosen, today, shield)
    const due = entries.filter(({ reviewOn }) => reviewOn !== null && reviewOn <= today).length
    const blocks: Block[] = [
      {
        kind: 'facts',
        facts: [
          { label: 'Forum', value: forum ? name : 'All forums' },
          { label: 'Period', value: periodWords('Decided', chosen) },
          ...standing(chosen.audience, today),
        ],
      },
      { kind: 'paragraph', text: summary(entries.length, due, chosen) },
      tableOf('Decisions', columns(forum === null, shield.showsPrivate), [{ label: null, lines: entries }]),
    ]
    return {
      document: {
        title: forum ? `${name}: decisions` : 'Decisions of the whole programme',
        subtitle: shield.text(theProgramme(read).name),
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        blocks,
      },
      subject: name,
      withheld: shield.withheld,
      counts: [
        { label: entries.length === 1 ? 'decision' : 'decisions', count: entries.length },
        { label: 'due for review', count: due },
      ],
    }
  },
})

/** The register as its audience may read it, newest first. */
export function readDecisions(read: Reader, chosen: Options, today: string, shield: Shield): readonly Entry[] {
  const lines = new LineReader(read, shield, today)
  return decisionRegister(read)
    .filter((held) => chosen.forumId === null || held.forumId === chosen.forumId)
    .filter((held) => inPeriod(held.decidedOn, chosen) && shield.admits(held))
    .map((held) => entryOf(read, held, lines, shield))
}

function entryOf(read: Reader, held: Decision, lines: LineReader, shield: Shield): Entry {
  const { forum, session, block } = originOfDecision(read, held)
  const stood = tally(positionsOf(read, held.id))
  return {
    decidedOn: held.decidedOn,
    outcome: shield.text(held.outcome),
    context: shield.private(held.context, 'reasons'),
    method: decisionMethodLabels[held.method],
    positions: stood.map(({ stance, count }) => `${stanceLabels[stance]}: ${count}`).join('; '),
    forum: forum ? shield.text(forum.name) : '',
    session: session ? sessionWords(session, shield) : '',
    block: block ? shield.text(block.title) : '',
    reviewOn: held.reviewOn,
    followed: commitmentsOfDecision(read, held.id)
      .filter((each) => shield.admits(each))
      .map((each) => followedWords(each, lines))
      .join('\n'),
  }
}

/** "1.2 Write the protocol (Rowan Price): In progress, needed by 4 Dec 2026". */
function followedWords(held: Commitment, lines: LineReader): string {
  const { reference, action, owners, state, due } = lines.brief(held)
  const by = due === null ? '' : `, needed by ${shortDate(due)}`
  const who = owners === '' ? '' : ` (${owners})`
  return `${reference === '' ? '' : `${reference} `}${action}${who}: ${commitmentStateLabels[state]}${by}`
}

function columns(severalForums: boolean, showsPrivate: boolean): readonly ColumnOf<Entry>[] {
  return [
    { key: 'decidedOn', label: 'Decided', kind: 'date', width: 12, cell: (entry) => entry.decidedOn },
    { key: 'decision', label: 'Decision', kind: 'text', width: 44, cell: (entry) => entry.outcome },
    {
      ...{ key: 'context', label: 'Why', kind: 'text', width: 32, under: 'decision', shown: showsPrivate },
      cell: (entry) => entry.context,
    },
    { key: 'method', label: 'Method', kind: 'text', width: 16, cell: (entry) => entry.method },
    {
      ...{ key: 'positions', label: 'Where people stood', kind: 'text', width: 24, under: 'method' },
      cell: (entry) => entry.positions,
    },
    { key: 'session', label: 'Session', kind: 'text', width: 24, cell: (entry) => entry.session },
    { key: 'item', label: 'Agenda item', kind: 'text', width: 20, under: 'session', cell: (entry) => entry.block },
    {
      ...{ key: 'forum', label: 'Forum', kind: 'text', width: 20, under: 'session', shown: severalForums },
      cell: (entry) => entry.forum,
    },
    { key: 'reviewOn', label: 'Review', kind: 'date', width: 12, cell: (entry) => entry.reviewOn },
    { key: 'followed', label: 'What followed', kind: 'text', width: 44, cell: (entry) => entry.followed },
  ]
}

function summary(count: number, due: number, { from, to }: Options): string {
  if (count === 0) return from === null && to === null ? 'Nothing has been decided yet.' : 'Nothing was decided then.'
  const review = due === 0 ? 'none is due for review' : `${due} due for review`
  return `${count === 1 ? 'One decision' : `${count} decisions`}, ${review}.`
}

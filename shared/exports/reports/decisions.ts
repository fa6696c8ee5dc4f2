import {
  decisionMethodLabels,
  decisions,
  decisionStateLabels,
  isMade,
  type Decision,
} from '../../decisions/decisions.ts'
import type { Position } from '../../decisions/positions.ts'
import {
  commitmentsOfDecision,
  decisionRegister,
  delegateOf,
  originOfDecision,
  positionsOf,
  reviewIsDue,
  supersedersOf,
} from '../../decisions/queries.ts'
import { resultWords } from '../../decisions/result.ts'
import { partiesOf } from '../../people/parties.ts'
import type { Party } from '../../people/queries.ts'
import { commitmentStateLabels, type Commitment } from '../../commitments/commitments.ts'
import { theProgramme } from '../../programme/queries.ts'
import { shortDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'
import { date, id, z } from '../../records/schema.ts'
import { Shield } from '../audience.ts'
import type { Block } from '../document.ts'
import { formats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { LineReader, sessionWords } from './action-log-entries.ts'
import { audienceChoices, periodChoices, possible } from './choices.ts'
import { checkPeriod, chosenForum, inPeriod, periodWords, standing } from './chosen.ts'
import { defineReport } from './report.ts'
import { concerned } from './session-lines.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: the whole programme. */
  forumId: id.nullable().default(null),
  /** The days on which it was decided. */
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  ...audienceFields,
})
type Options = z.output<typeof options>

/** One decision, in the words its audience may read. */
interface Entry {
  readonly decidedOn: string
  readonly outcome: string
  /** As it was first put, where it was decided in other words. */
  readonly proposal: string
  readonly context: string
  readonly state: string
  /** Proposals, and what was withdrawn, are in the register but are no decisions. */
  readonly made: boolean
  /** Why it was withdrawn, or decided although something stood in the way. */
  readonly stateReason: string
  readonly method: string
  /** "8 consent, 1 stands aside, 1 objection resolved." */
  readonly result: string
  /** Each objection and how it was resolved, one a line; never who objected. */
  readonly objections: string
  readonly changed: string
  readonly supersedes: string
  readonly supersededBy: string
  readonly forum: string
  readonly session: string
  readonly block: string
  readonly reviewOn: string | null
  readonly reviewDue: boolean
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
  sections: possible({ summary: 'In a sentence', decisions: 'The register' }),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
    ...periodChoices,
  ],
  build(read, chosen, today) {
    checkPeriod(chosen)
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const name = shield.text(forum?.name ?? theProgramme(read).name)
    const entries = readDecisions(read, chosen, today, shield)
    const due = entries.filter(({ reviewDue }) => reviewDue).length
    const blocks: Block[] = [
      {
        kind: 'facts',
        facts: [
          { label: 'Forum', value: forum ? name : 'All forums' },
          { label: 'Period', value: periodWords('Decided', chosen) },
          ...standing(chosen, today),
        ],
      },
      ...inSection('summary', [{ kind: 'paragraph', text: summary(entries.length, due, chosen) }]),
      ...inSection('decisions', [
        tableOf('Decisions', columns(forum === null, shield.showsPrivate), [{ label: null, lines: entries }]),
      ]),
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
        { label: 'decisions', count: entries.length },
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
    .map((held) => entryOf(read, held, { lines, shield, today }))
}

function entryOf(
  read: Reader,
  held: Decision,
  { lines, shield, today }: { lines: LineReader; shield: Shield; today: string },
): Entry {
  const { forum, session, block } = originOfDecision(read, held)
  const stood = positionsOf(read, held.id)
  const delegate = delegateOf(read, held)
  const followed = commitmentsOfDecision(read, held.id).filter((each) => shield.admits(each))
  const about: readonly Party[] = [
    ...(session ? concerned(read, session) : []),
    ...(delegate ? [delegate] : []),
    ...partiesOf(read, [...stood.map(({ partyId }) => partyId), ...followed.flatMap(({ giverIds }) => giverIds)]),
  ]
  const told = (other: Decision | undefined): string =>
    other && (!other.confidential || shield.showsConfidential) ? shield.text(other.outcome, about) : ''
  return {
    decidedOn: held.decidedOn,
    outcome: shield.text(held.outcome, about),
    proposal: held.proposal === held.outcome ? '' : shield.private(held.proposal, 'proposals', about),
    context: shield.private(held.context, 'reasons', about),
    state: decisionStateLabels[held.state],
    made: isMade(held),
    stateReason: shield.private(held.stateReason, 'reasons', about),
    method: `${decisionMethodLabels[held.method]}${delegate ? ` to ${shield.party(delegate)}` : ''}`,
    result: resultWords(held, stood),
    objections: stood
      .filter(({ stance }) => stance === 'object')
      .map((each) => shield.private(objectionWords(each), 'objections', about))
      .filter((words) => words !== '')
      .join('\n'),
    changed: shield.text(held.changed, about),
    supersedes: told(read.get(decisions, held.supersedesId)),
    supersededBy: supersedersOf(read, held.id).map(told).filter(Boolean).join('\n'),
    forum: forum ? shield.text(forum.name) : '',
    session: session ? sessionWords(session, shield) : '',
    block: block ? shield.text(block.title) : '',
    reviewOn: held.reviewOn,
    reviewDue: reviewIsDue(read, held, today),
    followed: followed.map((each) => followedWords(each, lines)).join('\n'),
  }
}

/** "Too far by bus. Resolved: the desk moves every second week." */
function objectionWords({ reason, resolution }: Position): string {
  const why = reason.trim() === '' ? 'No reason recorded' : reason.trim().replace(/\.$/, '')
  return `${why}. ${resolution.trim() === '' ? 'Not resolved.' : `Resolved: ${resolution.trim()}`}`
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
    {
      ...{
        key: 'proposal',
        label: 'As first proposed',
        kind: 'text',
        width: 32,
        under: 'decision',
        shown: showsPrivate,
      },
      cell: (entry) => entry.proposal,
    },
    {
      ...{ key: 'changed', label: 'What it changed', kind: 'text', width: 32, under: 'decision' },
      cell: (entry) => entry.changed,
    },
    {
      ...{ key: 'supersedes', label: 'Takes the place of', kind: 'text', width: 32, under: 'decision' },
      cell: (entry) => entry.supersedes,
    },
    {
      ...{ key: 'supersededBy', label: 'Superseded by', kind: 'text', width: 32, under: 'decision' },
      cell: (entry) => entry.supersededBy,
    },
    { key: 'method', label: 'Method', kind: 'text', width: 16, cell: (entry) => entry.method },
    { key: 'state', label: 'State', kind: 'text', width: 12, under: 'method', cell: (entry) => entry.state },
    {
      ...{ key: 'stateReason', label: 'All the same, because', kind: 'text', width: 24, under: 'method' },
      ...{ shown: showsPrivate, cell: (entry) => entry.stateReason },
    },
    {
      ...{ key: 'positions', label: 'Where people stood', kind: 'text', width: 24, under: 'method' },
      cell: (entry) => entry.result,
    },
    {
      ...{ key: 'objections', label: 'Objections', kind: 'text', width: 32, under: 'method', shown: showsPrivate },
      cell: (entry) => entry.objections,
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

import {
  commitments,
  commitmentStateLabels,
  commitmentStates,
  openStates,
  type Commitment,
} from '../../commitments/commitments.ts'
import { commitmentFigures } from '../../commitments/queries.ts'
import { nameOrder, partyOf } from '../../people/queries.ts'
import { theProgramme } from '../../programme/queries.ts'
import { counted } from '../../records/counted.ts'
import { Problem } from '../../records/problem.ts'
import type { Reader } from '../../records/reader.ts'
import { id, z } from '../../records/schema.ts'
import { Shield } from '../audience.ts'
import { letterFormats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { stateTones } from './action-log-document.ts'
import { LineReader } from './action-log-entries.ts'
import { audienceChoices, possible } from './choices.ts'
import { chosenForum, compare, standing } from './chosen.ts'
import { addressOf, dueEvents, letterTo, type Owned } from './owner-letter.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: the whole programme. */
  forumId: id.nullable().default(null),
  /** A person, an organisation or a forum; null: everybody. */
  ownerId: id.nullable().default(null),
  states: z
    .array(z.enum(commitmentStates))
    .min(1, 'Choose at least one status.')
    .default([...openStates]),
  /** Only these, whatever else is chosen; null: all. */
  commitmentIds: z.array(id).max(100_000).nullable().default(null),
  ...audienceFields,
})

interface Owner {
  /** In the words its audience may read; several people may share them: "A participant". */
  readonly owner: string
  readonly held: readonly Commitment[]
}

const nobody = 'Nobody yet'

export const commitmentsByOwner = defineReport({
  name: 'commitments-by-owner',
  title: 'Commitments by owner',
  fileWords: 'commitments by owner',
  description: 'What each person, organisation and forum has promised: for a conversation about what is on whose desk.',
  formats: letterFormats,
  options,
  sections: possible({ summary: 'In a sentence', owners: 'Owner by owner', counting: 'How it was counted' }),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
    { field: 'ownerId', flag: 'owner', label: 'Owner', kind: 'owner', everything: 'Everybody' },
    { field: 'states', flag: 'states', label: 'States', kind: 'several', of: possible(commitmentStateLabels) },
  ],
  build(read, chosen, today) {
    const shield = new Shield(read, chosen)
    const forum = chosenForum(read, chosen.forumId)
    const name = shield.text(forum?.name ?? theProgramme(read).name)
    const lines = new LineReader(read, shield, today)
    const states = new Set(chosen.states)
    const all = forum ? read.where(commitments, 'forumId', forum.id) : read.all(commitments)
    const only = chosenOwner(read, chosen.ownerId, shield)
    const wanted = chosen.commitmentIds && new Set(chosen.commitmentIds)
    const theirs = (each: Commitment): boolean =>
      (only === null || each.giverIds.includes(only.id)) && (wanted === null || wanted.has(each.id))
    const held = all.filter((each) => states.has(each.state) && theirs(each) && shield.admits(each))
    const owners = byOwner(held, lines)
      .filter(({ owner }) => only === null || owner === only.words)
      .map((each) => ({ ...each, lines: each.held.map((one) => owned(one, each.owner, lines)) }))
    const address = only && shield.showsContact ? addressOf(read, only.id) : null
    const programme = shield.text(theProgramme(read).name)
    const title = forum ? `${name}: commitments by owner` : 'Commitments by owner'
    const figures = commitmentFigures(held, today)
    const named = owners.filter(({ owner }) => owner !== nobody).length
    return {
      document: {
        title: only ? `Commitments of ${only.words}` : title,
        subtitle: programme,
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Forum', value: forum ? name : 'All forums' },
              {
                label: 'Status',
                value: commitmentStates
                  .filter((state) => states.has(state))
                  .map((state) => commitmentStateLabels[state])
                  .join(', '),
              },
              ...standing(chosen, today),
            ],
          },
          ...inSection('summary', [
            {
              kind: 'paragraph',
              text:
                held.length === 0
                  ? 'No commitment has the status chosen.'
                  : `${counted(held.length, 'commitment')} of ${counted(named, 'owner')}: ${figures.open} open, ${figures.overdue === 0 ? 'none' : figures.overdue} overdue.`,
            },
          ]),
          ...inSection('owners', [
            tableOf(
              'Commitments by owner',
              columns(forum === null, shield.showsPrivate),
              owners.map(({ owner, lines: own }) => ({ label: owner, lines: own })),
            ),
          ]),
          ...inSection('counting', [
            { kind: 'note', text: 'What several have promised together stands under each of them.' },
          ]),
        ],
        letter: letterTo({ programme, only: only && { ...only, address }, owners, today }),
        events: dueEvents(read, held, (each) => lines.brief(each), today),
      },
      subject: only?.words ?? name,
      withheld: shield.withheld,
      counts: [
        { label: 'commitments', count: held.length },
        { label: 'owners', count: named },
        { label: 'overdue', count: figures.overdue },
        ...(address === null ? [] : [{ label: 'e-mail address, of the owner', count: 1 }]),
      ],
    }
  },
})

/** Who was chosen, in the words their audience may read. Throws a Problem when they are no longer there. */
function chosenOwner(read: Reader, ownerId: string | null, shield: Shield): { id: string; words: string } | null {
  if (ownerId === null) return null
  const party = partyOf(read, ownerId)
  if (party) return { id: ownerId, words: shield.party(party) }
  throw new Problem({
    what: 'The owner chosen for this report is no longer there.',
    safe: 'No file was written.',
    next: 'Choose somebody else, or everybody.',
  })
}

/** By the owner's words; what nobody has taken comes last. Under each, what is due first, first. */
function byOwner(held: readonly Commitment[], lines: LineReader): readonly Owner[] {
  const owners = new Map<string, Commitment[]>()
  for (const each of held) {
    const words = lines.owners(each)
    for (const owner of words.length > 0 ? words : [nobody]) {
      const own = owners.get(owner)
      if (own) own.push(each)
      else owners.set(owner, [each])
    }
  }
  return [...owners]
    .map(([owner, own]) => ({
      owner,
      held: own.sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999') || compare(a.id, b.id)),
    }))
    .sort(
      (a, b) =>
        Number(a.owner === nobody) - Number(b.owner === nobody) ||
        nameOrder.compare(a.owner, b.owner) ||
        compare(a.owner, b.owner),
    )
}

function owned(held: Commitment, owner: string, lines: LineReader): Owned {
  const together = lines.owners(held).filter((each) => each !== owner)
  return { ...lines.brief(held), owner, helpNeeded: lines.help(held), together: together.join('; ') }
}

function columns(severalForums: boolean, showsPrivate: boolean): readonly ColumnOf<Owned>[] {
  return [
    { key: 'reference', label: 'Ref', kind: 'text', width: 8, cell: (entry) => entry.reference },
    { key: 'action', label: 'Action', kind: 'text', width: 48, cell: (entry) => entry.action },
    // A page says it once, above; a spreadsheet in every row, so that rows can be sorted.
    { key: 'owner', label: 'Owner', kind: 'text', width: 28, under: 'action', cell: (entry) => entry.owner },
    {
      ...{ key: 'help', label: 'Help needed', kind: 'text', width: 24, under: 'action', shown: showsPrivate },
      cell: (entry) => entry.helpNeeded,
    },
    { key: 'together', label: 'Together with', kind: 'text', width: 24, cell: (entry) => entry.together },
    { key: 'for', label: 'For', kind: 'text', width: 18, under: 'together', cell: (entry) => entry.receiver },
    { key: 'session', label: 'Session', kind: 'text', width: 24, cell: (entry) => entry.session },
    {
      ...{ key: 'forum', label: 'Forum', kind: 'text', width: 20, under: 'session', shown: severalForums },
      cell: (entry) => entry.forum,
    },
    { key: 'due', label: 'Needed by', kind: 'date', width: 12, cell: (entry) => entry.due },
    {
      ...{ key: 'status', label: 'Status', kind: 'text', width: 12 },
      cell: ({ state }) => ({ text: commitmentStateLabels[state], tone: stateTones[state] }),
    },
    { key: 'late', label: 'Days late', kind: 'number', width: 7, under: 'status', cell: (entry) => entry.late },
  ]
}

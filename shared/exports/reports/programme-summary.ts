import { commitments, type CommitmentState } from '../../commitments/commitments.ts'
import { commitmentFigures } from '../../commitments/queries.ts'
import { decisions, isMade } from '../../decisions/decisions.ts'
import { forumKindLabels, forums, memberships, type Forum } from '../../forums/forums.ts'
import { organisations, people, sectorLabels, sectors } from '../../people/people.ts'
import { nameOrder } from '../../people/queries.ts'
import { lineCounts } from '../../programme/overview.ts'
import { placesByName, theProgramme } from '../../programme/queries.ts'
import { counted } from '../../records/counted.ts'
import type { Reader } from '../../records/reader.ts'
import { z } from '../../records/schema.ts'
import { comingSessions, sessionsOf } from '../../sessions/queries.ts'
import { Shield } from '../audience.ts'
import type { Block } from '../document.ts'
import { formats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { audienceChoices, possible } from './choices.ts'
import { standing } from './chosen.ts'
import { coverageBlocks } from './coverage-picture.ts'
import { keptByOrganisation, openAndClosed } from './history.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({ ...audienceFields })

interface ForumLine {
  readonly name: string
  readonly kind: string
  readonly members: number
  readonly held: number
  readonly decisions: number
  readonly promised: number
  readonly kept: number
  readonly open: number
  readonly overdue: number
}

interface SectorLine {
  readonly sector: string
  readonly organisations: number
  readonly people: number
}

export const programmeSummary = defineReport({
  name: 'programme-summary',
  title: 'Programme summary',
  fileWords: 'programme summary',
  description: 'The whole programme on a few pages: who takes part, what the forums did, what was promised and kept.',
  formats,
  options,
  sections: possible({
    summary: 'In a sentence',
    purpose: 'From purpose to what was kept',
    forums: 'Forum by forum',
    promises: 'What became of promises',
    sectors: 'Who takes part',
    coming: 'Sessions to come',
  }),
  choices: [...audienceChoices],
  build(read, chosen, today) {
    const shield = new Shield(read, chosen)
    const programme = theProgramme(read)
    const name = shield.text(programme.name)
    const held = read.all(commitments).filter((each) => shield.admits(each))
    const decided = read.all(decisions).filter((each) => isMade(each) && shield.admits(each))
    const [shown, countedDecisions] = [new Set(held), new Set(decided)]
    const figures = commitmentFigures(held, today)
    const inState = (wanted: CommitmentState): number => held.filter(({ state }) => state === wanted).length
    const line = lineCounts(read)
    const forumLines = read
      .all(forums)
      .filter(({ archived }) => !archived)
      .map((forum) => forumLine(read, forum, shown, countedDecisions, today, shield))
      .sort((a, b) => nameOrder.compare(a.name, b.name))
    const coming = comingSessions(read, today)
    const blocks: Block[] = [
      {
        kind: 'facts',
        facts: [
          ...(programme.purpose === '' ? [] : [{ label: 'Purpose', value: shield.text(programme.purpose) }]),
          ...placeFacts(read, shield),
          ...standing(chosen, today),
        ],
      },
      ...inSection('summary', [
        {
          kind: 'paragraph',
          text: `${counted(line.forums, 'forum')} met ${counted(line.held, 'time')}, made ${counted(decided.length, 'decision')} and gave ${counted(held.length, 'promise')}: ${inState('kept')} kept, ${inState('released')} released, ${figures.open} open, ${figures.overdue} of them overdue.`,
        },
      ]),
      ...inSection('purpose', coverageBlocks(read, shield, new Set<unknown>([...held, ...decided]))),
      ...inSection('forums', [
        { kind: 'heading', text: 'Forum by forum' },
        tableOf('Forums', forumColumns, [{ label: null, lines: forumLines }]),
      ]),
      ...inSection('promises', [
        { kind: 'heading', text: 'What became of promises' },
        openAndClosed(held, today),
        keptByOrganisation(read, held, shield),
      ]),
      ...inSection('sectors', [
        { kind: 'heading', text: 'Who takes part' },
        tableOf('Sectors', sectorColumns, [{ label: null, lines: sectorLines(read) }]),
      ]),
      ...inSection('coming', [
        { kind: 'heading', text: 'Sessions to come' },
        ...(coming.length === 0 ? [{ kind: 'paragraph', text: 'None is planned.' } as const] : []),
        tableOf(
          'Sessions to come',
          [
            { key: 'date', label: 'Date', kind: 'date', width: 12, cell: (each) => each.date },
            { key: 'session', label: 'Session', kind: 'text', width: 44, cell: (each) => shield.text(each.title) },
            {
              ...{ key: 'forum', label: 'Forum', kind: 'text', width: 36 },
              cell: (each) => shield.text(read.get(forums, each.forumId)?.name ?? ''),
            },
          ],
          [{ label: null, lines: coming }],
        ),
      ]),
    ]
    return {
      document: {
        title: `${name}: programme summary`,
        subtitle: '',
        language: 'en-GB',
        generatedOn: today,
        landscape: false,
        blocks,
      },
      subject: name,
      withheld: shield.withheld,
      counts: [
        { label: 'forums', count: forumLines.length },
        { label: 'decisions', count: decided.length },
        { label: 'promises', count: held.length },
      ],
    }
  },
})

function placeFacts(read: Reader, shield: Shield): readonly { label: string; value: string }[] {
  const places = placesByName(read)
  if (places.length === 0) return []
  return [{ label: 'Places', value: places.map((place) => shield.text(place.name)).join(', ') }]
}

function forumLine(
  read: Reader,
  forum: Forum,
  shown: ReadonlySet<unknown>,
  decided: ReadonlySet<unknown>,
  today: string,
  shield: Shield,
): ForumLine {
  const held = read.where(commitments, 'forumId', forum.id).filter((each) => shown.has(each))
  const { open, overdue } = commitmentFigures(held, today)
  return {
    name: shield.text(forum.name),
    kind: forumKindLabels[forum.kind],
    members: read.where(memberships, 'forumId', forum.id).filter(({ to }) => to === null).length,
    held: sessionsOf(read, forum.id).filter(({ state }) => state === 'held').length,
    decisions: read.where(decisions, 'forumId', forum.id).filter((each) => decided.has(each)).length,
    promised: held.length,
    kept: held.filter(({ state }) => state === 'kept').length,
    open,
    overdue,
  }
}

function sectorLines(read: Reader): readonly SectorLine[] {
  const persons = read.all(people)
  return sectors.flatMap((sector) => {
    const bodies = new Set(read.all(organisations).flatMap((each) => (each.sector === sector ? each.id : [])))
    if (bodies.size === 0) return []
    const count = persons.filter(({ organisationId }) => organisationId !== null && bodies.has(organisationId)).length
    return { sector: sectorLabels[sector], organisations: bodies.size, people: count }
  })
}

const forumColumns: readonly ColumnOf<ForumLine>[] = [
  { key: 'forum', label: 'Forum', kind: 'text', width: 36, cell: (line) => line.name },
  { key: 'kind', label: 'Kind', kind: 'text', width: 20, under: 'forum', cell: (line) => line.kind },
  { key: 'members', label: 'Members', kind: 'number', width: 9, cell: (line) => line.members },
  { key: 'held', label: 'Sessions held', kind: 'number', width: 9, cell: (line) => line.held },
  { key: 'decisions', label: 'Decisions', kind: 'number', width: 9, cell: (line) => line.decisions },
  { key: 'promised', label: 'Promised', kind: 'number', width: 9, cell: (line) => line.promised },
  { key: 'kept', label: 'Kept', kind: 'number', width: 8, cell: (line) => line.kept },
  { key: 'open', label: 'Open', kind: 'number', width: 8, cell: (line) => line.open },
  { key: 'overdue', label: 'Overdue', kind: 'number', width: 8, cell: (line) => line.overdue },
]

const sectorColumns: readonly ColumnOf<SectorLine>[] = [
  { key: 'sector', label: 'Sector', kind: 'text', width: 40, cell: (line) => line.sector },
  { key: 'organisations', label: 'Organisations', kind: 'number', width: 14, cell: (line) => line.organisations },
  { key: 'people', label: 'People', kind: 'number', width: 10, cell: (line) => line.people },
]

import { membersOf } from '../../forums/queries.ts'
import { partiesOf } from '../../people/parties.ts'
import type { Party } from '../../people/queries.ts'
import { theProgramme } from '../../programme/queries.ts'
import { outcomeLabels, type Cycle } from '../../prototypes/prototypes.ts'
import { anyPrototype, aroundPrototype, listPrototypes, type StandingPrototype } from '../../prototypes/queries.ts'
import { prototypeStateLabels, stateOfCycle, type PrototypeState } from '../../prototypes/states.ts'
import { namedClauses } from '../../purposes/queries.ts'
import { counted } from '../../records/counted.ts'
import { shortDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'
import { date, id, z } from '../../records/schema.ts'
import { Shield } from '../audience.ts'
import type { Block, Cell, Toned } from '../document.ts'
import { formats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { audienceFields } from '../terms.ts'
import { sessionWords } from './action-log-entries.ts'
import { audienceChoices, periodChoices, possible } from './choices.ts'
import { checkPeriod, chosenForum, inPeriod, periodWords, standing } from './chosen.ts'
import { defineReport } from './report.ts'
import { tableOf, type ColumnOf } from './table.ts'

const options = z.strictObject({
  /** Null: the whole programme. */
  forumId: id.nullable().default(null),
  /** The days on which it was begun. */
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  ...audienceFields,
})
type Options = z.output<typeof options>

/** One prototype, in the words its audience may read. */
export interface PrototypeEntry {
  readonly title: string
  readonly state: PrototypeState
  readonly begunOn: string
  readonly leads: string
  readonly forum: string
  readonly place: string
  readonly session: string
  /** The purpose clauses it serves, one a line. */
  readonly serves: string
  /** Oldest first. */
  readonly tests: readonly TestEntry[]
}

interface TestEntry extends Pick<Cycle, 'belief' | 'test' | 'measure' | 'rightIf' | 'learned' | 'therefore'> {
  /** The title of what was tested. */
  readonly prototype: string
  readonly number: number
  /** "3 Nov 2026 to 14 Dec 2026"; empty where no day is planned. */
  readonly days: string
  readonly observed: string
  readonly learnedOn: string | null
  readonly state: PrototypeState
  /** "Adopt, 4 Dec 2026"; before that, how it stands. */
  readonly outcome: string
}

export const prototypesReport = defineReport({
  name: 'prototypes',
  title: 'Prototypes and what we learned',
  fileWords: 'prototypes',
  description: 'What was tried out, test by test: what was believed, what was seen and learned, and what was decided.',
  formats,
  options,
  sections: possible({ summary: 'In a sentence', prototypes: 'Every prototype', tests: 'Test and learning cards' }),
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
    const entries = readPrototypes(read, chosen, today, shield)
    const learned = entries.flatMap(({ tests }) => tests).filter(({ learnedOn }) => learnedOn !== null).length
    const tested = entries.filter(({ tests }) => tests.length > 0)
    const blocks: Block[] = [
      {
        kind: 'facts',
        facts: [
          { label: 'Forum', value: forum ? name : 'All forums' },
          { label: 'Period', value: periodWords('Begun', chosen) },
          ...standing(chosen, today),
        ],
      },
      ...inSection('summary', [{ kind: 'paragraph', text: summary(entries, learned, chosen) }]),
      ...inSection('prototypes', [tableOf('Prototypes', columns(forum === null), [{ label: null, lines: entries }])]),
      ...inSection('tests', [
        { kind: 'heading', text: 'Test and learning cards' },
        tableOf(
          'Test and learning cards',
          testColumns(shield.showsPrivate),
          tested.map(({ title, tests }) => ({ label: title, lines: tests })),
        ),
      ]),
    ]
    return {
      document: {
        title: forum ? `${name}: prototypes` : 'Prototypes of the whole programme',
        subtitle: shield.text(theProgramme(read).name),
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        blocks,
      },
      subject: name,
      withheld: shield.withheld,
      counts: [
        { label: 'prototypes', count: entries.length },
        { label: 'learning cards', count: learned, section: 'tests' },
      ],
    }
  },
})

/** The prototypes as their audience may read them: those first that ask for something, then the newest. */
export function readPrototypes(
  read: Reader,
  chosen: Options,
  today: string,
  shield: Shield,
): readonly PrototypeEntry[] {
  const forumIds = chosen.forumId === null ? [] : [chosen.forumId]
  return listPrototypes(read, { ...anyPrototype, forumIds }, today)
    .filter(({ prototype }) => inPeriod(prototype.begunOn, chosen) && shield.admits(prototype))
    .map((standing) => entryOf(read, standing, shield, today))
}

function entryOf(
  read: Reader,
  { prototype, cycles, state }: StandingPrototype,
  shield: Shield,
  today: string,
): PrototypeEntry {
  const { forum, place, leads, session } = aroundPrototype(read, prototype)
  const members = forum ? membersOf(read, forum.id).map(({ person }) => person.id) : []
  const about = [...leads, ...partiesOf(read, members)]
  const title = shield.text(prototype.title, about)
  return {
    title,
    state,
    begunOn: prototype.begunOn,
    leads: leads.map((lead) => shield.party(lead)).join('; '),
    forum: forum ? shield.text(forum.name) : '',
    place: place ? shield.text(place.name) : '',
    session: session ? sessionWords(session, shield) : '',
    serves: namedClauses(read, prototype.clauseIds)
      .map(({ text }) => shield.text(text))
      .join('\n'),
    tests: cycles.map((cycle, index) =>
      testOf(cycle, { prototype: title, number: index + 1 }, { shield, about, today }),
    ),
  }
}

function testOf(
  cycle: Cycle,
  which: { prototype: string; number: number },
  { shield, about, today }: { shield: Shield; about: readonly Party[]; today: string },
): TestEntry {
  const words = (text: string): string => shield.text(text, about)
  const state = stateOfCycle(cycle, today)
  const { outcome, decidedOn, learnedOn } = cycle
  return {
    ...which,
    days: daysWords(cycle),
    belief: words(cycle.belief),
    test: words(cycle.test),
    measure: words(cycle.measure),
    rightIf: words(cycle.rightIf),
    // What was seen of people, before anybody made sense of it, stays among those who work on it.
    observed: shield.private(cycle.observed, 'observations', about),
    learned: words(cycle.learned),
    therefore: words(cycle.therefore),
    learnedOn,
    state,
    outcome:
      outcome === null
        ? prototypeStateLabels[state]
        : `${outcomeLabels[outcome]}${decidedOn === null ? '' : `, ${shortDate(decidedOn)}`}`,
  }
}

function daysWords({ from, until }: Pick<Cycle, 'from' | 'until'>): string {
  if (from !== null && until !== null) return `${shortDate(from)} to ${shortDate(until)}`
  if (from !== null) return `From ${shortDate(from)}`
  return until === null ? '' : `Until ${shortDate(until)}`
}

const tones: Readonly<Record<PrototypeState, Toned['tone']>> = {
  ...{ 'to-learn': 'caution', 'to-decide': 'caution', testing: 'active', planned: 'quiet' },
  ...{ adopted: 'good', adapted: 'good', stopped: 'quiet' },
}

function columns(severalForums: boolean): readonly ColumnOf<PrototypeEntry>[] {
  const state = ({ state }: PrototypeEntry): Cell => ({ text: prototypeStateLabels[state], tone: tones[state] })
  return [
    { key: 'prototype', label: 'Prototype', kind: 'text', width: 40, cell: (entry) => entry.title },
    {
      ...{ key: 'forum', label: 'Forum', kind: 'text', width: 24, under: 'prototype', shown: severalForums },
      cell: (entry) => entry.forum,
    },
    { key: 'place', label: 'Place', kind: 'text', width: 16, under: 'prototype', cell: (entry) => entry.place },
    { key: 'session', label: 'Begun in', kind: 'text', width: 24, under: 'prototype', cell: (entry) => entry.session },
    { key: 'state', label: 'State', kind: 'text', width: 26, cell: state },
    { key: 'tests', label: 'Tests', kind: 'number', width: 8, cell: (entry) => entry.tests.length },
    { key: 'begunOn', label: 'Begun', kind: 'date', width: 15, cell: (entry) => entry.begunOn },
    { key: 'leads', label: 'Led by', kind: 'text', width: 26, cell: (entry) => entry.leads },
    { key: 'serves', label: 'Serves', kind: 'text', width: 36, cell: (entry) => entry.serves },
  ]
}

function testColumns(showsPrivate: boolean): readonly ColumnOf<TestEntry>[] {
  return [
    // On a page the heading of its group says it; a spreadsheet has each test for itself.
    { key: 'prototype', label: 'Prototype', kind: 'text', width: 30, under: 'belief', cell: (test) => test.prototype },
    { key: 'test', label: 'Test', kind: 'number', width: 6, cell: (test) => test.number },
    { key: 'belief', label: 'We believed that', kind: 'text', width: 36, cell: (test) => test.belief },
    { key: 'days', label: 'Planned for', kind: 'text', width: 22, under: 'belief', cell: (test) => test.days },
    { key: 'verify', label: 'To verify, we', kind: 'text', width: 34, cell: (test) => test.test },
    { key: 'measure', label: 'We measured', kind: 'text', width: 30, under: 'verify', cell: (test) => test.measure },
    { key: 'rightIf', label: 'Right if', kind: 'text', width: 30, under: 'verify', cell: (test) => test.rightIf },
    {
      ...{ key: 'observed', label: 'We observed', kind: 'text', width: 34, under: 'learned', shown: showsPrivate },
      cell: (test) => test.observed,
    },
    { key: 'learned', label: 'We learned', kind: 'text', width: 40, cell: (test) => test.learned },
    {
      ...{ key: 'therefore', label: 'Therefore we', kind: 'text', width: 34, under: 'learned' },
      cell: (test) => test.therefore,
    },
    { key: 'learnedOn', label: 'Learned', kind: 'date', width: 12, cell: (test) => test.learnedOn },
    {
      ...{ key: 'outcome', label: 'Decided', kind: 'text', width: 26 },
      cell: ({ outcome, state }) => ({ text: outcome, tone: tones[state] }),
    },
  ]
}

function summary(entries: readonly PrototypeEntry[], learned: number, { from, to }: Options): string {
  if (entries.length === 0)
    return from === null && to === null ? 'Nothing was tried out yet.' : 'Nothing was begun then.'
  const many = (state: PrototypeState): number => entries.filter((entry) => entry.state === state).length
  const kept = many('adopted') + many('adapted')
  const stopped = many('stopped')
  const going = entries.length - kept - stopped
  return `${counted(entries.length, 'prototype')}: ${going} being tried, ${kept} adopted or adapted, ${stopped} stopped and learned from. ${counted(learned, 'learning card')} written.`
}

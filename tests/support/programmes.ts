import fc from 'fast-check'
import { catalog } from '#shared/catalog.ts'
import { commitmentStates, updateKinds } from '#shared/commitments/commitments.ts'
import { confidentialFilters, dueFilters, keptFilters } from '#shared/commitments/filter.ts'
import { groupings } from '#shared/commitments/groups.ts'
import { ragTones } from '#shared/commitments/rag.ts'
import { sortKeys } from '#shared/commitments/sort.ts'
import { columnKeys, layouts } from '#shared/commitments/views.ts'
import { decisionMethods, decisionStates } from '#shared/decisions/decisions.ts'
import { directions, measureKinds, moneyKinds, stages } from '#shared/measures/measures.ts'
import { wordFields } from '#shared/imports/imports.ts'
import { stances } from '#shared/decisions/positions.ts'
import { forumKinds, forumRoles } from '#shared/forums/forums.ts'
import { sectors } from '#shared/people/people.ts'
import { periodNames } from '#shared/register/presets.ts'
import { audiences } from '#shared/register/register.ts'
import { outcomes } from '#shared/prototypes/prototypes.ts'
import { agreements, capacities } from '#shared/purposes/endorsements.ts'
import { versionStates } from '#shared/purposes/versions.ts'
import { statementNames } from '#shared/pulse/statements.ts'
import type { AnyRecord, RecordSet, Table } from '#shared/records/table.ts'
import { captureKinds } from '#shared/sessions/captures.ts'
import { minutesParts, minutesStates } from '#shared/sessions/minutes.ts'
import { attendanceStates, runKinds } from '#shared/sessions/run.ts'
import { blockKinds, sessionStates } from '#shared/sessions/sessions.ts'
import { clock, date, figure, instant, orNull, order, text, words } from './anyValues.ts'
import { onePng } from './pictures.ts'

/** What is in a file that left, or was kept back from it. */
const counted = fc.array(fc.record({ label: text, count: fc.nat() }), { maxLength: 3 })

/** Days from one to another, each end open or not. */
const span = orNull(fc.record({ from: orNull(date), to: orNull(date) }))

/** A programme's colours, each with a word. */
const rag = fc.record({
  tiers: fc.constantFrom(3, 5),
  words: fc.record(Object.fromEntries(ragTones.map((tone) => [tone, fc.constantFrom('On track', 'Ambr', 'Coch')]))),
})

/** A block as a template holds it. */
const planned = {
  title: words,
  kind: fc.constantFrom(...blockKinds),
  minutes: fc.integer({ min: 0, max: 1440 }),
  minimumMinutes: orNull(fc.integer({ min: 0, max: 60 })),
  droppable: fc.boolean(),
  methodId: orNull(fc.constantFrom('fishbowl', 'method-0001')),
  description: text,
  facilitatorNotes: text,
  materials: text,
  room: text,
}

const fields: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  programmes: {
    name: words,
    purpose: text,
    rag,
    brandName: fc.string({ unit: 'binary', maxLength: 30 }).map((value) => value.trim()),
    brandColour: orNull(fc.constantFrom('#0e3b3a', '#ffcc00')),
    logo: orNull(fc.constant(onePng)),
  },
  statements: { title: words, reviewOn: orNull(date) },
  clusters: { title: words, order },
  contributions: { text: words, order },
  versions: {
    number: fc.integer({ min: 1, max: 9 }),
    state: fc.constantFrom(...versionStates),
    reason: text,
    proposedOn: orNull(date),
    adoptedOn: orNull(date),
  },
  wordings: { text: words, order },
  endorsements: {
    capacity: fc.constantFrom(...capacities),
    stance: fc.constantFrom(...agreements),
    reason: text,
    on: date,
  },
  places: { name: words },
  organisations: { name: words, shortName: text, sector: fc.constantFrom(...sectors), notes: text },
  people: { name: words, initials: text, role: text, email: text, phone: text, notes: text },
  forums: { name: words, kind: fc.constantFrom(...forumKinds), purpose: text, archived: fc.boolean() },
  memberships: { role: fc.constantFrom(...forumRoles), from: orNull(date), to: orNull(date) },
  sessions: {
    title: words,
    date,
    start: clock,
    minutes: fc.integer({ min: 1, max: 1440 }),
    timeZone: fc.constantFrom('Europe/London', 'UTC'),
    venue: text,
    purpose: text,
    state: fc.constantFrom(...sessionStates),
    days: fc.integer({ min: 1, max: 14 }),
    sequence: fc.nat(20),
  },
  blocks: {
    order: fc.stringMatching(/^a[0-9A-Za-z]{1,6}$/),
    title: words,
    kind: fc.constantFrom(...blockKinds),
    minutes: fc.integer({ min: 0, max: 1440 }),
    lockedStart: orNull(clock),
    description: text,
    facilitatorNotes: text,
    materials: text,
    room: text,
    attachments: text,
    day: fc.integer({ min: 0, max: 13 }),
    methodId: orNull(fc.constantFrom('fishbowl', 'troika')),
    minimumMinutes: orNull(fc.integer({ min: 0, max: 60 })),
    droppable: fc.boolean(),
  },
  methods: {
    title: words,
    kind: fc.constantFrom(...blockKinds),
    purpose: text,
    invitation: text,
    fewestPeople: fc.integer({ min: 1, max: 1000 }),
    mostPeople: orNull(fc.integer({ min: 1, max: 1000 })),
    minutes: fc.integer({ min: 0, max: 1440 }),
    minimumMinutes: orNull(fc.integer({ min: 0, max: 60 })),
    steps: fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 60 }), does: words }), { maxLength: 3 }),
    materials: text,
    roomTips: text,
    online: text,
    source: text,
    goodAfter: fc.subarray(['check-in', 'fishbowl']),
    pairsWith: fc.subarray(['troika', 'method-0001']),
  },
  templates: {
    title: words,
    purpose: text,
    forumKind: orNull(fc.constantFrom(...forumKinds)),
    days: fc.integer({ min: 1, max: 14 }),
    minutes: fc.integer({ min: 1, max: 1440 }),
    blocks: fc.array(
      fc.record({
        ...planned,
        day: fc.integer({ min: 0, max: 13 }),
        rooms: fc.array(
          fc.record({ title: words, room: text, blocks: fc.array(fc.record(planned), { maxLength: 2 }) }),
          {
            maxLength: 2,
          },
        ),
      }),
      { maxLength: 3 },
    ),
  },
  tracks: { order: fc.stringMatching(/^a[0-9A-Za-z]{1,6}$/), title: words, room: text },
  captures: {
    kind: fc.constantFrom(...captureKinds),
    text: words,
    confidential: fc.boolean(),
    resolvedOn: orNull(date),
    answer: text,
  },
  minutes: {
    state: fc.constantFrom(...minutesStates),
    sections: fc.array(
      fc.record({
        part: fc.constantFrom(...minutesParts),
        heading: words,
        lines: fc.array(fc.record({ text, confidential: fc.boolean(), source: orNull(fc.constant('capture-0001')) }), {
          maxLength: 3,
        }),
      }),
      { maxLength: 3 },
    ),
    history: fc.array(
      fc.record({
        at: instant,
        from: fc.constantFrom(...minutesStates),
        to: fc.constantFrom(...minutesStates),
        by: words,
        why: text,
      }),
      { maxLength: 2 },
    ),
  },
  runEvents: {
    day: fc.integer({ min: 0, max: 13 }),
    step: fc.integer({ min: 1, max: 500 }),
    at: instant,
    kind: fc.constantFrom(...runKinds),
    minutes: fc.integer({ min: 0, max: 60 }),
    shift: fc.integer({ min: -3_600_000, max: 3_600_000 }),
  },
  attendances: { state: fc.constantFrom(...attendanceStates), deputyName: fc.constantFrom('', 'Siân O’Leary') },
  positions: { stance: fc.constantFrom(...stances), reason: text, resolution: text },
  decisionReviews: { on: date, text: words },
  pulses: {
    heldOn: date,
    answered: fc.nat({ max: 100 }),
    tallies: fc.array(
      fc.record({
        statement: fc.constantFrom(...statementNames),
        counts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
      }),
      { maxLength: 3 },
    ),
  },
  measures: {
    title: words,
    kind: fc.constantFrom(...measureKinds),
    unit: fc.constantFrom('', '£', '%', 'people a month', '=1+1'),
    money: orNull(fc.constantFrom(...moneyKinds)),
    better: fc.constantFrom(...directions),
    ofPeople: fc.boolean(),
    baseline: orNull(figure),
    baselineOn: orNull(date),
    target: orNull(figure),
    targetBy: orNull(date),
    countingRule: text,
  },
  observations: { value: figure, on: date, source: words, note: text, stage: orNull(fc.constantFrom(...stages)) },
  decisions: {
    outcome: words,
    proposal: text,
    state: fc.constantFrom(...decisionStates),
    stateReason: text,
    context: text,
    method: fc.constantFrom(...decisionMethods),
    quorum: orNull(fc.integer({ min: 1, max: 50 })),
    proposedOn: orNull(date),
    changed: text,
    decidedOn: date,
    reviewOn: orNull(date),
    confidential: fc.boolean(),
  },
  prototypes: { title: words, begunOn: date, confidential: fc.boolean() },
  cycles: {
    ...{ order, belief: words, test: text, measure: text, rightIf: text, from: orNull(date), until: orNull(date) },
    ...{ observed: text, learned: text, therefore: text, learnedOn: orNull(date), decidedOn: orNull(date) },
    outcome: orNull(fc.constantFrom(...outcomes)),
  },
  imports: {
    fileName: words,
    sheet: text,
    headings: fc.array(text, { maxLength: 4 }),
    mapping: fc.array(orNull(text), { maxLength: 4 }),
    rows: fc.nat(),
    words: fc.array(
      fc.record({
        field: fc.constantFrom(...wordFields),
        word: text,
        state: orNull(fc.constantFrom(...commitmentStates)),
        rag: orNull(fc.constantFrom(...ragTones)),
      }),
      { maxLength: 3 },
    ),
    columns: fc.array(fc.record({ width: orNull(fc.nat(255)), dates: fc.constantFrom('', 'd/m/yy') }), {
      maxLength: 4,
    }),
    headerRow: fc.integer({ min: -1, max: 9 }),
  },
  commitments: {
    action: words,
    details: text,
    reference: text,
    state: fc.constantFrom(...commitmentStates),
    promisedOn: date,
    firstDue: orNull(date),
    due: orNull(date),
    closedOn: orNull(date),
    helpNeeded: text,
    rag: orNull(fc.constantFrom(...ragTones)),
    renewedOn: orNull(date),
    confidential: fc.boolean(),
  },
  importRows: { row: fc.nat(), cells: fc.array(text, { maxLength: 4 }), asRead: fc.constant(null) },
  updates: {
    kind: fc.constantFrom(...updateKinds),
    on: date,
    text,
    dueBefore: orNull(date),
    dueAfter: orNull(date),
    stateBefore: orNull(fc.constantFrom(...commitmentStates)),
    stateAfter: orNull(fc.constantFrom(...commitmentStates)),
  },
  exports: {
    report: fc.constantFrom('action-log', 'minutes'),
    title: fc.constantFrom('Minutes', '=1+1 “log”'),
    format: fc.constantFrom('xlsx', 'print'),
    audience: fc.constantFrom(...audiences),
    adjusted: fc.constantFrom('', 'with names in full'),
    fileName: text,
    madeFor: date,
    counts: counted,
    withheld: counted,
  },
  presets: {
    name: words,
    report: fc.constantFrom('action-log', 'highlight', 'one that is no more'),
    period: orNull(fc.constantFrom(...periodNames)),
    choices: fc.dictionary(
      fc.constantFrom('audience', 'names', 'states', 'from'),
      orNull(fc.constantFrom('team', 'x')),
    ),
    sections: orNull(fc.constantFrom(['log'], ['done', 'next'])),
    format: fc.constantFrom('docx', 'pdf'),
    large: fc.boolean(),
  },
  views: {
    name: words,
    text: fc.string({ maxLength: 20 }),
    states: fc.subarray([...commitmentStates]),
    rags: fc.subarray([...ragTones, 'none']),
    due: fc.constantFrom(...dueFilters),
    dueIn: span,
    promisedIn: span,
    closedIn: span,
    openOn: orNull(date),
    kept: fc.constantFrom(...keptFilters),
    needsHelp: fc.boolean(),
    confidential: fc.constantFrom(...confidentialFilters),
    carriedOver: fc.nat(9),
    layout: fc.constantFrom(...layouts),
    grouping: fc.constantFrom(...groupings),
    sort: fc.array(fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }), { maxLength: 3 }),
    columns: fc.array(
      fc.record({ key: fc.constantFrom(...columnKeys), width: orNull(fc.integer({ min: 3, max: 60 })) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  },
}

/** Links are drawn as numbers first and turned into ids once it is known how many records there are. */
const draw = fc.array(fc.nat(), { minLength: 24, maxLength: 24 })
const rows = (table: Table) =>
  fc.array(fc.record({ own: fc.record(fields[table.name] ?? {}), createdAt: instant, draw }), {
    minLength: ['updates', 'importRows', 'exports', 'presets'].includes(table.name) ? 0 : 1,
    maxLength: table.name === 'programmes' ? 1 : 5,
  })

/** Any valid programme: every table, odd text, links of every kind. */
export const anyProgramme: fc.Arbitrary<RecordSet> = fc
  .record(Object.fromEntries(catalog.map((table) => [table.name, rows(table)])))
  .map((drawn) => {
    const ids = (names: readonly string[]) =>
      catalog
        .filter((table) => names.includes(table.name))
        .flatMap((table) => (drawn[table.name] ?? []).map((_, index) => idOf(table, index)))
    return Object.fromEntries(
      catalog.map((table) => [
        table.name,
        (drawn[table.name] ?? []).map(({ own, createdAt, draw }, index): AnyRecord => {
          const links = Object.entries(table.links).map(([field, link], place) => {
            const several = field.endsWith('Ids')
            const must = link.onRemove === 'remove'
            return [field, pick(ids(link.to), draw.slice(place * 3, place * 3 + 3), several, must)]
          })
          return { id: idOf(table, index), createdAt, deletedAt: null, ...own, ...Object.fromEntries(links) }
        }),
      ]),
    )
  })

function idOf(table: Table, index: number): string {
  return `${table.prefix}-${String(index + 1).padStart(4, '0')}`
}

function pick(ids: readonly string[], draw: readonly number[], several: boolean, must: boolean) {
  const chosen = (number = 0) => ids[number % ids.length] ?? null
  if (several) return [...new Set(draw.slice(0, (draw[0] ?? 0) % 3).map(chosen))].filter((id) => id !== null)
  return must || (draw[1] ?? 0) % 3 > 0 ? chosen(draw[0]) : null
}

/** A copy of the records with one record changed: for a fault in an otherwise sound programme. */
export function withChange(
  records: RecordSet,
  table: string,
  index: number,
  change: Record<string, unknown>,
): RecordSet {
  return {
    ...records,
    [table]: (records[table] ?? []).map((record, at) => (at === index ? { ...record, ...change } : record)),
  }
}

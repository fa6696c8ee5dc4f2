import { coacheeKindLabels, supervisionKindLabels, type Cpd, type Supervision } from '#shared/coaching/coaching.ts'
import {
  hoursOf,
  type HoursLog,
  type HoursPeriod,
  type LeftOff,
  type OrganisationHours,
} from '#shared/coaching/hours.ts'
import type { Block, Column, Document, DocumentTable } from '#shared/exports/document.ts'
import { counted } from '#shared/records/counted.ts'
import { longDate } from '#shared/records/dates.ts'

/** What stands at the head of every version. */
export interface Head {
  readonly coachName: string
  readonly period: HoursPeriod
  readonly groupCap: number | null
  /** `2026-11-23`. */
  readonly today: string
}

/** The log in the columns the ICF asks for. Names and hours; nothing that was said. */
export function icfDocument(log: HoursLog, head: Head): Document {
  return {
    ...frame('Coaching hours log', head),
    blocks: [totals(log, head), hoursTable(log), ...leftOffNotes(log, head)],
  }
}

/** The practice record in the parts the EMCC names; what was learned only when it is wanted. */
export function emccDocument(
  log: HoursLog,
  development: { readonly supervisions: readonly Supervision[]; readonly cpd: readonly Cpd[] },
  head: Head,
  withLearning: boolean,
): Document {
  return {
    ...frame('Coaching practice record', head),
    blocks: [
      totals(log, head),
      clientTable(log),
      supervisionTable(development.supervisions),
      cpdTable(development.cpd),
      ...(withLearning ? [learningTable(development)] : []),
      { kind: 'note', text: 'Client feedback is not kept with these records; add the forms your clients filled in.' },
      ...leftOffNotes(log, head),
    ],
  }
}

/** A letter for an organisation to sign in place of a list of names. */
export function letterDocument(hours: OrganisationHours, head: Head): Document {
  const { firstOn, lastOn, organisation } = hours
  const coach = head.coachName.trim() || '[coach’s name]'
  const when =
    firstOn === null || lastOn === null
      ? `${periodWords(head.period)} no session was held.`
      : `The first session was held on ${longDate(firstOn)}, the last on ${longDate(lastOn)}.`
  const rule = head.groupCap === null ? [] : overCapNote(hours.overCap, head.groupCap)
  return {
    ...frame('Letter about coaching hours', head),
    subtitle: `${organisation} · ${longDate(head.today)}`,
    landscape: false,
    blocks: [
      { kind: 'paragraph', text: 'To whom it may concern' },
      {
        kind: 'paragraph',
        text: `We confirm that ${coach} coached people of ${organisation} as stated below. The people coached are not named, by agreement with them. ${when}`,
      },
      {
        kind: 'facts',
        facts: [
          { label: 'People coached one to one', value: String(hours.people) },
          { label: 'Teams coached', value: String(hours.teams) },
          { label: 'Sessions', value: String(hours.sessions) },
          { label: 'Paid hours', value: decimal(hours.paid) },
          { label: 'Pro bono hours', value: decimal(hours.proBono) },
          { label: 'Hours in all', value: decimal(hours.paid + hours.proBono) },
        ],
      },
      ...rule,
      { kind: 'paragraph', text: 'Signed for the organisation:' },
      {
        kind: 'facts',
        facts: ['Name', 'Role', 'E-mail or telephone', 'Signature', 'Date'].map((label) => ({
          label,
          value: '.'.repeat(40),
        })),
      },
    ],
  }
}

/** For a format of tables alone: what stands around them, as one more table after them. */
export function withAbout(document: Document): Document {
  const rows = document.blocks.flatMap((block): (readonly [string, string])[] => {
    if (block.kind === 'facts') return block.facts.map(({ label, value }) => [label, value] as const)
    return block.kind === 'note' ? [['Note', block.text]] : []
  })
  const about: DocumentTable = {
    kind: 'table',
    caption: 'About this log',
    columns: [
      { key: 'about', label: 'About this log', kind: 'text', width: 20 },
      { key: 'said', label: document.subtitle, kind: 'text', width: 60 },
    ],
    rows: rows.map((cells) => ({ kind: 'row', cells })),
  }
  return { ...document, blocks: [...document.blocks, about] }
}

function frame(title: string, head: Head): Omit<Document, 'blocks'> {
  return {
    title,
    subtitle: [head.coachName.trim(), periodWords(head.period)].filter(Boolean).join(' · '),
    language: 'en-GB',
    generatedOn: head.today,
    landscape: true,
  }
}

function totals(log: HoursLog, head: Head): Block {
  return {
    kind: 'facts',
    facts: [
      { label: 'Period', value: periodWords(head.period) },
      { label: 'Coachees listed', value: String(new Set(log.lines.map(({ coacheeId }) => coacheeId)).size) },
      { label: 'Paid hours', value: decimal(log.paid) },
      { label: 'Pro bono hours', value: decimal(log.proBono) },
      { label: 'Hours in all', value: decimal(log.paid + log.proBono) },
    ],
  }
}

const hoursColumns: readonly Column[] = [
  { key: 'number', label: 'No.', kind: 'number', width: 6 },
  { key: 'name', label: 'Client name', kind: 'text', width: 30 },
  { key: 'kind', label: 'Individual/Group', kind: 'text', width: 14 },
  { key: 'present', label: 'No. in group', kind: 'number', width: 10 },
  { key: 'contact', label: 'Contact info', kind: 'text', width: 30 },
  { key: 'from', label: 'Start date', kind: 'date', width: 14 },
  { key: 'to', label: 'End date', kind: 'date', width: 14 },
  { key: 'paid', label: 'Paid hours', kind: 'decimal', width: 11 },
  { key: 'proBono', label: 'Pro-bono hours', kind: 'decimal', width: 11 },
  { key: 'total', label: 'Totals', kind: 'decimal', width: 11 },
]

function hoursTable(log: HoursLog): DocumentTable {
  const lines = log.lines.map((line, index) => [
    index + 1,
    line.name,
    line.kind === 'team' ? 'Group' : 'Individual',
    line.kind === 'team' ? line.present : null,
    line.contact,
    line.firstOn,
    line.lastOn,
    hoursOf(line.paid),
    hoursOf(line.proBono),
    hoursOf(line.paid + line.proBono),
  ])
  const sum = [null, 'Totals', '', null, '', null, null]
  const rows = [...lines, [...sum, hoursOf(log.paid), hoursOf(log.proBono), hoursOf(log.paid + log.proBono)]]
  return {
    kind: 'table',
    caption: 'Hours',
    columns: hoursColumns,
    rows: log.lines.length === 0 ? [] : rows.map((cells) => ({ kind: 'row', cells })),
  }
}

function clientTable(log: HoursLog): DocumentTable {
  return {
    kind: 'table',
    caption: 'Client profile',
    columns: [
      { key: 'name', label: 'Client', kind: 'text', width: 30 },
      { key: 'organisation', label: 'Organisation', kind: 'text', width: 26 },
      { key: 'kind', label: 'Kind', kind: 'text', width: 14 },
      { key: 'from', label: 'From', kind: 'date', width: 14 },
      { key: 'to', label: 'To', kind: 'date', width: 14 },
      { key: 'sessions', label: 'Sessions', kind: 'number', width: 10 },
      { key: 'hours', label: 'Total client hours', kind: 'decimal', width: 12 },
    ],
    rows: log.lines.map((line) => ({
      kind: 'row',
      cells: [
        line.name,
        line.organisation,
        coacheeKindLabels[line.kind],
        line.firstOn,
        line.lastOn,
        line.sessions,
        hoursOf(line.paid + line.proBono),
      ],
    })),
  }
}

function supervisionTable(held: readonly Supervision[]): DocumentTable {
  return {
    kind: 'table',
    caption: 'Supervision log',
    columns: [
      { key: 'date', label: 'Date', kind: 'date', width: 14 },
      { key: 'supervisor', label: 'Supervisor', kind: 'text', width: 28 },
      { key: 'kind', label: 'Type', kind: 'text', width: 14 },
      { key: 'hours', label: 'Hours', kind: 'decimal', width: 10 },
    ],
    rows: held.map(({ date, supervisor, kind, minutes }) => ({
      kind: 'row',
      cells: [date, supervisor, supervisionKindLabels[kind], hoursOf(minutes)],
    })),
  }
}

function cpdTable(held: readonly Cpd[]): DocumentTable {
  return {
    kind: 'table',
    caption: 'CPD log',
    columns: [
      { key: 'date', label: 'Date', kind: 'date', width: 14 },
      { key: 'title', label: 'Activity', kind: 'text', width: 34 },
      { key: 'provider', label: 'Given by', kind: 'text', width: 24 },
      { key: 'hours', label: 'Hours', kind: 'decimal', width: 10 },
    ],
    rows: held.map(({ date, title, provider, minutes }) => ({
      kind: 'row',
      cells: [date, title, provider, hoursOf(minutes)],
    })),
  }
}

function learningTable(development: {
  readonly supervisions: readonly Supervision[]
  readonly cpd: readonly Cpd[]
}): DocumentTable {
  const learned = [
    ...development.supervisions.map(({ date, learning }) => [date, 'Supervision', learning] as const),
    ...development.cpd.map(({ date, title, learning }) => [date, title, learning] as const),
  ]
  return {
    kind: 'table',
    caption: 'Learning log',
    columns: [
      { key: 'date', label: 'Date', kind: 'date', width: 14 },
      { key: 'from', label: 'From', kind: 'text', width: 34 },
      { key: 'learning', label: 'What I learned', kind: 'text', width: 60 },
    ],
    rows: learned
      .filter(([, , learning]) => learning.trim() !== '')
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map((cells) => ({ kind: 'row', cells })),
  }
}

/** Says what stands in no line, so that nobody takes the totals for everything that was done. */
function leftOffNotes(log: HoursLog, head: Head): Block[] {
  const { coachees, sessions, minutes } = log.unlisted
  const unlisted =
    sessions === 0
      ? 'Nobody was left off for want of agreement.'
      : `${counted(coachees, 'client')} who did not agree to be listed ${coachees === 1 ? 'is' : 'are'} left off (${counted(sessions, 'session')}, ${decimal(minutes)} hours); these hours are in no total.`
  const cap = head.groupCap
  const blocks: Block[] = [{ kind: 'note', text: unlisted }]
  return cap === null ? blocks : [...blocks, ...overCapNote(log.overCap, cap)]
}

function overCapNote({ sessions, minutes }: LeftOff, cap: number): Block[] {
  if (sessions === 0) return []
  return [
    {
      kind: 'note',
      text: `${counted(sessions, 'session')} with more than ${cap} people (${decimal(minutes)} hours) ${sessions === 1 ? 'does' : 'do'} not count.`,
    },
  ]
}

export function periodWords({ from, to }: HoursPeriod): string {
  if (from === null && to === null) return 'All sessions'
  if (from === null) return `Up to ${longDate(to ?? '')}`
  if (to === null) return `From ${longDate(from)}`
  return `${longDate(from)} to ${longDate(to)}`
}

function decimal(minutes: number): string {
  return hoursOf(minutes).toFixed(2)
}

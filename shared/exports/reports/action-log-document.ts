import { commitmentStateLabels, commitmentStates, type CommitmentState } from '../../commitments/commitments.ts'
import { longDate } from '../../records/dates.ts'
import type { Block, Document, DocumentTable, Toned } from '../document.ts'
import { inSection } from '../sections.ts'
import { periodWords, standing } from './chosen.ts'
import type { ActionLog } from './action-log.ts'
import type { ActionLogEntry } from './action-log-entries.ts'
import { tableOf, type ColumnOf } from './table.ts'

interface LogColumn extends ColumnOf<ActionLogEntry> {
  /** Only where the log covers several forums; for those who may read private words; where any line has a colour. */
  readonly only?: 'several-forums' | 'private' | 'coloured'
}

export const stateTones: Readonly<Record<CommitmentState, Toned['tone']>> = {
  promised: 'active',
  'in-progress': 'active',
  stuck: 'warning',
  kept: 'good',
  released: 'quiet',
}

/** In the order of the trackers that boards already use: what, who, from where, by when, how it stands. */
const columns: readonly LogColumn[] = [
  { key: 'reference', label: 'Ref', kind: 'text', width: 8, cell: (entry) => entry.reference },
  { key: 'action', label: 'Action', kind: 'text', width: 44, cell: (entry) => entry.action },
  {
    ...{ key: 'details', label: 'Details', kind: 'text', width: 32, under: 'action', only: 'private' },
    cell: (entry) => entry.details,
  },
  { key: 'owner', label: 'Owner', kind: 'text', width: 24, cell: (entry) => entry.owners },
  { key: 'for', label: 'For', kind: 'text', width: 18, under: 'owner', cell: (entry) => entry.receiver },
  { key: 'session', label: 'Session', kind: 'text', width: 24, cell: (entry) => entry.session },
  { key: 'item', label: 'Agenda item', kind: 'text', width: 20, under: 'session', cell: (entry) => entry.block },
  {
    ...{ key: 'forum', label: 'Forum', kind: 'text', width: 20, under: 'session', only: 'several-forums' },
    cell: (entry) => entry.forum,
  },
  { key: 'due', label: 'Needed by', kind: 'date', width: 12, cell: (entry) => entry.due },
  { key: 'firstDue', label: 'First due', kind: 'date', width: 12, under: 'due', cell: (entry) => entry.firstDue },
  { key: 'promised', label: 'Promised', kind: 'date', width: 12, under: 'due', cell: (entry) => entry.promisedOn },
  {
    ...{ key: 'status', label: 'Status', kind: 'text', width: 12 },
    cell: ({ state }) => ({ text: commitmentStateLabels[state], tone: stateTones[state] }),
  },
  { key: 'colour', label: 'Colour', kind: 'text', width: 12, only: 'coloured', cell: (entry) => entry.rag },
  { key: 'late', label: 'Days late', kind: 'number', width: 7, under: 'status', cell: (entry) => entry.late },
  { key: 'closed', label: 'Closed', kind: 'date', width: 12, under: 'status', cell: (entry) => entry.closedOn },
  {
    ...{ key: 'help', label: 'Help needed', kind: 'text', width: 24, under: 'action', only: 'private' },
    cell: (entry) => entry.helpNeeded,
  },
  {
    ...{ key: 'update', label: 'Latest update', kind: 'text', width: 32, under: 'action', only: 'private' },
    cell: (entry) => entry.latestUpdate,
  },
]

/** Lays the log out for every format: facts, one sentence of figures, how they were counted, the table. */
export function layOutActionLog(log: ActionLog): Document {
  const empty = log.groups.length === 0
  const blocks: Block[] = [
    facts(log),
    ...inSection('summary', [{ kind: 'paragraph', text: empty ? emptySentence(log) : summary(log) }]),
    ...inSection('log', [table(log)]),
    ...inSection('counting', notes(log)),
  ]
  return {
    title: log.forum ? `${log.forum.name}: action log` : 'Action log of the whole programme',
    subtitle: log.programme,
    language: 'en-GB',
    generatedOn: log.today,
    landscape: true,
    blocks,
  }
}

function facts({ forum, options, today }: ActionLog): Block {
  const shown = commitmentStates.filter((state) => options.states.includes(state))
  return {
    kind: 'facts',
    facts: [
      { label: 'Forum', value: forum?.name ?? 'All forums' },
      ...(forum?.purpose ? [{ label: 'Purpose', value: forum.purpose }] : []),
      { label: 'Period', value: periodWords(options.dateField === 'due' ? 'Needed by' : 'Promised', options) },
      ...(shown.length < commitmentStates.length
        ? [{ label: 'Status', value: shown.map((state) => commitmentStateLabels[state]).join(', ') }]
        : []),
      ...standing(options, today),
    ],
  }
}

function summary({ figures }: ActionLog): string {
  const open = `${figures.open} open`
  const overdue = figures.overdue === 0 ? 'none overdue' : `${figures.overdue} overdue`
  if (figures.keptWithDate === 0) return `${open}, ${overdue}.`
  const share = Math.round((figures.keptOnTime / figures.keptWithDate) * 100)
  return `${open}, ${overdue}, ${share}% kept on or before the day promised.`
}

function countingRule({ figures, today }: ActionLog): string {
  const rule = `Open means promised, in progress or stuck. Overdue means still open after the day it is needed by, seen on ${longDate(today)}.`
  if (figures.keptWithDate === 0) return rule
  return `${rule} Kept on or before the day promised counts kept commitments that had a date, against the first date given, never a later one: ${figures.keptOnTime} of ${figures.keptWithDate}.`
}

function notes(log: ActionLog): Block[] {
  const rules = log.groups.length === 0 ? [] : [countingRule(log)]
  if (log.undated > 0) rules.push(undatedSentence(log.undated))
  return rules.map((text) => ({ kind: 'note', text }))
}

function emptySentence({ forum, options }: ActionLog): string {
  const chosen = options.states.length < commitmentStates.length || options.from !== null || options.to !== null
  if (chosen) return 'No commitment matches the period and status chosen.'
  return forum ? 'This forum has no commitments yet.' : 'This programme has no commitments yet.'
}

function undatedSentence(count: number): string {
  return count === 1
    ? 'One commitment without a date is left out, because a period was chosen.'
    : `${count} commitments without a date are left out, because a period was chosen.`
}

function table(log: ActionLog): DocumentTable {
  const holds = {
    'several-forums': log.forum === null,
    private: log.showsPrivate,
    coloured: log.groups.some(({ entries }) => entries.some(({ rag }) => rag !== '')),
  }
  const shown = columns.map(({ only, ...column }) => ({ ...column, shown: only === undefined || holds[only] }))
  return tableOf(
    'Action log',
    shown,
    log.groups.map(({ label, entries }) => ({ label, lines: entries })),
  )
}

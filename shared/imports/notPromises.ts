import { plainHeading, type Mapping } from './columns.ts'
import { readHeadingDate } from './dates.ts'
import type { Group } from './rows.ts'
import { isWordForState } from './states.ts'

/** Why a row of a log becomes nothing. */
export const skipReasons = ['title', 'header', 'month', 'group', 'number', 'key', 'total', 'none', 'empty'] as const
export type SkipReason = (typeof skipReasons)[number]

export const skipReasonLabels: Readonly<Record<SkipReason, string>> = {
  title: 'Title above the table',
  header: 'Headings',
  month: 'Month of the rows below',
  group: 'Heading of the rows below',
  number: 'Only a reference or a status, nothing promised',
  key: 'Key to the colours',
  total: 'Count of rows, nothing promised',
  none: 'Says that nothing is promised',
  empty: 'Empty row',
}

const colourWords = /^(?:red|amber|green|blue|yellow|orange|purple|gr[ea]y|black|white)$/i
const colourMeant = /^(?:red|amber|green|blue|yellow|orange|purple|gr[ea]y|black|white)(?:\s*[=:]|\s+[-–—])\s/i

/** "Red · Overdue", "Green = on track", or anything as short beneath "RAG key": it explains, and promises nothing. */
export function isKey(cells: readonly string[], mapping: Mapping, group: Group): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const [first = ''] = filled
  if (filled.length > 2) return false
  if (filled.length === 1) return colourMeant.test(first)
  const field = mapping.fields[cells.indexOf(first)]
  const isWord = colourWords.test(first) && field !== 'rag' && field !== 'state'
  return isWord || /\b(?:key|legend)\s*:?$/i.test(group.words)
}

const noAction = /^(?:none|nil|n\/?a|nfa|no (?:further )?actions?(?: (?:required|needed|arising))?|[-–—]+)\.?$/i

/** "AOB · None", "NFA": its action is that there is none. */
export function saysNone(cells: readonly string[], { fields }: Mapping): boolean {
  return noAction.test(cells[fields.indexOf('action')] ?? '')
}

const countedWords =
  '(?: (?:open|new|closed|completed?|overdue|outstanding|ongoing|live|in progress|not started|actions?|items?|tasks?|recommendations?|rows?|risks?|in (?:month|period|year)|this (?:month|period|year)|to date))*'
const totalled = new RegExp(
  `^(?:(?:(?:grand|sub|overall) ?)?totals?(?: (?:number|no) of)?|(?:number|no|count) of|(?:(?:overall|average) )?percent|average)${countedWords}$`,
)
/** "24", "12 (50%)", "1,204". */
const count = /^(?:\d[\d,.]*\s?%?)(?:\s?\(\d[\d,.]*\s?%?\))?$/

/** "Total actions · 24", "Grand total", "Closed · 12": a count of rows, and no promise. */
export function isTotal(cells: readonly string[]): boolean {
  const [label = '', ...others] = cells.filter((cell) => cell !== '')
  if (label.length > 60 || !others.every((cell) => count.test(cell))) return false
  const [, said = label, own = ''] = /^(.*?)[:=]?\s+(\d[\d,]*)$/.exec(label) ?? []
  const words = said
    .replaceAll('%', 'percent ')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  const counts = others.length > 0 || own !== ''
  return totalled.test(words)
    ? counts || /^(?:grand|sub|overall)? ?totals?$/.test(words)
    : counts && isWordForState(said)
}

/** Rows inside the table that are no promises: a month, a theme, a number waiting for its row to be filled. */
export function groupHeading(
  cells: readonly string[],
  mapping: Mapping,
  near: string,
  isBand: boolean,
): { reason: 'month' | 'group' | 'number'; month: string | null } | null {
  const filled = cells.flatMap((cell, column) => (cell === '' ? [] : [{ cell, column }]))
  // Rows made ready beforehand: an empty tick box, "Not started", a number.
  const isReady = filled.every(({ cell, column }) => {
    const field = mapping.fields[column]
    if (field === 'state' || field === 'completed' || field === 'rag') return isWordForState(cell)
    return field === 'reference' && filled.length > 1
  })
  if (isReady && filled.length > 0) return { reason: 'number', month: null }
  const [only] = filled
  if (!only || filled.length > 1) return null
  const month = readHeadingDate(only.cell, near)
  if (month) return { reason: 'month', month }
  const field = mapping.fields[only.column]
  if (field === 'action' && !isBand) return null
  if (/^[\p{L}\d./ -]{0,3}\d[\p{L}\d./ -]{0,9}$/u.test(only.cell)) {
    return { reason: 'number', month: null }
  }
  return { reason: 'group', month: null }
}

/** Long tables repeat their headings at the top of each printed page. */
export function repeatsHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  const filled = headings.filter((heading) => heading !== '').length
  return filled > 1 && headings.every((heading, column) => plainHeading(heading) === plainHeading(cells[column] ?? ''))
}

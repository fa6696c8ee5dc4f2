import { commitmentStateLabels, type CommitmentState } from '../commitments/commitments.ts'
import { tonesOf, type RagScale, type RagTone } from '../commitments/rag.ts'
import { readDates } from './dates.ts'

/** What a cell says about how far a promise is. */
export interface ReadState {
  /** Null when the cell says nothing about it. */
  readonly state: CommitmentState | null
  /** The day it was closed, when the cell names one. */
  readonly closedOn: string | null
  /** The colour it names. */
  readonly rag: RagTone | null
  /** Words that say more than the state does, to be kept as an update. */
  readonly note: string | null
  readonly warning: string | null
  /** Its words name no state; promised is assumed. */
  readonly assumed?: true
}

const nothing: ReadState = { state: null, closedOn: null, rag: null, note: null, warning: null }

/** Whole cells whose meaning is the state and no more. */
const exact: readonly (readonly [CommitmentState, readonly string[]])[] = [
  [
    'kept',
    list(
      'done|complete|completed|closed|kept|yes|y|true|achieved|delivered|actioned|finished|discharged|action complete|action completed|action closed|propose to close|proposed to close|proposed close|close|propose closure|proposed closure|recommended for closure|completed and closed|complete and closed|cwblhawyd|wedi cwblhau|wedi ei gwblhau|caewyd|ar gau|implemented|fully implemented|resolved|signed off|achieved and closed|wedi i gwblhau|wedi gorffen|wedi cau|wedi ei gau',
    ),
  ],
  [
    'in-progress',
    list(
      'ongoing|on going|in progress|started|under way|underway|on track|in hand|progressing|open in progress|part complete|partially complete|partly complete|ar y gweill|parhaus|yn parhau|partially implemented|partly implemented|partially completed|partly completed|working on it|in review|active|doing|on schedule|continuing|half way|halfway|wedi dechrau',
    ),
  ],
  [
    'promised',
    list(
      'promised|open|not yet due|not due|not started|to do|todo|outstanding|pending|new|no|n|false|due|to be completed|propose to open|not complete|not completed|incomplete|reopened|re opened|agored|ar agor|heb ddechrau|not yet started|not yet commenced|not commenced|yet to start|to be started|to start|planned|scheduled|backlog|overdue|upcoming|heb gychwyn',
    ),
  ],
  [
    'stuck',
    list(
      'stuck|blocked|delayed|on hold|stalled|at risk|off track|overdue and stuck|paused|behind schedule|slipped|deferred|waiting',
    ),
  ],
  [
    'released',
    list(
      'released|withdrawn|cancelled|canceled|no longer required|no longer needed|no longer relevant|not required|superseded|dropped|n a|not applicable|abandoned|rejected|not accepted|not agreed|declined|won t do|wont do|risk accepted|duplicate|removed',
    ),
  ],
]
const meanings = new Map(exact.flatMap(([state, words]) => words.map((word) => [word, state] as const)))

const done =
  /^(?:done|completed?|closed|achieved|delivered|actioned|finished|discharged|(?:fully )?implemented)\b(?!\s+(?:by|when|if|once|before))/i
/** Cells that begin with a state and go on: "Completed 3 May, minutes sent". "Complete by 3 May" is a wish, not a state. */
const openings: readonly (readonly [CommitmentState, RegExp])[] = [
  ['kept', done],
  [
    'in-progress',
    /^(?:on-?\s?going|in progress|started|under ?way|on track|in hand|part(?:ial)?ly (?:complete|implemented))\b/i,
  ],
  ['kept', /^kept[.:,;]/i],
  ['promised', /^(?:(?:open|not yet due|promised)[.:,;]|re-?opened\b)/i],
  ['stuck', /^(?:stuck|blocked|delayed|on hold|stalled)\b/i],
  ['released', /^(?:released|withdrawn|cancell?ed|no longer (?:required|needed|relevant)|superseded)\b/i],
]

/** What a colour says of the state where no other column does, and the tone it is. Blue is the colour of what is done. */
const colours: Readonly<Record<string, { state: CommitmentState; rag: RagTone | null }>> = {
  green: { state: 'in-progress', rag: 'green' },
  'amber green': { state: 'in-progress', rag: 'amber-green' },
  'green amber': { state: 'in-progress', rag: 'amber-green' },
  amber: { state: 'in-progress', rag: 'amber' },
  yellow: { state: 'in-progress', rag: 'amber' },
  'amber red': { state: 'in-progress', rag: 'amber-red' },
  'red amber': { state: 'in-progress', rag: 'amber-red' },
  red: { state: 'stuck', rag: 'red' },
  blue: { state: 'kept', rag: null },
}
const letters: Readonly<Record<string, string>> = {
  ...{ g: 'green', 'a g': 'amber green', ag: 'amber green', a: 'amber', 'a r': 'amber red', ar: 'amber red' },
  ...{ r: 'red', b: 'blue' },
}

/** Circles and squares say a colour, and how it stands with it. */
const signs: Readonly<Record<string, keyof typeof colours>> = {
  ...{ '🟢': 'green', '🟩': 'green', '🟡': 'amber', '🟨': 'amber', '🟠': 'amber', '🟧': 'amber' },
  ...{ '🔴': 'red', '🟥': 'red', '🔵': 'blue', '🟦': 'blue' },
}
const signed = /^([🟢🟩🟡🟨🟠🟧🔴🟥🔵🟦])\uFE0F?\s*(.*)$/su

// Wingdings writes its tick as ü; it arrives as that letter once the font is gone.
const tick = /^[√✓✔☑✅🗸🗹ü]\uFE0F?$/u
const cross = /^[✗✘☒❌☐✕]\uFE0F?$/u

/**
 * Reads a status or a "completed" cell. What is not known stays promised and its words are kept.
 * A date without a year is the one nearest to `near`.
 */
export function readState(cell: string, near: string): ReadState {
  const text = cell.trim()
  if (text === '' || /^[-–—]+$/.test(text)) return nothing
  if (tick.test(text)) return { ...nothing, state: 'kept' }
  if (cross.test(text)) return { ...nothing, state: 'promised' }
  if (/^x$/i.test(text)) {
    return {
      ...nothing,
      state: 'promised',
      note: text,
      warning: `“${text}” may mean done or not done; read as not done.`,
    }
  }
  const [, sign = '', said = ''] = signed.exec(text) ?? []
  const shown = own(colours, own(signs, sign) ?? '')
  if (shown) return said === '' ? { ...nothing, ...shown } : { ...readState(said, near), rag: shown.rag }
  const plain = plainWords(text)
  const known = meanings.get(plain) ?? saidTwice(text)
  if (known) return { ...nothing, state: known }
  const [, share] = /^(\d{1,3})(?:\.0+)?\s?%(?:\s(?:complete|done))?$/i.exec(text) ?? []
  if (share !== undefined) return ofShare(Number(share), text.replace(/\.0+(?=\s?%)/, ''))
  const colour = own(colours, plain)
  if (colour) {
    const warning = `“${text}” is read as ${commitmentStateLabels[colour.state].toLowerCase()}.`
    return { ...nothing, ...colour, note: colour.rag === null ? text : null, warning }
  }
  return readOpening(text, near) ?? { ...nothing, state: 'promised', note: text, assumed: true }
}

/** "Ar y gweill / In progress", "Done/Closed": the state that every part means. */
function saidTwice(text: string): CommitmentState | undefined {
  const [first, ...others] = text.split('/').map((part) => meanings.get(plainWords(part)))
  return others.length > 0 && others.every((each) => each === first) ? first : undefined
}

function ofShare(percent: number, text: string): ReadState {
  if (percent === 0) return { ...nothing, state: 'promised' }
  return percent === 100 ? { ...nothing, state: 'kept' } : { ...nothing, state: 'in-progress', note: text }
}

/**
 * Reads a cell of a column of colours: letters and the programme's own words too. A colour there says nothing of the
 * state, except that blue is done; other words are read as a state.
 */
export function readColour(cell: string, near: string, scale: RagScale): ReadState {
  const plain = plainWords(cell)
  const shown = own(signs, signed.exec(cell.trim())?.[1] ?? '')
  const word = shown ?? own(letters, plain) ?? plain
  const tone = tonesOf(scale).find((each) => plainWords(scale.words[each]) === plain) ?? own(colours, word)?.rag ?? null
  if (tone !== null) return { ...nothing, rag: tone }
  if (word === 'blue') return { ...nothing, state: 'kept' }
  return readState(cell, near)
}

/** Whether a cell says in words that something is done: "Completed", "Done 3 May". A mark or a yes does not. */
export function saysDone(cell: string): boolean {
  return done.test(cell.trim())
}

/** Whether a cell is a tick or a cross. */
export function isMark(cell: string): boolean {
  return tick.test(cell.trim()) || cross.test(cell.trim())
}

/** Whether a cell is a word for a state and no more. */
export function isWordForState(cell: string): boolean {
  return meanings.has(plainWords(cell))
}

const closedHeading =
  /^(?:closed|completed|discharged)(?: actions?| items?)?$|\b(?:closed|completed|discharged) (?:actions|items|since|at|in)\b|\b(?:actions|items) (?:that are |now |recently )?(?:closed|completed|discharged)\b/

/** "Closed actions", "Part 2: items completed since May": a heading whose rows are done. A closed session is a private one. */
export function headsClosed(words: string): boolean {
  const plain = plainWords(words)
  return plain.length <= 60 && closedHeading.test(plain) && !/\b(?:open|not|will|to be)\b/.test(plain)
}

/** A cell is looked up under this: case and punctuation do not count. A tick is a word of its own. */
export function wordKey(cell: string): string {
  return plainWords(cell) || cell.trim()
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function readOpening(text: string, near: string): ReadState | null {
  const withoutTick = text.replace(/^[√✓✔☑✅🗸🗹]\uFE0F?\s*/u, '')
  const found = withoutTick === text ? openings.find(([, opening]) => opening.test(text))?.[0] : 'kept'
  const { dates, understood, wordsLeft } = readDates(withoutTick, { near, forward: false })
  const [date = null] = dates
  // A date alone under "Completed" is the day it was done; a season or a quarter is a plan.
  const state = found ?? (date && !wordsLeft && !season.test(text) ? 'kept' : null)
  if (!state) return readLastSaid(text, near)
  const closed = state === 'kept' || state === 'released'
  return {
    ...nothing,
    state,
    closedOn: closed ? date : null,
    note: found ? text : null,
    warning: understood[0] ?? null,
  }
}

const season = /\b(?:q\s?[1-4]|quarter|spring|summer|autumn|winter)\b/i
const datedLine = /^(?:update:?\s)?(.{0,30}?\d.{0,12}?)\s?(?:[:–—]|\s-\s)\s?(?=\p{L})(.+)$/iu
const closedLine =
  /^(?:actions? )?(?:now )?(?:closed|completed?|discharged)(?: remove from (?:the )?(?:list|log|tracker))?$/

/** Progress told line by line, each with its day: the newest says how it stands. "Action closed" needs no day. */
function readLastSaid(text: string, near: string): ReadState | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const dated = lines.flatMap((line) => {
    const [, day = '', said = ''] = datedLine.exec(line.trim()) ?? []
    const { dates, wordsLeft } = readDates(day, { near, forward: false })
    return dates.length === 1 && !wordsLeft ? [{ on: dates[0] ?? '', said }] : []
  })
  const newest = dated.reduce((last, each) => (each.on > last.on ? each : last), { on: '', said: '' })
  const state = meanings.get(plainWords(newest.said)) ?? openings.find(([, opening]) => opening.test(newest.said))?.[0]
  if (state) {
    const closed = state === 'kept' || state === 'released'
    return { ...nothing, state, closedOn: closed ? newest.on : null, note: text }
  }
  const last =
    lines
      .at(-1)
      ?.split(/[.;]\s/)
      .at(-1) ?? ''
  return closedLine.test(plainWords(last)) ? { ...nothing, state: 'kept', note: text } : null
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function list(words: string): readonly string[] {
  return words.split('|')
}

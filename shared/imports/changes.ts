import { commitmentStateLabels, type Commitment, type CommitmentState } from '../commitments/commitments.ts'
import type { RagTone } from '../commitments/rag.ts'
import { withoutContact } from '../people/contact.ts'
import { partyOf } from '../people/queries.ts'
import { shortDate } from '../records/dates.ts'
import type { Reader } from '../records/reader.ts'
import { updatesOf } from '../commitments/queries.ts'
import type { ImportField } from './columns.ts'
import { sameCell } from './sameCell.ts'
import { tidyCell } from './sheet.ts'

/** What a row says of a commitment; owners by id, null for somebody who is new. */
export interface RowSays {
  readonly reference: string
  readonly action: string
  readonly details: string
  readonly owners: readonly (string | null)[]
  readonly receiver: string | null | undefined
  readonly promisedOn: string
  readonly firstDue: string | null
  readonly due: string | null
  readonly state: CommitmentState
  readonly rag: RagTone | null
  readonly closedOn: string | null
  readonly helpNeeded: string
  readonly notes: readonly string[]
  readonly said: { readonly promisedOn: boolean; readonly state: boolean }
}

/** Fields of a commitment that the row says otherwise, as they would be; `notes` are those nobody wrote down here yet. */
export interface Differences {
  readonly fields: Partial<
    Pick<
      Commitment,
      | 'reference'
      | 'action'
      | 'details'
      | 'promisedOn'
      | 'firstDue'
      | 'due'
      | 'state'
      | 'rag'
      | 'closedOn'
      | 'helpNeeded'
    >
  >
  readonly owners: boolean
  readonly receiver: boolean
  readonly notes: readonly string[]
}

/**
 * Compares a row with the commitment it is about. An empty cell takes nothing away, the first date stays, and `silent`
 * fields are passed over: their cells stand as they did when they last came in.
 */
export function differencesFrom(
  held: Commitment,
  says: RowSays,
  silent: readonly ImportField[],
  reader: Reader,
): Differences {
  const row = withoutSilent(says, silent, held)
  const fields: { -readonly [K in keyof Differences['fields']]: Differences['fields'][K] } = {}
  if (row.reference !== '' && !sameText(row.reference, held.reference) && !sameCell(held.reference, row.reference))
    fields.reference = row.reference
  if (!sameText(row.action, held.action)) fields.action = row.action
  const details = mergedDetails(held.details, row.details)
  if (details !== null) fields.details = details
  if (row.said.promisedOn && row.promisedOn !== held.promisedOn) fields.promisedOn = row.promisedOn
  if (held.firstDue === null && row.firstDue !== null) fields.firstDue = row.firstDue
  if (row.due !== null && row.due !== held.due) fields.due = row.due
  // A log that tells only the day something was closed says the same of what was released that day.
  const sameDay = row.closedOn !== null && row.closedOn === held.closedOn
  const isClosing = sameDay && row.state === 'kept' && held.state === 'released'
  if (row.said.state && row.state !== held.state && !isClosing) fields.state = row.state
  const closed = row.said.state && (row.state === 'kept' || row.state === 'released')
  if (closed && row.closedOn !== null && row.closedOn !== held.closedOn) fields.closedOn = row.closedOn
  if (row.rag !== null && row.rag !== held.rag) fields.rag = row.rag
  if (row.helpNeeded !== '' && !sameText(row.helpNeeded, held.helpNeeded)) fields.helpNeeded = row.helpNeeded
  const owners = row.owners.length > 0 && row.owners.join('|') !== held.giverIds.join('|')
  const receiver = row.receiver !== undefined && row.receiver !== held.receiverId
  return { fields, owners, receiver, notes: row.notes.filter((note) => !known(note, held, reader)) }
}

function withoutSilent(row: RowSays, silent: readonly ImportField[], held: Commitment): RowSays {
  const is = (field: ImportField): boolean => silent.includes(field)
  return {
    ...row,
    ...(is('reference') && { reference: '' }),
    ...(is('action') && { action: held.action }),
    ...(is('owner') && { owners: [] }),
    ...(is('receiver') && { receiver: undefined }),
    ...(is('due') && { firstDue: null, due: null }),
    ...(is('state') && { rag: null, closedOn: null }),
    ...(is('help') && { helpNeeded: '' }),
    said: { promisedOn: row.said.promisedOn && !is('promised'), state: row.said.state && !is('state') },
  }
}

export function isSame({ fields, owners, receiver, notes }: Differences): boolean {
  return Object.keys(fields).length === 0 && !owners && !receiver && notes.length === 0
}

/** The differences in words, for the preview: "Due: 14 Aug 2012 becomes 11 Sep 2012". */
export function differenceWords(
  held: Commitment,
  different: Differences,
  ownerNames: string,
  reader: Reader,
): string[] {
  const { fields, owners, receiver, notes } = different
  const date = (value: string | null): string => (value === null ? 'no date' : shortDate(value))
  const becomes = (label: string, before: string, after: string): string => `${label}: ${before} becomes ${after}`
  const before = held.giverIds.map((id) => partyOf(reader, id)?.name ?? '').join(', ') || 'nobody'
  return [
    ...(fields.reference === undefined ? [] : [becomes('Reference', held.reference || 'none', fields.reference)]),
    ...(fields.action === undefined ? [] : [`Action was: ${held.action}`]),
    ...(owners ? [becomes('Owners', before, ownerNames)] : []),
    ...(receiver ? ['Promised to somebody else'] : []),
    ...(fields.promisedOn === undefined ? [] : [becomes('Promised', date(held.promisedOn), date(fields.promisedOn))]),
    ...(fields.due === undefined ? [] : [becomes('Due', date(held.due), date(fields.due))]),
    ...(fields.state === undefined
      ? []
      : [becomes('State', commitmentStateLabels[held.state], commitmentStateLabels[fields.state])]),
    ...(fields.closedOn === undefined ? [] : [becomes('Closed', date(held.closedOn), date(fields.closedOn))]),
    ...(fields.rag === undefined ? [] : ['Another RAG colour']),
    ...(fields.helpNeeded === undefined ? [] : ['Other help needed']),
    ...(fields.details === undefined ? [] : ['More in the details']),
    ...notes.map((note) => `New update: ${note}`),
  ]
}

/** The details with every line of the row's that is not there yet; a line under the same heading is replaced. Null: nothing new. */
function mergedDetails(held: string, row: string): string | null {
  const lines = linesOf(held)
  const there = new Set(lines.flatMap(asGiven))
  const fresh = linesOf(row).filter((line) => !there.has(line))
  if (fresh.length === 0) return null
  for (const line of fresh) {
    const heading = headingOf(line)
    const place = heading === null ? -1 : lines.findIndex((each) => headingOf(each) === heading)
    const told = lines[place]
    if (
      told !== undefined &&
      heading !== null &&
      sameCell(told.slice(heading.length + 2), line.slice(heading.length + 2))
    )
      continue
    if (place >= 0) lines[place] = line
    else lines.push(line)
  }
  const merged = lines.join('\n')
  if (merged === linesOf(held).join('\n')) return null
  return merged.length <= 40_000 ? merged : null
}

function headingOf(line: string): string | null {
  return /^([^:]{1,80}): /.exec(line)?.[1] ?? null
}

/** Whether every line of a note was said of the commitment before, with or without its day and state. */
function known(note: string, held: Commitment, reader: Reader): boolean {
  const said = updatesOf(reader, held.id).flatMap(({ text }) => linesOf(text).flatMap(asGiven).map(plainWords))
  const all = new Set([...said, ...linesOf(held.details).flatMap(asGiven).map(plainWords)])
  return linesOf(note).every((line) => {
    const plain = plainWords(line)
    return all.has(plain) || said.some((each) => each !== '' && plain.endsWith(` ${each}`))
  })
}

function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').split('\n').map(tidyCell).filter(Boolean)
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function sameText(row: string, held: string): boolean {
  return asGiven(tidy(held)).includes(tidy(row))
}

/** A text, and how it stands in a file whose readers are given no addresses and numbers. */
function asGiven(held: string): string[] {
  const { text } = withoutContact(held)
  return text === held ? [held] : [held, text]
}

function tidy(text: string): string {
  return tidyCell(text.replace(/\r\n?/g, '\n'))
}

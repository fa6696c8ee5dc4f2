import { blankCommitment, commitments, commitmentStates, updates, type Commitment } from '../commitments/commitments.ts'
import { ragTones } from '../commitments/rag.ts'
import { people } from '../people/people.ts'
import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { date, id, name, text, words, z } from '../records/schema.ts'
import { differencesFrom, type RowSays } from './changes.ts'
import { importFields, type ImportField } from './columns.ts'
import { importRows, imports, type AsRead } from './imports.ts'

/** An owner: the id of a record, or the place of a new person in `people`. */
const owner = z.union([id, z.int().nonnegative()])

const rowRead = z.strictObject({
  reference: text,
  action: words,
  details: text,
  owners: z.array(owner),
  receiver: owner.nullable(),
  promisedOn: date,
  firstDue: date.nullable(),
  due: date.nullable(),
  state: z.enum(commitmentStates),
  rag: z.enum(ragTones).nullable(),
  closedOn: date.nullable(),
  helpNeeded: text,
  notes: z.array(text),
  said: z.strictObject({ promisedOn: z.boolean(), state: z.boolean() }),
})

const { rows: _rows, ...aboutFile } = imports.fields

const input = z.strictObject({
  ...aboutFile,
  forumId: id.nullable(),
  people: z.array(z.strictObject({ name, initials: text, email: text, notes: text })),
  /** Every row of the file, in order. */
  rows: z
    .array(
      z.strictObject({
        row: z.int().min(0),
        cells: importRows.fields.cells,
        /** Null: no commitment, but a title, a heading or an empty row. */
        read: rowRead.nullable(),
        /** The commitment it is about, when the programme has it, and whether that one is changed. */
        existing: id.nullable(),
        update: z.boolean(),
        /** Fields whose cells stand as they did when they last came in. */
        silent: z.array(z.enum(importFields)),
      }),
    )
    .refine((rows) => rows.some(({ read, existing, update }) => read && (existing === null || update)), {
      message: 'There is nothing to bring in.',
    }),
})

export type ImportInput = z.output<typeof input>
type RowRead = z.output<typeof rowRead>
type IdOf = (owner: string | number) => string

/**
 * Brings a previewed file in: its new people, its commitments with their updates, what changed of those that were here,
 * and how the file was read and looked. One step, one undo.
 */
export const importCommitments = defineCommand({
  name: 'imports.importCommitments',
  input,
  backupFirst: 'import',
  label: ({ rows }) => importLabel(added(rows), updated(rows)),
  run: (draft, { people: newPeople, rows, forumId, ...file }) => {
    const made = newPeople.map((person) => draft.add(people, { ...person, role: '', organisationId: null, phone: '' }))
    const idOf: IdOf = (each) => (typeof each === 'string' ? each : (made[each]?.id ?? ''))
    const total = rows.filter(({ read }) => read !== null).length
    const { id: importId } = draft.add(imports, { ...file, rows: total })
    for (const { row, cells, read, existing, update, silent } of rows) {
      const plain = { importId, row, cells }
      if (!read) {
        draft.add(importRows, { ...plain, commitmentId: null, asRead: null })
        continue
      }
      const held =
        existing === null ? addRow(draft, read, idOf, { forumId, importId }) : draft.need(commitments, existing)
      const now = existing !== null && update ? updateRow(draft, held, { read, silent }, idOf) : held
      draft.add(importRows, { ...plain, commitmentId: now.id, asRead: asReadOf(now, read, idOf) })
    }
    return { importId, commitments: added(rows), updated: updated(rows), people: made.length }
  },
})

/** "Import 6 commitments", "Import 2 commitments and update 3". */
function importLabel(fresh: number, changed: number): string {
  if (fresh === 0) return `Update ${countCommitments(changed)} from a log`
  return `Import ${countCommitments(fresh)}${changed > 0 ? ` and update ${changed.toLocaleString('en-GB')}` : ''}`
}

/** "1 commitment", "1,200 commitments". */
export function countCommitments(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'commitment' : 'commitments'}`
}

function added(rows: ImportInput['rows']): number {
  return rows.filter(({ read, existing }) => read !== null && existing === null).length
}

function updated(rows: ImportInput['rows']): number {
  return rows.filter(({ read, update }) => read !== null && update).length
}

function addRow(
  draft: Draft,
  read: RowRead,
  idOf: IdOf,
  from: { forumId: string | null; importId: string },
): Commitment {
  const { owners, receiver, notes, said: _said, ...fields } = read
  const commitment = draft.add(commitments, {
    ...blankCommitment,
    ...fields,
    giverIds: owners.map(idOf),
    receiverId: receiver === null ? null : idOf(receiver),
    ...from,
    sessionId: null,
    blockId: null,
    decisionId: null,
    renewedOn: null,
    confidential: false,
  })
  if (read.firstDue !== null && read.due !== null && read.firstDue !== read.due) {
    addRedate(draft, commitment.id, read.firstDue, read.due)
  }
  addNotes(draft, commitment.id, notes)
  return commitment
}

/** Writes what a row says otherwise into the commitment that is here, and notes what moved. */
function updateRow(
  draft: Draft,
  held: Commitment,
  { read, silent }: { read: RowRead; silent: readonly ImportField[] },
  idOf: IdOf,
): Commitment {
  const { fields, owners, receiver, notes } = differencesFrom(held, saysOf(read, idOf), silent, draft)
  const reopened = fields.state !== undefined && fields.state !== 'kept' && fields.state !== 'released'
  const closes = fields.state !== undefined && !reopened
  const now = draft.patch(commitments, held.id, {
    ...fields,
    ...(owners && { giverIds: read.owners.map(idOf) }),
    ...(receiver && read.receiver !== null && { receiverId: idOf(read.receiver) }),
    ...(reopened && { closedOn: null }),
    ...(closes && { closedOn: fields.closedOn ?? held.closedOn ?? draft.today }),
  })
  if (held.due !== null && fields.due) addRedate(draft, held.id, held.due, fields.due)
  if (fields.state !== undefined) {
    draft.add(updates, {
      ...blankUpdate(draft, held.id),
      kind: 'state',
      text: 'As the log says that was imported.',
      stateBefore: held.state,
      stateAfter: fields.state,
    })
  }
  addNotes(draft, held.id, notes)
  return now
}

/**
 * What the row's own cells say, over what its commitment holds where they say nothing: only a later change of a field
 * then makes its cell be written anew.
 */
function asReadOf(held: Commitment, read: RowRead, idOf: IdOf): AsRead {
  const { action, reference, details, giverIds, receiverId, state, promisedOn, firstDue, due, closedOn } = held
  const here = { action, reference, details, giverIds, receiverId, state, promisedOn, firstDue, due, closedOn }
  const { helpNeeded, rag } = held
  return {
    ...{ ...here, helpNeeded, rag, action: read.action },
    ...(read.reference !== '' && { reference: read.reference }),
    ...(read.owners.length > 0 && { giverIds: read.owners.map(idOf) }),
    ...(read.receiver !== null && { receiverId: idOf(read.receiver) }),
    ...(read.said.state && { state: read.state }),
    ...(read.said.promisedOn && { promisedOn: read.promisedOn }),
    ...(read.due !== null && { firstDue: read.firstDue, due: read.due }),
    ...(read.closedOn !== null && { closedOn: read.closedOn }),
    ...(read.helpNeeded !== '' && { helpNeeded: read.helpNeeded }),
    ...(read.rag !== null && { rag: read.rag }),
  }
}

function saysOf({ owners, receiver, ...read }: RowRead, idOf: IdOf): RowSays {
  return { ...read, owners: owners.map(idOf), receiver: receiver === null ? undefined : idOf(receiver) }
}

function addRedate(draft: Draft, commitmentId: string, dueBefore: string, dueAfter: string): void {
  const said = 'Given a new date in the log it was imported from.'
  draft.add(updates, { ...blankUpdate(draft, commitmentId), kind: 'redate', text: said, dueBefore, dueAfter })
}

/** The log's own words become updates of today, the day they were brought in: the log seldom says when they were written. */
function addNotes(draft: Draft, commitmentId: string, notes: readonly string[]): void {
  for (const text of notes) draft.add(updates, { ...blankUpdate(draft, commitmentId), kind: 'note', text })
}

function blankUpdate(draft: Draft, commitmentId: string) {
  return { commitmentId, on: draft.today, dueBefore: null, dueAfter: null, stateBefore: null, stateAfter: null }
}

import { blankCommitment, commitments, commitmentStates, updates } from '../commitments/commitments.ts'
import { people } from '../people/people.ts'
import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { date, id, name, text, words, z } from '../records/schema.ts'
import { headingsOf, type Mapping } from './columns.ts'
import { imports } from './imports.ts'
import type { Owner } from './owners.ts'
import type { Preview } from './preview.ts'
import type { Sheet } from './sheet.ts'

/** An owner: the id of a record, or the place of a new person in `people`. */
const owner = z.union([id, z.int().nonnegative()])

const input = z.strictObject({
  fileName: name,
  sheet: text,
  headings: imports.fields.headings,
  mapping: imports.fields.mapping,
  forumId: id.nullable(),
  people: z.array(z.strictObject({ name, initials: text, notes: text })),
  commitments: z
    .array(
      z.strictObject({
        reference: text,
        action: words,
        details: text,
        owners: z.array(owner),
        receiver: owner.nullable(),
        promisedOn: date,
        firstDue: date.nullable(),
        due: date.nullable(),
        state: z.enum(commitmentStates),
        closedOn: date.nullable(),
        helpNeeded: text,
        notes: z.array(text),
      }),
    )
    .min(1, 'There is nothing to bring in.'),
})

export type ImportInput = z.output<typeof input>
type Imported = ImportInput['commitments'][number]

/** Brings a previewed file in: its new people, its commitments with their updates, and how it was read. One step, one undo. */
export const importCommitments = defineCommand({
  name: 'imports.importCommitments',
  input,
  backupFirst: 'import',
  label: (read) => `Import ${countCommitments(read.commitments.length)}`,
  run: (draft, read) => {
    const made = read.people.map((person) =>
      draft.add(people, { ...person, role: '', organisationId: null, email: '', phone: '' }),
    )
    const { id: importId } = draft.add(imports, {
      fileName: read.fileName,
      sheet: read.sheet,
      headings: read.headings,
      mapping: read.mapping,
      rows: read.commitments.length,
    })
    const idOf = (each: string | number) => (typeof each === 'string' ? each : (made[each]?.id ?? ''))
    for (const each of read.commitments) {
      const { owners, receiver, notes, ...fields } = each
      const commitment = draft.add(commitments, {
        ...blankCommitment,
        ...fields,
        giverIds: owners.map(idOf),
        receiverId: receiver === null ? null : idOf(receiver),
        forumId: read.forumId,
        sessionId: null,
        blockId: null,
        decisionId: null,
        renewedOn: null,
        confidential: false,
        importId,
      })
      addUpdates(draft, commitment.id, each, notes)
    }
    return { importId, commitments: read.commitments.length, people: made.length }
  },
})

/** What the import command takes, from a preview that somebody has agreed to. */
export function importInput(
  preview: Preview,
  from: { fileName: string; sheet: Sheet; mapping: Mapping; forumId: string | null },
): ImportInput {
  const places = new Map(preview.newPeople.map((person, place) => [person.key, place]))
  const reference = (each: Owner) => (each.kind === 'known' ? each.id : (places.get(each.key) ?? -1))
  return {
    fileName: from.fileName.slice(-500),
    sheet: from.sheet.name,
    headings: headingsOf(from.sheet, from.mapping.headerRow).slice(0, 500),
    mapping: from.mapping.fields.slice(0, 500),
    forumId: from.forumId,
    people: preview.newPeople.map(({ name, initials, aside }) => ({ name, initials, notes: aside })),
    commitments: preview.rows.flatMap((row) => {
      if (row.kind !== 'commitment') return []
      const { owners, receiver, notes, ...fields } = row.commitment
      return [
        {
          ...fields,
          owners: owners.map(reference),
          receiver: receiver && reference(receiver),
          notes: [...notes],
        },
      ]
    }),
  }
}

/** "1 commitment", "1,200 commitments". */
export function countCommitments(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'commitment' : 'commitments'}`
}

/** The log's own words become updates of today, the day they were brought in: the log seldom says when they were written. */
function addUpdates(draft: Draft, commitmentId: string, each: Imported, notes: readonly string[]): void {
  const plain = { commitmentId, on: draft.today, dueBefore: null, dueAfter: null, stateBefore: null, stateAfter: null }
  if (each.firstDue !== null && each.due !== null && each.firstDue !== each.due) {
    const said = 'Given a new date in the log it was imported from.'
    draft.add(updates, { ...plain, kind: 'redate', text: said, dueBefore: each.firstDue, dueAfter: each.due })
  }
  for (const note of notes) draft.add(updates, { ...plain, kind: 'note', text: note })
}

import { clauseLink } from '../purposes/purposes.ts'
import { defineCommand } from '../records/command.ts'
import type { Reader } from '../records/reader.ts'
import { id, name, someOf, z } from '../records/schema.ts'
import { defineTable, type NewRecord, type RecordOf } from '../records/table.ts'
import { nameOrder } from '../people/queries.ts'
import { filterFields } from './filter.ts'
import { groupings } from './groups.ts'
import { sortStep } from './sort.ts'

export const layouts = ['table', 'board', 'timeline', 'pictures'] as const
export type Layout = (typeof layouts)[number]

export const layoutLabels: Readonly<Record<Layout, string>> = {
  table: 'Table',
  board: 'Board',
  timeline: 'Timeline',
  pictures: 'Pictures',
}

/** What a table of commitments can show. */
export const columnKeys = [
  'reference',
  'action',
  'owner',
  'organisation',
  'receiver',
  'forum',
  'origin',
  'due',
  'firstDue',
  'state',
  'rag',
  'carriedOver',
  'help',
  'promisedOn',
  'closedOn',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** A column that is shown, in its place; its width in rem, or null: as wide as it usually is. */
export const column = z.strictObject({ key: z.enum(columnKeys), width: z.number().min(3).max(60).nullable() })
export type Column = Readonly<z.output<typeof column>>

/** What, who, by when and how it stands come first: a small window shows them without scrolling. */
export const usualColumns: readonly Column[] = (
  ['reference', 'action', 'owner', 'due', 'state', 'forum', 'origin'] as const
).map((key) => ({ key, width: null }))

const parties = ['people', 'organisations', 'forums'] as const

/** A way of looking at the commitments that somebody wants to come back to: what is listed, how it is laid out. */
export const views = defineTable({
  name: 'views',
  prefix: 'view',
  noun: 'saved view',
  fields: {
    name,
    ...filterFields,
    layout: z.enum(layouts),
    grouping: z.enum(groupings),
    sort: z.array(sortStep).max(8),
    columns: z.array(column).min(1, 'Show at least one column.').max(columnKeys.length),
  },
  links: {
    forumIds: { to: ['forums'], onRemove: 'clear' },
    ownerIds: { to: parties, onRemove: 'clear' },
    organisationIds: { to: ['organisations'], onRemove: 'clear' },
    receiverIds: { to: parties, onRemove: 'clear' },
    clauseIds: clauseLink,
  },
})

export type View = RecordOf<typeof views>
export type NewView = NewRecord<typeof views>

export const saveView = defineCommand({
  name: 'commitments.saveView',
  label: 'Save view',
  input: z.strictObject(views.fields),
  run: (draft, input) => draft.add(views, input).id,
})

export const changeView = defineCommand({
  name: 'commitments.changeView',
  label: ({ changes }) => (Object.keys(changes).join() === 'name' ? 'Rename view' : 'Change view'),
  input: z.strictObject({ id, changes: someOf(views.fields) }),
  run: (draft, input) => draft.patch(views, input.id, input.changes),
})

export const removeView = defineCommand({
  name: 'commitments.removeView',
  label: 'Remove view',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(views, input.id),
})

export function viewsByName(read: Reader): readonly View[] {
  return [...read.all(views)].sort((a, b) => nameOrder.compare(a.name, b.name))
}

import { fieldsOf, type ImportField } from '../../imports/columns.ts'
import { usualDateStyle } from '../../imports/dateStyle.ts'
import { imports, type Import, type WordMeaning } from '../../imports/imports.ts'
import { Problem } from '../../records/problem.ts'
import { shortDate } from '../../records/dates.ts'
import type { Reader } from '../../records/reader.ts'

/** What some logs show that no file says: it is worked out from the record. */
export type Computed = 'source' | 'paper' | 'proposal' | 'category' | 'days' | 'score'

export interface LayoutColumn {
  readonly heading: string
  /** What it holds; null: what the details keep under its heading. */
  readonly holds: ImportField | Computed | null
  /** Characters. */
  readonly width: number
  /** How it writes its dates, `d/m/yy`. */
  readonly dates: string
}

/** The columns of a log as somebody keeps it. */
export interface Layout {
  /** Whose columns they are: "“log.xlsx”", "Board action tracker A". */
  readonly label: string
  readonly columns: readonly LayoutColumn[]
  /** The log's own words for states and colours. */
  readonly words: readonly WordMeaning[]
  /** The file it is taken from; null for a preset. */
  readonly source: Import | null
  /** Rows stand under the month they were promised in. */
  readonly byMonth: boolean
}

/** Layouts that boards and programme offices use, as documents they published show them. */
const presets = {
  'board-tracker-a': {
    label: 'Board action tracker A',
    byMonth: false,
    columns: [
      column('Ref', 'reference', 8),
      column('Source (agenda title, item, date)', 'source', 30),
      column('Action', 'action', 50),
      column('Lead', 'owner', 22),
      column('Due date', 'newDue', 12),
      column('Status', 'state', 16),
      column('Proposed to open/close', 'proposal', 14),
    ],
  },
  'board-tracker-b': {
    label: 'Board action tracker B, by meeting month',
    byMonth: true,
    columns: [
      column('No', 'reference', 8),
      column('Paper', 'paper', 26),
      column('Action', 'action', 50),
      column('Lead', 'owner', 22),
      column('Target date', 'due', 12),
      column('New date', 'newDue', 12),
      column('Status/comment', 'state', 36),
    ],
  },
  'programme-log': {
    label: 'Programme action log',
    byMonth: false,
    columns: [
      column('ID', 'reference', 8),
      column('Created', 'promised', 12),
      column('Category', 'category', 20),
      column('Description', 'action', 50),
      column('Update', 'update', 36),
      column('Owner', 'owner', 22),
      // Its due date never changes: that is the first date.
      column('Due date', 'due', 12),
      column('Priority', null, 10),
      column('Days', 'days', 7),
      column('Closed', 'completed', 12),
    ],
  },
  'raid-risks': {
    label: 'RAID log: risks',
    byMonth: false,
    columns: [
      column('ID', 'reference', 8),
      column('Date raised', 'promised', 12),
      column('Description', 'action', 50),
      column('Category', null, 18),
      column('Probability', null, 11),
      column('Impact', null, 9),
      column('Score', 'score', 8),
      column('Response strategy', null, 20),
      column('Response actions', null, 36),
      column('Owner', 'owner', 22),
      column('Status', 'state', 16),
      column('Due', 'newDue', 12),
    ],
  },
  'raid-log': {
    label: 'RAID log: risks, assumptions, issues, dependencies',
    byMonth: false,
    columns: [
      column('ID', 'reference', 8),
      column('Type', null, 14),
      column('Date raised', 'promised', 12),
      column('Description', 'action', 50),
      column('Category', null, 18),
      column('Impact', null, 20),
      column('Response actions', null, 36),
      column('Owner', 'owner', 22),
      column('Status', 'state', 16),
      column('Due', 'newDue', 12),
    ],
  },
} as const satisfies Record<string, Pick<Layout, 'columns' | 'byMonth'> & { label: string }>

type PresetName = keyof typeof presets
export const presetNames = Object.keys(presets) as PresetName[]

/** Every layout a log can be given: files that were brought in, the newest first, then the presets. */
export function layoutChoices(read: Reader): readonly { value: string; label: string }[] {
  return [
    ...newestFirst(read).map((each) => ({
      value: each.id,
      label: `As ${each.fileName}${each.sheet ? `, ${each.sheet}` : ''} (${shortDate(each.createdAt.slice(0, 10))})`,
    })),
    ...presetNames.map((name) => ({ value: name, label: presets[name].label })),
  ]
}

/** The layout chosen: an import's id or a preset's name; null for the file last brought in, or the first preset. */
export function layoutOf(read: Reader, chosen: string | null): Layout {
  const held = chosen === null ? newestFirst(read)[0] : read.get(imports, chosen)
  if (held) return fromImport(held)
  const name = chosen === null ? 'board-tracker-a' : presetNames.find((each) => each === chosen)
  if (name) return { ...presets[name], words: [], source: null }
  throw new Problem({
    what: 'The log whose columns were chosen is no longer there.',
    safe: 'No file was written.',
    next: `Choose another, or one of: ${presetNames.join(', ')}.`,
  })
}

function fromImport(held: Import): Layout {
  const fields = fieldsOf(held, held.headings.length)
  return {
    label: `“${held.fileName}”`,
    source: held,
    words: held.words,
    byMonth: false,
    columns: held.headings.map((heading, index) => ({
      heading,
      holds: fields[index] ?? null,
      width: held.columns[index]?.width ?? widths[fields[index] ?? 'details'] ?? 14,
      dates: held.columns[index]?.dates || usualDateStyle,
    })),
  }
}

const widths: Partial<Record<ImportField, number>> = {
  ...{ reference: 8, action: 50, owner: 22, state: 24, update: 36, details: 30, help: 24 },
}

function newestFirst(read: Reader): readonly Import[] {
  return read.all(imports).toReversed()
}

function column(heading: string, holds: LayoutColumn['holds'], width: number): LayoutColumn {
  return { heading, holds, width, dates: usualDateStyle }
}

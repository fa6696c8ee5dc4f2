import type { CommitmentSortKey } from '#shared/commitments/sort.ts'
import type { Column, ColumnKey } from '#shared/commitments/views.ts'

export interface ColumnWords {
  readonly label: string
  /** What its heading sorts by; null when it does not. */
  readonly by: CommitmentSortKey | null
  /** As wide as it is at first, in rem; where there is room, it takes `grow` shares of it. */
  readonly width: number
  readonly grow: number
  /** Whether it can be changed where it stands. */
  readonly editable?: true
}

export const columnWords: Readonly<Record<ColumnKey, ColumnWords>> = {
  reference: { label: 'Ref', by: 'reference', width: 4.5, grow: 0 },
  action: { label: 'Commitment', by: 'action', width: 14, grow: 3.2, editable: true },
  owner: { label: 'Owner', by: 'owner', width: 9, grow: 1.6, editable: true },
  organisation: { label: 'Organisation', by: 'organisation', width: 9, grow: 1.2 },
  receiver: { label: 'For', by: 'receiver', width: 9, grow: 1.2 },
  forum: { label: 'Forum', by: 'forum', width: 7, grow: 1.2 },
  origin: { label: 'Session › item', by: null, width: 8, grow: 1.6 },
  due: { label: 'Needed by', by: 'due', width: 7.5, grow: 0, editable: true },
  firstDue: { label: 'First date', by: 'firstDue', width: 7, grow: 0 },
  state: { label: 'State', by: 'state', width: 7.5, grow: 0, editable: true },
  rag: { label: 'Colour', by: 'rag', width: 7.5, grow: 0, editable: true },
  carriedOver: { label: 'Carried over', by: 'carriedOver', width: 7, grow: 0 },
  help: { label: 'Help needed', by: null, width: 10, grow: 1.6 },
  promisedOn: { label: 'Promised', by: 'promisedOn', width: 7, grow: 0 },
  closedOn: { label: 'Closed', by: 'closedOn', width: 7, grow: 0 },
}

/** The columns as a grid's template: the tick first. A width somebody chose is kept, whatever room there is. */
export function templateOf(columns: readonly Column[]): string {
  const widths = columns.map(({ key, width }) => {
    const { width: usual, grow } = columnWords[key]
    return width !== null || grow === 0 ? `${width ?? usual}rem` : `minmax(${usual}rem, ${grow}fr)`
  })
  return ['2.25rem', ...widths].join(' ')
}

/** The headings, their line beneath not counted, in rem. */
export const headHeight = 2.5

/** Rows are of one height, in rem, so that 50,000 need no measuring. */
export const rowHeight = 3.75
export const groupHeight = 2.75

/** Pixels in a rem, as text is sized now. */
export function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
}

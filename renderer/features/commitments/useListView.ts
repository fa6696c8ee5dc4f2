import { useCallback } from 'react'
import { openStates } from '#shared/commitments/commitments.ts'
import { anyCommitment, filterFields, type CommitmentFilter } from '#shared/commitments/filter.ts'
import type { Grouping } from '#shared/commitments/groups.ts'
import type { CommitmentSort } from '#shared/commitments/sort.ts'
import { usualColumns, type Column, type Layout, type NewView, type View } from '#shared/commitments/views.ts'
import { PerProgramme, usePerProgramme } from '#renderer/store/perProgramme.ts'

/** How somebody looks at the commitments. */
export interface ListView {
  readonly layout: Layout
  readonly filter: CommitmentFilter
  readonly sort: CommitmentSort
  readonly grouping: Grouping
  readonly columns: readonly Column[]
  /** The saved view it began as, or null. */
  readonly viewId: string | null
}

export type ChangeListView = (changes: Partial<ListView>) => void

export const firstListView: ListView = {
  layout: 'table',
  filter: { ...anyCommitment, states: openStates },
  sort: [{ by: 'due', descending: false }],
  grouping: 'none',
  columns: usualColumns,
  viewId: null,
}

const views = new PerProgramme(firstListView)

/** The view of the open programme's commitments, and the way to change parts of it. */
export function useListView(): readonly [ListView, ChangeListView] {
  const [view, change] = usePerProgramme(views)
  const changePart = useCallback(
    (changes: Partial<ListView>) => change((before) => ({ ...before, ...changes })),
    [change],
  )
  return [view, changePart]
}

/** Changes how a programme's commitments are looked at, from any screen. */
export function changeListView(programmeId: string, changes: Partial<ListView>): void {
  views.change(programmeId, (before) => ({ ...before, ...changes }))
}

/** What is looked at, as a saved view. */
export function viewFields({ filter, layout, grouping, sort, columns }: ListView): Omit<NewView, 'name'> {
  return structuredClone({ ...filter, layout, grouping, sort, columns }) as Omit<NewView, 'name'>
}

/** A saved view, as it is looked at. */
export function listViewOf(view: View): ListView {
  const { layout, grouping, sort, columns, id: viewId } = view
  const filter = Object.fromEntries(
    Object.keys(filterFields).map((part) => [part, view[part as keyof CommitmentFilter]]),
  ) as unknown as CommitmentFilter
  return { layout, grouping, sort, columns, viewId, filter }
}

/** Whether what is looked at is no longer as it was saved. */
export function differs(shown: ListView, view: View): boolean {
  return JSON.stringify(viewFields(shown)) !== JSON.stringify(viewFields(listViewOf(view)))
}

import { Button } from '@mantine/core'
import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { commitmentStates, type CommitmentState } from '#shared/commitments/commitments.ts'
import { anyCommitment, type CommitmentFilter } from '#shared/commitments/filter.ts'
import type { CommitmentGroup } from '#shared/commitments/groups.ts'
import { countedOf, grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { focusIfFree } from '#renderer/ui/focus.ts'
import type { HandedOver } from '../reports/index.ts'
import { columnWords } from './columns.ts'
import { CommitmentBoard } from './CommitmentBoard.tsx'
import { CommitmentPanel } from './CommitmentPanel.tsx'
import { CommitmentTable } from './CommitmentTable.tsx'
import classes from './CommitmentsScreen.module.css'
import { CommitmentTimeline } from './CommitmentTimeline.tsx'
import { Rows } from './rows.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useListed } from './useListed.ts'
import type { ChangeListView, ListView } from './useListView.ts'
import { useSelection } from './useSelection.ts'

const HandOverDialog = lazy(async () => ({ default: (await import('../reports/index.ts')).HandOverDialog }))
const Pictures = lazy(async () => ({ default: (await import('./pictures/Pictures.tsx')).Pictures }))

interface ListingProps {
  readonly view: ListView
  readonly change: ChangeListView
  /** How many there are in the whole programme. */
  readonly total: number
  readonly openId: string | null
  readonly today: string
}

/** What the view lists, as it lays it out; drawn again only when the view or the records are others. */
export const Listing = memo(function Listing({ view, change, total, openId, today }: ListingProps): ReactNode {
  const [, navigate] = useLocation()
  const { layout, filter, grouping, sort } = view
  const { listed, counts, inAnyState, groups } = useListed(view, today)
  const [folded, setFolded] = useState<{ by: string; keys: ReadonlySet<string> }>({ by: grouping, keys: new Set() })
  const closed = folded.by === grouping ? folded.keys : nothing
  const rows = useMemo(() => new Rows(listed, groups, closed), [listed, groups, closed])
  const selection = useSelection(listed, rows)
  const [handing, setHanding] = useState<HandedOver | null>(null)
  const handOver = useCallback(
    ({ key, held }: CommitmentGroup) => setHanding({ ids: held.map(({ id }) => id), ownerId: key }),
    [],
  )
  const content = useRef<HTMLDivElement>(null)
  const isList = layout === 'table' || layout === 'timeline'

  // A table that has gone has nothing chosen in it.
  const { clear } = selection
  useEffect(() => {
    if (layout !== 'table') clear()
  }, [layout, clear])

  const fold = useCallback(
    (key: string) =>
      setFolded((before) => {
        const keys = new Set(before.by === grouping ? before.keys : [])
        if (!keys.delete(key)) keys.add(key)
        return { by: grouping, keys }
      }),
    [grouping],
  )
  const onSort = useCallback((next: ListView['sort']) => change({ sort: next }), [change])
  const onColumns = useCallback((columns: ListView['columns']) => change({ columns }), [change])
  const onFilter = useCallback((next: CommitmentFilter) => change({ filter: next, layout: 'table' }), [change])
  const show = useCallback(
    (state: CommitmentState) => {
      const states = commitmentStates.filter((each) => each === state || filter.states.includes(each))
      change({ filter: { ...filter, states } })
    },
    [change, filter],
  )
  const comeBackTo = (id: string): void => {
    const row = content.current?.querySelector<HTMLElement>(`[data-commitment="${CSS.escape(id)}"]`)
    const target = row?.hasAttribute('tabindex') ? row : row?.querySelector<HTMLElement>('a')
    focusIfFree(target)
  }

  return (
    <>
      {layout !== 'pictures' && (
        <div className={classes.count}>
          <span role="status">{countedOf(listed.length, total, 'commitment')}</span>
          {isList && sort.length > 1 && <span>{sortWords(sort)}</span>}
          {selection.ids.size > 0 ? (
            <SelectionBar selection={selection} onHandOver={setHanding} />
          ) : (
            listed.length > 0 && (
              <Button
                size="compact-sm"
                fz="xs"
                variant="subtle"
                onClick={() => setHanding({ ids: listed.map(({ id }) => id) })}
              >
                Lists for owners…
              </Button>
            )
          )}
        </div>
      )}
      <div ref={content} className={classes.content}>
        {layout === 'pictures' ? (
          <Suspense fallback={null}>
            <Pictures among={inAnyState} filter={filter} today={today} onFilter={onFilter} />
          </Suspense>
        ) : layout === 'board' ? (
          <CommitmentBoard listed={listed} counts={counts} states={filter.states} onShow={show} />
        ) : listed.length === 0 ? (
          <EmptyState
            title="No commitment is like that"
            sentence="Clear a part of the filter, or all of it, to see more."
            action={
              <Button variant="default" onClick={() => change({ filter: anyCommitment })}>
                Show all {grouped(total)}
              </Button>
            }
          />
        ) : layout === 'timeline' ? (
          <CommitmentTimeline rows={rows} onFold={fold} selection={selection} openId={openId} today={today} />
        ) : (
          <CommitmentTable
            rows={rows}
            listed={listed.length}
            columns={view.columns}
            onColumns={onColumns}
            sort={sort}
            onSort={onSort}
            onFold={fold}
            onHandOver={grouping === 'owner' ? handOver : undefined}
            selection={selection}
            openId={openId}
            today={today}
          />
        )}
      </div>
      {handing && (
        <Suspense fallback={null}>
          <HandOverDialog what={handing} onClose={() => setHanding(null)} />
        </Suspense>
      )}
      <CommitmentPanel
        id={openId}
        listed={listed}
        onGo={(id) => navigate(paths.commitment(id), { replace: true })}
        onClose={() => navigate(paths.commitments)}
        onClosed={comeBackTo}
      />
    </>
  )
})

const nothing: ReadonlySet<string> = new Set()

/** "Sorted by needed by, then owner". */
function sortWords(sort: ListView['sort']): string {
  const names = sort.map(({ by }) => columnWords[by].label.toLocaleLowerCase('en-GB'))
  return `Sorted by ${names.join(', then ')}`
}

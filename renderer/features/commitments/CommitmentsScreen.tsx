import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { commitmentStates, type CommitmentState } from '#shared/commitments/commitments.ts'
import { anyCommitment } from '#shared/commitments/filter.ts'
import { paths } from '#renderer/paths.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { ImportDialog, usePastedRows, type ReadFile } from '../imports/index.ts'
import { CommitmentBoard } from './CommitmentBoard.tsx'
import { CommitmentFormDialog } from './CommitmentFormDialog.tsx'
import { CommitmentPanel } from './CommitmentPanel.tsx'
import { CommitmentTable } from './CommitmentTable.tsx'
import classes from './CommitmentsScreen.module.css'
import { Figures } from './Figures.tsx'
import { FilterBar } from './FilterBar.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useListed } from './useListed.ts'
import { useListView } from './useListView.ts'
import { useSelection } from './useSelection.ts'
import { counted } from './words.ts'

/** Every promise of the programme: how many, how late, as a table or a board, and each one in a panel of its own. */
export function CommitmentsScreen(): ReactNode {
  const today = useToday()
  const openId = useParams<{ commitmentId?: string }>().commitmentId ?? null
  const [, navigate] = useLocation()
  const [view, change] = useListView()
  const { listed, inAnyState, total, figures } = useListed(view, today)
  const selection = useSelection(listed)
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null)
  const [pasted, setPasted] = useState<ReadFile | null>(null)
  const content = useRef<HTMLDivElement>(null)
  const { layout, filter } = view
  const closeDialog = (): void => setDialog(null)
  const openImport = (rows: ReadFile | null): void => {
    setPasted(rows)
    setDialog('import')
  }
  usePastedRows(openImport)
  const add = <Button onClick={() => setDialog('add')}>Add commitment</Button>

  // A table that has gone has nothing chosen in it.
  const { clear } = selection
  useEffect(() => {
    if (layout === 'board') clear()
  }, [layout, clear])

  const comeBackTo = (id: string): void => {
    const row = content.current?.querySelector<HTMLElement>(`[data-commitment="${CSS.escape(id)}"]`)
    const target = row?.hasAttribute('tabindex') ? row : row?.querySelector<HTMLElement>('a')
    target?.focus({ preventScroll: true })
  }
  const show = (state: CommitmentState): void =>
    change({
      filter: { ...filter, states: commitmentStates.filter((each) => each === state || filter.states.includes(each)) },
    })

  return (
    <Page
      title="Commitments"
      fill
      actions={
        <>
          <Button variant="default" onClick={() => openImport(null)}>
            Import…
          </Button>
          <Button variant="default" onClick={() => navigate(paths.reports)}>
            Export…
          </Button>
          <Button variant="default" onClick={() => navigate(paths.report('own-columns'))}>
            Give the log back…
          </Button>
          {total > 0 && add}
        </>
      }
    >
      {total === 0 ? (
        <EmptyState
          title="Nobody has promised anything yet"
          sentence="A commitment says who will do what, for whom and by when. Add one here or in a session, or bring in the action log you already keep: the whole file, or rows copied in Excel and pasted here."
          action={add}
        />
      ) : (
        <>
          <Figures figures={figures} />
          <div className={classes.tools}>
            <FilterBar filter={filter} onChange={(next) => change({ filter: next })} />
            <SegmentedControl
              size="xs"
              aria-label="View"
              data={[
                { value: 'table', label: 'Table' },
                { value: 'board', label: 'Board' },
              ]}
              value={layout}
              onChange={(chosen) => change({ layout: chosen === 'board' ? 'board' : 'table' })}
            />
          </div>
          <div className={classes.count}>
            <span role="status">
              {listed.length === total
                ? counted(total, 'commitment', 'commitments')
                : `${listed.length.toLocaleString('en-GB')} of ${counted(total, 'commitment', 'commitments')}`}
            </span>
            {selection.ids.size > 0 && <SelectionBar selection={selection} />}
          </div>
          <div ref={content} className={classes.content}>
            {layout === 'board' ? (
              <CommitmentBoard inAnyState={inAnyState} states={filter.states} onShow={show} />
            ) : listed.length === 0 ? (
              <EmptyState
                title="No commitment is like that"
                sentence="Clear a part of the filter, or all of it, to see more."
                action={
                  <Button variant="default" onClick={() => change({ filter: anyCommitment })}>
                    Show all {total.toLocaleString('en-GB')}
                  </Button>
                }
              />
            ) : (
              <CommitmentTable
                listed={listed}
                sort={view.sort}
                onSort={(sort) => change({ sort })}
                selection={selection}
                openId={openId}
                today={today}
              />
            )}
          </div>
        </>
      )}
      <CommitmentPanel
        id={openId}
        listed={listed}
        onGo={(id) => navigate(paths.commitment(id), { replace: true })}
        onClose={() => navigate(paths.commitments)}
        onClosed={comeBackTo}
      />
      <CommitmentFormDialog opened={dialog === 'add'} onClose={closeDialog} />
      <ImportDialog opened={dialog === 'import'} pasted={pasted} onClose={closeDialog} />
    </Page>
  )
}

import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useState, type ReactNode } from 'react'
import { useLocation, useParams } from 'wouter'
import { commitments } from '#shared/commitments/commitments.ts'
import type { CommitmentFilter } from '#shared/commitments/filter.ts'
import { layoutLabels, layouts } from '#shared/commitments/views.ts'
import type { Reader } from '#shared/records/reader.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useNarrow } from '#renderer/ui/useNarrow.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { ImportDialog, usePastedRows, type ReadFile } from '../imports/index.ts'
import { CommitmentFormDialog } from './CommitmentFormDialog.tsx'
import classes from './CommitmentsScreen.module.css'
import { Figures } from './Figures.tsx'
import { FilterBar } from './FilterBar.tsx'
import { ColumnsMenu, GroupMenu } from './LayoutMenus.tsx'
import { Listing } from './Listing.tsx'
import { useListView } from './useListView.ts'
import { useReady } from './useReady.ts'
import { ViewsMenu } from './ViewsMenu.tsx'

/** Every promise of the programme: how many, how late, as table, board, timeline or pictures, each in a panel of its own. */
export function CommitmentsScreen(): ReactNode {
  const today = useToday()
  const openId = useParams<{ commitmentId?: string }>().commitmentId ?? null
  const [, navigate] = useLocation()
  const [view, change] = useListView()
  // What is typed or chosen is painted first; the list and what belongs to it follow as soon as there is time.
  const shown = useDeferredValue(view)
  const all = useQuery(allCommitments)
  useReady(all)
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null)
  const [pasted, setPasted] = useState<ReadFile | null>(null)
  const [tools, narrow] = useNarrow<HTMLDivElement>(60)
  const { layout } = shown
  const onFilter = useCallback((filter: CommitmentFilter) => change({ filter }), [change])
  const closeDialog = useCallback(() => setDialog(null), [])
  const openImport = (rows: ReadFile | null): void => {
    setPasted(rows)
    setDialog('import')
  }
  usePastedRows(openImport)
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDialog('add')}>
      Add commitment
    </Button>
  )

  return (
    <Page
      title="Commitments"
      fill={layout !== 'pictures'}
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
          {all.length > 0 && add}
        </>
      }
    >
      {all.length === 0 ? (
        <EmptyState
          title="Nobody has promised anything yet"
          sentence="A commitment says who will do what, for whom and by when. Add one here or in a session, or bring in the action log you already keep: the whole file, or rows copied in Excel and pasted here."
          action={add}
        />
      ) : (
        <>
          <Figures all={all} filter={shown.filter} today={today} />
          <div ref={tools} className={classes.tools}>
            <FilterBar filter={view.filter} today={today} narrow={narrow} onChange={onFilter} />
            <div className={classes.layout}>
              <ViewsMenu view={shown} onChange={change} />
              {(layout === 'table' || layout === 'timeline') && (
                <GroupMenu grouping={shown.grouping} onChange={(grouping) => change({ grouping })} />
              )}
              {layout === 'table' && (
                <ColumnsMenu columns={shown.columns} onChange={(columns) => change({ columns })} />
              )}
              <SegmentedControl
                size="xs"
                aria-label="Layout"
                data={layouts.map((value) => ({ value, label: layoutLabels[value] }))}
                value={view.layout}
                onChange={(chosen) => change({ layout: layouts.find((each) => each === chosen) ?? 'table' })}
              />
            </div>
          </div>
          <Listing view={shown} change={change} total={all.length} openId={openId} today={today} />
        </>
      )}
      <CommitmentFormDialog opened={dialog === 'add'} onClose={closeDialog} />
      <ImportDialog opened={dialog === 'import'} pasted={pasted} onClose={closeDialog} />
    </Page>
  )
}

function allCommitments(read: Reader) {
  return read.all(commitments)
}

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { anyMeasure, listMeasures, measureRegister } from '#shared/measures/queries.ts'
import { countedOf, grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { PerProgramme, usePerProgramme } from '#renderer/store/perProgramme.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { MeasureFormDialog } from './MeasureFormDialog.tsx'
import classes from './Measures.module.css'
import { MeasureTable } from './MeasureTable.tsx'
import { RegisterFilter } from './RegisterFilter.tsx'

const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }))

const filters = new PerProgramme(anyMeasure)

/** The register of measures: where each stands, and how it got there. */
export function MeasuresScreen(): ReactNode {
  const [, navigate] = useLocation()
  const today = useToday()
  const [filter, change] = usePerProgramme(filters)
  const [asking, setAsking] = useState<'add' | 'import' | null>(null)
  const total = useQuery(measureRegister).length
  const listed = useQuery(listMeasures, filter)
  const [forumId = null] = filter.forumIds
  const close = (): void => setAsking(null)
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAsking('add')}>
      Add a measure
    </Button>
  )
  return (
    <Page
      title="Measures"
      actions={
        total > 0 && (
          <>
            <Button variant="default" onClick={() => setAsking('import')}>
              Import…
            </Button>
            <Button variant="default" onClick={() => navigate(paths.report('measures', forumId))}>
              Export…
            </Button>
            {add}
          </>
        )
      }
    >
      {total === 0 ? (
        <EmptyState
          title="Nothing is measured yet"
          sentence="Choose one number that would show a difference, say where it stands today, and write down its day and its source each time you look again."
          action={add}
        />
      ) : (
        <>
          <RegisterFilter filter={filter} onChange={(next) => change(() => next)} />
          <p className={classes.count} role="status">
            {countedOf(listed.length, total, 'measure')}
          </p>
          {listed.length === 0 ? (
            <EmptyState
              title="No measure is like that"
              sentence="Clear a part of the filter, or all of it, to see more."
              action={
                <Button variant="default" onClick={() => change(() => anyMeasure)}>
                  Show all {grouped(total)}
                </Button>
              }
            />
          ) : (
            <MeasureTable listed={listed} today={today} />
          )}
        </>
      )}
      <MeasureFormDialog
        opened={asking === 'add'}
        onClose={close}
        defaults={{ forumId }}
        onDone={(id) => navigate(paths.measure(id))}
      />
      <Suspense>{asking === 'import' && <ImportDialog onClose={close} />}</Suspense>
    </Page>
  )
}

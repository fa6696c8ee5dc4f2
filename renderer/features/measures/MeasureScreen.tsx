import { Button, Menu } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconDots, IconFileExport, IconFileImport, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { removeMeasure } from '#shared/measures/commands.ts'
import type { Measure, Observation } from '#shared/measures/measures.ts'
import { amount } from '#shared/measures/numbers.ts'
import { measureById, observationsOf } from '#shared/measures/queries.ts'
import { changeWords, distanceWords, latestWords, standingOf, verdictLabels } from '#shared/measures/standing.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { isOnlyDialog } from '#renderer/ui/dialogs.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { ServesDialog } from '../purposes/index.ts'
import { MeasureFacts } from './MeasureFacts.tsx'
import { MeasureFormDialog } from './MeasureFormDialog.tsx'
import classes from './MeasureScreen.module.css'
import { ObservationDialog } from './ObservationDialog.tsx'
import { Receipts } from './Receipts.tsx'
import { kindTones, kindWords, verdictTones } from './words.ts'

/** The library that draws is large: it comes with the first chart. */
const CourseChart = lazy(async () => ({ default: (await import('./CourseChart.tsx')).CourseChart }))
const ImportDialog = lazy(async () => ({ default: (await import('./ImportDialog.tsx')).ImportDialog }))

type Asking = 'edit' | 'serves' | 'observe' | 'import'

/** One measure: where it stands, how it went, and the receipts behind every number. */
export function MeasureScreen(): ReactNode {
  const measure = useQuery(measureById, useParams<{ measureId: string }>().measureId)
  const crumbs = <Link href={paths.measures}>Measures</Link>
  if (measure) return <Sheet key={measure.id} measure={measure} crumbs={crumbs} />
  return (
    <Page title="Measure" crumbs={crumbs}>
      <EmptyState title="This measure is no longer there" sentence="If it was removed just now, undo brings it back." />
    </Page>
  )
}

function Sheet({ measure, crumbs }: { measure: Measure; crumbs: ReactNode }): ReactNode {
  const today = useToday()
  const [, navigate] = useLocation()
  const observed = useQuery(observationsOf, measure.id)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [editing, setEditing] = useState<Observation>()
  const remove = useCommand(removeMeasure)
  const { undo } = useUndo()
  const close = (): void => setAsking(null)
  useHotkeys([['C', () => isOnlyDialog() && setAsking('serves')]])
  const observe = (one?: Observation): void => {
    setEditing(one)
    setAsking('observe')
  }
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: measure.id })
    if (!outcome.done) return
    navigate(paths.measures)
    say('Measure removed with its observations.', { label: 'Undo', run: () => void undo() })
  }
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => observe()}>
      Add an observation
    </Button>
  )
  return (
    <Page
      title={measure.title}
      crumbs={crumbs}
      badge={<Chip tone={kindTones[measure.kind]}>{kindWords(measure)}</Chip>}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setAsking('edit')}
          >
            Edit
          </Button>
          <Menu>
            <Menu.Target>
              <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
                More
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => setAsking('import')}>
                Import observations…
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileExport size={16} aria-hidden />}
                onClick={() => navigate(paths.report('measures', measure.forumId))}
              >
                Export the impact report…
              </Menu.Item>
              <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void takeAway()}>
                Remove measure
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {observed.length > 0 && add}
        </>
      }
    >
      <div className={classes.stack}>
        {observed.length === 0 ? (
          <EmptyState
            title="Not observed yet"
            sentence="Write down what it stands at, the day that is true of, and where the number comes from. Two of them make a course."
            action={add}
          />
        ) : (
          <>
            <Figures measure={measure} observed={observed} today={today} />
            <Card title="Course">
              <Suspense fallback={<div className={classes.chart} />}>
                <CourseChart measure={measure} observed={observed} />
              </Suspense>
            </Card>
            <Receipts measure={measure} observed={observed} onChange={observe} />
          </>
        )}
        <MeasureFacts measure={measure} onServes={() => setAsking('serves')} />
      </div>
      <ObservationDialog measure={measure} opened={asking === 'observe'} editing={editing} onClose={close} />
      <MeasureFormDialog opened={asking === 'edit'} onClose={close} editing={measure} />
      <Suspense>{asking === 'import' && <ImportDialog measureId={measure.id} onClose={close} />}</Suspense>
      <ServesDialog id={asking === 'serves' ? measure.id : null} onClose={close} />
    </Page>
  )
}

/** Where it stands, in three sentences. */
function Figures(props: { measure: Measure; observed: readonly Observation[]; today: string }): ReactNode {
  const { measure } = props
  const standing = standingOf(measure, props.observed)
  const { latest, pledged, verdict, toGo } = standing
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{measure.kind === 'money' ? 'Received' : 'Latest'}</dt>
        <dd className={classes.figure}>{latestWords(measure, standing)}</dd>
        <dd className="muted small">
          {latest && formatDate(latest.on)}
          {latest && pledged && ' · '}
          {pledged && `${amount(pledged.value, measure.unit)} pledged in all`}
        </dd>
      </div>
      <div>
        <dt>Since the baseline</dt>
        <dd className={classes.figure}>{changeWords(measure, standing)}</dd>
        <dd className="muted small">
          {verdict && verdict !== 'same' && <Chip tone={verdictTones[verdict]}>{verdictLabels[verdict]}</Chip>}{' '}
          {measure.baseline !== null &&
            latest &&
            `from ${amount(measure.baseline, measure.unit)} on ${formatDate(measure.baselineOn)}`}
        </dd>
      </div>
      <div>
        <dt>Target</dt>
        <dd className={classes.words}>{distanceWords(measure, standing, props.today)}</dd>
        <dd>{toGo !== null && toGo <= 0 && <Chip tone="leaf">Reached</Chip>}</dd>
      </div>
    </dl>
  )
}

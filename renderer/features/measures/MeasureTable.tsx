import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { forums } from '#shared/forums/forums.ts'
import { measureKindLabels, type Measure } from '#shared/measures/measures.ts'
import { amount } from '#shared/measures/numbers.ts'
import { observationsOf } from '#shared/measures/queries.ts'
import {
  changeWords,
  distanceWords,
  latestWords,
  stageOf,
  standingOf,
  verdictLabels,
} from '#shared/measures/standing.ts'
import type { Reader } from '#shared/records/reader.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { ServesDialog } from '../purposes/index.ts'
import { useRegisterRows } from '../registers/index.ts'
import classes from './Measures.module.css'
import { Spark } from './Spark.tsx'
import { verdictTones } from './words.ts'

const columns = ['Measure', 'Latest', 'Since the baseline', 'Target', 'Course'] as const

/** The register as rows, moved through with the keys. */
export function MeasureTable({ listed, today }: { listed: readonly Measure[]; today: string }): ReactNode {
  const [, navigate] = useLocation()
  const { active, serving, stopServing, grid } = useRegisterRows({
    idAt: (index) => listed[index]?.id,
    count: listed.length,
    open: (id) => navigate(paths.measure(id)),
  })
  return (
    <div className={classes.scroller}>
      <div role="grid" aria-label="Measures" className={classes.grid} {...grid}>
        <div role="rowgroup">
          <div role="row" className={`${classes.row} ${classes.head}`}>
            {columns.map((label) => (
              <div key={label} role="columnheader">
                {label}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {listed.map((measure, index) => (
            <Row key={measure.id} measure={measure} index={index} active={index === active} today={today} />
          ))}
        </div>
      </div>
      <ServesDialog id={serving} onClose={stopServing} />
    </div>
  )
}

function Row(props: { measure: Measure; index: number; active: boolean; today: string }): ReactNode {
  const { measure } = props
  const { forum, standing, course } = useQuery(rowOf, measure)
  const { latest, pledged, verdict, toGo } = standing
  const tabIndex = props.active ? 0 : -1
  return (
    <div role="row" className={classes.row} data-index={props.index} tabIndex={tabIndex}>
      <div role="gridcell">
        <Link href={paths.measure(measure.id)} className={classes.title ?? ''} tabIndex={tabIndex} dir="auto">
          {measure.title}
        </Link>
        <div className={`${classes.small} muted`}>
          {measureKindLabels[measure.kind]} · {forum?.name ?? 'The whole programme'}
        </div>
      </div>
      <div role="gridcell">
        <div className={latest ? classes.latest : 'muted'}>{latestWords(measure, standing)}</div>
        {latest && <div className={`${classes.small} muted`}>{formatDate(latest.on)}</div>}
        {pledged && (
          <div className={`${classes.small} muted`}>Pledged in all: {amount(pledged.value, measure.unit)}</div>
        )}
      </div>
      <div role="gridcell" className={classes.small}>
        <div>{changeWords(measure, standing)}</div>
        {verdict && verdict !== 'same' && <Chip tone={verdictTones[verdict]}>{verdictLabels[verdict]}</Chip>}
      </div>
      <div role="gridcell" className={classes.small}>
        {toGo !== null && toGo <= 0 && <Chip tone="leaf">Reached</Chip>}
        <div className={measure.target === null ? 'muted' : ''}>{distanceWords(measure, standing, props.today)}</div>
      </div>
      <div role="gridcell">
        <Spark values={course} baseline={measure.baseline} />
      </div>
    </div>
  )
}

function rowOf(read: Reader, measure: Measure) {
  const observed = observationsOf(read, measure.id)
  return {
    forum: read.get(forums, measure.forumId),
    standing: standingOf(measure, observed),
    course: observed.filter((each) => stageOf(measure, each) !== 'pledged'),
  }
}

import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { forums } from '#shared/forums/forums.ts'
import { countsPeople, type Measure } from '#shared/measures/measures.ts'
import { amount } from '#shared/measures/numbers.ts'
import { overlapsOf } from '#shared/measures/queries.ts'
import { places } from '#shared/programme/programme.ts'
import type { Reader } from '#shared/records/reader.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { ClauseLinks } from '../purposes/index.ts'
import classes from './MeasureScreen.module.css'

/** How it is counted, what it is held against, what it serves, and what it must not be added to. */
export function MeasureFacts({ measure, onServes }: { measure: Measure; onServes: () => void }): ReactNode {
  const { unit, better, baseline, baselineOn, target, targetBy, countingRule } = measure
  const { forum, place, overlaps } = useQuery(around, measure)
  return (
    <Card title="What it says">
      {overlaps.length > 0 && (
        <p className={classes.warning}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>
            May count the same people as{' '}
            {overlaps.map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <Link href={paths.measure(id)}>{title}</Link>
              </span>
            ))}
            . Do not add them up.
          </span>
        </p>
      )}
      <dl className={classes.facts}>
        <dt>How it is counted</dt>
        <dd dir="auto">{countingRule === '' ? <span className="muted">Not written down yet</span> : countingRule}</dd>
        <dt>Better when it</dt>
        <dd>{better}</dd>
        <dt>Baseline</dt>
        <dd>{baseline === null ? 'None' : `${amount(baseline, unit)}, ${formatDate(baselineOn)}`}</dd>
        <dt>Target</dt>
        <dd>
          {target === null
            ? 'None'
            : `${amount(target, unit)}${targetBy === null ? '' : ` by ${formatDate(targetBy)}`}`}
        </dd>
        <dt>Watched by</dt>
        <dd>{forum ? <Link href={paths.forum(forum.id)}>{forum.name}</Link> : 'The whole programme'}</dd>
        <dt>Place</dt>
        <dd>{place?.name ?? 'Every place'}</dd>
        <dt>Serves</dt>
        <dd>
          <ClauseLinks ids={measure.clauseIds} onChange={onServes} />
        </dd>
        {countsPeople(measure) && (
          <>
            <dt>In reports</dt>
            <dd>Numbers under five are held back from partners and the public.</dd>
          </>
        )}
      </dl>
    </Card>
  )
}

function around(read: Reader, measure: Measure) {
  return {
    forum: read.get(forums, measure.forumId),
    place: read.get(places, measure.placeId),
    overlaps: overlapsOf(read, measure),
  }
}

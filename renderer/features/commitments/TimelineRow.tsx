import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Commitment } from '#shared/commitments/commitments.ts'
import type { CommitmentGroup } from '#shared/commitments/groups.ts'
import { datesOf } from '#shared/commitments/queries.ts'
import { grouped } from '#shared/records/counted.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDateShort } from '#renderer/ui/dates.ts'
import classes from './CommitmentTimeline.module.css'
import { stateTones } from './StateChip.tsx'
import { dueWords, inSentence, short } from './words.ts'

/** The days that are in sight, and where among them a day stands: 0 at the left edge, 1 at the right. */
export interface Scale {
  readonly from: string
  readonly to: string
  readonly share: (day: string) => number
}

interface Placed {
  readonly index: number
  readonly top: number
  readonly active: boolean
}

/** One commitment's lane: its dates in the order they were given, told in words as well. */
export const TimelineRow = memo(function TimelineRow(
  props: Placed & { held: Commitment; scale: Scale; opened: boolean; today: string },
): ReactNode {
  const { held, scale, today } = props
  const dates = useQuery(datesOf, held)
  const tabIndex = props.active ? 0 : -1
  return (
    <div
      role="row"
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-rowindex={props.index + 1}
      data-index={props.index}
      data-commitment={held.id}
      data-opened={props.opened}
      tabIndex={tabIndex}
    >
      <div role="gridcell" aria-colindex={1} className={classes.name}>
        <Link href={paths.commitment(held.id)} tabIndex={tabIndex} dir="auto">
          {short(held.action, 160)}
        </Link>
      </div>
      <div role="gridcell" aria-colindex={2} className={classes.lane}>
        <span className="unseen">{laneWords(held, dates, today)}</span>
        <Marks held={held} dates={dates} scale={scale} today={today} />
      </div>
    </div>
  )
})

/** A group's name above its lanes. */
export const TimelineGroup = memo(function TimelineGroup(
  props: Placed & { group: CommitmentGroup; closed: boolean; onFold: (key: string) => void },
): ReactNode {
  const { group, closed } = props
  const Chevron = closed ? IconChevronRight : IconChevronDown
  return (
    <div
      role="row"
      className={classes.group}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-rowindex={props.index + 1}
      data-index={props.index}
      tabIndex={props.active ? 0 : -1}
    >
      <div role="gridcell" aria-colindex={1} aria-colspan={2}>
        <UnstyledButton
          className={classes.fold}
          tabIndex={props.active ? 0 : -1}
          aria-expanded={!closed}
          onClick={() => props.onFold(group.key)}
        >
          <Chevron size={16} aria-hidden />
          <strong>{group.label}</strong>
          <span className="muted tabular">{grouped(group.held.length)}</span>
        </UnstyledButton>
      </div>
    </div>
  )
})

function Marks(props: { held: Commitment; dates: readonly string[]; scale: Scale; today: string }): ReactNode {
  const { held, dates, scale, today } = props
  const due = dates.at(-1)
  const first = dates[0]
  if (due === undefined || first === undefined) return <span className={classes.none}>No date</span>
  const sorted = dates.toSorted()
  const [least, most] = [sorted[0] as string, sorted.at(-1) as string]
  if (most < scale.from) return <span className={classes.before}>◂ {formatDateShort(due, today)}</span>
  if (least > scale.to) return <span className={classes.after}>{formatDateShort(due, today)} ▸</span>
  const at = (day: string): string => `${Math.min(1, Math.max(0, scale.share(day))) * 100}%`
  const inSight = (day: string): boolean => day >= scale.from && day <= scale.to
  return (
    <span aria-hidden>
      {least < most && (
        <i className={classes.path} style={{ left: at(least), width: `calc(${at(most)} - ${at(least)})` }} />
      )}
      {dates.slice(0, -1).map((day, index) => {
        if (!inSight(day)) return null
        return <i key={index} className={index === 0 ? classes.first : classes.moved} style={{ left: at(day) }} />
      })}
      {inSight(due) && (
        <>
          <i className={classes.due} data-tone={stateTones[held.state]} style={{ left: at(due) }} />
          <span className={classes.words} data-turned={scale.share(due) > 0.8} style={{ left: at(due) }}>
            {dueWords(held, today)?.words ?? formatDateShort(due, today)}
          </span>
        </>
      )}
    </span>
  )
}

/** "In progress. First promised for 13 Nov, moved to 4 Dec." */
function laneWords(held: Commitment, dates: readonly string[], today: string): string {
  const state = inSentence(held.state)
  const [first, ...moves] = dates.map((day) => formatDateShort(day, today))
  if (first === undefined) return `${state}, without a date`
  const late = dueWords(held, today)
  const said =
    moves.length === 0 ? `needed by ${first}` : `first promised for ${first}, moved to ${moves.join(', then ')}`
  return [state, said, late?.words].filter(Boolean).join(', ')
}

import type { ReactNode } from 'react'
import type { Observation } from '#shared/measures/measures.ts'
import { dayNumber } from '#shared/records/dates.ts'
import classes from './Measures.module.css'

const width = 120
const height = 34
const rim = 4

/** How a measure went, drawn small and to the scale of its days; the words beside it say where it stands. */
export function Spark(props: { values: readonly Observation[]; baseline: number | null }): ReactNode {
  const { values, baseline } = props
  if (values.length < 2) return <span className="muted small">–</span>
  const days = values.map(({ on }) => dayNumber(on))
  const heights = values.map(({ value }) => value)
  const x = scale(days, rim, width - rim)
  const y = scale(baseline === null ? heights : [...heights, baseline], height - rim, rim)
  const points = values.map(({ value }, index) => [x(days[index] ?? 0), y(value)] as const)
  const [lastX, lastY] = points.at(-1) ?? [0, 0]
  return (
    <svg className={classes.spark} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {baseline !== null && <path d={`M0 ${y(baseline)}H${width}`} className={classes.sparkBase} />}
      <polyline points={points.map((point) => point.join(',')).join(' ')} className={classes.sparkLine} />
      <circle cx={lastX} cy={lastY} r={3.2} className={classes.sparkEnd} />
    </svg>
  )
}

/** From the least and the most of these to the two ends; in the middle where they are one. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return (value) => {
    const share = most === least ? 0.5 : (value - least) / (most - least)
    return Math.round((from + (to - from) * share) * 10) / 10
  }
}

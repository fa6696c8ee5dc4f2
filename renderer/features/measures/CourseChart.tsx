import type { ReactNode } from 'react'
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { stageLabels, type Measure, type Observation } from '#shared/measures/measures.ts'
import { amount, isCurrency } from '#shared/measures/numbers.ts'
import { changeWords, distanceWords, latestWords, standingOf, stageOf } from '#shared/measures/standing.ts'
import { dayNumber } from '#shared/records/dates.ts'
import { grouped } from '#shared/records/counted.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './MeasureScreen.module.css'

const tick = { fontSize: 12, fill: 'var(--ink-2)' }
const msInADay = 86_400_000

/** A measure over its days, with baseline and target drawn across. The receipts beneath hold every number of it. */
export function CourseChart({ measure, observed }: { measure: Measure; observed: readonly Observation[] }): ReactNode {
  const today = useToday()
  const { unit, baseline, target } = measure
  const standing = standingOf(measure, observed)
  const told = [latestWords(measure, standing), changeWords(measure, standing), distanceWords(measure, standing, today)]
  const ofMoney = measure.kind === 'money'
  const points = observed.map((each) => ({
    day: dayNumber(each.on),
    ...(stageOf(measure, each) === 'pledged' ? { pledged: each.value } : { value: each.value }),
  }))
  const below = observed.some(({ value }) => value < 0)
  // Beside the drawing, where no line runs through it. Of two that would stand on one another the upper is moved up.
  const near = baseline !== null && target !== null && Math.abs(baseline - target) < 0.08 * reach(measure, observed)
  const mark = (value: number | null, words: string, ink: string, upper: boolean): ReactNode =>
    value !== null && (
      <ReferenceLine
        y={value}
        ifOverflow="extendDomain"
        stroke={ink}
        strokeDasharray="6 4"
        label={({ viewBox }: { viewBox: { x: number; y: number; width: number } }) => (
          <text
            x={viewBox.x + viewBox.width + 8}
            y={viewBox.y + 4 + (near ? (upper ? -8 : 8) : 0)}
            fill={ink}
            fontSize={12}
          >
            {words} {isCurrency(unit) || unit === '%' ? amount(value, unit) : amount(value, '')}
          </text>
        )}
      />
    )
  return (
    <div
      role="img"
      aria-label={`Course of ${measure.title}: ${told.join('. ')}. Every number is in the receipts below.`}
      className={classes.chart}
    >
      <ResponsiveContainer width="100%" height={280}>
        <LineChart accessibilityLayer={false} data={points} margin={{ top: 16, right: 124, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="day"
            domain={['dataMin', 'dataMax']}
            padding={{ left: 16, right: 16 }}
            stroke="var(--ink-3)"
            tick={tick}
            tickFormatter={dayWords}
            minTickGap={40}
          />
          <YAxis
            width="auto"
            domain={[below ? 'auto' : 0, 'auto']}
            stroke="var(--ink-3)"
            tick={tick}
            tickFormatter={grouped}
          />
          <Tooltip
            isAnimationActive={false}
            separator=": "
            labelFormatter={(day) => dayWords(Number(day))}
            formatter={(value) => amount(Number(value), unit)}
            contentStyle={{ background: 'var(--card)', border: '1px solid var(--line-strong)', color: 'var(--ink)' }}
            itemStyle={{ color: 'var(--ink)' }}
          />
          {ofMoney && (
            <Legend formatter={(name: string) => <span style={{ color: 'var(--ink)', fontSize: 13 }}>{name}</span>} />
          )}
          {mark(baseline, 'Baseline', 'var(--ink-2)', (baseline ?? 0) > (target ?? 0))}
          {mark(target, 'Target', 'var(--leaf-ink)', (target ?? 0) >= (baseline ?? 0))}
          <Line
            name={ofMoney ? stageLabels.received : 'Observed'}
            dataKey="value"
            stroke="var(--teal)"
            strokeWidth={2.5}
            dot={{ r: 3.5, fill: 'var(--card)' }}
            connectNulls
            isAnimationActive={false}
          />
          {ofMoney && (
            <Line
              name={stageLabels.pledged}
              dataKey="pledged"
              stroke="var(--gold-ink)"
              strokeWidth={2}
              strokeDasharray="7 3"
              dot={{ r: 3.5, fill: 'var(--card)' }}
              connectNulls
              isAnimationActive={false}
            />
          )}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}

/** From the least to the most that is drawn, nought among them. */
function reach({ baseline, target }: Measure, observed: readonly Observation[]): number {
  const drawn = [0, baseline ?? 0, target ?? 0, ...observed.map(({ value }) => value)]
  return Math.max(...drawn) - Math.min(...drawn)
}

/** Days since 1970 → "4 Dec 2026". */
function dayWords(day: number): string {
  return formatDate(new Date(day * msInADay).toISOString().slice(0, 10))
}

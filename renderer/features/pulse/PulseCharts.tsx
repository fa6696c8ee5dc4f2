import type { ReactNode } from 'react'
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BaseTickContentProps,
} from 'recharts'
import type { PulseLevels } from '#shared/pulse/queries.ts'
import { factorLabels, factors } from '#shared/pulse/statements.ts'
import { counted } from '#shared/records/counted.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { levelWords } from './words.ts'

/** Lines are told apart by their dashes and their marks as well as by their colours. */
const strokes = ['var(--teal)', 'var(--coral-ink)', 'var(--plum-ink)', 'var(--gold-ink)', 'var(--sky-ink)'] as const
const dashes = ['0', '7 3', '2 3', '10 3 2 3', '4 4'] as const
const words = { fill: 'var(--ink-2)', fontSize: 12.5 } as const

/** The last round, factor by factor, over the one before it. */
export function PulseRadar({ last, before }: { last: PulseLevels; before: PulseLevels | undefined }): ReactNode {
  // What too few answered has no spoke: a point in the middle would read as the lowest level.
  const data = last.levels.flatMap(({ factor, level }, place) =>
    level === null ? [] : [{ factor: factorLabels[factor], now: level, then: before?.levels[place]?.level ?? 1 }],
  )
  // Two spokes enclose nothing: the table says it better.
  if (data.length < 3) {
    return <p className="muted">Too few factors were answered by five people to draw them; the figures are below.</p>
  }
  const whole = before?.levels.every(({ level }) => level !== null) ? before : undefined
  const told = last.levels.map(({ factor, level }) => `${factorLabels[factor]} ${levelWords(level)}`).join(', ')
  const name = `${formatDate(last.round.heldOn)}, ${counted(last.round.answered, 'answer')}`
  return (
    <div role="img" aria-label={`Radar of ${name}: ${told}. The figures are in the table below.`}>
      <ResponsiveContainer width="100%" height={330}>
        <RadarChart data={data} outerRadius="68%" accessibilityLayer={false}>
          <PolarGrid stroke="var(--line-strong)" />
          <PolarAngleAxis dataKey="factor" tick={SpokeLabel} />
          <PolarRadiusAxis
            domain={[1, 5]}
            tickCount={5}
            angle={54}
            tick={{ ...words, fontSize: 11 }}
            axisLine={false}
          />
          {whole && (
            <Radar
              name={`${formatDate(whole.round.heldOn)}, ${counted(whole.round.answered, 'answer')}`}
              dataKey="then"
              stroke="var(--ink-3)"
              strokeDasharray="6 4"
              fill="none"
              isAnimationActive={false}
            />
          )}
          <Radar
            name={name}
            dataKey="now"
            stroke="var(--teal)"
            strokeWidth={2}
            fill="var(--teal)"
            fillOpacity={0.18}
            isAnimationActive={false}
          />
          <Legend formatter={legend} />
        </RadarChart>
      </ResponsiveContainer>
    </div>
  )
}

/** Every factor from round to round; under each date how many answered. */
export function PulseTrend({ rounds }: { rounds: readonly PulseLevels[] }): ReactNode {
  const data = rounds.map(({ round, levels }) => ({
    when: `${formatDate(round.heldOn)} · ${counted(round.answered, 'answer')}`,
    ...Object.fromEntries(levels.map(({ factor, level }) => [factor, level])),
  }))
  // Room for six dates; every one that is drawn stands with the number of answers beneath it.
  const every = Math.ceil(rounds.length / 6) - 1
  return (
    <div role="img" aria-label={`Trend over ${rounds.length} rounds. The figures are in the table below.`}>
      <ResponsiveContainer width="100%" height={330}>
        <LineChart data={data} margin={{ top: 12, right: 40, bottom: 4, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="when"
            tick={RoundLabel}
            height={42}
            interval={every}
            padding={{ left: 50, right: 50 }}
            stroke="var(--line-strong)"
          />
          <YAxis domain={[1, 5]} ticks={[1, 2, 3, 4, 5]} width={28} tick={words} stroke="var(--line-strong)" />
          <Legend formatter={legend} />
          {factors.map((factor, place) => (
            <Line
              key={factor}
              name={factorLabels[factor]}
              dataKey={factor}
              stroke={strokes[place] ?? ''}
              strokeWidth={2}
              strokeDasharray={dashes[place] ?? ''}
              dot={{ r: 3.5 }}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}

/** A round’s date, and under it how many answered. */
function RoundLabel({ x, y, payload }: BaseTickContentProps): ReactNode {
  const [date, answers] = String(payload.value).split(' · ')
  return (
    <text x={x} y={y} textAnchor="middle" {...words}>
      <tspan x={x} dy={12}>
        {date}
      </tspan>
      <tspan x={x} dy={15}>
        {answers}
      </tspan>
    </text>
  )
}

/** A factor’s name at the end of its spoke, in two lines where it has two words: long ones would be cut off. */
function SpokeLabel({ x, y, textAnchor, payload }: BaseTickContentProps): ReactNode {
  const [first = '', ...rest] = String(payload.value).split(' ')
  return (
    <text x={x} y={y} textAnchor={textAnchor} {...words}>
      <tspan x={x} dy={textAnchor === 'middle' ? -15 : 0}>
        {first}
      </tspan>
      <tspan x={x} dy={15}>
        {rest.join(' ')}
      </tspan>
    </text>
  )
}

function legend(name: string): ReactNode {
  return <span style={{ color: 'var(--ink)' }}>{name}</span>
}

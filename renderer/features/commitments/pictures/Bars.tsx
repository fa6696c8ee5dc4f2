import { useState, type ReactNode } from 'react'
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import type { Counted } from '#shared/commitments/pictures.ts'
import { grouped } from '#shared/records/counted.ts'
import type { Tone } from '#renderer/ui/Chip.tsx'
import { BarKeys, barProps } from './BarKeys.tsx'
import { Legend } from './Legend.tsx'
import classes from './Pictures.module.css'
import { short } from '../words.ts'

export interface BarLine {
  readonly key: string
  readonly name: string
  readonly parts: readonly Counted[]
  /** How long each part is, where that is not how many it counts. */
  readonly lengths?: readonly number[]
  /** What stands in the tooltip instead of the counts. */
  readonly words?: string
}

const mostBars = 12
const barHeight = 34

/** Lying bars, a name beside each; a click, or Enter, lists what a part counts. */
export function Bars(props: {
  /** What they show. */
  label: string
  bars: readonly BarLine[]
  parts: readonly { label: string; tone: Tone }[]
  onShow: (counted: Counted) => void
}): ReactNode {
  const { bars, parts, onShow } = props
  const [every, setEvery] = useState(false)
  if (bars.length === 0) return <p className={classes.nothing}>Nothing to show yet.</p>
  const shown = every ? bars : bars.slice(0, mostBars)
  const lines = shown.map((bar) => ({
    ...bar,
    lengths: bar.lengths ?? bar.parts.map(({ count }) => count),
  }))
  const marks = shown.flatMap(({ key, name, words, parts: own }) =>
    parts.flatMap((part, index) => {
      const counted = own[index]
      const said = words ?? `${part.label}: ${counted ? grouped(counted.count) : ''}`
      return counted ? [{ key: `${key} ${index}`, label: `${name}, ${said}`, counted }] : []
    }),
  )
  return (
    <>
      {parts.length > 1 && <Legend entries={parts} />}
      <BarKeys label={props.label} marks={marks} height={shown.length * barHeight + 34} onShow={onShow}>
        {(active) => (
          <BarChart
            accessibilityLayer={false}
            data={lines}
            layout="vertical"
            margin={{ top: 0, right: 16, bottom: 0, left: 0 }}
            barCategoryGap={6}
          >
            <CartesianGrid horizontal={false} stroke="var(--line)" />
            <XAxis
              type="number"
              allowDecimals={false}
              stroke="var(--ink-3)"
              tick={{ fontSize: 12, fill: 'var(--ink-2)' }}
              tickFormatter={grouped}
            />
            <YAxis
              type="category"
              dataKey="key"
              width={170}
              interval={0}
              stroke="var(--ink-3)"
              tick={{ fontSize: 12, fill: 'var(--ink-2)' }}
              tickFormatter={(key: string) => short(lines.find((line) => line.key === key)?.name ?? '', 26)}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--sunk)' }}
              content={({ active, label }) => {
                const line = lines.find(({ key }) => key === label)
                if (!active || !line) return null
                return (
                  <div className={classes.tip}>
                    <strong>{line.name}</strong>
                    {line.words !== undefined && <div>{line.words}</div>}
                    {line.words === undefined &&
                      parts.map((part, index) => (
                        <div key={part.label}>
                          {part.label}: {grouped(line.parts[index]?.count ?? 0)}
                        </div>
                      ))}
                  </div>
                )
              }}
            />
            {parts.map((part, index) => (
              <Bar
                key={part.label}
                name={part.label}
                dataKey={(line: (typeof lines)[number]) => line.lengths[index] ?? 0}
                stackId="parts"
                fill={`var(--${part.tone})`}
                {...barProps(
                  (place) =>
                    lines[place] && { key: `${lines[place].key} ${index}`, counted: lines[place].parts[index] },
                  active,
                  onShow,
                )}
              />
            ))}
          </BarChart>
        )}
      </BarKeys>
      {bars.length > mostBars && (
        <button type="button" className={classes.more} onClick={() => setEvery(!every)}>
          {every ? 'Show fewer' : `Show all ${bars.length}`}
        </button>
      )}
    </>
  )
}

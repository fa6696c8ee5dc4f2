import type { ReactNode } from 'react'
import { Bar, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import { monthWords } from '#shared/commitments/months.ts'
import type { Counted, MonthFlow } from '#shared/commitments/pictures.ts'
import { grouped } from '#shared/records/counted.ts'
import { BarKeys, barProps } from './BarKeys.tsx'
import { Legend } from './Legend.tsx'
import classes from './Pictures.module.css'

const tick = { fontSize: 12, fill: 'var(--ink-2)' }

/** Bars for what was promised and closed in a month, a line for what was open at its end. */
export function Flow({ flow, onShow }: { flow: readonly MonthFlow[]; onShow: (counted: Counted) => void }): ReactNode {
  const marks = flow.flatMap(({ month, ...counts }) =>
    (['promised', 'closed'] as const).map((part) => ({
      key: `${month} ${part}`,
      label: `${monthWords(month)}, ${part}: ${grouped(counts[part].count)}`,
      counted: counts[part],
    })),
  )
  const bar = (label: string, tone: string, part: 'promised' | 'closed', active: string | null): ReactNode => (
    <Bar
      name={label}
      dataKey={(each: MonthFlow) => each[part].count}
      fill={`var(--${tone})`}
      {...barProps(
        (place) => flow[place] && { key: `${flow[place].month} ${part}`, counted: flow[place][part] },
        active,
        onShow,
      )}
    />
  )
  return (
    <>
      <Legend
        entries={[
          { label: 'Promised', tone: 'sky' },
          { label: 'Closed', tone: 'leaf' },
          { label: 'Open at the end', tone: 'coral', line: true },
        ]}
      />
      <BarKeys label="Promised and closed, month by month" marks={marks} height={260} onShow={onShow}>
        {(active) => (
          <ComposedChart
            accessibilityLayer={false}
            data={[...flow]}
            margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="month" stroke="var(--ink-3)" tick={tick} tickFormatter={shortMonth} />
            <YAxis allowDecimals={false} stroke="var(--ink-3)" tick={tick} tickFormatter={grouped} />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: 'var(--sunk)' }}
              content={({ active, label }) => {
                const each = flow.find(({ month }) => month === label)
                if (!active || !each) return null
                return (
                  <div className={classes.tip}>
                    <strong>{monthWords(each.month)}</strong>
                    <div>Promised: {grouped(each.promised.count)}</div>
                    <div>Closed: {grouped(each.closed.count)}</div>
                    <div>Open at the end: {grouped(each.open.count)}</div>
                  </div>
                )
              }}
            />
            {bar('Promised', 'sky', 'promised', active)}
            {bar('Closed', 'leaf', 'closed', active)}
            <Line
              name="Open at the end"
              dataKey={(each: MonthFlow) => each.open.count}
              stroke="var(--coral)"
              strokeWidth={2}
              dot={{ r: 3, fill: 'var(--card)' }}
              isAnimationActive={false}
            />
          </ComposedChart>
        )}
      </BarKeys>
    </>
  )
}

/** `2026-12` → "Dec 26". */
function shortMonth(month: string): string {
  return `${monthWords(month).slice(0, 3)} ${month.slice(2, 4)}`
}

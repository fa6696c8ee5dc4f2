import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { addMonths, firstDay, lastDay, monthOf, monthWords } from '#shared/commitments/months.ts'
import { daysBetween } from '#shared/commitments/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useGridKeys, type Selection } from '../registers/index.ts'
import classes from './CommitmentTimeline.module.css'
import type { Rows } from './rows.ts'
import { TimelineGroup, TimelineRow, type Scale } from './TimelineRow.tsx'
import { useRem } from './useRem.ts'
import { useRowList } from './useRowList.ts'

const monthsShown = 9
const monthsBehind = 3
const laneHeight = 2.75

/**
 * When things are needed, month by month: a lane for each commitment, from the date first promised through every
 * move to the date it has now, in the groups of the list.
 */
export function CommitmentTimeline(props: {
  rows: Rows
  onFold: (group: string) => void
  selection: Selection
  openId: string | null
  today: string
}): ReactNode {
  const { rows, today, onFold } = props
  const [, navigate] = useLocation()
  const scroller = useRef<HTMLDivElement>(null)
  const [start, setStart] = useState(() => addMonths(monthOf(today), -monthsBehind))
  const scale = useMemo((): Scale => {
    const [from, to] = [firstDay(start), lastDay(addMonths(start, monthsShown - 1))]
    const span = daysBetween(from, to) + 1
    return { from, to, share: (day) => (daysBetween(from, day) + 0.5) / span }
  }, [start])
  const months = Array.from({ length: monthsShown }, (_, index) => addMonths(start, index))
  const unit = useRem()
  const list = useRowList('timeline', rows, scroller, laneHeight, { overscan: 8 })
  const { active, onKeyDown, onFocus } = useGridKeys({
    scroller,
    count: rows.count,
    rowHeight: laneHeight * unit,
    scrollTo: (index) => list.scrollToIndex(index),
    isGroup: (index) => rows.isGroup(index),
    open: (index) => {
      const row = rows.at(index)
      if (row?.kind === 'group') onFold(row.group.key)
      else if (row) navigate(paths.commitment(row.held.id))
    },
    unfold: (index, wanted) => {
      const row = rows.at(index)
      if (row?.kind === 'group' && row.closed === wanted) onFold(row.group.key)
    },
    selection: props.selection,
  })
  const go = (by: number): void => setStart((month) => addMonths(month, by))
  const now = scale.share(today)

  return (
    <section className={classes.timeline} aria-label="Timeline">
      <Group gap={6} mb={8}>
        <Turn label="Earlier months" icon={<IconChevronLeft size={16} aria-hidden />} onClick={() => go(-3)} />
        <Turn label="Later months" icon={<IconChevronRight size={16} aria-hidden />} onClick={() => go(3)} />
        <Button
          size="compact-sm"
          fz="xs"
          variant="default"
          onClick={() => setStart(addMonths(monthOf(today), -monthsBehind))}
        >
          Today
        </Button>
        <span className="muted small" role="status">
          {monthWords(start)} to {monthWords(addMonths(start, monthsShown - 1))}
        </span>
        <span className={classes.key} aria-hidden>
          <i className={classes.first} /> first promised <i className={classes.moved} /> moved{' '}
          <i className={classes.due} /> needed by
        </span>
      </Group>
      <div
        ref={scroller}
        className={classes.scroller}
        style={{ '--now': now >= 0 && now <= 1 ? `${now * 100}%` : '-10%', '--months': monthsShown } as CSSProperties}
      >
        <div className={classes.head} aria-hidden>
          <span>Commitment</span>
          <div className={classes.months}>
            {months.map((month) => (
              <span key={month}>{monthWords(month).replace(/(?<=^.{3})\p{L}+/u, '')}</span>
            ))}
          </div>
        </div>
        <div
          role="grid"
          aria-label="Commitments by month"
          aria-rowcount={rows.count}
          aria-colcount={2}
          tabIndex={-1}
          style={{ height: list.getTotalSize(), position: 'relative' }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          {list.getVirtualItems().map(({ index, start: top }) => {
            const row = rows.at(index)
            if (!row) return null
            const placed = { index, top, active: index === active.row }
            return row.kind === 'group' ? (
              <TimelineGroup
                key={`group ${row.group.key}`}
                {...placed}
                group={row.group}
                closed={row.closed}
                onFold={onFold}
              />
            ) : (
              <TimelineRow
                key={row.held.id}
                {...placed}
                held={row.held}
                scale={scale}
                opened={row.held.id === props.openId}
                today={today}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}

function Turn(props: { label: string; icon: ReactNode; onClick: () => void }): ReactNode {
  return (
    <Tooltip label={props.label}>
      <ActionIcon variant="default" size={28} aria-label={props.label} onClick={props.onClick}>
        {props.icon}
      </ActionIcon>
    </Tooltip>
  )
}

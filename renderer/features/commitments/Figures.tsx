import { Tooltip } from '@mantine/core'
import { memo, useMemo, type ReactNode } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { anyCommitment, filterCommitments, type CommitmentFilter } from '#shared/commitments/filter.ts'
import { commitmentFigures } from '#shared/commitments/queries.ts'
import { counted, days, grouped } from '#shared/records/counted.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Figure } from '#renderer/ui/Card.tsx'
import classes from './Figures.module.css'

/** Four numbers that answer "how are we doing" for the forums and owners chosen, with their counting rules. */
export const Figures = memo(function Figures(props: {
  all: readonly Commitment[]
  filter: CommitmentFilter
  today: string
}): ReactNode {
  const { all, today } = props
  const { forumIds, ownerIds } = props.filter
  const scope = useMemo(() => ({ ...anyCommitment, forumIds, ownerIds }), [forumIds, ownerIds])
  const inScope = useQuery(filterCommitments, all, scope, today)
  const figures = useMemo(() => commitmentFigures(inScope, today), [inScope, today])
  const { open, forums, overdue, oldestOverdue, keptOnTime, keptWithDate, medianDaysToKept } = figures
  const share = keptWithDate === 0 ? null : Math.round((100 * keptOnTime) / keptWithDate)
  return (
    <section className={classes.figures} aria-label="How we are doing">
      <Figure value={grouped(open)} words={forums === 0 ? 'open' : `open, across ${counted(forums, 'forum')}`} />
      <Figure
        value={grouped(overdue)}
        words={overdue === 0 ? 'overdue' : `overdue · oldest ${days(oldestOverdue)}`}
        alarming={overdue > 0}
      />
      <Rule
        words={`${keptOnTime} of ${counted(keptWithDate, 'kept commitment')} with a date, counted against the day first promised. Moving the date does not help.`}
      >
        <Figure
          value={share === null ? '–' : `${share}%`}
          words={share === null ? 'kept on time: nothing kept yet' : 'kept on or before the day first promised'}
        />
      </Rule>
      <Rule words="Half of the kept commitments took this long or less, from the day they were promised.">
        <Figure
          value={medianDaysToKept === null ? '–' : `${medianDaysToKept} d`}
          words={medianDaysToKept === null ? 'from promise to kept: nothing kept yet' : 'median from promise to kept'}
        />
      </Rule>
    </section>
  )
})

/** How a number is counted: shown on hover and on focus, and read out with it. */
function Rule({ words, children }: { words: string; children: ReactNode }): ReactNode {
  return (
    <Tooltip label={words} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
      <div className={classes.rule}>
        {children}
        <span className="unseen">{words}</span>
      </div>
    </Tooltip>
  )
}

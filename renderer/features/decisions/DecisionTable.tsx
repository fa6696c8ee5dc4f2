import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { decisionMethodLabels, decisionStateLabels, type Decision } from '#shared/decisions/decisions.ts'
import type { DecisionSort, DecisionSortKey } from '#shared/decisions/filter.ts'
import { delegateOf, originOfDecision, positionsOf, reviewIsDue, supersedersOf } from '#shared/decisions/queries.ts'
import { resultWords } from '#shared/decisions/result.ts'
import type { Reader } from '#shared/records/reader.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { ServesDialog } from '../purposes/index.ts'
import { useRegisterRows } from '../registers/index.ts'
import classes from './DecisionTable.module.css'
import { GradientSpread } from './GradientSpread.tsx'
import { stateTones } from './words.ts'

const columns: readonly { label: string; by: DecisionSortKey }[] = [
  { label: 'Date', by: 'decidedOn' },
  { label: 'Decision', by: 'outcome' },
  { label: 'Forum', by: 'forum' },
  { label: 'Method', by: 'method' },
  { label: 'State', by: 'state' },
  { label: 'Review', by: 'reviewOn' },
]

/** The register as rows, sorted by their headings and moved through with the keys. */
export function DecisionTable(props: {
  listed: readonly Decision[]
  /** How many there are, shown or not. */
  total: number
  sort: DecisionSort
  onSort: (sort: DecisionSort) => void
  openId: string | null
  today: string
}): ReactNode {
  const { listed, openId } = props
  const [, navigate] = useLocation()
  const { active, serving, stopServing, grid } = useRegisterRows({
    idAt: (index) => listed[index]?.id,
    count: listed.length,
    open: (id) => navigate(paths.decision(id)),
  })
  return (
    <div className={classes.scroller}>
      <div role="grid" aria-label="Decisions" aria-rowcount={props.total + 1} className={classes.grid} {...grid}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
            {columns.map((column) => (
              <Heading key={column.by} {...column} sort={props.sort} onSort={props.onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {listed.map((decision, index) => (
            <Row
              key={decision.id}
              decision={decision}
              index={index}
              active={index === active}
              opened={decision.id === openId}
              today={props.today}
            />
          ))}
        </div>
      </div>
      <ServesDialog id={serving} onClose={stopServing} />
    </div>
  )
}

function Heading(props: {
  label: string
  by: DecisionSortKey
  sort: DecisionSort
  onSort: (sort: DecisionSort) => void
}): ReactNode {
  const { by, sort } = props
  const sorted = sort.by === by
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    <div role="columnheader" aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton
        className={classes.sort ?? ''}
        onClick={() => props.onSort({ by, descending: sorted && !sort.descending })}
      >
        {props.label}
        {sorted && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </div>
  )
}

function Row(props: { decision: Decision; index: number; active: boolean; opened: boolean; today: string }): ReactNode {
  const { decision, index } = props
  const { forum, session, held, result, due, superseded } = useQuery(rowOf, decision, props.today)
  const tabIndex = props.active ? 0 : -1
  return (
    <div
      role="row"
      className={classes.row}
      aria-rowindex={index + 2}
      data-index={index}
      data-decision={decision.id}
      data-opened={props.opened}
      tabIndex={tabIndex}
    >
      <div role="gridcell" className="tabular">
        {formatDate(decision.decidedOn)}
      </div>
      <div role="gridcell">
        <Link
          href={paths.decision(decision.id)}
          className={classes.outcome ?? ''}
          data-superseded={superseded}
          tabIndex={tabIndex}
          dir="auto"
        >
          {decision.outcome}
        </Link>
        {decision.confidential && <Chip tone="plum">Confidential</Chip>}
      </div>
      <div role="gridcell" className={classes.small}>
        <div className={classes.forum}>{forum?.name ?? <span className="muted">Outside any forum</span>}</div>
        {session && (
          <div className={`${classes.session} muted`} title={session.title}>
            {session.title}
          </div>
        )}
      </div>
      <div role="gridcell" className={classes.small}>
        {decisionMethodLabels[decision.method]}
        {result !== '' &&
          (decision.method === 'gradients' ? (
            <GradientSpread held={held} words={result} />
          ) : (
            <div className="muted">{result}</div>
          ))}
      </div>
      <div role="gridcell">
        <Chip tone={superseded ? 'stone' : stateTones[decision.state]}>
          {superseded ? 'Superseded' : decisionStateLabels[decision.state]}
        </Chip>
      </div>
      <div role="gridcell" className={classes.small}>
        {decision.reviewOn === null ? <span className="muted">–</span> : formatDate(decision.reviewOn)}
        {due && (
          <div>
            <Chip tone="coral">Due</Chip>
          </div>
        )}
      </div>
    </div>
  )
}

function rowOf(read: Reader, decision: Decision, today: string) {
  const { forum, session } = originOfDecision(read, decision)
  const held = positionsOf(read, decision.id)
  const delegate = delegateOf(read, decision)
  return {
    forum,
    session,
    held,
    result: delegate ? `to ${delegate.name}` : resultWords(decision, held),
    due: reviewIsDue(read, decision, today),
    superseded: supersedersOf(read, decision.id).length > 0,
  }
}

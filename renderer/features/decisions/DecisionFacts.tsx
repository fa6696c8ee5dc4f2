import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Decision } from '#shared/decisions/decisions.ts'
import {
  decisionById,
  delegateOf,
  originOfDecision,
  prototypesOfDecision,
  reviewIsDue,
  supersedersOf,
} from '#shared/decisions/queries.ts'
import type { Reader } from '#shared/records/reader.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { ClauseLinks } from '../purposes/index.ts'
import classes from './DecisionDrawer.module.css'
import { methodInSentence } from './words.ts'

/** How and where it was decided, what it changed, and the decisions before and after it. */
export function DecisionFacts({ decision, onServes }: { decision: Decision; onServes: () => void }): ReactNode {
  const { state, method, quorum, decidedOn, reviewOn, changed } = decision
  const today = useToday()
  const { forum, session, block, delegate, earlier, later, due, tried } = useQuery(around, decision, today)
  const how =
    method === 'delegated'
      ? `delegated${delegate ? ` to ${delegate.name}` : ''}`
      : `${state === 'decided' ? '' : 'decided '}by ${methodInSentence(method)}`
  return (
    <dl className={classes.facts}>
      <dt>{{ proposed: 'Proposed', decided: 'Decided', withdrawn: 'Withdrawn' }[state]}</dt>
      <dd>
        {formatDate(decidedOn)}, {state === 'decided' ? how : `to be ${how}`}
        {method === 'vote' && quorum !== null && `, with a quorum of ${quorum}`}
      </dd>
      {changed !== '' && <Fact name="What it changed">{changed}</Fact>}
      {earlier && (
        <Fact name="Takes the place of">
          <Link href={paths.decision(earlier.id)}>{earlier.outcome}</Link>, {formatDate(earlier.decidedOn)}
        </Fact>
      )}
      {later.map((each) => (
        <Fact key={each.id} name="Superseded by">
          <Link href={paths.decision(each.id)}>{each.outcome}</Link>, {formatDate(each.decidedOn)}
        </Fact>
      ))}
      <Fact name="Review">
        {reviewOn === null ? 'No date set' : formatDate(reviewOn)} {due && <Chip tone="coral">Due</Chip>}
      </Fact>
      <Fact name="Forum">{forum ? <Link href={paths.forum(forum.id)}>{forum.name}</Link> : 'None'}</Fact>
      <Fact name="Session">
        {session ? (
          <Link href={paths.session(session.id)}>
            {session.title}, {formatDate(session.date)}
          </Link>
        ) : (
          'None'
        )}
      </Fact>
      <Fact name="Serves">
        <ClauseLinks ids={decision.clauseIds} onChange={onServes} />
      </Fact>
      {session && block && (
        <Fact name="Agenda item">
          <Link href={paths.block(session.id, block.id)}>{block.title}</Link>
        </Fact>
      )}
      {tried.map(({ id, title }) => (
        <Fact key={id} name="Prototype">
          <Link href={paths.prototype(id)}>{title}</Link>
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  )
}

function around(read: Reader, decision: Decision, today: string) {
  const { id, supersedesId } = decision
  return {
    ...originOfDecision(read, decision),
    delegate: delegateOf(read, decision),
    earlier: supersedesId === null ? undefined : decisionById(read, supersedesId),
    later: supersedersOf(read, id),
    due: reviewIsDue(read, decision, today),
    tried: prototypesOfDecision(read, id),
  }
}

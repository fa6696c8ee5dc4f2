import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Prototype } from '#shared/prototypes/prototypes.ts'
import { aroundPrototype } from '#shared/prototypes/queries.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { Initials } from '#renderer/ui/Initials.tsx'
import { ClauseLinks } from '../purposes/index.ts'
import classes from './PrototypeScreen.module.css'

/** Who leads a prototype, where it belongs, what it came from and what it serves. */
export function PrototypeFacts({ prototype, onServes }: { prototype: Prototype; onServes: () => void }): ReactNode {
  const { forum, place, leads, session, block, decision } = useQuery(aroundPrototype, prototype)
  return (
    <dl className={classes.facts}>
      <Fact name="Led by">
        {leads.length === 0 ? (
          <span className="muted">Nobody yet</span>
        ) : (
          leads.map((lead) => (
            <div key={lead.id} className={classes.lead}>
              <Initials {...lead} />
              <Link href={paths.person(lead.id)}>{lead.name}</Link>
            </div>
          ))
        )}
      </Fact>
      <Fact name="Begun">{formatDate(prototype.begunOn)}</Fact>
      {place && <Fact name="Place">{place.name}</Fact>}
      {forum && (
        <Fact name="Forum">
          <Link href={paths.forum(forum.id)}>{forum.name}</Link>
        </Fact>
      )}
      {session && (
        <Fact name="Session">
          <Link href={paths.session(session.id)}>
            {session.title}, {formatDate(session.date)}
          </Link>
        </Fact>
      )}
      {session && block && (
        <Fact name="Agenda item">
          <Link href={paths.block(session.id, block.id)}>{block.title}</Link>
        </Fact>
      )}
      {decision && (
        <Fact name="Decision">
          <Link href={paths.decision(decision.id)}>{decision.outcome}</Link>
        </Fact>
      )}
      <Fact name="Serves">
        <ClauseLinks ids={prototype.clauseIds} onChange={onServes} />
      </Fact>
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

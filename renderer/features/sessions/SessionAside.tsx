import { Button } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { membersOf } from '#shared/forums/queries.ts'
import { initialsOf } from '#shared/people/queries.ts'
import type { Method } from '#shared/methods/methods.ts'
import { counted } from '#shared/records/counted.ts'
import type { Plan } from '#shared/sessions/plan.ts'
import type { SessionPage } from '#shared/sessions/queries.ts'
import { attendanceOf } from '#shared/sessions/runCommands.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { InitialsRow } from '#renderer/ui/Initials.tsx'
import { AttendanceDialog } from '../attendance/index.ts'
import { MethodPanel } from '../methods/index.ts'
import { FromLastTime } from '../minutes/index.ts'
import { OutcomeItems } from './BlockOutcomes.tsx'
import { ChecksCard } from './ChecksCard.tsx'
import { PurposeCard } from './PurposeCard.tsx'
import classes from './SessionScreen.module.css'

/** Why the session meets, what to look at again, methods to put in, what it carries in, who is in the room, what came out. */
export function SessionAside(props: {
  page: SessionPage
  plan: Plan
  onInsert: (method: Method) => void
  onTemplate: () => void
  onBlock: (id: string) => void
}): ReactNode {
  const { page } = props
  return (
    <aside className={classes.aside} aria-label="About this session">
      <PurposeCard session={page.session} />
      {page.session.state === 'planning' && (
        <>
          <ChecksCard session={page.session} plan={props.plan} onBlock={props.onBlock} />
          <MethodPanel onInsert={props.onInsert} onTemplate={props.onTemplate} />
        </>
      )}
      <FromLastTime session={page.session} />
      <InTheRoom session={page.session} />
      <CameOut page={page} />
    </aside>
  )
}

function InTheRoom({ session: { id, forumId } }: { session: Session }): ReactNode {
  const [marking, setMarking] = useState(false)
  const there = useQuery(attendanceOf, id).filter(({ state }) => state !== 'apologies').length
  const members = useQuery(membersOf, forumId)
  const present = useMemo(() => members.filter(({ membership }) => membership.to === null), [members])
  const organisations = new Set(present.flatMap(({ organisation }) => organisation?.id ?? [])).size
  return (
    <Card
      title="In the room"
      tight
      action={
        <Button size="compact-xs" variant="subtle" onClick={() => setMarking(true)}>
          Who is here
        </Button>
      }
    >
      {present.length === 0 ? (
        <p className="muted small">
          Nobody yet. <Link href={paths.forum(forumId)}>Add members to the forum</Link>.
        </p>
      ) : (
        <div className={classes.row}>
          <InitialsRow
            most={6}
            people={present.map(({ person }) => ({
              id: person.id,
              name: person.name,
              initials: person.initials || initialsOf(person.name),
            }))}
          />
          <span className="muted small">
            {counted(present.length, 'member')}
            {organisations > 0 && ` · ${counted(organisations, 'organisation')}`}
            {there > 0 && ` · ${there} marked as here`}
          </span>
        </div>
      )}
      <AttendanceDialog sessionId={id} opened={marking} onClose={() => setMarking(false)} />
    </Card>
  )
}

function CameOut({ page: { decisions, commitments, prototypes } }: { page: SessionPage }): ReactNode {
  const all = decisions.length + commitments.length + prototypes.length
  return (
    <Card title="Came out of this session" tight>
      {all === 0 ? (
        <p className="muted small">
          Nothing yet. Press <kbd>A</kbd> or <kbd>D</kbd> on a block to capture a commitment or a decision.
        </p>
      ) : (
        <>
          <p className="small">
            {counted(decisions.length, 'decision')}, {counted(commitments.length, 'commitment')}
            {prototypes.length > 0 && `, ${counted(prototypes.length, 'prototype')}`}
          </p>
          <ul className={`${classes.list} small`}>
            <OutcomeItems decisions={decisions} commitments={commitments} prototypes={prototypes} />
          </ul>
        </>
      )}
    </Card>
  )
}

import { Button, Group, Menu } from '@mantine/core'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { removeRecord } from '#shared/coaching/commands.ts'
import { coacheeKindLabels, listingLabels, type Coachee } from '#shared/coaching/coaching.ts'
import { agreementsWith, coacheeById, coacheeSummary, sessionsWith } from '#shared/coaching/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useVaultCommand, useVaultQuery, useVaultUndo } from '#renderer/vault/index.ts'
import { useForms } from '../forms/asked.ts'
import { Arc } from './Arc.tsx'
import classes from './CoacheePage.module.css'
import { coachingPaths } from './coachingPaths.ts'
import { DisposeDialog } from './DisposeDialog.tsx'
import { SessionNotes } from './SessionNotes.tsx'

/** One coachee: the agreement, and the arc of the work from the first session to the last. */
export function CoacheePage(): ReactNode {
  const { coacheeId = '', sessionId } = useParams<{ coacheeId: string; sessionId?: string }>()
  const coachee = useVaultQuery(coacheeById, coacheeId)
  if (!coachee) {
    return (
      <EmptyState
        title="This coachee is no longer there"
        sentence="If they were removed just now, undo brings them back."
      />
    )
  }
  return <Work key={coachee.id} coachee={coachee} openId={sessionId ?? null} />
}

function Work({ coachee, openId }: { coachee: Coachee; openId: string | null }): ReactNode {
  const held = useVaultQuery(sessionsWith, coachee.id)
  const { minutes, underAgreement, agreement } = useVaultQuery(coacheeSummary, coachee)
  const newestFirst = [...held].reverse()
  const shownId = openId ?? newestFirst[0]?.id ?? null
  const agreed = agreement?.sessionsAgreed
  return (
    <>
      <div className={classes.head}>
        <h2 dir="auto">{coachee.name}</h2>
        {coachee.kind === 'team' && <Chip tone="sky">{coacheeKindLabels.team}</Chip>}
        {coachee.finishedOn !== null && <Chip tone="stone">Finished {formatDate(coachee.finishedOn)}</Chip>}
        <Group gap="sm" className={classes.actions ?? ''}>
          <Actions coachee={coachee} />
        </Group>
      </div>
      <p className="muted" dir="auto">
        {[
          coachee.organisation,
          agreed ? `${underAgreement} of ${counted(agreed, 'session')} held` : counted(held.length, 'session'),
          duration(minutes),
          coachee.contact,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {held.length > 1 && <Arc coacheeId={coachee.id} sessions={held} openId={shownId} />}
      <div className={classes.columns}>
        <section aria-label="Sessions, newest first" className={classes.sessions}>
          {held.length === 0 && <p className="muted">No session yet.</p>}
          {newestFirst.map((session, index) => (
            <SessionNotes
              key={session.id}
              session={session}
              number={held.length - index}
              open={session.id === shownId}
              scroll={session.id === openId}
            />
          ))}
        </section>
        <aside className={classes.side} aria-label="About this coachee">
          <Agreements coachee={coachee} />
          <Card title="About">
            <dl className={classes.facts}>
              <dt>What brings them</dt>
              <dd dir="auto">{coachee.about || 'Nothing written yet.'}</dd>
              <dt>Named in an hours log</dt>
              <dd>{listingLabels[coachee.listing]}</dd>
              {coachee.kind === 'team' && (
                <>
                  <dt>Member to name</dt>
                  <dd dir="auto">{coachee.namedMember || 'Nobody yet'}</dd>
                </>
              )}
            </dl>
          </Card>
        </aside>
      </div>
    </>
  )
}

function Agreements({ coachee }: { coachee: Coachee }): ReactNode {
  const forms = useForms()
  const all = useVaultQuery(agreementsWith, coachee.id)
  return (
    <Card
      title={all.length > 1 ? 'Agreements' : 'Agreement'}
      action={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => forms.add('agreement', coachee.id)}
        >
          {all.length === 0 ? 'Write down' : 'New agreement'}
        </Button>
      }
    >
      {all.length === 0 && (
        <p className="muted small">Goals, how many sessions, who may know what, and how long to keep notes.</p>
      )}
      {[...all].reverse().map((agreement) => (
        <dl key={agreement.id} className={classes.facts}>
          <dt>Goals</dt>
          <dd dir="auto">{agreement.goals || '–'}</dd>
          <dt>Sessions</dt>
          <dd>
            {agreement.sessionsAgreed ?? 'Left open'}, from {formatDate(agreement.startsOn)}
          </dd>
          <dt>Who may know what</dt>
          <dd dir="auto">{agreement.mayKnow || '–'}</dd>
          <dt>Notes kept until</dt>
          <dd>
            {agreement.keepUntil === null ? 'No date agreed' : formatDate(agreement.keepUntil)}{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Change the agreement from ${formatDate(agreement.startsOn)}`}
              onClick={() => forms.change('agreement', agreement.id, coachee.id)}
            >
              Change
            </Button>
          </dd>
        </dl>
      ))}
    </Card>
  )
}

function Actions({ coachee }: { coachee: Coachee }): ReactNode {
  const forms = useForms()
  const [, navigate] = useLocation()
  const [disposing, setDisposing] = useState(false)
  const remove = useVaultCommand(removeRecord)
  const { undo } = useVaultUndo()
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: coachee.id })
    if (!outcome.done) return
    navigate(coachingPaths.coachees)
    say('Coachee removed, with their sessions.', { label: 'Undo', run: () => void undo() })
  }
  return (
    <>
      <Link href={coachingPaths.coachees} className="small">
        All coachees
      </Link>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => forms.change('coachee', coachee.id)}>Change details</Menu.Item>
          <Menu.Item onClick={() => void takeAway()}>Remove (can be undone)</Menu.Item>
          <Menu.Item color="red" onClick={() => setDisposing(true)}>
            Erase for good…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DisposeDialog opened={disposing} onClose={() => setDisposing(false)} coachees={[coachee]} />
    </>
  )
}

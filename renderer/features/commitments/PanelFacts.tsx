import { Button, Group, Select } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { changeCommitments } from '#shared/commitments/commands.ts'
import { commitmentStateLabels, commitmentStates } from '#shared/commitments/commitments.ts'
import type { CommitmentPage } from '#shared/commitments/queries.ts'
import type { RagTone } from '#shared/commitments/rag.ts'
import type { Party } from '#shared/people/queries.ts'
import { counted } from '#shared/records/counted.ts'
import { timesCarried } from '#shared/sessions/carryOver.ts'
import { paths } from '#renderer/paths.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { Initials } from '#renderer/ui/Initials.tsx'
import { SignalShape } from '#renderer/ui/SignalShape.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { ClauseLinks } from '../purposes/index.ts'
import classes from './CommitmentPanel.module.css'
import { useRagChoices } from './RagChip.tsx'
import { RedateForm } from './RedateForm.tsx'
import { useChanged } from './useChanged.ts'
import { useFocusBack } from './useFocusBack.ts'
import { useMoves } from './useMoves.ts'
import { dueWords } from './words.ts'

/** Who, for whom, by when, how it stands, and where it was promised: every link one click away. */
export function PanelFacts({ page, onServes }: { page: CommitmentPage; onServes: () => void }): ReactNode {
  const { held, givers, receiver, forum, session, block, decision, prototype } = page
  const today = useToday()
  const carried = useQuery(timesCarried, held)
  const { move } = useMoves()
  const colours = useRagChoices(held.rag)
  const change = useCommand(changeCommitments)
  const changed = useChanged()
  const [redating, setRedating] = useState(false)
  const redateButton = useFocusBack(redating)
  const words = dueWords(held, today)
  const moved = held.firstDue !== null && held.firstDue !== held.due
  return (
    <dl className={classes.facts}>
      <Fact label="State">
        <Select
          aria-label="State"
          allowDeselect={false}
          size="xs"
          w="11rem"
          maw="100%"
          data={commitmentStates.map((state) => ({ value: state, label: commitmentStateLabels[state] }))}
          value={held.state}
          onChange={(chosen) => {
            const state = commitmentStates.find((each) => each === chosen)
            if (state && state !== held.state) void move([held.id], state)
          }}
        />
      </Fact>
      <Fact label="Colour">
        <Select
          aria-label="Colour"
          allowDeselect={false}
          size="xs"
          w="11rem"
          maw="100%"
          data={[...colours]}
          value={held.rag ?? 'none'}
          renderOption={({ option }) => (
            <Group gap={8} wrap="nowrap">
              {option.value !== 'none' && <SignalShape signal={option.value as RagTone} />}
              {option.label}
            </Group>
          )}
          onChange={(chosen) => {
            const rag = chosen === 'none' ? null : (chosen as RagTone)
            if (rag !== held.rag)
              void change({ ids: [held.id], changes: { rag } }).then((done) => changed(done, 'Colour changed.'))
          }}
        />
      </Fact>
      <Fact label="Needed by">
        <div className={classes.dates}>
          <span className="tabular">{held.due === null ? 'No date' : formatDate(held.due)}</span>
          {words && <Chip tone={words.tone}>{words.words}</Chip>}
          {!redating && (
            <Button ref={redateButton} size="compact-sm" fz="xs" variant="light" onClick={() => setRedating(true)}>
              {held.due === null ? 'Set a date' : 'Change date'}
            </Button>
          )}
        </div>
        {moved && <div className="muted small">First promised for {formatDate(held.firstDue)}</div>}
      </Fact>
      {redating && (
        <dd className={classes.redate}>
          <RedateForm held={held} onDone={() => setRedating(false)} />
        </dd>
      )}
      <Fact label={givers.length > 1 ? 'Owners' : 'Owner'}>
        {givers.length === 0 ? (
          <span className="muted">Nobody yet</span>
        ) : (
          givers.map((giver) => <PartyLine key={giver.id} party={giver} />)
        )}
      </Fact>
      {receiver && (
        <Fact label="For">
          <PartyLine party={receiver} />
        </Fact>
      )}
      <Fact label="Promised">{formatDate(held.promisedOn)}</Fact>
      {held.closedOn !== null && (
        <Fact label={held.state === 'kept' ? 'Kept' : 'Released'}>{formatDate(held.closedOn)}</Fact>
      )}
      {carried > 0 && <Fact label="Carried over">{counted(carried, 'time')}</Fact>}
      {forum && (
        <Fact label="Forum">
          <Link href={paths.forum(forum.id)}>{forum.name}</Link>
        </Fact>
      )}
      {session && (
        <Fact label="Session">
          <Link href={paths.session(session.id)}>
            {formatDate(session.date)} · {session.title}
          </Link>
        </Fact>
      )}
      {session && block && (
        <Fact label="Agenda item">
          <Link href={paths.block(session.id, block.id)}>{block.title}</Link>
        </Fact>
      )}
      <Fact label="Serves">
        <ClauseLinks ids={held.clauseIds} onChange={onServes} />
      </Fact>
      {decision && (
        <Fact label="Decision">
          <Link href={paths.decision(decision.id)}>{decision.outcome}</Link>
        </Fact>
      )}
      {prototype && (
        <Fact label="Prototype">
          <Link href={paths.prototype(prototype.id)}>{prototype.title}</Link>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function PartyLine({ party }: { party: Party }): ReactNode {
  const href = {
    person: paths.person(party.id),
    organisation: paths.organisation(party.id),
    forum: paths.forum(party.id),
  }[party.kind]
  return (
    <div className={classes.party}>
      <Initials {...party} />
      <span>
        <Link href={href}>{party.name}</Link>
        {party.detail !== '' && <span className="muted small"> · {party.detail}</span>}
      </span>
    </div>
  )
}

import { Button, Checkbox, Group, Select, SimpleGrid, Textarea } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { lacksDelegate, type DecisionMethod } from '#shared/decisions/decisions.ts'
import { setPositions } from '#shared/decisions/positionCommands.ts'
import { stanceDigit, stanceLabels, stancesOf } from '#shared/decisions/positions.ts'
import { decisionById, positionsOf } from '#shared/decisions/queries.ts'
import { resultWords, standsInTheWay } from '#shared/decisions/result.ts'
import { membersOf } from '#shared/forums/queries.ts'
import { partiesOf } from '#shared/people/parties.ts'
import type { Reader } from '#shared/records/reader.ts'
import { attendanceOf } from '#shared/sessions/runCommands.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { sayDone } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { PartyPicker } from '../people/index.ts'
import { DelegatePicker } from './DelegatePicker.tsx'
import { PositionRow, type Stood } from './PositionRow.tsx'
import classes from './Positions.module.css'
import { QuorumField } from './QuorumField.tsx'
import { methodChoices } from './words.ts'

/** How a decision was made and where each person or organisation stood, with their reasons. `id` null closes it. */
export function PositionsDialog({ id, onClose }: { id: string | null; onClose: () => void }): ReactNode {
  const decision = useQuery(decisionById, id ?? '')
  const held = useQuery(positionsOf, id ?? '')
  const room = useQuery(whoWasThere, id ?? '')
  const save = useCommand(setPositions)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(id !== null && decision !== undefined, () => ({
    method: decision?.method ?? ('consent' as DecisionMethod),
    quorum: decision?.quorum ?? null,
    delegateId: decision?.delegateId ?? null,
    proposed: decision?.state === 'proposed',
    stateReason: decision?.stateReason ?? '',
    stood: Object.fromEntries(held.map(({ partyId, ...stood }) => [partyId, pickStood(stood)])) as Record<
      string,
      Stood
    >,
    others: held.map(({ partyId }) => partyId),
  }))
  const { method, quorum, delegateId, proposed } = values
  const ids = useMemo(() => [...new Set([...room, ...values.others])], [room, values.others])
  const parties = useQuery(partiesOf, ids)
  const stances = stancesOf[method]
  const stoodBy = (partyId: string): Stood => {
    const stood = values.stood[partyId] ?? unsaid
    return stood.stance !== null && stances.includes(stood.stance) ? stood : { ...stood, stance: null }
  }
  const put = (partyId: string, stood: Partial<Stood>): void =>
    set('stood', { ...values.stood, [partyId]: { ...stoodBy(partyId), ...stood } })
  const said = ids.flatMap((partyId) => {
    const { stance, reason, resolution } = stoodBy(partyId)
    if (stance === null) return []
    return [{ partyId, stance, reason: reason.trim(), resolution: stance === 'object' ? resolution.trim() : '' }]
  })
  const obstacle = standsInTheWay({ method, quorum }, said)
  const withdrawn = decision?.state === 'withdrawn'
  const state = withdrawn ? 'withdrawn' : proposed ? 'proposed' : 'decided'
  const unnamed = lacksDelegate({ state, method, delegateId })
  const needsReason = obstacle !== null && !proposed && !withdrawn
  const [first] = stances
  const restAgree = (): void => {
    if (!first) return
    const rest = ids.filter((partyId) => stoodBy(partyId).stance === null)
    set('stood', {
      ...values.stood,
      ...Object.fromEntries(rest.map((each) => [each, { ...stoodBy(each), stance: first }])),
    })
  }

  const submit = async (): Promise<void> => {
    if (id === null) return
    const stateReason = needsReason || withdrawn ? values.stateReason.trim() : ''
    const outcome = await save({ decisionId: id, method, quorum, delegateId, state, stateReason, positions: said })
    if (sayDone(outcome, method === 'delegated' ? 'Who decides is saved.' : 'Positions saved.', undo)) onClose()
  }
  return (
    <FormDialog
      opened={id !== null && decision !== undefined}
      onClose={onClose}
      title={method === 'delegated' ? 'Who decides' : 'Where each stands'}
      submitLabel={method === 'delegated' ? 'Save' : 'Save positions'}
      changed={changed}
      ready={!unnamed && (!needsReason || values.stateReason.trim() !== '')}
      onSubmit={submit}
      size="xl"
    >
      <p className={classes.outcome} dir="auto">
        {decision?.outcome}
      </p>
      <SimpleGrid cols={{ base: 1, xs: method === 'vote' ? 3 : 2 }}>
        <Select
          data-autofocus
          label="Method"
          allowDeselect={false}
          data={methodChoices}
          value={method}
          onChange={(chosen) => chosen && set('method', chosen as DecisionMethod)}
        />
        {method === 'vote' && <QuorumField value={quorum} onChange={(value) => set('quorum', value)} />}
        {method === 'delegated' ? (
          <DelegatePicker
            required={!proposed && !withdrawn}
            value={delegateId}
            onChange={(chosen) => set('delegateId', chosen)}
          />
        ) : (
          <PartyPicker
            label="Add a person or an organisation"
            value={[]}
            most={1}
            onChange={([added]) => {
              if (added && !added.startsWith('forum-')) set('others', [...values.others, added])
            }}
          />
        )}
      </SimpleGrid>
      {stances.length === 0 ? (
        <p className="muted">A delegated decision is made by those it was given to; nobody’s position is recorded.</p>
      ) : (
        <>
          <Group justify="space-between">
            <p className="muted small" role="status">
              {said.length} of {parties.length} have said. {resultWords({ method, quorum }, said)}
            </p>
            {first && said.length < parties.length && (
              <Button size="compact-sm" variant="light" onClick={restAgree}>
                The rest: {stanceLabels[first]}
              </Button>
            )}
          </Group>
          <p className="muted small">
            Keys:{' '}
            {stances
              .map((stance) => `${stanceDigit(stance, stances)} ${stanceLabels[stance].replace(/^\d · /, '')}`)
              .join(', ')}
          </p>
          <ul className={classes.list} aria-label="Positions">
            {parties.map((party) => (
              <PositionRow
                key={party.id}
                party={party}
                stances={stances}
                stood={stoodBy(party.id)}
                onChange={(stood) => put(party.id, stood)}
              />
            ))}
          </ul>
        </>
      )}
      {!withdrawn && (
        <Checkbox
          label="It stays a proposal for now"
          checked={proposed}
          onChange={(event) => set('proposed', event.currentTarget.checked)}
        />
      )}
      {needsReason && (
        <Textarea
          label="Why it is decided all the same"
          description={`${obstacle} Resolve it, leave it a proposal, or say why.`}
          required
          autosize
          minRows={2}
          value={values.stateReason}
          onChange={(event) => set('stateReason', event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}

const unsaid: Stood = { stance: null, reason: '', resolution: '' }

function pickStood({ stance, reason, resolution }: Stood): Stood {
  return { stance, reason, resolution }
}

/** Those marked as there in the decision's session; when nobody is marked, the forum's members. */
function whoWasThere(read: Reader, decisionId: string): readonly string[] {
  const decision = decisionById(read, decisionId)
  if (!decision) return []
  const marks = decision.sessionId === null ? [] : attendanceOf(read, decision.sessionId)
  const there = marks.filter(({ state }) => state !== 'apologies').map(({ personId }) => personId)
  if (there.length > 0) return there
  if (decision.forumId === null) return []
  return membersOf(read, decision.forumId)
    .filter(({ membership }) => membership.to === null)
    .map(({ person }) => person.id)
}

import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { decisionMethodLabels, decisionMethods, type DecisionMethod } from '#shared/decisions/decisions.ts'
import { positionsOf, setPositions } from '#shared/decisions/positionCommands.ts'
import { stanceLabels, stancesOf, type Stance } from '#shared/decisions/positions.ts'
import { decisionById } from '#shared/decisions/queries.ts'
import { membersOf } from '#shared/forums/queries.ts'
import { partiesOf } from '#shared/people/parties.ts'
import type { Reader } from '#shared/records/reader.ts'
import { attendanceOf } from '#shared/sessions/runCommands.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { PartyPicker } from '../people/index.ts'
import classes from './PositionsDialog.module.css'

interface Stood {
  readonly stance: Stance | null
  readonly reason: string
}

/** How a decision was made and where each person or organisation stood, with their reasons. `id` null closes it. */
export function PositionsDialog({ id, onClose }: { id: string | null; onClose: () => void }): ReactNode {
  const decision = useQuery(decisionById, id ?? '')
  const held = useQuery(positionsOf, id ?? '')
  const room = useQuery(whoWasThere, id ?? '')
  const save = useCommand(setPositions)
  const { values, set, changed } = useFields(id !== null && decision !== undefined, () => ({
    method: decision?.method ?? ('consent' as DecisionMethod),
    stood: Object.fromEntries(held.map(({ partyId, stance, reason }) => [partyId, { stance, reason }])) as Record<
      string,
      Stood
    >,
    others: held.map(({ partyId }) => partyId),
  }))
  const ids = useMemo(() => [...new Set([...room, ...values.others])], [room, values.others])
  const parties = useQuery(partiesOf, ids)
  const stances = stancesOf[values.method]
  const stanceOf = (partyId: string): Stance | null => {
    const stance = values.stood[partyId]?.stance ?? null
    return stance !== null && stances.includes(stance) ? stance : null
  }
  const put = (partyId: string, stood: Partial<Stood>): void =>
    set('stood', {
      ...values.stood,
      [partyId]: { stance: stanceOf(partyId), reason: '', ...values.stood[partyId], ...stood },
    })

  const submit = async (): Promise<void> => {
    if (id === null) return
    const positions = ids.flatMap((partyId) => {
      const stance = stanceOf(partyId)
      return stance === null ? [] : [{ partyId, stance, reason: values.stood[partyId]?.reason.trim() ?? '' }]
    })
    const outcome = await save({ decisionId: id, method: values.method, positions })
    if (outcome.done) onClose()
  }
  return (
    <FormDialog
      opened={id !== null && decision !== undefined}
      onClose={onClose}
      title="Where each stands"
      submitLabel="Save positions"
      changed={changed}
      onSubmit={submit}
      size="xl"
    >
      <p className={classes.outcome} dir="auto">
        {decision?.outcome}
      </p>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          data-autofocus
          label="Method"
          allowDeselect={false}
          data={decisionMethods.map((method) => ({ value: method, label: decisionMethodLabels[method] }))}
          value={values.method}
          onChange={(method) => method && set('method', method as DecisionMethod)}
        />
        <PartyPicker
          label="Add a person or an organisation"
          value={[]}
          most={1}
          onChange={([added]) => {
            if (added && !added.startsWith('forum-')) set('others', [...values.others, added])
          }}
        />
      </SimpleGrid>
      {stances.length === 0 ? (
        <p className="muted">A delegated decision is made by those it was given to; nobody’s position is recorded.</p>
      ) : (
        <>
          <p className="muted small" role="status">
            {parties.filter(({ id: party }) => stanceOf(party) !== null).length} of {parties.length} have said
          </p>
          <ul className={classes.list} aria-label="Positions">
            {parties.map((party) => (
              <li key={party.id} className={classes.row}>
                <span className={classes.name}>
                  <strong dir="auto">{party.name}</strong>
                  <span className="muted small">{party.detail}</span>
                </span>
                <Select
                  aria-label={`${party.name} stands`}
                  placeholder="Has not said"
                  clearable
                  clearButtonProps={{ 'aria-label': `Clear where ${party.name} stands` }}
                  data={stances.map((stance) => ({ value: stance, label: stanceLabels[stance] }))}
                  value={stanceOf(party.id)}
                  onChange={(stance) => put(party.id, { stance: stance as Stance | null })}
                />
                <TextInput
                  aria-label={`Reason of ${party.name}`}
                  placeholder="Reason, in their words"
                  maxLength={40_000}
                  value={values.stood[party.id]?.reason ?? ''}
                  onChange={(event) => put(party.id, { reason: event.currentTarget.value })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  )
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

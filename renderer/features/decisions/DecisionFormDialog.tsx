import { Checkbox, SegmentedControl, Select, SimpleGrid, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { addDecision, changeDecision } from '#shared/decisions/commands.ts'
import {
  blankDecision,
  lacksDelegate,
  type Decision,
  type DecisionMethod,
  type DecisionState,
} from '#shared/decisions/decisions.ts'
import { decisionRegister } from '#shared/decisions/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { ClausePicker } from '../purposes/index.ts'
import { DecidedWhere } from './DecidedWhere.tsx'
import { DelegatePicker } from './DelegatePicker.tsx'
import { QuorumField } from './QuorumField.tsx'
import { methodChoices } from './words.ts'

/** Where and when a decision was made, as far as the screen that asks knows. */
export interface DecisionDefaults {
  readonly forumId?: string | null
  readonly sessionId?: string | null
  readonly blockId?: string | null
  /** The purpose clauses served by where it was made. */
  readonly clauseIds?: readonly string[]
  /** `YYYY-MM-DD`; today when not given. */
  readonly decidedOn?: string
  /** The decision the new one takes the place of. */
  readonly supersedesId?: string
}

/** Records a decision, or changes the one given by `editing`. `onDone` hears the id of what was saved. */
export function DecisionFormDialog(props: {
  opened: boolean
  onClose: () => void
  editing?: Decision
  defaults?: DecisionDefaults
  onDone?: (id: string) => void
}): ReactNode {
  const { editing } = props
  const defaults = props.defaults ?? {}
  const today = useToday()
  const { values, set, changed } = useFields(props.opened, () => ({
    outcome: editing?.outcome ?? '',
    context: editing?.context ?? '',
    changed: editing?.changed ?? '',
    state: editing?.state ?? ('decided' as DecisionState),
    delegateId: editing?.delegateId ?? null,
    quorum: editing?.quorum ?? null,
    supersedesId: editing ? editing.supersedesId : (defaults.supersedesId ?? null),
    method: editing?.method ?? ('consent' as DecisionMethod),
    decidedOn: editing?.decidedOn ?? defaults.decidedOn ?? today,
    reviewOn: editing?.reviewOn ?? null,
    confidential: editing?.confidential ?? false,
    clauseIds: [...(editing?.clauseIds ?? defaults.clauseIds ?? [])],
    where: {
      forumId: editing ? editing.forumId : (defaults.forumId ?? null),
      sessionId: editing ? editing.sessionId : (defaults.sessionId ?? null),
      blockId: editing ? editing.blockId : (defaults.blockId ?? null),
    },
  }))
  const earlier = useQuery(decisionRegister).filter(({ id, state }) => id !== editing?.id && state === 'decided')
  // One whose delegate is gone may still be changed in other ways.
  const unnamed = lacksDelegate(values) && !(editing && lacksDelegate(editing))
  const proposed = values.state === 'proposed'
  const add = useCommand(addDecision)
  const change = useCommand(changeDecision)

  const save = async (): Promise<void> => {
    const { where, ...fields } = values
    const decision = { ...fields, ...where }
    const outcome = editing
      ? await change({ id: editing.id, changes: decision })
      : await add({ ...blankDecision, ...decision })
    if (!outcome.done) return
    props.onDone?.(typeof outcome.result === 'string' ? outcome.result : outcome.result.id)
    props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={editing ? 'Change decision' : 'Record a decision'}
      submitLabel={editing ? 'Save changes' : 'Record decision'}
      changed={changed}
      ready={values.outcome.trim() !== '' && !unnamed}
      onSubmit={save}
      size="lg"
    >
      {!editing && (
        <SegmentedControl
          aria-label="How far it is"
          data={[
            { value: 'decided', label: 'Decided' },
            { value: 'proposed', label: 'A proposal, not decided yet' },
          ]}
          value={values.state}
          onChange={(state) => set('state', state as DecisionState)}
        />
      )}
      <Textarea
        data-autofocus
        label={proposed ? 'What is proposed' : 'What was decided'}
        description="As it should read in the minutes."
        required
        autosize
        minRows={2}
        maxRows={8}
        value={values.outcome}
        onChange={(event) => set('outcome', event.currentTarget.value)}
      />
      <Textarea
        label="Why, and what was weighed"
        autosize
        minRows={2}
        maxRows={10}
        value={values.context}
        onChange={(event) => set('context', event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <Select
          label="Method"
          allowDeselect={false}
          data={methodChoices}
          value={values.method}
          onChange={(method) => method && set('method', method as DecisionMethod)}
        />
        <DateField
          label={proposed ? 'Proposed on' : 'Decided on'}
          required
          today={today}
          value={values.decidedOn}
          onChange={(date) => date && set('decidedOn', date)}
        />
        <DateField label="Review on" today={today} value={values.reviewOn} onChange={(date) => set('reviewOn', date)} />
      </SimpleGrid>
      <ClausePicker value={values.clauseIds} onChange={(clauseIds) => set('clauseIds', clauseIds)} />
      {values.method === 'vote' && <QuorumField value={values.quorum} onChange={(quorum) => set('quorum', quorum)} />}
      {values.method === 'delegated' && (
        <DelegatePicker
          required={values.state === 'decided'}
          value={values.delegateId}
          onChange={(delegateId) => set('delegateId', delegateId)}
        />
      )}
      <Textarea
        label="What it changes"
        autosize
        minRows={1}
        maxRows={6}
        value={values.changed}
        onChange={(event) => set('changed', event.currentTarget.value)}
      />
      <Select
        label="Takes the place of"
        placeholder="No earlier decision"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the earlier decision' }}
        limit={60}
        data={earlier.map(({ id, outcome, decidedOn }) => ({
          value: id,
          label: `${formatDate(decidedOn)} · ${outcome.slice(0, 160)}`,
        }))}
        value={values.supersedesId}
        onChange={(supersedesId) => set('supersedesId', supersedesId)}
      />
      <DecidedWhere where={values.where} onChange={(where) => set('where', where)} />
      <Checkbox
        label="Confidential"
        description="Held back from what is shared beyond the forum."
        checked={values.confidential}
        onChange={(event) => set('confidential', event.currentTarget.checked)}
      />
    </FormDialog>
  )
}

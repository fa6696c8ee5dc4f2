import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { decisionRegister } from '#shared/decisions/queries.ts'
import { placesByName } from '#shared/programme/queries.ts'
import { addPrototype, changePrototype } from '#shared/prototypes/commands.ts'
import type { Prototype } from '#shared/prototypes/prototypes.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { DecidedWhere } from '../decisions/index.ts'
import { PartyPicker } from '../people/index.ts'
import { ClausePicker } from '../purposes/index.ts'

/** Adds a prototype, or changes the one given by `editing`. `onDone` hears the id of what was saved. */
export function PrototypeFormDialog(props: {
  opened: boolean
  onClose: () => void
  editing?: Prototype
  defaults?: { readonly forumId?: string | null }
  onDone?: (id: string) => void
}): ReactNode {
  const { editing } = props
  const today = useToday()
  const places = useQuery(placesByName)
  const decided = useQuery(decisionRegister)
  const { values, set, changed } = useFields(props.opened, () => ({
    title: editing?.title ?? '',
    begunOn: editing?.begunOn ?? today,
    leadIds: [...(editing?.leadIds ?? [])],
    placeId: editing?.placeId ?? null,
    clauseIds: [...(editing?.clauseIds ?? [])],
    confidential: editing?.confidential ?? false,
    decisionId: editing?.decisionId ?? null,
    where: {
      forumId: editing ? editing.forumId : (props.defaults?.forumId ?? null),
      sessionId: editing?.sessionId ?? null,
      blockId: editing?.blockId ?? null,
    },
  }))
  const add = useCommand(addPrototype)
  const change = useCommand(changePrototype)

  const save = async (): Promise<void> => {
    const { where, ...fields } = values
    const prototype = { ...fields, ...where }
    const outcome = editing ? await change({ id: editing.id, changes: prototype }) : await add(prototype)
    if (!outcome.done) return
    props.onDone?.(typeof outcome.result === 'string' ? outcome.result : outcome.result.id)
    props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={editing ? 'Change prototype' : 'Add a prototype'}
      submitLabel={editing ? 'Save changes' : 'Add prototype'}
      changed={changed}
      ready={values.title.trim() !== ''}
      onSubmit={save}
      size="lg"
    >
      <TextInput
        data-autofocus
        label="What is tried out"
        description="A few words people will call it by. What you believe about it goes on its test card."
        placeholder="A table in the college canteen"
        required
        maxLength={500}
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <PartyPicker
        label="Led by"
        description="The first one is asked first."
        only="person"
        canAdd
        value={values.leadIds}
        onChange={(leadIds) => set('leadIds', leadIds)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <DateField
          label="Begun on"
          required
          today={today}
          value={values.begunOn}
          onChange={(date) => date && set('begunOn', date)}
        />
        <Select
          label="Place"
          placeholder="None"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Clear place' }}
          nothingFoundMessage="There is no such place."
          data={places.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.placeId}
          onChange={(placeId) => set('placeId', placeId)}
        />
      </SimpleGrid>
      <ClausePicker value={values.clauseIds} onChange={(clauseIds) => set('clauseIds', clauseIds)} />
      <DecidedWhere where={values.where} onChange={(where) => set('where', where)} />
      <Select
        label="Allowed by the decision"
        placeholder="None"
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the decision' }}
        nothingFoundMessage="No decision has these words."
        limit={60}
        data={decided.map(({ id, outcome, decidedOn }) => ({
          value: id,
          label: `${formatDate(decidedOn)} · ${outcome.slice(0, 160)}`,
        }))}
        value={values.decisionId}
        onChange={(decisionId) => set('decisionId', decisionId)}
      />
      <Checkbox
        label="Confidential"
        description="Held back from what is shared beyond the forum."
        checked={values.confidential}
        onChange={(event) => set('confidential', event.currentTarget.checked)}
      />
    </FormDialog>
  )
}

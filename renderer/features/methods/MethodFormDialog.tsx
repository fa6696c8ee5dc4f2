import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { addMethod, changeMethod } from '#shared/methods/commands.ts'
import type { Method } from '#shared/methods/methods.ts'
import { readSteps, writeSteps } from '#shared/methods/steps.ts'
import { blockKindLabels, blockKinds, type BlockKind } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'

type Fields = Omit<Method, 'id' | 'own'>

const blank: Fields = {
  title: '',
  kind: 'explore',
  purpose: '',
  invitation: '',
  fewestPeople: 3,
  mostPeople: null,
  minutes: 20,
  minimumMinutes: null,
  steps: [],
  materials: '',
  roomTips: '',
  online: '',
  source: '',
  goodAfter: [],
  pairsWith: [],
}

/** Writes a method of one's own: from nothing, from a copy of `begin`, or `begin` itself when `editing`. */
export function MethodFormDialog(props: {
  opened: boolean
  onClose: () => void
  begin: Method | null
  editing?: boolean
  onDone: (id: string) => void
}): ReactNode {
  const { begin, editing } = props
  const { values, set, changed } = useFields(props.opened, () => {
    const { steps, ...fields } = fieldsOf(begin)
    return { ...fields, steps: writeSteps(steps) }
  })
  const add = useCommand(addMethod)
  const change = useCommand(changeMethod)
  const save = async (): Promise<void> => {
    const fields = { ...values, steps: readSteps(values.steps) }
    if (begin && editing) {
      const outcome = await change({ id: begin.id, changes: fields })
      if (!outcome.done) return
      props.onDone(begin.id)
    } else {
      const outcome = await add(fields)
      if (!outcome.done) return
      props.onDone(outcome.result)
    }
    props.onClose()
  }
  const words = (field: 'purpose' | 'invitation' | 'materials' | 'roomTips' | 'online', label: string, hint = '') => (
    <Textarea
      label={label}
      description={hint || undefined}
      autosize
      minRows={2}
      maxRows={8}
      value={values[field]}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  )
  const number = (
    field: 'fewestPeople' | 'mostPeople' | 'minutes' | 'minimumMinutes',
    label: string,
    fallback: number | null,
  ) => (
    <NumberInput
      label={label}
      min={field === 'minutes' || field === 'minimumMinutes' ? 0 : 1}
      max={field === 'minutes' || field === 'minimumMinutes' ? 1440 : 1000}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      placeholder={fallback === null ? 'Not said' : ''}
      value={values[field] ?? ''}
      onChange={(value) => set(field, (value === '' ? fallback : Number(value)) as never)}
    />
  )
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={editing ? 'Edit method' : begin ? 'Make it your own' : 'Write a method'}
      submitLabel={editing ? 'Save changes' : 'Save method'}
      changed={changed}
      ready={values.title.trim() !== ''}
      onSubmit={save}
      size="xl"
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          data-autofocus
          label="Title"
          required
          maxLength={500}
          value={values.title}
          onChange={(event) => set('title', event.currentTarget.value)}
        />
        <Select
          label="Kind"
          allowDeselect={false}
          data={blockKinds.map((kind) => ({ value: kind, label: blockKindLabels[kind] }))}
          value={values.kind}
          onChange={(kind) => kind && set('kind', kind as BlockKind)}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md">
        {number('minutes', 'Usual minutes', 0)}
        {number('minimumMinutes', 'At least', null)}
        {number('fewestPeople', 'Fewest people', 1)}
        {number('mostPeople', 'Most people', null)}
      </SimpleGrid>
      {words('purpose', 'What it is good for')}
      {words('invitation', 'What participants read')}
      <Textarea
        label="Steps"
        description="One a line. Begin with its minutes: “5 min: everyone writes”."
        autosize
        minRows={4}
        maxRows={14}
        value={values.steps}
        onChange={(event) => set('steps', event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        {words('materials', 'Bring')}
        {words('roomTips', 'In the room')}
        {words('online', 'On screen')}
        <Textarea
          label="Where it comes from"
          autosize
          minRows={2}
          maxRows={8}
          value={values.source}
          onChange={(event) => set('source', event.currentTarget.value)}
        />
      </SimpleGrid>
    </FormDialog>
  )
}

/** The fields of a method by name, whatever else the record carries. */
function fieldsOf(method: Method | null): Fields {
  if (!method) return blank
  const names = Object.keys(blank) as (keyof Fields)[]
  return Object.fromEntries(names.map((field) => [field, method[field]])) as Fields
}

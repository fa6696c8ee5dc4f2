import { Group, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { savePerson } from '#shared/people/commands.ts'
import type { Person } from '#shared/people/people.ts'
import { organisationsByName } from '#shared/people/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { CreatableSelect, type Choice } from '#renderer/ui/CreatableSelect.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'

/** Adds a person, or changes the one given. `onSaved` hears the id. */
export function PersonDialog(props: {
  editing?: Person
  onClose: () => void
  onSaved?: (id: string) => void
}): ReactNode {
  const { editing } = props
  const organisations = useQuery(organisationsByName)
  const save = useCommand(savePerson)
  const { values, set, changed } = useFields(true, () => ({
    name: editing?.name ?? '',
    initials: editing?.initials ?? '',
    role: editing?.role ?? '',
    email: editing?.email ?? '',
    phone: editing?.phone ?? '',
    notes: editing?.notes ?? '',
    organisation: (editing?.organisationId ? { id: editing.organisationId } : null) as Choice,
  }))
  return (
    <FormDialog
      opened
      title={editing ? 'Change person' : 'Add person'}
      submitLabel={editing ? 'Save changes' : 'Add person'}
      size="lg"
      changed={changed}
      ready={values.name.trim() !== ''}
      onClose={props.onClose}
      onSubmit={async () => {
        const { organisation, ...words } = values
        const outcome = await save({ id: editing?.id ?? null, person: words, organisation })
        if (!outcome.done) return
        props.onSaved?.(outcome.result)
        props.onClose()
      }}
    >
      <Group grow align="start" preventGrowOverflow={false} wrap="nowrap">
        <TextInput
          data-autofocus
          required
          label="Name"
          maxLength={500}
          value={values.name}
          onChange={(event) => set('name', event.currentTarget.value)}
        />
        <TextInput
          label="Initials"
          w={110}
          flex="none"
          maxLength={10}
          value={values.initials}
          onChange={(event) => set('initials', event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label="Role"
        description="Their job or part in the system, not in one forum."
        value={values.role}
        onChange={(event) => set('role', event.currentTarget.value)}
      />
      <CreatableSelect
        label="Organisation"
        newWords="New organisation"
        placeholder="Type to find or add one"
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        choice={values.organisation}
        onChange={(organisation) => set('organisation', organisation)}
      />
      <Group grow align="start">
        <TextInput label="E-mail" value={values.email} onChange={(event) => set('email', event.currentTarget.value)} />
        <TextInput label="Phone" value={values.phone} onChange={(event) => set('phone', event.currentTarget.value)} />
      </Group>
      <Textarea
        label="Notes"
        autosize
        minRows={2}
        maxRows={8}
        value={values.notes}
        onChange={(event) => set('notes', event.currentTarget.value)}
      />
    </FormDialog>
  )
}

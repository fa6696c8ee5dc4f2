import { Group, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { saveOrganisation } from '#shared/people/commands.ts'
import { sectorLabels, sectors, type Organisation, type Sector } from '#shared/people/people.ts'
import { placesByName } from '#shared/programme/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { CreatableSelect, type Choice } from '#renderer/ui/CreatableSelect.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'

/** Adds an organisation, or changes the one given. */
export function OrganisationDialog(props: { editing?: Organisation; onClose: () => void }): ReactNode {
  const { editing } = props
  const places = useQuery(placesByName)
  const save = useCommand(saveOrganisation)
  const { values, set, changed } = useFields(true, () => ({
    name: editing?.name ?? '',
    shortName: editing?.shortName ?? '',
    sector: editing?.sector ?? ('nhs' as Sector),
    notes: editing?.notes ?? '',
    place: (editing?.placeId ? { id: editing.placeId } : null) as Choice,
  }))
  return (
    <FormDialog
      opened
      title={editing ? 'Change organisation' : 'Add organisation'}
      submitLabel={editing ? 'Save changes' : 'Add organisation'}
      size="lg"
      changed={changed}
      ready={values.name.trim() !== ''}
      onClose={props.onClose}
      onSubmit={async () => {
        const { place, ...organisation } = values
        const outcome = await save({ id: editing?.id ?? null, organisation, place })
        if (outcome.done) props.onClose()
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
          label="Short name"
          w={140}
          flex="none"
          maxLength={30}
          value={values.shortName}
          onChange={(event) => set('shortName', event.currentTarget.value)}
        />
      </Group>
      <Group grow align="start">
        <Select
          label="Sector"
          allowDeselect={false}
          data={sectors.map((sector) => ({ value: sector, label: sectorLabels[sector] }))}
          value={values.sector}
          onChange={(sector) => set('sector', sector as Sector)}
        />
        <CreatableSelect
          label="Place"
          newWords="New place"
          placeholder="Type to find or add one"
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          choice={values.place}
          onChange={(place) => set('place', place)}
        />
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

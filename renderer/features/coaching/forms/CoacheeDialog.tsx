import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { addCoachee, changeCoachee } from '#shared/coaching/commands.ts'
import {
  coacheeKindLabels,
  coacheeKinds,
  listingLabels,
  listings,
  type CoacheeKind,
  type Listing,
} from '#shared/coaching/coaching.ts'
import { blankCoachee } from '#shared/coaching/defaults.ts'
import { coacheeById, organisationNames } from '#shared/coaching/queries.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { useVaultQuery, useVaultReader } from '#renderer/vault/index.ts'
import type { FormProps } from './asked.ts'
import { useFinish, useFinished, useVaultForm } from './useVaultForm.ts'
import { Words } from './Words.tsx'

/** Adds a coachee or a team, or changes one. */
export function CoacheeDialog(props: FormProps): ReactNode {
  const { opened, asked, onClose } = props
  const read = useVaultReader()
  const today = useToday()
  const organisations = useVaultQuery(organisationNames)
  const { values, set, changed } = useVaultForm(props, () => {
    const { name, kind, namedMember, organisation, contact, about, listing, finishedOn } =
      coacheeById(read, asked.recordId ?? '') ?? blankCoachee
    return { name, kind, namedMember, organisation, contact, about, listing, finishedOn }
  })
  const add = useFinish(addCoachee, props)
  const change = useFinish(changeCoachee, props)
  const finished = useFinished(props, 'Coachee added.', 'Coachee changed.')
  const save = async (): Promise<void> => {
    finished(asked.recordId ? await change({ id: asked.recordId, changes: values }) : await add(values))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={asked.recordId ? 'Change coachee' : 'Add a coachee'}
      submitLabel={asked.recordId ? 'Save changes' : 'Add coachee'}
      changed={changed}
      ready={values.name.trim() !== ''}
      onSubmit={save}
      size="lg"
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          data-autofocus
          label="Name"
          required
          autoComplete="off"
          value={values.name}
          onChange={(event) => set('name', event.currentTarget.value)}
        />
        <Select
          label="Coaching"
          allowDeselect={false}
          data={coacheeKinds.map((kind) => ({ value: kind, label: coacheeKindLabels[kind] }))}
          value={values.kind}
          onChange={(kind) => kind && set('kind', kind as CoacheeKind)}
        />
        {values.kind === 'team' && (
          <TextInput
            label="Member to name in an hours log"
            autoComplete="off"
            value={values.namedMember}
            onChange={(event) => set('namedMember', event.currentTarget.value)}
          />
        )}
        <Autocomplete
          label="Organisation"
          data={[...organisations]}
          autoComplete="off"
          value={values.organisation}
          onChange={(organisation) => set('organisation', organisation)}
        />
        <TextInput
          label="E-mail or telephone"
          autoComplete="off"
          value={values.contact}
          onChange={(event) => set('contact', event.currentTarget.value)}
        />
        <Select
          label="May be named in an hours log"
          description="Only those who agreed are listed."
          allowDeselect={false}
          data={listings.map((listing) => ({ value: listing, label: listingLabels[listing] }))}
          value={values.listing}
          onChange={(listing) => listing && set('listing', listing as Listing)}
        />
        <DateField
          label="Finished on"
          description="Empty while the work goes on."
          today={today}
          value={values.finishedOn}
          onChange={(date) => set('finishedOn', date)}
        />
      </SimpleGrid>
      <Words label="What brings them" value={values.about} onChange={(about) => set('about', about)} />
    </FormDialog>
  )
}

import { Checkbox, Select, SimpleGrid, Stack, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { endorse } from '#shared/purposes/endorsementCommands.ts'
import {
  agreementLabels,
  agreements,
  capacities,
  capacityLabels,
  type Agreement,
  type Capacity,
} from '#shared/purposes/endorsements.ts'
import { wordingsOf } from '#shared/purposes/queries.ts'
import type { Version } from '#shared/purposes/versions.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { PartyPicker } from '../people/index.ts'
import type { ToEndorse } from './Endorse.tsx'
import { short } from './words.ts'

/** Where one person stands, in which capacity, on which clauses, and why. `who` null closes it. */
export function EndorseDialog(props: { version: Version; who: ToEndorse | null; onClose: () => void }): ReactNode {
  const { version, who } = props
  const today = useToday()
  const words = useQuery(wordingsOf, version.id)
  const save = useCommand(endorse)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(who !== null, () => ({
    personId: who?.personId ?? null,
    capacity: (who?.voice === 'own' ? 'myself' : 'organisation') as Capacity,
    stance: 'gradient-5' as Agreement,
    clauseIds: [...(who?.clauseIds ?? words.map(({ clauseId }) => clauseId))],
    reason: '',
    on: today as string | null,
  }))
  const submit = async (): Promise<void> => {
    const { personId, on, ...said } = values
    if (personId === null || on === null) return
    const outcome = await save({ ...said, personId, on, versionId: version.id, reason: said.reason.trim() })
    if (!outcome.done) return
    say('Endorsement recorded.', { label: 'Undo', run: () => void undo() })
    props.onClose()
  }
  return (
    <FormDialog
      opened={who !== null}
      onClose={props.onClose}
      title={`Where they stand on version ${version.number}`}
      submitLabel="Record"
      changed={changed}
      ready={values.personId !== null && values.on !== null && values.clauseIds.length > 0}
      onSubmit={submit}
      size="lg"
    >
      <PartyPicker
        label="Who"
        most={1}
        value={values.personId === null ? [] : [values.personId]}
        onChange={(ids) => set('personId', ids.find((id) => id.startsWith('person-')) ?? null)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label="Speaking"
          allowDeselect={false}
          data={capacities.map((value) => ({ value, label: capacityLabels[value] }))}
          value={values.capacity}
          onChange={(capacity) => capacity && set('capacity', capacity as Capacity)}
        />
        <Select
          label="Where they stand"
          allowDeselect={false}
          data={agreements.map((value) => ({ value, label: agreementLabels[value] }))}
          value={values.stance}
          onChange={(stance) => stance && set('stance', stance as Agreement)}
        />
      </SimpleGrid>
      <Checkbox.Group
        label="About these clauses"
        value={values.clauseIds}
        onChange={(clauseIds) => set('clauseIds', clauseIds)}
      >
        <Stack gap={6} mt={6}>
          {words.map(({ clauseId, text }, index) => (
            <Checkbox key={clauseId} value={clauseId} label={`${index + 1}. ${short(text, 120)}`} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label="Why, in their words"
        autosize
        minRows={2}
        maxRows={6}
        value={values.reason}
        onChange={(event) => set('reason', event.currentTarget.value)}
      />
      <DateField label="On" required today={today} value={values.on} onChange={(on) => set('on', on)} />
    </FormDialog>
  )
}

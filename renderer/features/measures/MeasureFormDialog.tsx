import { Checkbox, MultiSelect, Select, SegmentedControl, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { forumsByName } from '#shared/forums/queries.ts'
import { addMeasure, changeMeasure } from '#shared/measures/commands.ts'
import {
  measureKindLabels,
  measureKinds,
  moneyKindLabels,
  moneyKinds,
  type Direction,
  type Measure,
  type MeasureKind,
} from '#shared/measures/measures.ts'
import { measureRegister } from '#shared/measures/queries.ts'
import { placesByName } from '#shared/programme/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { ClausePicker } from '../purposes/index.ts'
import { draftOf, fieldsOf, usualUnits, type MeasureDefaults, type MeasureDraft } from './measureDraft.ts'
import { NumberField } from './NumberField.tsx'

/** Adds a measure, or changes the one given by `editing`. `onDone` hears the id of what was saved. */
export function MeasureFormDialog(props: {
  opened: boolean
  onClose: () => void
  editing?: Measure
  defaults?: MeasureDefaults
  onDone?: (id: string) => void
}): ReactNode {
  const { editing } = props
  const { values, set, changed } = useFields<MeasureDraft>(props.opened, () => draftOf(editing, props.defaults ?? {}))
  const [strict, setStrict] = useState(false)
  const add = useCommand(addMeasure)
  const change = useCommand(changeMeasure)
  const close = (): void => {
    setStrict(false)
    props.onClose()
  }

  const save = async (): Promise<void> => {
    const fields = fieldsOf(values)
    setStrict(fields === null)
    if (fields === null) return
    const outcome = editing ? await change({ id: editing.id, changes: fields }) : await add(fields)
    if (!outcome.done) return
    props.onDone?.(typeof outcome.result === 'string' ? outcome.result : outcome.result.id)
    close()
  }
  const takeKind = (kind: MeasureKind): void => {
    if (values.unit === usualUnits[values.kind]) set('unit', usualUnits[kind])
    set('kind', kind)
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={close}
      title={editing ? 'Change measure' : 'Add a measure'}
      submitLabel={editing ? 'Save changes' : 'Add measure'}
      changed={changed}
      ready={values.title.trim() !== ''}
      onSubmit={save}
      size="lg"
    >
      <TextInput
        data-autofocus
        label="What is measured"
        placeholder="People seen at the front door"
        required
        maxLength={500}
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <Select
          label="Kind"
          allowDeselect={false}
          data={measureKinds.map((kind) => ({ value: kind, label: measureKindLabels[kind] }))}
          value={values.kind}
          onChange={(kind) => kind && takeKind(kind as MeasureKind)}
        />
        <TextInput
          label="Unit"
          placeholder="people a month, days, %"
          maxLength={60}
          value={values.unit}
          onChange={(event) => set('unit', event.currentTarget.value)}
        />
        <Select
          label="Better when it"
          allowDeselect={false}
          data={[
            { value: 'rises', label: 'Rises' },
            { value: 'falls', label: 'Falls' },
          ]}
          value={values.better}
          onChange={(better) => better && set('better', better as Direction)}
        />
      </SimpleGrid>
      {values.kind === 'money' && (
        <SegmentedControl
          aria-label="How often"
          data={moneyKinds.map((money) => ({ value: money, label: moneyKindLabels[money] }))}
          value={values.money}
          onChange={(money) => set('money', money as MeasureDraft['money'])}
        />
      )}
      <Numbers values={values} set={set} strict={strict} />
      <Textarea
        label="How it is counted"
        description="Who counts, what is in it and what is left out, so that somebody else would get the same number."
        autosize
        minRows={2}
        maxRows={8}
        value={values.countingRule}
        onChange={(event) => set('countingRule', event.currentTarget.value)}
      />
      {values.kind !== 'people' && values.kind !== 'money' && (
        <Checkbox
          label="Its numbers count people"
          description="Numbers under five are then held back from partners and the public."
          checked={values.ofPeople}
          onChange={(event) => set('ofPeople', event.currentTarget.checked)}
        />
      )}
      <ClausePicker value={values.clauseIds} onChange={(clauseIds) => set('clauseIds', clauseIds)} />
      <Around ownId={editing?.id} values={values} set={set} />
    </FormDialog>
  )
}

type Set = <K extends keyof MeasureDraft>(field: K, value: MeasureDraft[K]) => void

/** Where it began and where it should get to, each with its day. */
function Numbers({ values, set, strict }: { values: MeasureDraft; set: Set; strict: boolean }): ReactNode {
  const today = useToday()
  const undated = strict && values.baseline.trim() !== '' && values.baselineOn === null
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <NumberField
        label="Baseline"
        unit={values.unit}
        strict={strict}
        value={values.baseline}
        onChange={(baseline) => set('baseline', baseline)}
      />
      <DateField
        label="Baseline taken on"
        today={today}
        error={undated ? 'Say when the baseline was taken.' : null}
        value={values.baselineOn}
        onChange={(date) => set('baselineOn', date)}
      />
      <NumberField
        label="Target"
        unit={values.unit}
        strict={strict}
        value={values.target}
        onChange={(target) => set('target', target)}
      />
      <DateField
        label="Target due by"
        today={today}
        value={values.targetBy}
        onChange={(date) => set('targetBy', date)}
      />
    </SimpleGrid>
  )
}

/** Who watches it, where, and what it must not be added to. */
function Around(props: { ownId: string | undefined; values: MeasureDraft; set: Set }): ReactNode {
  const { values, set } = props
  const forums = useQuery(forumsByName)
  const places = useQuery(placesByName)
  const others = useQuery(measureRegister).filter(({ id }) => id !== props.ownId)
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label="Watched by"
          placeholder="The whole programme"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Clear forum' }}
          data={forums.map((forum) => ({ value: forum.id, label: forum.name }))}
          value={values.forumId}
          onChange={(forumId) => set('forumId', forumId)}
        />
        <Select
          label="Place"
          placeholder="Every place"
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Clear place' }}
          data={places.map((place) => ({ value: place.id, label: place.name }))}
          value={values.placeId}
          onChange={(placeId) => set('placeId', placeId)}
        />
      </SimpleGrid>
      {others.length > 0 && (
        <MultiSelect
          label="May count the same people as"
          description="These are then never added up without a warning."
          placeholder={values.overlapIds.length === 0 ? 'No other measure' : ''}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Clear overlaps' }}
          nothingFoundMessage="No measure has this word."
          data={others.map(({ id, title }) => ({ value: id, label: title }))}
          value={values.overlapIds}
          onChange={(overlapIds) => set('overlapIds', overlapIds)}
        />
      )}
    </>
  )
}

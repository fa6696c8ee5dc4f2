import { Autocomplete, SegmentedControl, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addObservation, changeObservation } from '#shared/measures/commands.ts'
import { stageLabels, stages, type Measure, type Observation, type Stage } from '#shared/measures/measures.ts'
import { readNumber, typedNumber } from '#shared/measures/numbers.ts'
import { sourcesOf } from '#shared/measures/queries.ts'
import { stageOf } from '#shared/measures/standing.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { NumberField } from './NumberField.tsx'

/** Writes down what a measure stands at, with its day and its source; or changes the observation given by `editing`. */
export function ObservationDialog(props: {
  measure: Measure
  opened: boolean
  editing: Observation | undefined
  onClose: () => void
}): ReactNode {
  const { measure, editing } = props
  const today = useToday()
  const sources = useQuery(sourcesOf, measure.id)
  const [strict, setStrict] = useState(false)
  const { values, set, changed } = useFields(props.opened, () => ({
    value: typedNumber(editing?.value ?? null),
    on: (editing?.on ?? today) as string | null,
    source: editing?.source ?? sources[0] ?? '',
    note: editing?.note ?? '',
    stage: (editing ? stageOf(measure, editing) : null) ?? ('received' as Stage),
  }))
  const add = useCommand(addObservation)
  const change = useCommand(changeObservation)
  const close = (): void => {
    setStrict(false)
    props.onClose()
  }
  const early = values.on !== null && values.on > today

  const save = async (): Promise<void> => {
    const read = readNumber(values.value, measure.unit)
    const { on, source, note } = values
    const sound = 'value' in read && on !== null && !early
    setStrict(!sound)
    if (!sound) return
    const stage = measure.kind === 'money' ? values.stage : null
    const fields = { measureId: measure.id, value: read.value, on, source, note: note.trim(), stage }
    const outcome = editing ? await change({ id: editing.id, changes: fields }) : await add(fields)
    if (outcome.done) close()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={close}
      title={editing ? 'Change observation' : 'Add an observation'}
      submitLabel={editing ? 'Save changes' : 'Add observation'}
      changed={changed}
      ready={values.value.trim() !== '' && values.source.trim() !== ''}
      onSubmit={save}
    >
      {measure.kind === 'money' && (
        <SegmentedControl
          aria-label="How far the money is"
          data={stages.map((stage) => ({ value: stage, label: `${stageLabels[stage]} in all` }))}
          value={values.stage}
          onChange={(stage) => set('stage', stage as Stage)}
        />
      )}
      <NumberField
        focusFirst
        label={measure.unit === '' ? 'Number' : `Number, in ${measure.unit}`}
        required
        unit={measure.unit}
        strict={strict}
        value={values.value}
        onChange={(value) => set('value', value)}
      />
      <DateField
        label="As of"
        description="The day the number is true of."
        required
        today={today}
        error={
          early && values.on !== null
            ? `${formatDate(values.on)} has not come yet.`
            : strict && values.on === null
              ? 'Give the day the number is true of.'
              : null
        }
        value={values.on}
        onChange={(on) => set('on', on)}
      />
      <Autocomplete
        label="Source"
        description="Where somebody else could find the same number."
        placeholder="Front door log, first Monday of the month"
        required
        openOnFocus={false}
        data={[...sources]}
        value={values.source}
        onChange={(source) => set('source', source)}
      />
      <Textarea
        label="Note"
        description="Where it was counted differently, or what else is to be known."
        autosize
        minRows={1}
        maxRows={6}
        value={values.note}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
    </FormDialog>
  )
}

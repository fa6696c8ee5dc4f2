import { Button, Checkbox, Select, SimpleGrid, Stack, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { people } from '#shared/people/people.ts'
import { changeEndorsement, endorse, removeEndorsement } from '#shared/purposes/endorsementCommands.ts'
import {
  agreementLabels,
  agreements,
  capacities,
  capacityLabels,
  type Agreement,
  type Capacity,
} from '#shared/purposes/endorsements.ts'
import { wordingsOf } from '#shared/purposes/queries.ts'
import { answersOn, type Answer } from '#shared/purposes/standing.ts'
import type { Version } from '#shared/purposes/versions.ts'
import { counted } from '#shared/records/counted.ts'
import type { Reader } from '#shared/records/reader.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
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
  const { number } = version
  const today = useToday()
  const words = useQuery(wordingsOf, version.id)
  const answers = useQuery(answersOn, version.id, who?.personId ?? '', who?.voice ?? 'organisation')
  const record = useCommand(endorse)
  const change = useCommand(changeEndorsement)
  const remove = useCommand(removeEndorsement)
  const { undo } = useUndo()
  const offer = { label: 'Undo', run: () => void undo() }
  const begin = (answer: Answer | undefined) => {
    const said = answer?.endorsement
    const here = said?.versionId === version.id
    return {
      answer: answer ? keyOf(answer) : null,
      /** What is changed; when somebody is asked again, or spoke to an earlier version, what they said then stays. */
      editing: who?.clauseIds === null && said && here ? said.id : null,
      asksWho: who === null || who.personId === null,
      personId: who?.personId ?? null,
      capacity: said?.capacity ?? ((who?.voice === 'own' ? 'myself' : 'organisation') as Capacity),
      stance: said?.stance ?? ('gradient-5' as Agreement),
      clauseIds: [...(who?.clauseIds ?? answer?.clauseIds ?? words.map(({ clauseId }) => clauseId))],
      reason: said?.reason ?? '',
      on: said && here ? said.on : (today as string | null),
    }
  }
  const opensWith = who?.clauseIds === null ? answers[0] : answers.find(({ stands }) => !stands)
  const { values, set } = useFields(who !== null, () => begin(opensWith))
  const name = useQuery(nameOf, values.personId)
  const shown = answers.find((each) => keyOf(each) === values.answer)
  const changed = who !== null && JSON.stringify(values) !== JSON.stringify(begin(shown))
  const show = (answer: Answer | undefined): void => {
    const fresh = begin(answer)
    for (const field of Object.keys(fresh) as (keyof typeof fresh)[]) set(field, fresh[field])
  }

  const { editing } = values
  const submit = async (): Promise<void> => {
    const { personId, on, clauseIds, capacity, stance } = values
    if (personId === null || on === null) return
    const said = { clauseIds, capacity, stance, reason: values.reason.trim(), on }
    const outcome = editing
      ? await change({ id: editing, ...said })
      : await record({ ...said, personId, versionId: version.id })
    if (!outcome.done) return
    say(editing ? 'Endorsement changed.' : 'Endorsement recorded.', offer)
    props.onClose()
  }
  const takeBack = async (id: string): Promise<void> => {
    const outcome = await remove({ id })
    if (!outcome.done) return
    say('Endorsement removed.', offer)
    props.onClose()
  }
  return (
    <FormDialog
      opened={who !== null}
      onClose={props.onClose}
      title={`Where they stand on version ${number}`}
      submitLabel={editing ? 'Save changes' : 'Record'}
      changed={changed}
      ready={values.personId !== null && values.on !== null && values.clauseIds.length > 0}
      onSubmit={submit}
      size="lg"
      aside={
        editing !== null && (
          <Button variant="subtle" color="red" onClick={() => void takeBack(editing)}>
            Remove
          </Button>
        )
      }
    >
      {who?.clauseIds === null && answers.length > 1 && (
        <Select
          label="They have given several answers"
          allowDeselect={false}
          data={answers.map((answer) => ({ value: keyOf(answer), label: answerWords(answer) }))}
          value={values.answer}
          onChange={(key) => show(answers.find((answer) => keyOf(answer) === key))}
        />
      )}
      {values.asksWho ? (
        <PartyPicker
          label="Who"
          most={1}
          value={values.personId === null ? [] : [values.personId]}
          onChange={(ids) => set('personId', ids.find((id) => id.startsWith('person-')) ?? null)}
        />
      ) : (
        <p>
          <strong dir="auto">{name}</strong>
          {shown && !editing && <span className="muted"> {saidBefore(shown, number)}</span>}
        </p>
      )}
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

function keyOf({ endorsement, stands }: Answer): string {
  return `${endorsement.id} ${stands}`
}

function answerWords({ endorsement, clauseIds, stands }: Answer): string {
  const about = `${agreementLabels[endorsement.stance]}, about ${counted(clauseIds.length, 'clause')}`
  return stands ? about : `${about} in earlier words`
}

/** Why the form holds something although nothing said about this version is changed. */
function saidBefore({ endorsement, stands }: Answer, number: number): string {
  const on = `said on ${formatDate(endorsement.on)}`
  return stands
    ? `${on} about an earlier version, whose words these clauses still have. What is recorded here is for version ${number}.`
    : `${on} what is filled in below, before the words changed.`
}

function nameOf(read: Reader, id: string | null): string {
  return read.get(people, id)?.name ?? ''
}

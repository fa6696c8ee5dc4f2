import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  addCpd,
  addReflection,
  addSupervision,
  changeCpd,
  changeReflection,
  changeSupervision,
} from '#shared/coaching/commands.ts'
import { supervisionKindLabels, supervisionKinds, type SupervisionKind } from '#shared/coaching/coaching.ts'
import { cpdById, reflectionById, supervisionById, supervisorNames } from '#shared/coaching/queries.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { useVaultQuery, useVaultReader } from '#renderer/vault/index.ts'
import type { FormProps } from './asked.ts'
import { MinutesField } from './MinutesField.tsx'
import { useFinish, useFinished, useVaultForm } from './useVaultForm.ts'
import { Words } from './Words.tsx'

/** Logs a supervision, or changes one. */
export function SupervisionDialog(props: FormProps): ReactNode {
  const { opened, asked, onClose } = props
  const read = useVaultReader()
  const today = useToday()
  const names = useVaultQuery(supervisorNames)
  const { values, set, changed } = useVaultForm(props, () => {
    const there = supervisionById(read, asked.recordId ?? '')
    return {
      date: there?.date ?? today,
      minutes: there?.minutes ?? 60,
      supervisor: there?.supervisor ?? names[0] ?? '',
      kind: there?.kind ?? ('one to one' as SupervisionKind),
      discussed: there?.discussed ?? '',
      actions: there?.actions ?? '',
      learning: there?.learning ?? '',
    }
  })
  const add = useFinish(addSupervision, props)
  const change = useFinish(changeSupervision, props)
  const finished = useFinished(props, 'Supervision logged.', 'Supervision changed.')
  const save = async (): Promise<void> => {
    finished(asked.recordId ? await change({ id: asked.recordId, changes: values }) : await add(values))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={asked.recordId ? 'Change supervision' : 'Log supervision'}
      submitLabel={asked.recordId ? 'Save changes' : 'Log supervision'}
      changed={changed}
      ready={values.minutes > 0}
      onSubmit={save}
      size="lg"
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Autocomplete
          data-autofocus
          label="Supervisor"
          data={[...names]}
          autoComplete="off"
          value={values.supervisor}
          onChange={(supervisor) => set('supervisor', supervisor)}
        />
        <Select
          label="Kind"
          allowDeselect={false}
          data={supervisionKinds.map((kind) => ({ value: kind, label: supervisionKindLabels[kind] }))}
          value={values.kind}
          onChange={(kind) => kind && set('kind', kind as SupervisionKind)}
        />
        <DateField
          label="Date"
          required
          today={today}
          value={values.date}
          onChange={(date) => date && set('date', date)}
        />
        <MinutesField minutes={values.minutes} onChange={(minutes) => set('minutes', minutes)} />
      </SimpleGrid>
      <Words label="What we discussed" value={values.discussed} onChange={(words) => set('discussed', words)} />
      <Words label="What I will do" value={values.actions} onChange={(words) => set('actions', words)} />
      <Words label="What I learned" value={values.learning} onChange={(words) => set('learning', words)} />
    </FormDialog>
  )
}

/** Logs a course, a book, a conference, or changes an entry. */
export function CpdDialog(props: FormProps): ReactNode {
  const { opened, asked, onClose } = props
  const read = useVaultReader()
  const today = useToday()
  const { values, set, changed } = useVaultForm(props, () => {
    const there = cpdById(read, asked.recordId ?? '')
    return {
      date: there?.date ?? today,
      minutes: there?.minutes ?? 60,
      title: there?.title ?? '',
      provider: there?.provider ?? '',
      learning: there?.learning ?? '',
    }
  })
  const add = useFinish(addCpd, props)
  const change = useFinish(changeCpd, props)
  const finished = useFinished(props, 'CPD logged.', 'CPD entry changed.')
  const save = async (): Promise<void> => {
    finished(asked.recordId ? await change({ id: asked.recordId, changes: values }) : await add(values))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={asked.recordId ? 'Change CPD entry' : 'Log CPD'}
      submitLabel={asked.recordId ? 'Save changes' : 'Log CPD'}
      changed={changed}
      ready={values.title.trim() !== '' && values.minutes > 0}
      onSubmit={save}
      size="lg"
    >
      <TextInput
        data-autofocus
        label="What it was"
        placeholder="A course, a book, a conference"
        required
        autoComplete="off"
        value={values.title}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        <TextInput
          label="Given by"
          autoComplete="off"
          value={values.provider}
          onChange={(event) => set('provider', event.currentTarget.value)}
        />
        <DateField
          label="Date"
          required
          today={today}
          value={values.date}
          onChange={(date) => date && set('date', date)}
        />
        <MinutesField minutes={values.minutes} onChange={(minutes) => set('minutes', minutes)} />
      </SimpleGrid>
      <Words label="What I learned" value={values.learning} onChange={(words) => set('learning', words)} />
    </FormDialog>
  )
}

/** Writes a reflective note, or changes one. */
export function ReflectionDialog(props: FormProps): ReactNode {
  const { opened, asked, onClose } = props
  const read = useVaultReader()
  const today = useToday()
  const { values, set, changed } = useVaultForm(props, () => {
    const there = reflectionById(read, asked.recordId ?? '')
    return { date: there?.date ?? today, words: there?.words ?? '' }
  })
  const add = useFinish(addReflection, props)
  const change = useFinish(changeReflection, props)
  const finished = useFinished(props, 'Reflective note saved.', 'Reflective note changed.')
  const save = async (): Promise<void> => {
    finished(asked.recordId ? await change({ id: asked.recordId, changes: values }) : await add(values))
  }
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={asked.recordId ? 'Change reflective note' : 'Write a reflective note'}
      submitLabel={asked.recordId ? 'Save changes' : 'Save note'}
      changed={changed}
      ready={values.words.trim() !== ''}
      onSubmit={save}
      size="lg"
    >
      <Words
        focusFirst
        required
        label="Note"
        description="About your practice, not about one coachee: it stays when a coachee’s notes go."
        value={values.words}
        onChange={(words) => set('words', words)}
      />
      <DateField
        label="Date"
        required
        today={today}
        value={values.date}
        onChange={(date) => date && set('date', date)}
      />
    </FormDialog>
  )
}

import { MultiSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { themes } from '#shared/coaching/coaching.ts'
import { coacheesByName } from '#shared/coaching/queries.ts'
import { addTheme, changeTheme, fewestForTheme } from '#shared/coaching/themes.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useVaultQuery, useVaultReader } from '#renderer/vault/index.ts'
import type { FormProps } from './asked.ts'
import { useFinish, useFinished, useVaultForm } from './useVaultForm.ts'
import { Words } from './Words.tsx'

/** Writes a theme: what several coachees bring, and which of them agreed to its being passed on. */
export function ThemeDialog(props: FormProps): ReactNode {
  const { opened, asked, onClose } = props
  const read = useVaultReader()
  const everybody = useVaultQuery(coacheesByName)
  const there = read.get(themes, asked.recordId)
  const { values, set, changed } = useVaultForm(props, () => ({
    words: there?.words ?? '',
    coacheeIds: there?.coacheeIds ?? [],
    agreedIds: there?.agreedIds ?? [],
  }))
  const reworded = there !== undefined && values.words.trim() !== there.words
  const agreedIds = reworded ? [] : values.agreedIds
  const add = useFinish(addTheme, props)
  const change = useFinish(changeTheme, props)
  const finished = useFinished(props, 'Theme added.', 'Theme changed.')
  const save = async (): Promise<void> => {
    const theme = { ...values, agreedIds }
    finished(asked.recordId ? await change({ id: asked.recordId, changes: theme }) : await add(theme))
  }
  const data = everybody.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={asked.recordId ? 'Change theme' : 'Add a theme'}
      submitLabel={asked.recordId ? 'Save changes' : 'Add theme'}
      changed={changed}
      ready={values.words.trim() !== ''}
      onSubmit={save}
      size="lg"
    >
      <Words
        focusFirst
        required
        label="Theme"
        description="In words that point to nobody."
        value={values.words}
        onChange={(words) => set('words', words)}
      />
      <MultiSelect
        label="Who brought it"
        searchable
        data={data}
        value={[...values.coacheeIds]}
        onChange={(ids) => {
          set('coacheeIds', ids)
          set(
            'agreedIds',
            values.agreedIds.filter((id) => ids.includes(id)),
          )
        }}
      />
      <MultiSelect
        label="Who agreed that it may be passed on"
        description={
          reworded
            ? 'These are other words, so everybody is asked again: save them, ask, and note here who agreed.'
            : `It can be copied out once ${fewestForTheme} have.`
        }
        disabled={reworded}
        searchable
        data={data.filter(({ value }) => values.coacheeIds.includes(value))}
        value={[...agreedIds]}
        onChange={(ids) => set('agreedIds', ids)}
      />
    </FormDialog>
  )
}

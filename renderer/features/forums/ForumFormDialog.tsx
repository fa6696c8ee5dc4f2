import { Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { addForum, changeForum } from '#shared/forums/commands.ts'
import { forumKindLabels, forumKinds, type Forum, type ForumKind } from '#shared/forums/forums.ts'
import { placesByName } from '#shared/programme/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { CreatableSelect, type Choice } from '#renderer/ui/CreatableSelect.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'

/** Adds a forum, or changes the one given by `editing`. `onDone` hears the id of what was saved. */
export function ForumFormDialog(props: {
  opened: boolean
  onClose: () => void
  editing?: Forum
  onDone?: (id: string) => void
}): ReactNode {
  const { editing } = props
  const places = useQuery(placesByName)
  const add = useCommand(addForum)
  const change = useCommand(changeForum)
  const { values, set, changed } = useFields(props.opened, () => ({
    name: editing?.name ?? '',
    kind: editing?.kind ?? ('leadership-forum' as ForumKind),
    purpose: editing?.purpose ?? '',
    place: (editing?.placeId ? { id: editing.placeId } : null) as Choice,
  }))

  const save = async (): Promise<void> => {
    const { place, ...plain } = values
    const fields = { ...plain, placeId: place && 'id' in place ? place.id : null }
    const newPlace = place && 'newName' in place ? { newPlace: place.newName } : {}
    const outcome = editing
      ? await change({ id: editing.id, changes: fields, ...newPlace })
      : await add({ ...fields, archived: false, ...newPlace })
    if (!outcome.done) return
    props.onDone?.(typeof outcome.result === 'string' ? outcome.result : outcome.result.id)
    props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={editing ? 'Change forum' : 'Add a forum'}
      submitLabel={editing ? 'Save changes' : 'Add forum'}
      changed={changed}
      ready={values.name.trim() !== ''}
      onSubmit={save}
    >
      <TextInput
        data-autofocus
        label="Name"
        placeholder="System Leadership Forum"
        required
        maxLength={500}
        value={values.name}
        onChange={(event) => set('name', event.currentTarget.value)}
      />
      <Select
        label="Kind"
        allowDeselect={false}
        data={forumKinds.map((kind) => ({ value: kind, label: forumKindLabels[kind] }))}
        value={values.kind}
        onChange={(kind) => kind && set('kind', kind as ForumKind)}
      />
      <Textarea
        label="What it is for"
        description="A sentence or two that a newcomer would understand."
        autosize
        minRows={2}
        maxRows={8}
        value={values.purpose}
        onChange={(event) => set('purpose', event.currentTarget.value)}
      />
      <CreatableSelect
        label="Place"
        placeholder="A borough, a county, a neighbourhood"
        newWords="New place"
        options={places.map((place) => ({ value: place.id, label: place.name }))}
        choice={values.place}
        onChange={(place) => set('place', place)}
      />
    </FormDialog>
  )
}

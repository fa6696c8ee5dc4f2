import { Select } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { forumHead } from '#shared/forums/queries.ts'
import type { Template } from '#shared/methods/methods.ts'
import { allTemplates } from '#shared/methods/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { Brief } from './Brief.tsx'
import { templateGroups } from './templateGroups.ts'
import { templateInWords } from './words.ts'

/** Chooses a template whose blocks go into a session that is there already. */
export function InsertTemplateDialog(props: {
  opened: boolean
  forumId: string
  /** Where it goes in, in a sentence. */
  where: string
  onInsert: (template: Template) => Promise<void>
  onClose: () => void
}): ReactNode {
  const all = useQuery(allTemplates)
  const forumKind = useQuery(forumHead, props.forumId)?.forum.kind ?? null
  const data = useMemo(() => templateGroups(all, forumKind), [all, forumKind])
  const { values, set } = useFields(props.opened, () => ({ id: null as string | null }))
  const chosen = all.find(({ id }) => id === values.id)
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title="Insert a template"
      submitLabel="Insert template"
      changed={false}
      ready={chosen !== undefined}
      onSubmit={async () => {
        if (chosen) await props.onInsert(chosen)
      }}
      size="lg"
    >
      <Select
        data-autofocus
        label="Template"
        description={props.where}
        placeholder="Choose a template"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No template has this name."
        data={data}
        value={values.id}
        onChange={(id) => set('id', id)}
      />
      {chosen && <Brief label="Blocks it brings" words={templateInWords(chosen)} blocks={chosen.blocks} />}
    </FormDialog>
  )
}

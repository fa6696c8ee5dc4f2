import { Select } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import type { ForumKind } from '#shared/forums/forums.ts'
import { allTemplates, templateById } from '#shared/methods/queries.ts'
import type { Template } from '#shared/methods/methods.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Brief } from './Brief.tsx'
import { templateGroups } from './templateGroups.ts'
import { templateInWords } from './words.ts'

/** What an agenda can start from besides templates: "blank", and whatever its form can offer. */
export interface StartChoice {
  readonly value: string
  readonly label: string
  /** What its agenda holds, to be shown once it is chosen. */
  readonly blocks?: readonly { readonly title: string; readonly minutes: number }[]
}

const begins = 'Blocks it begins with'

/**
 * Chooses what a new session's agenda starts from: one of `choices`, or a template by its id. Templates for the
 * forum's kind come first. The outline of a chosen template is shown.
 */
export function StartFrom(props: {
  value: string
  onChange: (value: string) => void
  onTemplate: (template: Template) => void
  choices: readonly StartChoice[]
  forumKind: ForumKind | null
}): ReactNode {
  const { choices, forumKind, onTemplate, onChange } = props
  const all = useQuery(allTemplates)
  const chosen = useQuery(templateById, props.value)
  const begun = choices.find(({ value }) => value === props.value)?.blocks
  const data = useMemo(
    () => [
      { group: 'Agenda', items: choices.map(({ value, label }) => ({ value, label })) },
      ...templateGroups(all, forumKind),
    ],
    [all, choices, forumKind],
  )
  const choose = (value: string): void => {
    onChange(value)
    const template = all.find(({ id }) => id === value)
    if (template) onTemplate(template)
  }
  return (
    <div>
      <Select
        label="Start from"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No template has this name."
        data={data}
        value={props.value}
        onChange={(value) => value !== null && choose(value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      {chosen && <Brief label={begins} words={templateInWords(chosen)} blocks={chosen.blocks} />}
      {begun && <Brief label={begins} words={null} blocks={begun} />}
    </div>
  )
}

import { Select, type ComboboxItem } from '@mantine/core'
import { useState, type ReactNode } from 'react'

/** What was chosen: something that is there, or the name of something to make. */
export type Choice = { readonly id: string } | { readonly newName: string } | null

const newPrefix = 'new:'

/** A list to search; typing a name that is not in it offers to make it. Nothing is made before the form is saved. */
export function CreatableSelect(props: {
  label: string
  options: readonly { value: string; label: string }[]
  choice: Choice
  onChange: (choice: Choice) => void
  /** "New place", before the typed name. */
  newWords: string
  placeholder?: string
  required?: boolean
  focusFirst?: boolean
}): ReactNode {
  const [search, setSearch] = useState('')
  const chosenNew = props.choice && 'newName' in props.choice ? props.choice.newName : null
  const typed = search.trim()
  const known = props.options.some((option) => same(option.label, typed))
  const offered = chosenNew ?? (typed !== '' && !known ? typed : null)
  const data: ComboboxItem[] = [...props.options]
  if (offered !== null && offered !== '') data.push({ value: newPrefix + offered, label: newLabel(props, offered) })
  const value =
    chosenNew !== null ? newPrefix + chosenNew : props.choice && 'id' in props.choice ? props.choice.id : null
  return (
    <Select
      label={props.label}
      required={props.required ?? false}
      placeholder={props.placeholder}
      data-autofocus={props.focusFirst || undefined}
      searchable
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': `Clear ${props.label.toLocaleLowerCase('en-GB')}` }}
      limit={80}
      nothingFoundMessage="Nothing found. Type a name to make one."
      data={data}
      value={value}
      onChange={(chosen) => {
        if (chosen === null) props.onChange(null)
        else if (chosen.startsWith(newPrefix)) props.onChange({ newName: chosen.slice(newPrefix.length) })
        else props.onChange({ id: chosen })
      }}
      onSearchChange={setSearch}
      filter={({ options, search: sought }) =>
        (options as ComboboxItem[]).filter(
          (option) => option.value.startsWith(newPrefix) || folded(option.label).includes(folded(sought)),
        )
      }
    />
  )
}

function newLabel(props: { newWords: string }, name: string): string {
  return `${props.newWords}: ${name}`
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('en-GB')
}

function same(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

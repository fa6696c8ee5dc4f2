import { MultiSelect } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { forumsByName } from '#shared/forums/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { FilterChip } from './FilterChip.tsx'
import { namesWords } from './words.ts'

/** The part of a filter's sentence that says which forums are meant: any, where none is chosen. */
export function ForumChip(props: {
  /** What the list asks: "Made in". */
  label: string
  value: readonly string[]
  openAtFirst: boolean
  onChange: (forumIds: string[]) => void
  onClear: () => void
}): ReactNode {
  const { value } = props
  const forums = useQuery(forumsByName)
  const data = useMemo(() => forums.map(({ id, name }) => ({ value: id, label: name })), [forums])
  const names = forums.filter(({ id }) => value.includes(id)).map(({ name }) => name)
  return (
    <FilterChip
      name="Forum"
      words={namesWords('in', names, 'any forum')}
      active={value.length > 0}
      openAtFirst={props.openAtFirst}
      onClear={props.onClear}
    >
      <MultiSelect
        label={props.label}
        placeholder={value.length === 0 ? 'Any forum' : ''}
        searchable
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage="There is no such forum."
        data={data}
        value={[...value]}
        onChange={props.onChange}
      />
    </FilterChip>
  )
}

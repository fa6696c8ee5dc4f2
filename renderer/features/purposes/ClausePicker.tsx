import { MultiSelect } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { clausesToServe, namedClauses } from '#shared/purposes/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'

/** Chooses the purpose clauses that a piece of work serves; nothing at all where no purpose is written yet. */
export function ClausePicker(props: {
  value: readonly string[]
  onChange: (clauseIds: string[]) => void
  /** Opens with its list, for a dialog that asks nothing else. */
  first?: boolean
  /** Its list must not close the popover it stands in. */
  insidePopover?: boolean
}): ReactNode {
  const offered = useQuery(clausesToServe)
  const chosen = useQuery(namedClauses, props.value)
  const data = useMemo(() => {
    const gone = chosen.filter(({ id }) => !offered.some((clause) => clause.id === id))
    const groups = new Map<string, { value: string; label: string }[]>()
    for (const { id, number, text, statement } of [...offered, ...gone]) {
      const items = groups.get(statement.title) ?? []
      groups.set(statement.title, [...items, { value: id, label: `${number}. ${text}` }])
    }
    return [...groups].map(([group, items]) => ({ group, items }))
  }, [chosen, offered])
  const field = useRef<HTMLInputElement>(null)
  const [listOpen, setListOpen] = useState(false)
  // Letters are words in a form, so here the key of the lists needs Alt.
  useHotkeys([['alt+C', () => field.current?.focus(), { usePhysicalKeys: true }]], [])
  if (data.length === 0) return null
  return (
    <MultiSelect
      ref={field}
      label="Purpose clauses it serves"
      aria-keyshortcuts="Alt+C"
      placeholder={props.value.length === 0 ? 'Type a word of the clause…' : ''}
      searchable
      clearable
      comboboxProps={{ withinPortal: !props.insidePopover }}
      openOnFocus={props.first ?? false}
      data-autofocus={props.first || undefined}
      clearButtonProps={{ 'aria-label': 'Clear purpose clauses' }}
      nothingFoundMessage="No clause has this word."
      dropdownOpened={listOpen}
      onDropdownOpen={() => setListOpen(true)}
      onDropdownClose={() => setListOpen(false)}
      // Most work serves one clause: its list gives way to what stands beneath it. The next letter opens it again.
      onOptionSubmit={() => setListOpen(false)}
      data={data}
      value={[...props.value]}
      onChange={props.onChange}
    />
  )
}

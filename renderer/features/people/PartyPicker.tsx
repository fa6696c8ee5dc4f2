import { MultiSelect, type ComboboxItem, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { addPerson } from '#shared/people/commands.ts'
import { partiesByName } from '#shared/people/parties.ts'
import type { Party } from '#shared/people/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'

const groups = [
  { kind: 'person', name: 'People' },
  { kind: 'organisation', name: 'Organisations' },
  { kind: 'forum', name: 'Forums' },
] as const

/** More than anybody reads through; typing narrows it. */
const mostShown = 60
const newPerson = 'new person'

/**
 * Chooses people, organisations or whole forums by typing part of a name.
 * `most` of 1 makes it a choice of one; with `canAdd` a name nobody has yet becomes a new person.
 */
export function PartyPicker(props: {
  label: string
  value: readonly string[]
  onChange: (ids: string[]) => void
  most?: number
  /** Offers one kind only. */
  only?: Party['kind']
  canAdd?: boolean
  /** Keeps the list inside the popover it is in, so that choosing does not count as a click outside. */
  insidePopover?: boolean
  description?: string
  placeholder?: string
  required?: boolean
  error?: string | null
}): ReactNode {
  const { only } = props
  const parties = useQuery(partiesByName)
  const add = useCommand(addPerson)
  const [search, setSearch] = useState('')
  const [listOpen, setListOpen] = useState(false)
  const name = search.trim()
  const mayAdd = (props.canAdd ?? false) && name !== ''
  // Kept while somebody types elsewhere in the form: there may be hundreds.
  const known = useMemo(() => mayAdd && parties.some((party) => sameText(party.name, name)), [parties, mayAdd, name])
  const options = useMemo(
    () =>
      groups
        .filter(({ kind }) => only === undefined || kind === only)
        .map(({ kind, name: group }) => ({ group, items: optionsOf(parties, kind) })),
    [parties, only],
  )
  const filter = useMemo(() => matching(parties), [parties])
  const offersNew = mayAdd && !known

  const choose = async (chosen: string[]): Promise<void> => {
    const ids = chosen.filter((id) => id !== newPerson)
    if (props.most === 1) setListOpen(false)
    if (!chosen.includes(newPerson)) return props.onChange(latest(ids, props.most))
    const added = await add({ name, initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' })
    if (added.done) props.onChange(latest([...ids, added.result], props.most))
    else setSearch(name)
  }

  return (
    <MultiSelect
      label={props.label}
      description={props.description}
      error={props.error}
      required={props.required ?? false}
      placeholder={props.value.length === 0 ? (props.placeholder ?? 'Type a name…') : ''}
      searchable
      openOnFocus={false}
      clearable
      comboboxProps={{ withinPortal: !props.insidePopover, shadow: 'md' }}
      clearButtonProps={{ 'aria-label': `Clear ${props.label.toLocaleLowerCase('en-GB')}` }}
      hidePickedOptions
      selectFirstOptionOnChange={name !== ''}
      limit={mostShown}
      nothingFoundMessage="Nobody has this name."
      dropdownOpened={listOpen}
      onDropdownOpen={() => setListOpen(true)}
      onDropdownClose={() => setListOpen(false)}
      searchValue={search}
      onSearchChange={setSearch}
      data={[
        ...options,
        ...(offersNew ? [{ group: 'New', items: [{ value: newPerson, label: `Add “${name}” to people` }] }] : []),
      ]}
      filter={filter}
      renderOption={({ option }) => <PartyOption party={byId(parties, option.value)} label={option.label} />}
      value={[...props.value]}
      onChange={(chosen) => void choose(chosen)}
    />
  )
}

function PartyOption({ party, label }: { party: Party | undefined; label: string }): ReactNode {
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {label}
      {party?.detail && <span className="muted small"> · {party.detail}</span>}
    </span>
  )
}

function optionsOf(parties: readonly Party[], kind: Party['kind']): ComboboxItem[] {
  return parties.filter((party) => party.kind === kind).map(({ id, name }) => ({ value: id, label: name }))
}

/** A choice of one takes the newest instead of refusing it. */
function latest(ids: string[], most = 50): string[] {
  return ids.slice(-most)
}

/**
 * Every word typed must be in the name, the initials or the organisation; kinds in which a name itself has them come
 * first, and the offer to add always stays.
 */
function matching(parties: readonly Party[]): OptionsFilter {
  const texts = new Map(
    parties.map((party) => [party.id, `${party.name} ${party.initials} ${party.detail}`.toLocaleLowerCase('en-GB')]),
  )
  return ({ options, search, limit }) => {
    const wanted = search.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean)
    let room = limit
    const narrowed = options.map((option): ComboboxParsedItem => {
      if (!('group' in option)) return option
      const items = option.items.filter(({ value }) => {
        const text = texts.get(String(value))
        return text === undefined || (room > 0 && wanted.every((word) => text.includes(word)) && room-- > 0)
      })
      return { ...option, items }
    })
    const isNamed = (option: ComboboxParsedItem): boolean =>
      'group' in option &&
      option.items.some(({ label }) => wanted.every((word) => label.toLocaleLowerCase('en-GB').includes(word)))
    return narrowed
      .filter((option) => !('group' in option) || option.items.length > 0)
      .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
  }
}

function byId(parties: readonly Party[], id: string): Party | undefined {
  return parties.find((party) => party.id === id)
}

function sameText(a: string, b: string): boolean {
  return a.localeCompare(b, 'en-GB', { sensitivity: 'accent' }) === 0
}

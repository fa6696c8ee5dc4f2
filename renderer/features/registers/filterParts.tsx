import type { ReactNode } from 'react'
import { partiesOf } from '#shared/people/parties.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { PartyPicker } from '../people/index.ts'
import { FilterChip } from './FilterChip.tsx'
import type { FilterPart } from './FilterChips.tsx'
import { ForumChip } from './ForumChip.tsx'
import { namesWords } from './words.ts'

/** A part that always stands in the sentence, where there is room for it. */
export function standingPart(
  o: Pick<FilterPart, 'key' | 'name' | 'active' | 'onClear'> & {
    /** How it reads: "by consent". */
    words: string
    /** What it is changed with. */
    fields: ReactNode
  },
): FilterPart {
  const { key, name, active, onClear, words, fields } = o
  return {
    ...{ key, name, active, onClear },
    standing: true,
    chip: (shown) => (
      <FilterChip name={name} words={words} active={active} {...shown}>
        {fields}
      </FilterChip>
    ),
  }
}

/** The part that says which forums are meant. `label`: what its list asks, "Made in". */
export function forumPart(
  label: string,
  forumIds: readonly string[],
  onChange: (changes: { forumIds: string[] }) => void,
): FilterPart {
  return {
    key: 'forumIds',
    name: 'Forum',
    active: forumIds.length > 0,
    standing: true,
    onClear: () => onChange({ forumIds: [] }),
    chip: (shown) => (
      <ForumChip label={label} value={forumIds} onChange={(chosen) => onChange({ forumIds: chosen })} {...shown} />
    ),
  }
}

interface PartyAsked {
  /** What it filters by: "Owner". */
  readonly name: string
  /** How its words start: "by", for "by anyone". */
  readonly start: string
  /** What its list asks: "Promised by". */
  readonly label: string
  readonly description: string
  readonly value: readonly string[]
  readonly onChange: (partyIds: string[]) => void
}

/** A part that says which people, organisations or forums are meant. */
export function partyPart(o: PartyAsked & Pick<FilterPart, 'key' | 'standing'>): FilterPart {
  const { key, standing, ...asked } = o
  return {
    ...{ key, standing, name: asked.name, active: asked.value.length > 0 },
    onClear: () => asked.onChange([]),
    chip: (shown) => <PartyChip {...asked} {...shown} />,
  }
}

function PartyChip(props: PartyAsked & { openAtFirst: boolean; onClear: () => void }): ReactNode {
  const parties = useQuery(partiesOf, props.value)
  const names = parties.map(({ name }) => name)
  return (
    <FilterChip
      name={props.name}
      words={namesWords(props.start, names, 'anyone')}
      active={props.value.length > 0}
      openAtFirst={props.openAtFirst}
      onClear={props.onClear}
    >
      <PartyPicker
        label={props.label}
        description={props.description}
        placeholder="Anyone"
        insidePopover
        value={props.value}
        onChange={props.onChange}
      />
    </FilterChip>
  )
}

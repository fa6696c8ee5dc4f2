import { Checkbox, Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { FilterChip } from './FilterChip.tsx'
import type { FilterPart } from './FilterChips.tsx'
import { ForumChip } from './ForumChip.tsx'

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

interface ChoiceOf<T extends string> {
  readonly label: string
  readonly all: readonly T[]
  readonly labelOf: (value: T) => string
}

/** Any number of a list, in the order of the list. */
export function Choices<T extends string>(
  props: ChoiceOf<T> & { value: readonly T[]; onChange: (value: T[]) => void },
): ReactNode {
  const { all } = props
  return (
    <Checkbox.Group
      label={props.label}
      value={[...props.value]}
      onChange={(chosen) => props.onChange(all.filter((value) => chosen.includes(value)))}
    >
      <Stack gap={8} mt={8}>
        {all.map((value) => (
          <Checkbox key={value} value={value} label={props.labelOf(value)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

/** One of a list. */
export function Choice<T extends string>(props: ChoiceOf<T> & { value: T; onChange: (value: T) => void }): ReactNode {
  return (
    <Radio.Group
      label={props.label}
      value={props.value}
      onChange={(chosen) => {
        const value = props.all.find((other) => other === chosen)
        if (value) props.onChange(value)
      }}
    >
      <Stack gap={8} mt={8}>
        {props.all.map((value) => (
          <Radio key={value} value={value} label={props.labelOf(value)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

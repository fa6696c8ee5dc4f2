import { Button, Checkbox, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { anyPrototype, type PrototypeFilter } from '#shared/prototypes/queries.ts'
import { prototypeStateLabels, prototypeStates, triedStates } from '#shared/prototypes/states.ts'
import { FilterChip, FilterSentence, ForumChip, type FilterPart } from '../commitments/index.ts'
import { statesWords } from './words.ts'

/** The filter of the register as a sentence of chips: "Being tried in System Leadership Forum". */
export function RegisterFilter(props: {
  filter: PrototypeFilter
  onChange: (filter: PrototypeFilter) => void
}): ReactNode {
  const { filter } = props
  const change = (changes: Partial<PrototypeFilter>): void => props.onChange({ ...filter, ...changes })
  const parts: readonly FilterPart[] = [
    {
      key: 'states',
      name: 'State',
      active: filter.states.length > 0,
      standing: true,
      onClear: () => change({ states: [] }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="State"
          words={statesWords(filter.states)}
          active={filter.states.length > 0}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <Stack gap="sm">
            <Checkbox.Group
              label="Show what is"
              value={[...filter.states]}
              onChange={(chosen) => change({ states: prototypeStates.filter((state) => chosen.includes(state)) })}
            >
              <Stack gap={8} mt={8}>
                {prototypeStates.map((state) => (
                  <Checkbox key={state} value={state} label={prototypeStateLabels[state]} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => change({ states: triedStates })}>
                Being tried
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => change({ states: ['adopted', 'adapted', 'stopped'] })}
              >
                Settled
              </Button>
            </Group>
          </Stack>
        </FilterChip>
      ),
    },
    {
      key: 'forumIds',
      name: 'Forum',
      active: filter.forumIds.length > 0,
      standing: true,
      onClear: () => change({ forumIds: [] }),
      chip: (shown) => (
        <ForumChip label="Tried in" value={filter.forumIds} onChange={(forumIds) => change({ forumIds })} {...shown} />
      ),
    },
  ]
  return (
    <FilterSentence
      label="Filter prototypes"
      find="Find a prototype"
      text={filter.text}
      onText={(text) => change({ text })}
      parts={parts}
      room={30}
      onClear={() => props.onChange(anyPrototype)}
    />
  )
}

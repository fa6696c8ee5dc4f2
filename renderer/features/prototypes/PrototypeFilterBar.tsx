import { Button, Checkbox, CloseButton, Group, Stack, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { anyPrototype, type PrototypeFilter } from '#shared/prototypes/queries.ts'
import { prototypeStateLabels, prototypeStates, triedStates } from '#shared/prototypes/states.ts'
import { FilterChip, ForumChip } from '../commitments/index.ts'
import classes from './PrototypesScreen.module.css'
import { statesWords } from './words.ts'

/** The filter of the register as a sentence of chips: "Being tried in System Leadership Forum". */
export function PrototypeFilterBar(props: {
  filter: PrototypeFilter
  onChange: (filter: PrototypeFilter) => void
}): ReactNode {
  const { filter } = props
  const change = (changes: Partial<PrototypeFilter>): void => props.onChange({ ...filter, ...changes })
  const asked = [filter.text !== '', filter.states.length > 0, filter.forumIds.length > 0].filter(Boolean).length
  return (
    <div className={classes.filters} role="search" aria-label="Filter prototypes">
      <TextInput
        size="xs"
        className={classes.find ?? ''}
        aria-label="Find a prototype"
        placeholder="Find words…"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          filter.text === '' ? null : (
            <CloseButton size={24} aria-label="Clear words" onClick={() => change({ text: '' })} />
          )
        }
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <FilterChip
        name="State"
        words={statesWords(filter.states)}
        active={filter.states.length > 0}
        onClear={() => change({ states: [] })}
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
      <ForumChip
        label="Tried in"
        value={filter.forumIds}
        openAtFirst={false}
        onChange={(forumIds) => change({ forumIds })}
        onClear={() => change({ forumIds: [] })}
      />
      {asked > 1 && (
        <Button size="compact-sm" fz="xs" variant="subtle" onClick={() => props.onChange(anyPrototype)}>
          Clear all
        </Button>
      )}
    </div>
  )
}

import { Button, CloseButton, Group, Stack, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { commitmentStateLabels, commitmentStates, openStates } from '#shared/commitments/commitments.ts'
import { anyCommitment, askedParts, dueFilters, type CommitmentFilter } from '#shared/commitments/filter.ts'
import { partiesOf } from '#shared/people/parties.ts'
import { clausesToServe } from '#shared/purposes/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { PartyPicker } from '../people/index.ts'
import classes from './FilterBar.module.css'
import { FilterChips, type FilterPart } from './FilterChips.tsx'
import { Choice, Choices, forumPart, standingPart } from './filterParts.tsx'
import { furtherParts } from './MoreFilters.tsx'
import { dueFilterWords, namesWords, statesWords } from './filterWords.ts'

const dueLabels = {
  any: 'Any time',
  overdue: 'Overdue',
  'next-14-days': 'In the next 14 days',
  none: 'Without a date',
} as const

/** The filter as a sentence of chips: what is asked, each part changed and cleared by itself. */
export function FilterBar(props: {
  filter: CommitmentFilter
  today: string
  /** Little room: only what asks something stands there. */
  narrow: boolean
  onChange: (filter: CommitmentFilter) => void
}): ReactNode {
  const { filter } = props
  const owners = useQuery(partiesOf, filter.ownerIds)
  const change = (changes: Partial<CommitmentFilter>): void => props.onChange({ ...filter, ...changes })
  const hasClauses = useQuery(clausesToServe).length > 0

  const parts: readonly FilterPart[] = [
    standingPart({
      key: 'states',
      name: 'State',
      words: statesWords(filter.states),
      active: filter.states.length > 0,
      onClear: () => change({ states: [] }),
      fields: (
        <Stack gap="sm">
          <Choices
            label="Show commitments that are"
            all={commitmentStates}
            labelOf={(state) => commitmentStateLabels[state]}
            value={filter.states}
            onChange={(states) => change({ states })}
          />
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => change({ states: openStates })}>
              Open ones
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => change({ states: ['kept', 'released'] })}>
              Closed ones
            </Button>
          </Group>
        </Stack>
      ),
    }),
    forumPart('Made in', filter.forumIds, change),
    standingPart({
      key: 'ownerIds',
      name: 'Owner',
      words: namesWords(
        'by',
        owners.map((owner) => owner.name),
        'anyone',
      ),
      active: filter.ownerIds.length > 0,
      onClear: () => change({ ownerIds: [] }),
      fields: (
        <PartyPicker
          label="Promised by"
          description="An organisation also finds what its people promised."
          placeholder="Anyone"
          insidePopover
          value={filter.ownerIds}
          onChange={(ownerIds) => change({ ownerIds })}
        />
      ),
    }),
    standingPart({
      key: 'due',
      name: 'Due',
      words: dueFilterWords(filter.due),
      active: filter.due !== 'any',
      onClear: () => change({ due: 'any' }),
      fields: (
        <Choice
          label="Needed by"
          all={dueFilters}
          labelOf={(due) => dueLabels[due]}
          value={filter.due}
          onChange={(due) => change({ due })}
        />
      ),
    }),
    ...furtherParts({ filter, today: props.today, onChange: change, hasClauses }),
  ]

  return (
    <div className={classes.bar} role="search" aria-label="Filter commitments">
      <TextInput
        size="xs"
        className={classes.find}
        aria-label="Find in commitments"
        placeholder="Find words or names…"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          filter.text === '' ? null : (
            <CloseButton size={24} aria-label="Clear words" onClick={() => change({ text: '' })} />
          )
        }
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <FilterChips narrow={props.narrow} parts={parts} />
      {askedParts(filter).length > 1 && (
        <Button size="compact-sm" fz="xs" variant="subtle" onClick={() => props.onChange(anyCommitment)}>
          Clear all
        </Button>
      )}
    </div>
  )
}

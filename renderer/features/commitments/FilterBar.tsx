import { Button, Checkbox, CloseButton, Group, Radio, Stack, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { commitmentStateLabels, commitmentStates, openStates } from '#shared/commitments/commitments.ts'
import { anyCommitment, askedParts, dueFilters, type CommitmentFilter } from '#shared/commitments/filter.ts'
import { partiesOf } from '#shared/people/parties.ts'
import { clausesToServe } from '#shared/purposes/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { PartyPicker } from '../people/index.ts'
import classes from './FilterBar.module.css'
import { FilterChip } from './FilterChip.tsx'
import { FilterChips, type FilterPart } from './FilterChips.tsx'
import { ForumChip } from './ForumChip.tsx'
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
              label="Show commitments that are"
              value={[...filter.states]}
              onChange={(chosen) => change({ states: commitmentStates.filter((state) => chosen.includes(state)) })}
            >
              <Stack gap={8} mt={8}>
                {commitmentStates.map((state) => (
                  <Checkbox key={state} value={state} label={commitmentStateLabels[state]} />
                ))}
              </Stack>
            </Checkbox.Group>
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => change({ states: openStates })}>
                Open ones
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => change({ states: ['kept', 'released'] })}>
                Closed ones
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
        <ForumChip label="Made in" value={filter.forumIds} onChange={(forumIds) => change({ forumIds })} {...shown} />
      ),
    },
    {
      key: 'ownerIds',
      name: 'Owner',
      active: filter.ownerIds.length > 0,
      standing: true,
      onClear: () => change({ ownerIds: [] }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="Owner"
          words={namesWords(
            'by',
            owners.map((owner) => owner.name),
            'anyone',
          )}
          active={filter.ownerIds.length > 0}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <PartyPicker
            label="Promised by"
            description="An organisation also finds what its people promised."
            placeholder="Anyone"
            insidePopover
            value={filter.ownerIds}
            onChange={(ownerIds) => change({ ownerIds })}
          />
        </FilterChip>
      ),
    },
    {
      key: 'due',
      name: 'Due',
      active: filter.due !== 'any',
      standing: true,
      onClear: () => change({ due: 'any' }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="Due"
          words={dueFilterWords(filter.due)}
          active={filter.due !== 'any'}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <Radio.Group
            label="Needed by"
            value={filter.due}
            onChange={(chosen) => change({ due: dueFilters.find((due) => due === chosen) ?? 'any' })}
          >
            <Stack gap={8} mt={8}>
              {dueFilters.map((due) => (
                <Radio key={due} value={due} label={dueLabels[due]} />
              ))}
            </Stack>
          </Radio.Group>
        </FilterChip>
      ),
    },
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

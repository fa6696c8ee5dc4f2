import { Checkbox, Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import {
  decisionMethods,
  decisionMethodLabels,
  decisionStateLabels,
  decisionStates,
  type DecisionMethod,
} from '#shared/decisions/decisions.ts'
import { anyDecision, reviewFilters, type DecisionFilter } from '#shared/decisions/filter.ts'
import { partiesOf } from '#shared/people/parties.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { FilterChip, FilterSentence, ForumChip, namesWords, type FilterPart } from '../commitments/index.ts'
import { PartyPicker } from '../people/index.ts'
import { methodInSentence, periodInSentence, reviewLabels, reviewWords } from './words.ts'

/** The filter of the register as a sentence of chips: "Decided by vote in any forum, with anyone, at any time, due for review". */
export function RegisterFilter(props: {
  filter: DecisionFilter
  onChange: (filter: DecisionFilter) => void
}): ReactNode {
  const { filter } = props
  const today = useToday()
  const parties = useQuery(partiesOf, filter.partyIds)
  const change = (changes: Partial<DecisionFilter>): void => props.onChange({ ...filter, ...changes })
  const states = filter.states.map((state) => decisionStateLabels[state].toLocaleLowerCase('en-GB'))
  const dated = filter.from !== null || filter.to !== null
  const sentence: readonly FilterPart[] = [
    {
      key: 'states',
      name: 'State',
      active: states.length > 0,
      standing: true,
      onClear: () => change({ states: [] }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="State"
          words={states.length === 0 ? 'In any state' : capital(namesWords('', states, '').trim())}
          active={states.length > 0}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <Checkbox.Group
            label="Show what is"
            value={[...filter.states]}
            onChange={(chosen) => change({ states: decisionStates.filter((state) => chosen.includes(state)) })}
          >
            <Stack gap={8} mt={8}>
              {decisionStates.map((state) => (
                <Checkbox key={state} value={state} label={decisionStateLabels[state]} />
              ))}
            </Stack>
          </Checkbox.Group>
        </FilterChip>
      ),
    },
    {
      key: 'methods',
      name: 'Method',
      active: filter.methods.length > 0,
      standing: true,
      onClear: () => change({ methods: [] }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="Method"
          words={namesWords('by', filter.methods.map(methodWords), 'any method')}
          active={filter.methods.length > 0}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <Checkbox.Group
            label="Decided by"
            value={[...filter.methods]}
            onChange={(chosen) => change({ methods: decisionMethods.filter((method) => chosen.includes(method)) })}
          >
            <Stack gap={8} mt={8}>
              {decisionMethods.map((method) => (
                <Checkbox key={method} value={method} label={decisionMethodLabels[method]} />
              ))}
            </Stack>
          </Checkbox.Group>
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
        <ForumChip
          label="Decided in"
          value={filter.forumIds}
          onChange={(forumIds) => change({ forumIds })}
          {...shown}
        />
      ),
    },
    {
      key: 'partyIds',
      name: 'Party',
      active: filter.partyIds.length > 0,
      standing: true,
      onClear: () => change({ partyIds: [] }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="Party"
          words={namesWords(
            'with',
            parties.map(({ name }) => name),
            'anyone',
          )}
          active={filter.partyIds.length > 0}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <PartyPicker
            label="Where this person or organisation took a position, or decides"
            description="An organisation also finds its people."
            placeholder="Anyone"
            insidePopover
            value={filter.partyIds}
            onChange={(partyIds) => change({ partyIds })}
          />
        </FilterChip>
      ),
    },
    {
      key: 'period',
      name: 'Period',
      active: dated,
      standing: true,
      onClear: () => change({ from: null, to: null }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="Period"
          words={periodInSentence(filter.from, filter.to)}
          active={dated}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <Stack gap="sm">
            <DateField label="From" today={today} value={filter.from} onChange={(from) => change({ from })} />
            <DateField label="To" today={today} value={filter.to} onChange={(to) => change({ to })} />
          </Stack>
        </FilterChip>
      ),
    },
    {
      key: 'review',
      name: 'Review',
      active: filter.review !== 'any',
      standing: true,
      onClear: () => change({ review: 'any' }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="Review"
          words={reviewWords[filter.review]}
          active={filter.review !== 'any'}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <Radio.Group
            label="To be looked at again"
            value={filter.review}
            onChange={(chosen) => change({ review: reviewFilters.find((review) => review === chosen) ?? 'any' })}
          >
            <Stack gap={8} mt={8}>
              {reviewFilters.map((review) => (
                <Radio key={review} value={review} label={reviewLabels[review]} />
              ))}
            </Stack>
          </Radio.Group>
        </FilterChip>
      ),
    },
  ]
  return (
    <FilterSentence
      label="Filter decisions"
      find="Find a decision"
      text={filter.text}
      onText={(text) => change({ text })}
      parts={sentence}
      room={60}
      onClear={() => props.onChange(anyDecision)}
    />
  )
}

/** A delegated decision is made "by delegation". */
function methodWords(method: DecisionMethod): string {
  return method === 'delegated' ? 'delegation' : methodInSentence(method)
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)
}

import { memo, type ReactNode } from 'react'
import { commitmentStateLabels, commitmentStates, openStates } from '#shared/commitments/commitments.ts'
import { anyCommitment, dueFilters, type CommitmentFilter } from '#shared/commitments/filter.ts'
import { clausesToServe } from '#shared/purposes/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import {
  Choice,
  Choices,
  FilterSentence,
  forumPart,
  partyPart,
  standingPart,
  type FilterPart,
} from '../registers/index.ts'
import { furtherParts } from './MoreFilters.tsx'
import { dueFilterWords, statesWords } from './filterWords.ts'

const dueLabels = {
  any: 'Any time',
  overdue: 'Overdue',
  'next-14-days': 'In the next 14 days',
  none: 'Without a date',
} as const

/** The filter as a sentence of chips: what is asked, each part changed and cleared by itself. */
export const FilterBar = memo(function FilterBar(props: {
  filter: CommitmentFilter
  today: string
  /** Little room: only what asks something stands there. */
  narrow: boolean
  onChange: (filter: CommitmentFilter) => void
}): ReactNode {
  const { filter } = props
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
        <Choices
          label="Show commitments that are"
          all={commitmentStates}
          labelOf={(state) => commitmentStateLabels[state]}
          value={filter.states}
          together={[
            { label: 'Open ones', values: openStates },
            { label: 'Closed ones', values: ['kept', 'released'] },
          ]}
          onChange={(states) => change({ states })}
        />
      ),
    }),
    forumPart('Made in', filter.forumIds, change),
    partyPart({
      ...{ key: 'ownerIds', standing: true, name: 'Owner', start: 'by', label: 'Promised by' },
      description: 'An organisation also finds what its people promised.',
      value: filter.ownerIds,
      onChange: (ownerIds) => change({ ownerIds }),
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
    <FilterSentence
      label="Filter commitments"
      find="Find in commitments"
      placeholder="Find words or names…"
      text={filter.text}
      onText={(text) => change({ text })}
      parts={parts}
      narrow={props.narrow}
      onClear={() => props.onChange(anyCommitment)}
    />
  )
})

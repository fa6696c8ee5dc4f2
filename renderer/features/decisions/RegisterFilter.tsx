import type { ReactNode } from 'react'
import {
  decisionMethods,
  decisionMethodLabels,
  decisionStateLabels,
  decisionStates,
  type DecisionMethod,
} from '#shared/decisions/decisions.ts'
import { anyDecision, reviewFilters, type DecisionFilter } from '#shared/decisions/filter.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import {
  Choice,
  Choices,
  forumPart,
  namesWords,
  partyPart,
  RegisterSentence,
  sentenceStart,
  SpanFields,
  standingPart,
  type FilterPart,
} from '../registers/index.ts'
import { methodInSentence, periodInSentence, reviewLabels, reviewWords } from './words.ts'

/** The filter of the register as a sentence of chips: "Decided by vote in any forum, with anyone, at any time, due for review". */
export function RegisterFilter(props: {
  filter: DecisionFilter
  onChange: (filter: DecisionFilter) => void
}): ReactNode {
  const { filter } = props
  const today = useToday()
  const change = (changes: Partial<DecisionFilter>): void => props.onChange({ ...filter, ...changes })
  const states = filter.states.map((state) => decisionStateLabels[state].toLocaleLowerCase('en-GB'))
  const parts: readonly FilterPart[] = [
    standingPart({
      key: 'states',
      name: 'State',
      words: states.length === 0 ? 'In any state' : sentenceStart(namesWords('', states, '').trim()),
      active: states.length > 0,
      onClear: () => change({ states: [] }),
      fields: (
        <Choices
          label="Show what is"
          all={decisionStates}
          labelOf={(state) => decisionStateLabels[state]}
          value={filter.states}
          onChange={(chosen) => change({ states: chosen })}
        />
      ),
    }),
    standingPart({
      key: 'methods',
      name: 'Method',
      words: namesWords('by', filter.methods.map(methodWords), 'any method'),
      active: filter.methods.length > 0,
      onClear: () => change({ methods: [] }),
      fields: (
        <Choices
          label="Decided by"
          all={decisionMethods}
          labelOf={(method) => decisionMethodLabels[method]}
          value={filter.methods}
          onChange={(methods) => change({ methods })}
        />
      ),
    }),
    forumPart('Decided in', filter.forumIds, change),
    partyPart({
      ...{ key: 'partyIds', standing: true, name: 'Party', start: 'with' },
      label: 'Where this person or organisation took a position, or decides',
      description: 'An organisation also finds its people.',
      value: filter.partyIds,
      onChange: (partyIds) => change({ partyIds }),
    }),
    standingPart({
      key: 'period',
      name: 'Period',
      words: periodInSentence(filter.from, filter.to),
      active: filter.from !== null || filter.to !== null,
      onClear: () => change({ from: null, to: null }),
      fields: <SpanFields value={filter} today={today} onChange={change} />,
    }),
    standingPart({
      key: 'review',
      name: 'Review',
      words: reviewWords[filter.review],
      active: filter.review !== 'any',
      onClear: () => change({ review: 'any' }),
      fields: (
        <Choice
          label="To be looked at again"
          all={reviewFilters}
          labelOf={(review) => reviewLabels[review]}
          value={filter.review}
          onChange={(review) => change({ review })}
        />
      ),
    }),
  ]
  return (
    <RegisterSentence
      label="Filter decisions"
      find="Find a decision"
      text={filter.text}
      onText={(text) => change({ text })}
      parts={parts}
      room={60}
      onClear={() => props.onChange(anyDecision)}
    />
  )
}

/** A delegated decision is made "by delegation". */
function methodWords(method: DecisionMethod): string {
  return method === 'delegated' ? 'delegation' : methodInSentence(method)
}

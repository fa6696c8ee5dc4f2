import type { ReactNode } from 'react'
import { anyPrototype, type PrototypeFilter } from '#shared/prototypes/queries.ts'
import { prototypeStateLabels, prototypeStates, triedStates } from '#shared/prototypes/states.ts'
import { Choices, forumPart, RegisterSentence, standingPart, type FilterPart } from '../registers/index.ts'
import { statesWords } from './words.ts'

/** The filter of the register as a sentence of chips: "Being tried in System Leadership Forum". */
export function RegisterFilter(props: {
  filter: PrototypeFilter
  onChange: (filter: PrototypeFilter) => void
}): ReactNode {
  const { filter } = props
  const change = (changes: Partial<PrototypeFilter>): void => props.onChange({ ...filter, ...changes })
  const parts: readonly FilterPart[] = [
    standingPart({
      key: 'states',
      name: 'State',
      words: statesWords(filter.states),
      active: filter.states.length > 0,
      onClear: () => change({ states: [] }),
      fields: (
        <Choices
          label="Show what is"
          all={prototypeStates}
          labelOf={(state) => prototypeStateLabels[state]}
          value={filter.states}
          together={[
            { label: 'Being tried', values: triedStates },
            { label: 'Settled', values: ['adopted', 'adapted', 'stopped'] },
          ]}
          onChange={(states) => change({ states })}
        />
      ),
    }),
    forumPart('Tried in', filter.forumIds, change),
  ]
  return (
    <RegisterSentence
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

import type { ReactNode } from 'react'
import { measureKindLabels, measureKinds } from '#shared/measures/measures.ts'
import { anyMeasure, type MeasureFilter } from '#shared/measures/queries.ts'
import { Choices, forumPart, namesWords, RegisterSentence, standingPart, type FilterPart } from '../registers/index.ts'

/** The filter of the register as a sentence of chips: "Of any kind, in any forum". */
export function RegisterFilter(props: { filter: MeasureFilter; onChange: (filter: MeasureFilter) => void }): ReactNode {
  const { filter } = props
  const change = (changes: Partial<MeasureFilter>): void => props.onChange({ ...filter, ...changes })
  const kinds = filter.kinds.map((kind) => measureKindLabels[kind].toLocaleLowerCase('en-GB'))
  const parts: readonly FilterPart[] = [
    standingPart({
      key: 'kinds',
      name: 'Kind',
      words: kinds.length === 0 ? 'Of any kind' : namesWords('Of kind', kinds, ''),
      active: kinds.length > 0,
      onClear: () => change({ kinds: [] }),
      fields: (
        <Choices
          label="Show measures of"
          all={measureKinds}
          labelOf={(kind) => measureKindLabels[kind]}
          value={filter.kinds}
          onChange={(chosen) => change({ kinds: chosen })}
        />
      ),
    }),
    forumPart('Watched by', filter.forumIds, change),
  ]
  return (
    <RegisterSentence
      label="Filter measures"
      find="Find a measure"
      text={filter.text}
      onText={(text) => change({ text })}
      parts={parts}
      room={30}
      onClear={() => props.onChange(anyMeasure)}
    />
  )
}

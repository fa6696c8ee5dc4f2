import { Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { measureKindLabels, measureKinds } from '#shared/measures/measures.ts'
import { anyMeasure, type MeasureFilter } from '#shared/measures/queries.ts'
import { FilterChip, FilterSentence, ForumChip, namesWords, type FilterPart } from '../commitments/index.ts'

/** The filter of the register as a sentence of chips: "Of any kind, in any forum". */
export function RegisterFilter(props: { filter: MeasureFilter; onChange: (filter: MeasureFilter) => void }): ReactNode {
  const { filter } = props
  const change = (changes: Partial<MeasureFilter>): void => props.onChange({ ...filter, ...changes })
  const kinds = filter.kinds.map((kind) => measureKindLabels[kind].toLocaleLowerCase('en-GB'))
  const parts: readonly FilterPart[] = [
    {
      key: 'kinds',
      name: 'Kind',
      active: filter.kinds.length > 0,
      standing: true,
      onClear: () => change({ kinds: [] }),
      chip: ({ openAtFirst, onClear }) => (
        <FilterChip
          name="Kind"
          words={kinds.length === 0 ? 'Of any kind' : namesWords('Of kind', kinds, '')}
          active={kinds.length > 0}
          openAtFirst={openAtFirst}
          onClear={onClear}
        >
          <Checkbox.Group
            label="Show measures of"
            value={[...filter.kinds]}
            onChange={(chosen) => change({ kinds: measureKinds.filter((kind) => chosen.includes(kind)) })}
          >
            <Stack gap={8} mt={8}>
              {measureKinds.map((kind) => (
                <Checkbox key={kind} value={kind} label={measureKindLabels[kind]} />
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
          label="Watched by"
          value={filter.forumIds}
          onChange={(forumIds) => change({ forumIds })}
          {...shown}
        />
      ),
    },
  ]
  return (
    <FilterSentence
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

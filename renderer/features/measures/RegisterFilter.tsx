import { Button, Checkbox, CloseButton, Stack, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { measureKindLabels, measureKinds } from '#shared/measures/measures.ts'
import { anyMeasure, type MeasureFilter } from '#shared/measures/queries.ts'
import { useNarrow } from '#renderer/ui/useNarrow.ts'
import { FilterChip, FilterChips, ForumChip, namesWords, type FilterPart } from '../commitments/index.ts'
import classes from './Measures.module.css'

/** The filter of the register as a sentence of chips: "Of any kind, in any forum". */
export function RegisterFilter(props: { filter: MeasureFilter; onChange: (filter: MeasureFilter) => void }): ReactNode {
  const { filter } = props
  const [bar, narrow] = useNarrow<HTMLDivElement>(30)
  const change = (changes: Partial<MeasureFilter>): void => props.onChange({ ...filter, ...changes })
  const asks = [filter.text !== '', filter.kinds.length > 0, filter.forumIds.length > 0].filter(Boolean).length
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
    <div ref={bar} className={classes.filters} role="search" aria-label="Filter measures">
      <TextInput
        size="xs"
        className={classes.find ?? ''}
        aria-label="Find a measure"
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
      <FilterChips narrow={narrow} parts={parts} />
      {asks > 1 && (
        <Button size="compact-sm" fz="xs" variant="subtle" onClick={() => props.onChange(anyMeasure)}>
          Clear all
        </Button>
      )}
    </div>
  )
}

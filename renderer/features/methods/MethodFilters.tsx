import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MethodFilter } from '#shared/methods/queries.ts'
import { duration } from '#shared/records/duration.ts'
import { blockKindLabels, blockKinds, type BlockKind } from '#shared/sessions/sessions.ts'
import classes from './Methods.module.css'

const times = [5, 10, 15, 20, 30, 45, 60, 90]

interface Filtering {
  readonly filter: MethodFilter
  readonly onChange: (filter: MethodFilter) => void
}

/** Narrows the methods down: words, kind, the minutes there are, how many people come. */
export function MethodFilters({ filter, onChange }: Filtering): ReactNode {
  return (
    <search className={classes.filters} aria-label="Find methods">
      <TextInput
        aria-label="Find a method"
        placeholder="Find a method…"
        leftSection={<IconSearch size={17} aria-hidden />}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      <KindAndTime filter={filter} onChange={onChange} />
      <NumberInput
        aria-label="People in the room"
        placeholder="People"
        className={classes.people ?? ''}
        min={1}
        max={1000}
        allowDecimal={false}
        allowNegative={false}
        value={filter.people ?? ''}
        onChange={(people) => onChange({ ...filter, people: Number(people) || null })}
      />
    </search>
  )
}

/** The two choices that fit beside an agenda too. */
export function KindAndTime({ filter, onChange }: Filtering): ReactNode {
  return (
    <>
      <NativeSelect
        aria-label="Kind"
        data={[
          { value: '', label: 'Any kind' },
          ...blockKinds.map((kind) => ({ value: kind, label: blockKindLabels[kind] })),
        ]}
        value={filter.kind ?? ''}
        onChange={(event) => onChange({ ...filter, kind: (event.currentTarget.value || null) as BlockKind | null })}
      />
      <NativeSelect
        aria-label="Time"
        data={[
          { value: '', label: 'Any length' },
          ...times.map((minutes) => ({ value: String(minutes), label: `Fits ${duration(minutes)}` })),
        ]}
        value={String(filter.within ?? '')}
        onChange={(event) => onChange({ ...filter, within: Number(event.currentTarget.value) || null })}
      />
    </>
  )
}

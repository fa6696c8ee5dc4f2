import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useNarrow } from '#renderer/ui/useNarrow.ts'
import { FilterChips, type FilterPart } from './FilterChips.tsx'
import classes from './FilterSentence.module.css'

/** The filter of a register: words to find, and what else is asked as a sentence of chips. */
export function FilterSentence(props: {
  /** What it is of: "Filter decisions". */
  label: string
  /** What words find: "Find a decision". */
  find: string
  text: string
  onText: (text: string) => void
  parts: readonly FilterPart[]
  /** Rem below which only what asks something stands there. */
  room: number
  onClear: () => void
}): ReactNode {
  const { text, parts } = props
  const [bar, narrow] = useNarrow<HTMLDivElement>(props.room)
  const asked = parts.filter(({ active }) => active).length + (text === '' ? 0 : 1)
  return (
    <div ref={bar} className={classes.sentence} role="search" aria-label={props.label}>
      <TextInput
        size="xs"
        className={classes.find ?? ''}
        aria-label={props.find}
        placeholder="Find words…"
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          text === '' ? null : <CloseButton size={24} aria-label="Clear words" onClick={() => props.onText('')} />
        }
        value={text}
        onChange={(event) => props.onText(event.currentTarget.value)}
      />
      <FilterChips narrow={narrow} parts={parts} />
      {asked > 1 && (
        <Button size="compact-sm" fz="xs" variant="subtle" onClick={props.onClear}>
          Clear all
        </Button>
      )}
    </div>
  )
}

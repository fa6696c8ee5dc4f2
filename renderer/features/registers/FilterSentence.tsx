import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useNarrow } from '#renderer/ui/useNarrow.ts'
import { FilterChips, type FilterPart } from './FilterChips.tsx'
import classes from './FilterSentence.module.css'

interface Sentence {
  /** What it is of: "Filter decisions". */
  label: string
  /** What words find: "Find a decision". */
  find: string
  /** What can be typed. */
  placeholder?: string
  text: string
  onText: (text: string) => void
  parts: readonly FilterPart[]
  onClear: () => void
}

/** The filter of a register on a line of its own. `room`: rem below which only what asks something stands there. */
export function RegisterSentence({ room, ...sentence }: Sentence & { room: number }): ReactNode {
  const [bar, narrow] = useNarrow<HTMLDivElement>(room)
  return (
    <div ref={bar} className={classes.alone}>
      <FilterSentence {...sentence} narrow={narrow} />
    </div>
  )
}

/** A filter: words to find, and what else is asked as a sentence of chips. */
export function FilterSentence(
  props: Sentence & {
    /** Little room: only what asks something stands there. */
    narrow: boolean
  },
): ReactNode {
  const { text, parts } = props
  const asked = parts.filter(({ active }) => active).length + (text === '' ? 0 : 1)
  return (
    <div className={classes.sentence} role="search" aria-label={props.label}>
      <TextInput
        size="xs"
        className={classes.find ?? ''}
        aria-label={props.find}
        placeholder={props.placeholder ?? 'Find words…'}
        leftSection={<IconSearch size={15} aria-hidden />}
        rightSection={
          text === '' ? null : <CloseButton size={24} aria-label="Clear words" onClick={() => props.onText('')} />
        }
        value={text}
        onChange={(event) => props.onText(event.currentTarget.value)}
      />
      <FilterChips narrow={props.narrow} parts={parts} />
      {asked > 1 && (
        <Button size="compact-sm" fz="xs" variant="subtle" onClick={props.onClear}>
          Clear all
        </Button>
      )}
    </div>
  )
}

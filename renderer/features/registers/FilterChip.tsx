import { CloseButton, Popover, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { beneath } from '#renderer/ui/popover.ts'
import classes from './FilterChip.module.css'

/** One part of the filter's sentence: says what it asks, opens to change it, and can be cleared by itself. */
export function FilterChip(props: {
  /** What it filters by: "Forum". */
  name: string
  /** How it reads in the sentence: "in System Leadership Forum". */
  words: string
  active: boolean
  /** Opens as soon as it stands there. */
  openAtFirst?: boolean
  onClear: () => void
  children: ReactNode
}): ReactNode {
  const [opened, setOpened] = useState(props.openAtFirst ?? false)
  return (
    <span className={classes.chip} data-active={props.active}>
      <Popover opened={opened} onChange={setOpened} {...beneath}>
        <Popover.Target>
          <UnstyledButton
            className={classes.words}
            aria-label={`${props.name}: ${props.words}`}
            onClick={() => setOpened((now) => !now)}
          >
            <span className={classes.text}>{props.words}</span>
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={`Filter by ${props.name.toLocaleLowerCase('en-GB')}`}>
          {props.children}
        </Popover.Dropdown>
      </Popover>
      {props.active && (
        <CloseButton
          size={24}
          radius="xl"
          aria-label={`Clear ${props.name.toLocaleLowerCase('en-GB')} filter`}
          onClick={props.onClear}
        />
      )}
    </span>
  )
}

import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Initials.module.css'

const grounds = ['#1f6f69', '#7a5484', '#a63a18', '#23587a', '#765300', '#5b3a63', '#3c6a2c', '#4d5b58']

/** A round badge with a name's initials; the colour stays the same for the same id. */
export function Initials({ id, initials, name }: { id: string; initials: string; name: string }): ReactNode {
  return (
    <Tooltip label={name}>
      <span
        className={classes.badge}
        style={{ background: grounds[hash(id) % grounds.length] }}
        role="img"
        aria-label={name}
        data-letters={initials.length}
      >
        {initials}
      </span>
    </Tooltip>
  )
}

/** Several badges overlapping, with a count for the rest. */
export function InitialsRow({
  people,
  most,
}: {
  people: readonly { id: string; initials: string; name: string }[]
  most: number
}): ReactNode {
  const shown = people.slice(0, most)
  return (
    <span className={classes.row}>
      {shown.map((person) => (
        <Initials key={person.id} {...person} />
      ))}
      {people.length > most && <span className={classes.more}>+{people.length - most}</span>}
    </span>
  )
}

function hash(text: string): number {
  let value = 0
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return value
}

import { Tooltip } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import classes from './Initials.module.css'

const grounds = ['#1f6f69', '#7a5484', '#a63a18', '#23587a', '#765300', '#5b3a63', '#3c6a2c', '#4d5b58']

/**
 * A round badge with a name's initials; the colour stays the same for the same id. The tip with the name is made when it
 * is wanted: long lists are full of badges.
 */
export function Initials({ id, initials, name }: { id: string; initials: string; name: string }): ReactNode {
  const [hovered, setHovered] = useState(false)
  const badge = (
    // The label says what the tip shows: nobody needs a mouse for it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <span
      className={classes.badge}
      style={{ background: grounds[hash(id) % grounds.length] }}
      role="img"
      aria-label={name}
      data-letters={initials.length}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
    >
      {initials}
    </span>
  )
  if (!hovered) return badge
  return (
    <Tooltip label={name} opened>
      {badge}
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

import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './Pictures.module.css'

/** A picture that says what it shows, with its table behind it: shown on demand, always there in print and to read aloud. */
export function Picture(props: {
  title: string
  sentence: string
  /** Whether some of it rests on few. */
  few?: boolean
  picture: ReactNode
  table: ReactNode
}): ReactNode {
  const [shown, setShown] = useState(false)
  const does = shown ? 'Hide table' : 'Table'
  return (
    <Card
      title={props.title}
      action={
        <Button
          size="compact-sm"
          fz="xs"
          variant="subtle"
          aria-expanded={shown}
          aria-label={`${does}: ${props.title}`}
          onClick={() => setShown(!shown)}
        >
          {does}
        </Button>
      }
    >
      <p className="muted small">{props.sentence}</p>
      {props.few && <p className="muted small">Some of these rest on very few: read them with care.</p>}
      <div className={classes.picture}>{props.picture}</div>
      <div className={shown ? classes.table : classes.folded}>{props.table}</div>
    </Card>
  )
}

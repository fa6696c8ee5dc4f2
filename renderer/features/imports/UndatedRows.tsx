import type { ReactNode } from 'react'
import { DateField } from '#renderer/ui/DateField.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import type { Preview } from '#shared/imports/preview.ts'
import classes from './imports.module.css'
import { undatedSentence } from './sentences.ts'

/** Says that rows name no day for their promise and which is taken, and lets one day be given for all of them. */
export function UndatedRows(props: {
  undated: Preview['undated']
  onPromisedOn: (date: string | null) => void
}): ReactNode {
  const { undated } = props
  const today = useToday()
  if (undated.rows === 0) return null
  return (
    <section className={classes.undated} aria-label="Rows without a day for the promise">
      <p role="status">{undatedSentence(undated)}</p>
      <DateField
        label="Promised on, for these rows"
        today={today}
        value={undated.from === 'chosen' ? undated.on : null}
        onChange={props.onPromisedOn}
      />
    </section>
  )
}

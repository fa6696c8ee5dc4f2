import { useState, type ReactNode } from 'react'
import classes from './BlockRow.module.css'

/** The minutes of a block, changed where they stand. Enter or leaving the field saves, Escape gives up, arrows step by five. */
export function MinutesField(props: {
  title: string
  minutes: number
  onChange: (minutes: number) => void
}): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? String(props.minutes)
  const wanted = /^\d{1,4}$/.test(value.trim()) ? Math.min(1440, Number(value)) : null
  const finish = (): void => {
    if (wanted !== null && wanted !== props.minutes) props.onChange(wanted)
    setTyped(null)
  }
  return (
    <span className={classes.minutes}>
      <input
        aria-label={`Minutes for ${props.title}`}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={wanted === null}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          const step = { ArrowUp: 5, ArrowDown: -5 }[event.key]
          if (event.key === 'Enter') finish()
          else if (event.key === 'Escape') setTyped(null)
          else if (step !== undefined) setTyped(String(Math.min(1440, Math.max(0, (wanted ?? props.minutes) + step))))
          else return
          event.preventDefault()
        }}
      />
      min
    </span>
  )
}

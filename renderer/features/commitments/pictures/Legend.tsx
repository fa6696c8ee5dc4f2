import type { ReactNode } from 'react'
import type { Tone } from '#renderer/ui/Chip.tsx'
import classes from './Pictures.module.css'

/** What each colour says, in the order it is drawn. */
export function Legend({ entries }: { entries: readonly { label: string; tone: Tone; line?: true }[] }): ReactNode {
  return (
    <div className={classes.legend}>
      {entries.map(({ label, tone, line }) => (
        <span key={label}>
          <i data-line={line ?? false} style={{ background: `var(--${tone})` }} />
          {label}
        </span>
      ))}
    </div>
  )
}

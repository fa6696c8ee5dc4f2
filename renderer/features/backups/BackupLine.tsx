import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { countsInWords, sinceInWords, type Counts } from '#shared/backups/differences.ts'
import type { Backup } from '#shared/platform/platform.ts'
import classes from './backups.module.css'
import { momentInWords, reasonInWords, sizeInWords } from './words.ts'

/** One backup: when, why, how large, what is in it, and how that differs from `now` where there is something to compare. */
export function BackupLine(props: {
  backup: Backup
  now: Counts | null
  action: string
  onAction: () => void
}): ReactNode {
  const { backup, now } = props
  const moment = momentInWords(backup.at)
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <p>
          <b>{moment}</b> <span className="muted">{reasonInWords[backup.reason]}</span>
        </p>
        <p className="small muted">
          {backup.counts === null
            ? 'It cannot be read.'
            : `${now ? '' : `${backup.name}: `}${countsInWords(backup.counts)}`}{' '}
          · {sizeInWords(backup.bytes)}
        </p>
        {now && backup.counts && (
          <p className="small">{sinceInWords(backup.counts, now) ?? 'As many of everything as now'}</p>
        )}
      </div>
      <Button
        size="compact-sm"
        variant="default"
        disabled={backup.counts === null}
        aria-label={`${props.action} the backup of ${moment}`}
        onClick={props.onAction}
      >
        {props.action}
      </Button>
    </li>
  )
}

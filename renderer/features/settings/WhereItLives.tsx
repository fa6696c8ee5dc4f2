import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { detailsFor } from '#shared/platform/details.ts'
import { usePlatform } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { say } from '#renderer/ui/notify.tsx'
import classes from './Settings.module.css'

/** Where the records are, what keeps them safe, and which versions run. */
export function WhereItLives(): ReactNode {
  const platform = usePlatform()
  const { about } = platform
  return (
    <Card title="Where your work lives">
      <dl className={classes.facts}>
        <dt>Kept in</dt>
        <dd>{about.dataFolder ?? 'this browser’s own storage, for this address'}</dd>
        <dt>Safety</dt>
        <dd>
          {platform.journal.available
            ? 'Every change is also written to a journal beside the database, and recovered from there if the database is lost. Backups come on top.'
            : 'The browser edition keeps no journal. Clearing browsing data removes your programmes: download backups of what matters.'}
        </dd>
        <dt>Sent anywhere</dt>
        <dd>Nothing. There is no account and no server.</dd>
        <dt>Version</dt>
        <dd>Throughline {about.app}</dd>
        <dt>Runs on</dt>
        <dd>
          {about.runtime}
          <br />
          {about.os}
        </dd>
      </dl>
      <CopyDetails />
    </Card>
  )
}

/** For somebody who asks for help: what runs here, and nothing that anybody wrote. */
function CopyDetails(): ReactNode {
  const { about, clipboard } = usePlatform()
  const teller = useTeller()

  async function copy(): Promise<void> {
    try {
      await clipboard.writeText(detailsFor(about))
      say('Details copied. Nothing you wrote is in them.')
    } catch (error) {
      teller.failed(error)
    }
  }

  return (
    <Button variant="default" mt="md" onClick={() => void copy()}>
      Copy details
    </Button>
  )
}

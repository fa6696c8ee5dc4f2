import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
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
            ? 'Every change is also written to a journal beside the database, and recovered from there if the database is lost.'
            : 'The browser edition keeps no journal. Clearing browsing data removes your programmes: save a copy of what matters.'}
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
      {platform.kind === 'browser' && <KeepStorage />}
    </Card>
  )
}

/** Browsers may clear storage when the disk runs short, unless they have promised not to. */
function KeepStorage(): ReactNode {
  const platform = usePlatform()
  const teller = useTeller()
  const [promised, setPromised] = useState(false)

  async function ask(): Promise<void> {
    try {
      const kept = await platform.persist()
      setPromised(kept)
      say(
        kept
          ? 'The browser will not clear this storage on its own.'
          : 'The browser made no promise. Save a copy of what matters.',
      )
    } catch (error) {
      teller.failed(error)
    }
  }

  return (
    <Button variant="default" mt="md" disabled={promised} onClick={() => void ask()}>
      {promised ? 'The browser keeps this storage' : 'Ask the browser to keep this storage'}
    </Button>
  )
}

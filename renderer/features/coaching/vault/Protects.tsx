import type { ReactNode } from 'react'
import { usePlatform } from '#renderer/platform/context.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './Vault.module.css'

/** Said plainly: what encryption does here, and what it does not. */
export function Protects(): ReactNode {
  const { kind } = usePlatform()
  return (
    <Card title="What it protects, and what it does not">
      <div className={classes.plain}>
        <h3>It protects</h3>
        <ul>
          <li>names, dates, hours and notes, if the laptop is lost, searched, repaired or backed up by others;</li>
          <li>against changed, exchanged, removed or older records: they are noticed and named when you unlock;</li>
          <li>against our own mistakes: programmes, reports, copies and the local log cannot reach it.</li>
        </ul>
        <h3>It does not protect</h3>
        <ul>
          <li>while it is unlocked, against somebody at the keyboard or harmful software on this laptop;</li>
          <li>against a watched keyboard, or somebody who has your passphrase or recovery key;</li>
          <li>
            the fact that notes exist, roughly how many, and when they last changed
            {kind === 'desktop' && ', here and in the folder for backups'};
          </li>
          <li>
            what the system itself writes down while notes are open, such as a hibernation file: encrypt the whole disk;
          </li>
          <li>
            against a whole laptop put back to an earlier day, this app’s settings included: nothing on it would know.
          </li>
        </ul>
        <p>
          If both the passphrase and the recovery key are lost, the notes are lost. Nobody can reset them.
          {kind === 'browser' &&
            ' In a browser there is no journal beside the notes and the browser may clear them: save encrypted copies often.'}
        </p>
      </div>
    </Card>
  )
}

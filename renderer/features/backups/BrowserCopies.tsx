import { Button, Group, NumberInput, Switch } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useSaveCopy } from '#renderer/features/programmes/index.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useUncopiedSince } from '#renderer/store/backups/useUncopied.ts'
import { useTeller } from '#renderer/store/useCommand.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './backups.module.css'
import { momentInWords } from './words.ts'

const usualDays = 7

/** A browser cannot keep backups by itself: what it promised, when a copy was last saved, and a reminder. */
export function BrowserCopies(): ReactNode {
  const { currentId } = useProgrammes()
  const [{ copies, copyReminder }, change] = useSettings()
  const teller = useTeller()
  const saveCopy = useSaveCopy()
  const copy = currentId === null ? undefined : copies[currentId]
  const since = useUncopiedSince(copy?.seq ?? 1)
  const write = (changes: Partial<typeof copyReminder>): void =>
    void change({ copyReminder: { ...copyReminder, ...changes } }).catch((error: unknown) => teller.failed(error))

  return (
    <Card
      title="Backups"
      action={
        <Button size="compact-md" variant="light" onClick={() => void saveCopy()}>
          Download a backup
        </Button>
      }
    >
      <div className={classes.settings}>
        <p>
          A browser lets no page keep backups by itself. Whoever clears its browsing data removes your programmes, so
          download a backup of what matters.
        </p>
        <p role="status">
          {copy ? `Last downloaded ${momentInWords(copy.at)}. ` : 'No backup of this programme was downloaded yet. '}
          {since === null && copy && 'It holds everything that is here now.'}
          {since && `Changes since ${momentInWords(since)} are only in this browser.`}
        </p>
        <StoragePromise />
        <Switch
          label="Remind me"
          description="When changes have stood for some days without a downloaded backup."
          checked={copyReminder.afterDays !== null}
          onChange={(event) => write({ afterDays: event.currentTarget.checked ? usualDays : null })}
        />
        {copyReminder.afterDays !== null && (
          <NumberInput
            label="After"
            suffix={copyReminder.afterDays === 1 ? ' day' : ' days'}
            min={1}
            max={365}
            allowDecimal={false}
            clampBehavior="strict"
            value={copyReminder.afterDays}
            onChange={(value) => typeof value === 'number' && value >= 1 && write({ afterDays: value })}
          />
        )}
      </div>
    </Card>
  )
}

/** Browsers may clear storage when the disk runs short, unless they have promised not to. */
function StoragePromise(): ReactNode {
  const platform = usePlatform()
  const teller = useTeller()
  const [promised, setPromised] = useState<boolean | null>(null)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    platform.persisted().then(setPromised, (error: unknown) => teller.failed(error))
  }, [platform, teller])

  async function ask(): Promise<void> {
    try {
      const kept = await platform.persist()
      setPromised(kept)
      setRefused(!kept)
    } catch (error) {
      teller.failed(error)
    }
  }

  if (promised === null) return null
  return (
    <Group gap="sm" role="status">
      <span>
        {promised
          ? 'The browser has promised not to clear this storage by itself when the disk runs short.'
          : refused
            ? 'The browser made no promise: it may clear this storage when the disk runs short.'
            : 'The browser may clear this storage when the disk runs short.'}
      </span>
      {!promised && (
        <Button size="compact-sm" variant="default" onClick={() => void ask()}>
          Ask the browser to keep it
        </Button>
      )}
    </Group>
  )
}

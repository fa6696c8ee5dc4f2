import { Button, Group, NumberInput, Switch } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import type { Backup, BackupFolder } from '#shared/platform/platform.ts'
import type { Settings } from '#shared/platform/settings.ts'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import classes from './backups.module.css'

/** Whether, how often, where and how much. */
export function BackupSettings(props: { onFolder: () => void; newest: Backup | null }): ReactNode {
  const { backups: port } = usePlatform()
  const [{ backups }, change] = useSettings()
  const teller = useTeller()
  const [folder, setFolder] = useState<BackupFolder | null>(null)
  useEffect(() => {
    port.folder().then(setFolder, (error: unknown) => teller.failed(error))
  }, [port, teller])

  const write = (changes: Partial<Settings['backups']>): void =>
    void change({ backups: { ...backups, ...changes } }).catch((error: unknown) => teller.failed(error))

  async function use(choose: () => Promise<BackupFolder | null>): Promise<void> {
    try {
      const chosen = await choose()
      if (!chosen) return
      setFolder(chosen)
      props.onFolder()
    } catch (error) {
      teller.failed(error)
    }
  }

  async function show(backup: Backup): Promise<void> {
    await port.reveal(backup.id).catch((error: unknown) => teller.failed(error))
  }

  return (
    <div className={classes.settings}>
      <Switch
        label="Make backups by itself"
        description="After changes, when a programme is closed and before imports. Upgrades, restores and deletions always make one."
        checked={backups.on}
        onChange={(event) => write({ on: event.currentTarget.checked })}
      />
      <Group grow align="start">
        <NumberInput
          label="At most every"
          suffix=" min"
          min={1}
          max={240}
          allowDecimal={false}
          clampBehavior="strict"
          value={backups.everyMinutes}
          onChange={(value) => typeof value === 'number' && value >= 1 && write({ everyMinutes: value })}
        />
        <NumberInput
          label="All together at most"
          suffix=" MB"
          min={10}
          max={100_000}
          allowDecimal={false}
          clampBehavior="blur"
          value={backups.limitMegabytes}
          onChange={(value) => typeof value === 'number' && value >= 10 && write({ limitMegabytes: value })}
        />
      </Group>
      <p className="small muted">
        Every one of the last two hours is kept, then one an hour for two days, one a day for a month and one a week for
        a year. The newest is never thrown away.
      </p>
      <div>
        <p className={classes.folderLabel}>Folder</p>
        <p className={classes.folder}>{folder?.path}</p>
        <Group gap="xs" mt={6}>
          <Button size="compact-sm" variant="default" onClick={() => void use(() => port.chooseFolder())}>
            Choose another folder…
          </Button>
          {folder && !folder.usual && (
            <Button size="compact-sm" variant="subtle" onClick={() => void use(() => port.useUsualFolder())}>
              Use the app’s own folder
            </Button>
          )}
          {props.newest && (
            <Button size="compact-sm" variant="subtle" onClick={() => props.newest && void show(props.newest)}>
              Show in folder
            </Button>
          )}
        </Group>
        <p className="small muted">
          A folder on another disk, or one that your organisation copies, survives the loss of this laptop. Backups are
          not encrypted; coaching notes are never in them.
        </p>
      </div>
    </div>
  )
}

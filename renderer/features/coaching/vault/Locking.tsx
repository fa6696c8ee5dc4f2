import { Select, Stack, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePlatform, useSettings } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/live/teller.ts'
import { Card } from '#renderer/ui/Card.tsx'

const idle = [1, 2, 5, 10, 15, 30, 60]
const hidden = [
  { value: '0', label: 'At once' },
  { value: '60', label: 'After a minute' },
  { value: '600', label: 'After ten minutes' },
  { value: 'never', label: 'Not for that reason' },
]

/** When the vault locks by itself. */
export function Locking(): ReactNode {
  const { kind } = usePlatform()
  const [{ vaultLock }, change] = useSettings()
  const teller = useTeller()
  const set = (patch: Partial<typeof vaultLock>): void =>
    void change({ vaultLock: { ...vaultLock, ...patch } }).catch((error: unknown) => teller.failed(error))
  return (
    <Card title="When it locks by itself">
      <Stack gap="md">
        <Select
          label="Nobody types or moves"
          data={idle.map((minutes) => ({
            value: String(minutes),
            label: minutes === 1 ? 'After a minute' : `After ${minutes} minutes`,
          }))}
          value={String(vaultLock.idleMinutes)}
          allowDeselect={false}
          onChange={(minutes) => set({ idleMinutes: Number(minutes) })}
        />
        <Select
          label="The window is out of sight"
          data={hidden}
          value={vaultLock.hiddenSeconds === null ? 'never' : String(vaultLock.hiddenSeconds)}
          allowDeselect={false}
          onChange={(seconds) => set({ hiddenSeconds: seconds === 'never' ? null : Number(seconds) })}
        />
        {kind === 'desktop' ? (
          <Switch
            label="The laptop sleeps or its screen is locked"
            checked={vaultLock.whenAway}
            onChange={(event) => set({ whenAway: event.currentTarget.checked })}
          />
        ) : (
          <p className="muted small">
            A browser does not tell pages that the laptop sleeps: the minutes above count while it does.
          </p>
        )}
      </Stack>
    </Card>
  )
}

import { Button, Radio, Stack, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Settings, SettingsPatch } from '#shared/platform/settings.ts'
import { useSettings } from '#renderer/platform/context.tsx'
import { useTeller } from '#renderer/store/useCommand.ts'
import { Card } from '#renderer/ui/Card.tsx'
import classes from './Settings.module.css'

const smallest = 90
const largest = 200
const step = 10

/** Theme, contrast and text size; each is seen at once. */
export function Appearance(): ReactNode {
  const [settings, change] = useSettings()
  const teller = useTeller()
  const write = (patch: SettingsPatch): void => void change(patch).catch((error: unknown) => teller.failed(error))
  return (
    <Card title="How it looks">
      <div className={classes.fields}>
        <Radio.Group
          label="Theme"
          value={settings.theme}
          onChange={(theme) => write({ theme: theme as Settings['theme'] })}
        >
          <Stack gap={8} mt={6}>
            <Radio value="system" label="As the laptop is set" />
            <Radio value="light" label="Light" />
            <Radio value="dark" label="Dark" />
          </Stack>
        </Radio.Group>
        <Switch
          label="High contrast"
          description="Black on white or white on black, with stronger lines. Always on where the laptop asks for it."
          checked={settings.contrast === 'high'}
          onChange={(event) => write({ contrast: event.currentTarget.checked ? 'high' : 'normal' })}
        />
        <div role="group" aria-label="Text size">
          <p style={{ fontWeight: 500 }}>Text size</p>
          <div className={classes.size}>
            <Button
              variant="default"
              aria-label="Smaller text"
              disabled={settings.textSize <= smallest}
              onClick={() => write({ textSize: Math.max(smallest, settings.textSize - step) })}
            >
              A−
            </Button>
            <output aria-live="polite" aria-label="Text size">
              {settings.textSize} %
            </output>
            <Button
              variant="default"
              aria-label="Larger text"
              disabled={settings.textSize >= largest}
              onClick={() => write({ textSize: Math.min(largest, settings.textSize + step) })}
            >
              A+
            </Button>
            <Button variant="subtle" disabled={settings.textSize === 100} onClick={() => write({ textSize: 100 })}>
              Usual size
            </Button>
          </div>
        </div>
      </div>
    </Card>
  )
}

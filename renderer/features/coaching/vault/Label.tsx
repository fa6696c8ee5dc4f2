import { Button, Group, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useVault } from '#renderer/vault/index.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { problemText, useTask } from './useTask.ts'

/** What the notes are called on the lock screen. */
export function Label(): ReactNode {
  const { current, rename } = useVault()
  const [label, setLabel] = useState(current?.label ?? '')
  const { busy, problem, run } = useTask()
  const changed = label.trim() !== '' && label.trim() !== current?.label
  return (
    <Card title="Name">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!changed) return
          void run(() => rename(label)).then((done) => done && say('The notes have another name.'))
        }}
      >
        <Group align="end">
          <TextInput
            flex={1}
            label="What to call these notes"
            description="Can be seen without the passphrase."
            value={label}
            maxLength={200}
            onChange={(event) => setLabel(event.currentTarget.value)}
            error={problemText(problem)}
          />
          <Button type="submit" variant="default" loading={busy} disabled={!changed}>
            Rename
          </Button>
        </Group>
      </form>
    </Card>
  )
}

import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { usePlatform } from '#renderer/platform/context.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { useFirstField } from './focus.ts'
import { recoverySheet, recoveryText } from './recoverySheet.ts'
import { problemText, useTask } from './useTask.ts'
import classes from './Vault.module.css'

/** Shows a recovery key once, on screen or on paper, and has it typed back before it counts. */
export function KeepRecoveryKey(props: {
  label: string
  recoveryKey: string
  confirmLabel: string
  onConfirm: (typed: string) => Promise<void>
  onCancel: () => void
}): ReactNode {
  const platform = usePlatform()
  const [typing, setTyping] = useState(false)
  const keeping = useTask()
  const sheet = { label: props.label, recoveryKey: props.recoveryKey }

  if (!typing) {
    return (
      <Card title="Your recovery key">
        <Stack gap="md">
          <p>It opens your notes if you forget the passphrase. It is shown only now, and we keep no copy.</p>
          <div role="group" className={classes.recoveryKey} aria-label="Recovery key" translate="no">
            {props.recoveryKey.split('-').map((group, index) => (
              <span key={index}>{group}</span>
            ))}
          </div>
          <Group>
            <Button
              variant="default"
              onClick={() => void keeping.run(() => platform.print.dialog(recoverySheet(sheet)))}
            >
              Print it
            </Button>
            <Button
              variant="default"
              onClick={() =>
                void keeping.run(async () => {
                  await platform.files.save({
                    suggestedName: 'Recovery key.txt',
                    kind: { label: 'Text file', extensions: ['txt'], mime: 'text/plain' },
                    bytes: new TextEncoder().encode(recoveryText(sheet)),
                  })
                })
              }
            >
              Save it as a file
            </Button>
          </Group>
          <p className="muted small" role="status">
            {problemText(keeping.problem) ??
              'Keep it away from this laptop: on paper in a drawer, or on a memory stick.'}
          </p>
          <Group>
            <Button data-autofocus onClick={() => setTyping(true)}>
              I have kept it
            </Button>
            <Button variant="default" onClick={props.onCancel}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </Card>
    )
  }
  return <TypeBack confirmLabel={props.confirmLabel} onConfirm={props.onConfirm} onShow={() => setTyping(false)} />
}

function TypeBack(props: {
  confirmLabel: string
  onConfirm: (typed: string) => Promise<void>
  onShow: () => void
}): ReactNode {
  const [typed, setTyped] = useState('')
  const field = useFirstField()
  const { busy, problem, run, clear } = useTask()
  return (
    <Card title="Type it back">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(() => props.onConfirm(typed))
        }}
      >
        <Stack gap="md">
          <p>From your paper or file, so that you know it works. Capitals and hyphens do not matter.</p>
          <TextInput
            ref={field}
            label="Recovery key"
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            classNames={{ input: classes.recoveryField ?? '' }}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              clear()
            }}
            error={problemText(problem)}
          />
          <Group>
            <Button type="submit" loading={busy}>
              {props.confirmLabel}
            </Button>
            <Button variant="default" onClick={props.onShow}>
              Show it again
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  )
}

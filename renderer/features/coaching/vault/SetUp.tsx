import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { passphraseFault, useVault, type NewVault } from '#renderer/vault/index.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useFirstField } from './focus.ts'
import { KeepRecoveryKey } from './KeepRecoveryKey.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { Protects } from './Protects.tsx'
import { problemText, useTask } from './useTask.ts'
import classes from './Vault.module.css'

/** The first time: a passphrase, then the recovery key, typed back. */
export function SetUp({ onCancel, found }: { onCancel?: () => void; found: ReactNode }): ReactNode {
  const [made, setMade] = useState<NewVault | null>(null)
  return (
    <Page title={made ? 'Keep your recovery key' : 'Private coaching notes'}>
      <div className={classes.columns}>
        {made ? (
          <KeepRecoveryKey
            label={made.label}
            recoveryKey={made.recoveryKey}
            confirmLabel="Open my notes"
            onConfirm={(typed) => made.open(typed)}
            onCancel={() => setMade(null)}
          />
        ) : (
          <ChoosePassphrase onMade={setMade} {...(onCancel && { onCancel })} />
        )}
        <div className={classes.stack}>
          {!made && found}
          <Protects />
        </div>
      </div>
    </Page>
  )
}

function ChoosePassphrase({
  onMade,
  onCancel,
}: {
  onMade: (made: NewVault) => void
  onCancel?: () => void
}): ReactNode {
  const { create } = useVault()
  const [label, setLabel] = useState('Coaching notes')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const field = useFirstField()
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useTask()
  const fault = passphraseFault(passphrase)
  const differs = again !== passphrase ? 'This is not the same as above.' : null

  return (
    <Card title="Choose a passphrase">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!fault && !differs) void run(async () => onMade(await create({ label, passphrase })))
        }}
      >
        <Stack gap="md">
          <p>
            Notes are encrypted on this laptop before they are stored. Nobody can open them without your passphrase or
            your recovery key: not your employer, not us.
          </p>
          <PassphraseField
            ref={field}
            label="Passphrase"
            description="At least 12 characters. Four words that do not belong together are easy to keep in mind."
            value={passphrase}
            onChange={setPassphrase}
            error={tried ? fault : null}
          />
          <PassphraseField label="The same again" value={again} onChange={setAgain} error={tried ? differs : null} />
          <TextInput
            label="What to call these notes"
            description="Can be seen without the passphrase."
            value={label}
            maxLength={200}
            onChange={(event) => setLabel(event.currentTarget.value)}
            error={problemText(problem)}
          />
          <Group>
            <Button type="submit" loading={busy}>
              Go on
            </Button>
            {onCancel && (
              <Button variant="default" onClick={onCancel}>
                Cancel
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Card>
  )
}

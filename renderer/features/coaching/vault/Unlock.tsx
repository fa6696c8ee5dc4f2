import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { prepareToDerive, useVault, type VaultBackup, type VaultKey } from '#renderer/vault/index.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Card } from '#renderer/ui/Card.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { useFirstField } from './focus.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { ProofResult } from './ProofResult.tsx'
import { momentOf } from './moment.ts'
import { problemText, useTask } from './useTask.ts'
import classes from './Vault.module.css'

/** A locked vault: its passphrase, or another key to it. `backup`: one that is in the folder for backups only. */
export function Unlock(props: { backup?: VaultBackup; found?: ReactNode; onLeave: () => void }): ReactNode {
  const { backup } = props
  const { vaults, current, unlock, keychain } = useVault()
  const [chosen, setChosen] = useState<string | null>(null)
  const [withRecovery, setWithRecovery] = useState(false)
  const [typed, setTyped] = useState('')
  const field = useFirstField(withRecovery)
  const { busy, problem, run, clear } = useTask()
  useEffect(prepareToDerive, [])
  const id = backup?.vaultId ?? chosen ?? current?.id ?? ''
  const left = useSecondsUntil(vaults.find((vault) => vault.id === id)?.waitUntil ?? 0)

  const open = async (key: VaultKey): Promise<void> => {
    if (busy) return
    announce('Unlocking…')
    const done = await run(() => unlock(id, key))
    if (!done) field.current?.select()
  }
  const type = (text: string): void => {
    setTyped(text)
    clear()
  }
  const error =
    left > 0 ? (
      // Seen, and read with the field, but not said aloud anew every second.
      <span role="timer">
        {`${problem?.what ?? 'After several wrong keys, there is a wait.'} The next try is in ${left} s.`}
      </span>
    ) : (
      problemText(problem)
    )
  // Not `disabled`: whoever pressed the button would lose their place.
  const resting = busy && { 'aria-disabled': true, 'data-disabled': true }

  return (
    <Page title="Coaching">
      <div className={classes.lock}>
        <Card>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (left > 0 || typed === '') return
              void open(
                withRecovery ? { with: 'recovery key', recoveryKey: typed } : { with: 'passphrase', passphrase: typed },
              )
            }}
          >
            <Stack gap="md">
              <div className={classes.sign}>
                <IconLock size={26} aria-hidden />
                <div>
                  <h2>{backup ? 'Bring notes back' : 'Your notes are locked'}</h2>
                  <p className="muted">
                    {backup
                      ? `From the backup of ${momentOf(backup)}, with the passphrase or recovery key they had then.`
                      : `${vaults.length > 1 ? 'They are' : `“${current?.label ?? 'Coaching notes'}” is`} encrypted on this laptop.`}
                  </p>
                </div>
              </div>
              {!backup && vaults.length > 1 && (
                <Select
                  label="Whose notes"
                  data={vaults.map((vault) => ({ value: vault.id, label: vault.label }))}
                  value={id}
                  allowDeselect={false}
                  onChange={setChosen}
                />
              )}
              {withRecovery ? (
                <TextInput
                  ref={field}
                  label="Recovery key"
                  description="Eight groups of five. Capitals and hyphens do not matter."
                  value={typed}
                  autoComplete="off"
                  autoCapitalize="off"
                  autoCorrect="off"
                  spellCheck={false}
                  classNames={{ input: classes.recoveryField ?? '' }}
                  onChange={(event) => type(event.currentTarget.value)}
                  error={error}
                />
              ) : (
                <PassphraseField ref={field} label="Passphrase" value={typed} onChange={type} error={error} />
              )}
              <Group>
                {/* Words, no turning wheel: drawing one makes the key take a tenth longer. */}
                <Button type="submit" disabled={left > 0} {...resting}>
                  {busy ? 'Unlocking…' : 'Unlock'}
                </Button>
                {keychain.available && vaults.find((vault) => vault.id === id)?.keychain && (
                  <Button variant="default" {...resting} onClick={() => void open({ with: 'keychain' })}>
                    Unlock with this laptop’s keychain
                  </Button>
                )}
              </Group>
              <Group gap="xs" className={classes.asides ?? ''}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => {
                    type('')
                    setWithRecovery(!withRecovery)
                  }}
                >
                  {withRecovery ? 'Use the passphrase' : 'Forgotten it? Use the recovery key'}
                </Button>
                <Button variant="subtle" size="compact-sm" onClick={props.onLeave}>
                  {backup ? 'Cancel' : 'Set up notes for another coach'}
                </Button>
              </Group>
            </Stack>
          </form>
        </Card>
        <ProofResult />
        {props.found}
      </div>
    </Page>
  )
}

/** Whole seconds until an instant; counts down on the screen. */
function useSecondsUntil(instant: number): number {
  return useSyncExternalStore(everyQuarterSecond, () => Math.max(0, Math.ceil((instant - Date.now()) / 1000)))
}

function everyQuarterSecond(tick: () => void): () => void {
  const timer = setInterval(tick, 250)
  return () => clearInterval(timer)
}

import { Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useVault, type NewRecoveryKey } from '#renderer/vault/index.ts'
import { say } from '#renderer/ui/notify.tsx'
import { KeepRecoveryKey } from './KeepRecoveryKey.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'

/** Another recovery key. The old one works until the new one has been typed back. */
export function ChangeRecoveryKey({ onClose }: { onClose: () => void }): ReactNode {
  const { newRecoveryKey, current } = useVault()
  const [made, setMade] = useState<NewRecoveryKey | null>(null)
  return (
    <>
      <PassphraseDialog
        opened={made === null}
        title="New recovery key"
        sentence="The old one stops working when you have typed the new one back."
        submitLabel="Show the new key"
        onSubmit={async (passphrase) => setMade(await newRecoveryKey(passphrase))}
        onClose={onClose}
      />
      <Modal opened={made !== null} onClose={onClose} title="New recovery key" size="lg">
        {made && (
          <KeepRecoveryKey
            label={current?.label ?? ''}
            recoveryKey={made.recoveryKey}
            confirmLabel="Use this key from now on"
            onConfirm={async (typed) => {
              await made.keep(typed)
              say('The new recovery key is in force. Destroy the old one.')
              onClose()
            }}
            onCancel={onClose}
          />
        )}
      </Modal>
    </>
  )
}

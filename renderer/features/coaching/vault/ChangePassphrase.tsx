import { Checkbox, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { passphraseFault, useVault } from '#renderer/vault/index.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { problemText, useTask } from './useTask.ts'

const blank = { forgotten: false, current: '', recoveryKey: '', next: '', again: '' }

/** A new passphrase, proved by the old one or by the recovery key. */
export function ChangePassphrase({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { changePassphrase } = useVault()
  const { values, set } = useFields(opened, () => blank)
  const [tried, setTried] = useState(false)
  const { problem, run, clear } = useTask()
  const fault = passphraseFault(values.next)
  const differs = values.again !== values.next ? 'This is not the same as above.' : null
  const close = (): void => {
    setTried(false)
    clear()
    onClose()
  }

  return (
    <FormDialog
      opened={opened}
      title="Change the passphrase"
      submitLabel="Change it"
      changed={false}
      onSubmit={async () => {
        setTried(true)
        if (fault || differs) return
        const key = values.forgotten
          ? ({ with: 'recovery key', recoveryKey: values.recoveryKey } as const)
          : ({ with: 'passphrase', passphrase: values.current } as const)
        if (!(await run(() => changePassphrase(key, values.next)))) return
        say('Your passphrase is changed. The old one no longer opens anything the app keeps here.')
        close()
      }}
      onClose={close}
    >
      {values.forgotten ? (
        <TextInput
          label="Recovery key"
          value={values.recoveryKey}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => set('recoveryKey', event.currentTarget.value)}
          error={problemText(problem)}
        />
      ) : (
        <PassphraseField
          data-autofocus
          label="Passphrase now"
          value={values.current}
          onChange={(typed) => set('current', typed)}
          error={problemText(problem)}
        />
      )}
      <Checkbox
        label="I have forgotten it; use the recovery key"
        checked={values.forgotten}
        onChange={(event) => set('forgotten', event.currentTarget.checked)}
      />
      <PassphraseField
        label="New passphrase"
        description="At least 12 characters. Four words that do not belong together are easy to keep in mind."
        value={values.next}
        onChange={(typed) => set('next', typed)}
        error={tried ? fault : null}
      />
      <PassphraseField
        label="The same again"
        value={values.again}
        onChange={(typed) => set('again', typed)}
        error={tried ? differs : null}
      />
    </FormDialog>
  )
}

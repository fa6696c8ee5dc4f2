import { useState, type ReactNode } from 'react'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { problemText, useTask } from './useTask.ts'

/** Asks for the vault's passphrase before something that must not happen at an unlocked, unattended desk. */
export function PassphraseDialog(props: {
  opened: boolean
  title: string
  sentence: string
  submitLabel: string
  /** A Problem is shown beside the field; when it succeeds, the caller closes. */
  onSubmit: (passphrase: string) => Promise<void>
  onClose: () => void
}): ReactNode {
  const [passphrase, setPassphrase] = useState('')
  const { problem, run, clear } = useTask()
  const forget = (): void => {
    setPassphrase('')
    clear()
  }
  return (
    <FormDialog
      opened={props.opened}
      title={props.title}
      submitLabel={props.submitLabel}
      changed={false}
      ready={passphrase !== ''}
      onSubmit={async () => {
        if (await run(() => props.onSubmit(passphrase))) forget()
      }}
      onClose={() => {
        forget()
        props.onClose()
      }}
    >
      <p>{props.sentence}</p>
      <PassphraseField
        data-autofocus
        label="Passphrase"
        value={passphrase}
        onChange={setPassphrase}
        error={problemText(problem)}
      />
    </FormDialog>
  )
}

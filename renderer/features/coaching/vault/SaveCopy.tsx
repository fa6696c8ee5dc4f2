import { format } from 'date-fns'
import { useState, type ReactNode } from 'react'
import { usePlatform } from '#renderer/platform/context.tsx'
import { passphraseFault, useVault } from '#renderer/vault/index.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { copyKind } from './copyKind.ts'
import { PassphraseField } from './PassphraseField.tsx'
import { problemText, useTask } from './useTask.ts'

/** Saves everything, encrypted under a passphrase for this copy. */
export function SaveCopy({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { exportEncrypted } = useVault()
  const platform = usePlatform()
  const { values, set } = useFields(opened, () => ({ passphrase: '', again: '' }))
  const [tried, setTried] = useState(false)
  const { problem, run } = useTask()
  const fault = passphraseFault(values.passphrase)
  const differs = values.again !== values.passphrase ? 'This is not the same as above.' : null
  const close = (): void => {
    setTried(false)
    onClose()
  }

  async function save(): Promise<void> {
    const bytes = await exportEncrypted(values.passphrase)
    const suggestedName = `Coaching notes ${format(new Date(), 'yyyy-MM-dd')}.json.age`
    const saved = await platform.files.save({ suggestedName, kind: copyKind, bytes })
    if (!saved) return
    say(`Saved as ${saved.name}. It opens with the passphrase you just gave.`)
    close()
  }

  return (
    <FormDialog
      opened={opened}
      title="Save an encrypted copy"
      submitLabel="Save the copy…"
      changed={false}
      onSubmit={async () => {
        setTried(true)
        if (!fault && !differs) await run(save)
      }}
      onClose={close}
    >
      <p>The passphrase of the copy may be your usual one or another. Without it, nobody can open the copy.</p>
      <PassphraseField
        data-autofocus
        label="Passphrase for this copy"
        value={values.passphrase}
        onChange={(typed) => set('passphrase', typed)}
        error={tried ? (fault ?? problemText(problem)) : null}
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

import { useState, type ReactNode } from 'react'
import { useVault, useVaultUndo, type RestorePreview } from '#renderer/vault/index.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { bringsAny, Preview, type Different } from './RestorePreview.tsx'
import { problemText, type useTask } from './useTask.ts'

interface Props {
  readonly opened: boolean
  /** What is restored from: "copy", "backup". */
  readonly from: string
  /** Reads what was chosen; null until enough is chosen. */
  readonly read: (() => Promise<RestorePreview>) | null
  /** Runs the dialog's work; `children` show why nothing could be read, beside what was chosen. */
  readonly task: ReturnType<typeof useTask>
  /** Also forgets what was chosen. */
  readonly onClose: () => void
  /** Where to restore from. */
  readonly children: ReactNode
}

/** Two steps that every restore has: show what would come, then bring it in as one step that can be undone. */
export function RestoreSteps({ opened, from, read, task, onClose, children }: Props): ReactNode {
  const { restore } = useVault()
  const { undo } = useVaultUndo()
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const [different, setDifferent] = useState<Different>('keep mine')
  const close = (): void => {
    setPreview(null)
    setDifferent('keep mine')
    task.clear()
    onClose()
  }
  const goOn = async (): Promise<void> => {
    if (!preview) {
      if (read) await task.run(async () => setPreview(await read()))
    } else if (await task.run(() => restore(preview, different))) {
      say(`Restored from the ${from}.`, { label: 'Undo', run: () => void undo() })
      close()
    }
  }
  return (
    <FormDialog
      opened={opened}
      title={`Restore from a ${from}`}
      submitLabel={preview ? 'Restore' : 'Show what is in it'}
      changed={false}
      ready={preview ? bringsAny(preview) : read !== null}
      onSubmit={goOn}
      onClose={close}
      size="lg"
    >
      {preview ? (
        <>
          <Preview preview={preview} from={from} different={different} onDifferent={setDifferent} />
          {task.problem && <p role="alert">{problemText(task.problem)}</p>}
        </>
      ) : (
        children
      )}
    </FormDialog>
  )
}

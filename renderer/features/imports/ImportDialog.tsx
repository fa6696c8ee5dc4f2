import { Button, Group, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useUndo } from '#renderer/store/useCommand.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ReviewImport } from './ReviewImport.tsx'
import { resultSentence } from './sentences.ts'

/** A file that was read and not yet brought in. */
export interface ReadFile {
  readonly name: string
  readonly sheets: readonly Sheet[]
}

/** Brings an action log from Excel or CSV into the programme: choose, look at what every row becomes, bring in. */
export function ImportDialog(props: { opened: boolean; onClose: () => void; forumId?: string | null }): ReactNode {
  const [busy, setBusy] = useState(false)
  const close = (): void => {
    if (!busy) props.onClose()
  }
  return (
    <Modal opened={props.opened} onClose={close} title="Bring in an action log" size="min(1240px, 96vw)">
      <Steps forumId={props.forumId ?? null} onBusy={setBusy} onClose={props.onClose} />
    </Modal>
  )
}

/** Inside the dialog, so that closing it forgets the file. */
function Steps(props: { forumId: string | null; onBusy: (busy: boolean) => void; onClose: () => void }): ReactNode {
  const [file, setFile] = useState<ReadFile | null>(null)
  const [result, setResult] = useState<{ commitments: number; people: number } | null>(null)
  if (result) return <Done sentence={resultSentence(result)} onClose={props.onClose} />
  if (!file) return <ChooseFile onRead={setFile} />
  return (
    <ReviewImport
      file={file}
      forumId={props.forumId}
      onAnother={() => setFile(null)}
      onBusy={props.onBusy}
      onDone={setResult}
    />
  )
}

function Done({ sentence, onClose }: { sentence: string; onClose: () => void }): ReactNode {
  const { undo } = useUndo()
  return (
    <>
      <p role="status">{sentence} Undo takes all of it back in one step.</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => void undo().then(onClose)}>
          Undo the import
        </Button>
        <Button onClick={onClose} data-autofocus>
          Done
        </Button>
      </Group>
    </>
  )
}

import { Button, Group, Modal } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { useUndo } from '#renderer/store/useCommand.ts'
import type { TextReading } from '#shared/imports/grid.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { ChooseFile } from './ChooseFile.tsx'
import { ReviewImport } from './ReviewImport.tsx'
import { resultSentence, type ImportResult } from './sentences.ts'

/** A file that was read and not yet brought in. */
export interface ReadFile {
  readonly name: string
  readonly sheets: readonly Sheet[]
  /** The file itself, to be read another way; null for rows that were pasted. */
  readonly bytes: Uint8Array | null
  readonly how: TextReading
}

/** Brings an action log from Excel or CSV into the programme: choose, look at what every row becomes, bring in. */
export function ImportDialog(props: {
  opened: boolean
  onClose: () => void
  forumId?: string | null
  /** Rows copied out of a spreadsheet: there is no file to choose. */
  pasted?: ReadFile | null
}): ReactNode {
  const [busy, setBusy] = useState(false)
  const pasted = props.pasted ?? null
  // Rows may be pasted while the dialog closes over others: they begin anew.
  const [shown, setShown] = useState({ pasted, times: 0 })
  if (!busy && shown.pasted !== pasted) setShown({ pasted, times: shown.times + 1 })
  const close = (): void => {
    if (!busy) props.onClose()
  }
  return (
    <Modal
      opened={props.opened}
      onClose={close}
      title={pasted ? 'Bring in pasted rows' : 'Bring in an action log'}
      size="min(1240px, 96vw)"
    >
      <Steps
        key={shown.times}
        forumId={props.forumId ?? null}
        pasted={pasted}
        onBusy={setBusy}
        onClose={props.onClose}
      />
    </Modal>
  )
}

/** Inside the dialog, so that closing it forgets the file. */
function Steps(props: {
  forumId: string | null
  pasted: ReadFile | null
  onBusy: (busy: boolean) => void
  onClose: () => void
}): ReactNode {
  const [file, setFile] = useState(props.pasted)
  const [result, setResult] = useState<ImportResult | null>(null)
  if (result) return <Done sentence={resultSentence(result)} onClose={props.onClose} />
  if (!file) {
    return (
      <ChooseFile
        title="Choose an action log"
        sentence="Choose the Excel workbook or CSV file your secretariat keeps. You see what every row becomes before anything is brought in."
        onRead={setFile}
      />
    )
  }
  return <ReviewImport file={file} forumId={props.forumId} onFile={setFile} onBusy={props.onBusy} onDone={setResult} />
}

function Done({ sentence, onClose }: { sentence: string; onClose: () => void }): ReactNode {
  const { undo } = useUndo()
  const said = useId()
  return (
    <>
      <p id={said}>{sentence} Undo takes all of it back in one step.</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => void undo().then(onClose)}>
          Undo the import
        </Button>
        <Button ref={takeFocus} aria-describedby={said} onClick={onClose}>
          Done
        </Button>
      </Group>
    </>
  )
}

/** The one thing left to do; what had the focus went with the step before. What came of it is read out with it. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}

import { Autocomplete, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { moveMinutes } from '#shared/sessions/minutesCommands.ts'
import type { Minutes, MinutesState } from '#shared/sessions/minutes.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'

/** Moves minutes a step on or back: who did it, and why. Reopening what was final asks for the reason. */
export function MoveMinutesDialog(props: {
  minutes: Minutes
  to: MinutesState
  names: readonly string[]
  onClose: () => void
}): ReactNode {
  const { minutes, to } = props
  const usual = minutes.history.at(-1)?.by ?? ''
  const [by, setBy] = useState(usual)
  const [why, setWhy] = useState('')
  const move = useCommand(moveMinutes)
  const { undo } = useUndo()
  const reopening = minutes.state === 'final'
  const words = reopening ? reopen : steps[to]

  const save = async (): Promise<void> => {
    const outcome = await move({ id: minutes.id, to, by, why })
    if (!outcome.done) return
    say(words.told, { label: 'Undo', run: () => void undo() })
    props.onClose()
  }
  return (
    <FormDialog
      opened
      onClose={props.onClose}
      title={words.title}
      submitLabel={words.submit}
      changed={by !== usual || why !== ''}
      ready={by.trim() !== '' && (!reopening || why.trim() !== '')}
      onSubmit={save}
    >
      <p className="muted small">{words.means}</p>
      <Autocomplete
        data-autofocus
        label="By"
        required
        maxLength={500}
        data={[...props.names]}
        limit={30}
        value={by}
        onChange={setBy}
      />
      <Textarea
        label={reopening ? 'Why' : 'Note (optional)'}
        required={reopening}
        autosize
        minRows={1}
        maxRows={6}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

interface Words {
  readonly title: string
  readonly submit: string
  readonly means: string
  readonly told: string
}

const steps: Readonly<Record<MinutesState, Words>> = {
  draft: {
    title: 'Back to draft',
    submit: 'Back to draft',
    means: 'They need more work before somebody checks them again.',
    told: 'Back to draft.',
  },
  checked: {
    title: 'Mark as checked',
    submit: 'Mark as checked',
    means: 'Somebody who was there has read them. Their words can still change.',
    told: 'Marked as checked.',
  },
  final: {
    title: 'Make final',
    submit: 'Make final',
    means: 'Final minutes are locked. They can be reopened, and the reason stays with them.',
    told: 'Final, and locked.',
  },
}

const reopen: Words = {
  title: 'Reopen final minutes',
  submit: 'Reopen',
  means: 'They go back to checked. Who reopened them, when and why stays with them.',
  told: 'Reopened.',
}

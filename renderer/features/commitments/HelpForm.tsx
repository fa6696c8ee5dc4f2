import { Button, Group, Textarea } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { changeCommitment } from '#shared/commitments/commands.ts'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { ownEscape } from '#renderer/ui/dialogs.ts'
import classes from './HelpForm.module.css'
import { useWriting } from './useWriting.ts'

/** Asks what would unstick a commitment. It may stay unanswered; what was typed waits until it is saved. */
export function HelpForm({ held, onDone }: { held: Commitment; onDone: () => void }): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null)
  const change = useCommand(changeCommitment)
  const [text, setText] = useWriting(`help ${held.id}`, held.helpNeeded)
  useEffect(() => field.current?.focus(), [])
  const save = async (): Promise<void> => {
    const saved = await change({ id: held.id, changes: { helpNeeded: text.trim() } })
    if (!saved.done) return
    setText(null)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      onDone()
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void save()
    }
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Textarea
        ref={field}
        label="What help is needed?"
        description="Optional. It shows on the card and in the action log."
        autosize
        minRows={1}
        maxRows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        {...ownEscape}
      />
      <Group gap="xs" mt={8}>
        <Button size="compact-sm" type="submit">
          Save
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          Not now
        </Button>
      </Group>
    </form>
  )
}

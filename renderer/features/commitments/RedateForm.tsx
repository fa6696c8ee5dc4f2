import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { redateCommitment } from '#shared/commitments/commands.ts'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { ownEscape } from '#renderer/ui/dialogs.ts'
import { say } from '#renderer/ui/notify.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { useWriting } from './useWriting.ts'

/** Gives a commitment another date. A first date needs no reason; every later one does. */
export function RedateForm({ held, onDone }: { held: Commitment; onDone: () => void }): ReactNode {
  const today = useToday()
  const [due, setDue] = useState(held.due)
  const [reason, setReason] = useWriting(`redate ${held.id}`)
  const [missing, setMissing] = useState(false)
  const redate = useCommand(redateCommitment)
  const { undo } = useUndo()
  const first = held.firstDue === null
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const save = async (): Promise<void> => {
    if (due === held.due) return onDone()
    if (!first && reason.trim() === '') return setMissing(true)
    const saved = await redate({ id: held.id, due, reason })
    if (!saved.done) return
    setReason(null)
    onDone()
    say(due === null ? 'Date taken away.' : `Now needed by ${formatDate(due)}.`, {
      label: 'Undo',
      run: () => void undo(),
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    onDone()
  }

  return (
    <form
      ref={form}
      aria-label="Change date"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack gap="sm" onKeyDown={onKeyDown}>
        <DateField label="New date" ownsEscape today={today} value={due} onChange={setDue} />
        {!first && (
          <Textarea
            label="Why it moves"
            description={`The date first promised, ${formatDate(held.firstDue)}, stays on record.`}
            required
            autosize
            minRows={1}
            maxRows={6}
            error={missing && reason.trim() === '' ? 'Say in a few words why it moves.' : null}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            {...ownEscape}
          />
        )}
        <Group gap="xs">
          <Button size="compact-sm" type="submit" {...ownEscape}>
            Save date
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone} {...ownEscape}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

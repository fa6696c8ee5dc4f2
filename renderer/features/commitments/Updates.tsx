import { Button, Textarea } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { addUpdate } from '#shared/commitments/commands.ts'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { updatesOf } from '#shared/commitments/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './CommitmentPanel.module.css'
import { useWriting } from './useWriting.ts'
import { updateWords } from './words.ts'

/** What happened to a commitment since it was promised, newest first, and a line to add to it. */
export function Updates({ held }: { held: Commitment }): ReactNode {
  const today = useToday()
  const updates = useQuery(updatesOf, held.id)
  const [text, setText] = useWriting(`update ${held.id}`)
  const add = useCommand(addUpdate)
  const save = async (): Promise<void> => {
    if (text.trim() === '') return
    const added = await add({ commitmentId: held.id, text })
    if (added.done) setText(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }
  return (
    <section aria-labelledby="updates">
      <h3 id="updates">Updates</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Textarea
          mt={8}
          aria-label="Add an update"
          placeholder="How is it going?"
          autosize
          minRows={1}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {text.trim() !== '' && (
          <Button type="submit" size="compact-sm" mt={8}>
            Add update
          </Button>
        )}
      </form>
      <ol className={classes.updates} aria-label="Updates, newest first">
        {updates.map((update) => (
          <li key={update.id} dir="auto">
            <span className={classes.when}>{formatDate(update.on)}</span>
            {updateWords(update, today)}
          </li>
        ))}
        <li>
          <span className={classes.when}>{formatDate(held.promisedOn)}</span>
          Promised
          {held.firstDue !== null && `, needed by ${formatDate(held.firstDue)}`}
        </li>
      </ol>
    </section>
  )
}

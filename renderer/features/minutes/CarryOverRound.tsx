import { SegmentedControl, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { renewCommitment } from '#shared/commitments/commands.ts'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { partiesOf } from '#shared/people/parties.ts'
import { counted } from '#shared/records/counted.ts'
import { carriedInto, timesCarried } from '#shared/sessions/carryOver.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { formatDate } from '#renderer/ui/dates.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { PartyPicker } from '../people/index.ts'
import classes from './CarryOverRound.module.css'

type Answer = 'keep' | 'reshape' | 'hand-on' | 'release'

const answers: readonly { value: Answer; label: string; means: string; told: string }[] = [
  { value: 'keep', label: 'Keep', means: 'It still stands, as it is.', told: 'Kept' },
  { value: 'reshape', label: 'Reshape', means: 'It still matters, said or dated differently.', told: 'Reshaped' },
  { value: 'hand-on', label: 'Hand on', means: 'Somebody else is better placed.', told: 'Handed on' },
  { value: 'release', label: 'Release', means: 'It has had its time; nobody owes it any more.', told: 'Released' },
]

/** Asks about each commitment that was carried over often, one at a time: one decision, one step to undo. */
export function CarryOverRound({ session, onClose }: { session: Session; onClose: () => void }): ReactNode {
  const today = useToday()
  const { asked } = useQuery(carriedInto, session, today)
  const [held] = asked
  return held ? <Question key={held.id} held={held} left={asked.length} onClose={onClose} /> : null
}

function Question(props: { held: Commitment; left: number; onClose: () => void }): ReactNode {
  const { held, left } = props
  const today = useToday()
  const times = useQuery(timesCarried, held)
  const givers = useQuery(partiesOf, held.giverIds)
  const [answer, setAnswer] = useState<Answer>('keep')
  const [why, setWhy] = useState('')
  const [action, setAction] = useState(held.action)
  const [due, setDue] = useState(held.due)
  const [giverIds, setGiverIds] = useState<readonly string[]>([])
  const renew = useCommand(renewCommitment)
  const { undo } = useUndo()
  const chosen = answers.find(({ value }) => value === answer)

  const save = async (): Promise<void> => {
    const { id } = held
    const outcome = await renew(
      answer === 'reshape'
        ? { id, why, answer, action, due }
        : answer === 'hand-on'
          ? { id, why, answer, giverIds: [...giverIds] }
          : { id, why, answer },
    )
    if (!outcome.done) return
    say(`${chosen?.told ?? ''}. It is noted with the commitment.`, { label: 'Undo', run: () => void undo() })
    if (left === 1) props.onClose()
  }

  return (
    <FormDialog
      opened
      onClose={props.onClose}
      title={`Carried over: ${counted(left, 'commitment')} to decide`}
      submitLabel={chosen?.label ?? ''}
      changed={why !== '' || action !== held.action || giverIds.length > 0}
      ready={(answer !== 'reshape' || action.trim() !== '') && (answer !== 'hand-on' || giverIds.length > 0)}
      onSubmit={save}
      size="lg"
    >
      <div className={classes.held}>
        <p className={classes.action} dir="auto">
          {held.action}
        </p>
        <p className="muted small">
          {[
            givers.map(({ name }) => name).join(', ') || 'Nobody named',
            `promised ${formatDate(held.promisedOn)}`,
            held.due === null ? 'no date' : `needed by ${formatDate(held.due)}`,
            `carried over ${counted(times, 'time')}`,
          ].join(' · ')}
        </p>
      </div>
      <SegmentedControl
        data-autofocus
        fullWidth
        aria-label="What to do with it"
        value={answer}
        onChange={(value) => setAnswer(value as Answer)}
        data={answers.map(({ value, label }) => ({ value, label }))}
      />
      <p className="muted small" role="status">
        {chosen?.means}
      </p>
      {answer === 'reshape' && (
        <>
          <Textarea
            label="It now reads"
            required
            autosize
            minRows={2}
            maxRows={8}
            value={action}
            onChange={(event) => setAction(event.currentTarget.value)}
          />
          <DateField label="Needed by" today={today} value={due} onChange={setDue} />
        </>
      )}
      {answer === 'hand-on' && <PartyPicker label="Who takes it on" value={giverIds} onChange={setGiverIds} canAdd />}
      <Textarea
        label="Why (optional)"
        autosize
        minRows={1}
        maxRows={6}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

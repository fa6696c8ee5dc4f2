import type { ReactNode } from 'react'
import { decideCycle } from '#shared/prototypes/commands.ts'
import type { Cycle } from '#shared/prototypes/prototypes.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import classes from './Cycles.module.css'
import { OutcomeFields, type Decided } from './OutcomeFields.tsx'
import { outcomeWords } from './words.ts'

/** Adopt, adapt, stop or test again, before what was learned; null closes it. */
export function DecideDialog({ cycle, onClose }: { cycle: Cycle | null; onClose: () => void }): ReactNode {
  const today = useToday()
  const decide = useCommand(decideCycle)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(cycle !== null, () => ({
    decided: { outcome: null, on: today, again: today } as Decided,
  }))
  const { outcome, on, again } = values.decided
  const save = async (): Promise<void> => {
    if (!cycle || outcome === null) return
    const done = await decide({ id: cycle.id, outcome, on, again })
    if (!done.done) return
    say(outcomeWords(outcome, on), { label: 'Undo', run: () => void undo() })
    onClose()
  }
  return (
    <FormDialog
      opened={cycle !== null}
      onClose={onClose}
      title="Decide what follows"
      submitLabel="Save decision"
      changed={changed}
      ready={outcome !== null}
      onSubmit={save}
    >
      {cycle && (
        <blockquote className={classes.reminder} dir="auto">
          <p>We learned: {cycle.learned}</p>
          {cycle.therefore !== '' && <p>Therefore we will: {cycle.therefore}</p>}
        </blockquote>
      )}
      <OutcomeFields
        value={values.decided}
        today={today}
        mayWait={false}
        onChange={(decided) => set('decided', decided)}
      />
    </FormDialog>
  )
}

import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addDays } from '#shared/commitments/queries.ts'
import { wordingsOf } from '#shared/purposes/queries.ts'
import {
  adoptVersion,
  discardDraft,
  proposeVersion,
  reopenVersion,
  retireVersion,
  reviseVersion,
} from '#shared/purposes/versionCommands.ts'
import type { Version } from '#shared/purposes/versions.ts'
import { useCommand, useUndo, type Outcome } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useToday } from '#renderer/ui/useToday.ts'

/** What can be done with a version as it stands: one filled button, the step that comes next. */
export function VersionActions(props: {
  version: Version
  hasDraft: boolean
  onVersion: (id: string | null) => void
}): ReactNode {
  const { version, hasDraft } = props
  const { id, number, state } = version
  const today = useToday()
  const empty = useQuery(wordingsOf, id).length === 0
  const [asking, setAsking] = useState<'adopt' | 'revise' | null>(null)
  const propose = useCommand(proposeVersion)
  const reopen = useCommand(reopenVersion)
  const discard = useCommand(discardDraft)
  const retire = useCommand(retireVersion)
  const { undo } = useUndo()
  const told = async (work: Promise<Outcome<unknown>>, sentence: string): Promise<void> => {
    const { done } = await work
    if (done) say(sentence, { label: 'Undo', run: () => void undo() })
  }
  return (
    <>
      {state === 'draft' && (
        <>
          <Button
            disabled={empty}
            onClick={() =>
              void told(propose({ id, on: today }), `Version ${number} is proposed: people can endorse it.`)
            }
          >
            Propose version {number}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              props.onVersion(null)
              void told(discard({ id }), 'Draft discarded.')
            }}
          >
            Discard draft
          </Button>
        </>
      )}
      {state === 'proposed' && (
        <>
          <Button onClick={() => setAsking('adopt')}>Adopt version {number}</Button>
          <Button variant="default" onClick={() => void told(reopen({ id }), `Version ${number} is a draft again.`)}>
            Back to draft
          </Button>
        </>
      )}
      {state !== 'draft' && !hasDraft && (
        <Button variant="default" onClick={() => setAsking('revise')}>
          {state === 'retired' ? 'Restore as a new draft' : 'Begin a new version'}
        </Button>
      )}
      {(state === 'proposed' || state === 'adopted') && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void told(retire({ id }), `Version ${number} is retired.`)}
        >
          Retire
        </Button>
      )}
      <AdoptDialog version={version} opened={asking === 'adopt'} onClose={() => setAsking(null)} />
      <ReviseDialog
        version={version}
        opened={asking === 'revise'}
        onClose={() => setAsking(null)}
        onDone={props.onVersion}
      />
    </>
  )
}

function AdoptDialog(props: { version: Version; opened: boolean; onClose: () => void }): ReactNode {
  const today = useToday()
  const adopt = useCommand(adoptVersion)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(props.opened, () => ({
    on: today as string | null,
    reviewOn: addDays(today, 364) as string | null,
  }))
  const save = async (): Promise<void> => {
    const outcome = await adopt({ id: props.version.id, on: values.on ?? today, reviewOn: values.reviewOn })
    if (!outcome.done) return
    say(`Version ${props.version.number} is adopted.`, { label: 'Undo', run: () => void undo() })
    props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={`Adopt version ${props.version.number}`}
      submitLabel="Adopt"
      changed={changed}
      ready={values.on !== null}
      onSubmit={save}
    >
      <p>From here on its words stay. Those who withhold stay visible beside it, with their reasons.</p>
      <DateField
        focusFirst
        label="Adopted on"
        required
        today={today}
        value={values.on}
        onChange={(on) => set('on', on)}
      />
      <DateField
        label="Look at it again on"
        today={today}
        value={values.reviewOn}
        onChange={(reviewOn) => set('reviewOn', reviewOn)}
      />
    </FormDialog>
  )
}

function ReviseDialog(props: {
  version: Version
  opened: boolean
  onClose: () => void
  onDone: (id: string) => void
}): ReactNode {
  const revise = useCommand(reviseVersion)
  const { undo } = useUndo()
  const { values, set, changed } = useFields(props.opened, () => ({ reason: '' }))
  const save = async (): Promise<void> => {
    const outcome = await revise({ fromId: props.version.id, reason: values.reason })
    if (!outcome.done) return
    say('A new draft is begun.', { label: 'Undo', run: () => void undo() })
    props.onDone(outcome.result)
    props.onClose()
  }
  return (
    <FormDialog
      opened={props.opened}
      onClose={props.onClose}
      title={`A new draft from version ${props.version.number}`}
      submitLabel="Begin the draft"
      changed={changed}
      ready={values.reason.trim() !== ''}
      onSubmit={save}
    >
      <Textarea
        data-autofocus
        label="Why"
        description="Kept with the version, for those who ask later."
        required
        autosize
        minRows={2}
        value={values.reason}
        onChange={(event) => set('reason', event.currentTarget.value)}
      />
    </FormDialog>
  )
}

import { Select, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { changeCommitments, redateCommitments } from '#shared/commitments/commands.ts'
import { forumsByName } from '#shared/forums/queries.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { PartyPicker } from '../people/index.ts'
import { useChanged } from './useChanged.ts'
import { subject } from './words.ts'

export type BulkChange = 'owner' | 'forum' | 'date'

interface BulkProps {
  readonly ids: string[]
  readonly onClose: () => void
}

/** Gives all the chosen commitments another owner, forum or date, in one step. */
export function BulkDialog({ what, ...props }: BulkProps & { what: BulkChange }): ReactNode {
  if (what === 'owner') return <OwnerDialog {...props} />
  return what === 'forum' ? <ForumDialog {...props} /> : <DateDialog {...props} />
}

function OwnerDialog({ ids, onClose }: BulkProps): ReactNode {
  const [giverIds, setGiverIds] = useState<string[]>([])
  const change = useCommand(changeCommitments)
  const changed = useChanged()
  return (
    <FormDialog
      opened
      title={`Owner of ${subject(ids).toLocaleLowerCase('en-GB')}`}
      submitLabel="Change owner"
      changed={giverIds.length > 0}
      ready={giverIds.length > 0}
      onClose={onClose}
      onSubmit={async () => {
        if (changed(await change({ ids, changes: { giverIds } }), `Owner of ${ids.length} changed.`)) onClose()
      }}
    >
      <PartyPicker
        label="Promised by"
        description="They take the place of the owners there are now. The first is the lead."
        canAdd
        value={giverIds}
        onChange={setGiverIds}
      />
    </FormDialog>
  )
}

function ForumDialog({ ids, onClose }: BulkProps): ReactNode {
  const forums = useQuery(forumsByName)
  const [forumId, setForumId] = useState<string | null>(null)
  const change = useCommand(changeCommitments)
  const changed = useChanged()
  return (
    <FormDialog
      opened
      title={`Forum of ${subject(ids).toLocaleLowerCase('en-GB')}`}
      submitLabel="Change forum"
      changed={forumId !== null}
      ready={forumId !== null}
      onClose={onClose}
      onSubmit={async () => {
        if (changed(await change({ ids, changes: { forumId } }), `Forum of ${ids.length} changed.`)) onClose()
      }}
    >
      <Select
        data-autofocus
        label="Forum"
        description="What came from a session of another forum no longer points to it."
        placeholder="Choose a forum"
        data={forums.map(({ id, name }) => ({ value: id, label: name }))}
        value={forumId}
        onChange={setForumId}
      />
    </FormDialog>
  )
}

function DateDialog({ ids, onClose }: BulkProps): ReactNode {
  const today = useToday()
  const [due, setDue] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const redate = useCommand(redateCommitments)
  const changed = useChanged()
  return (
    <FormDialog
      opened
      title={`Date of ${subject(ids).toLocaleLowerCase('en-GB')}`}
      submitLabel="Change date"
      changed={due !== null || reason !== ''}
      ready={due !== null && reason.trim() !== ''}
      onClose={onClose}
      onSubmit={async () => {
        if (changed(await redate({ ids, due, reason }), `Date of ${ids.length} changed.`)) onClose()
      }}
    >
      <DateField label="New date" today={today} required focusFirst value={due} onChange={setDue} />
      <Textarea
        label="Why they move"
        description="It is noted with each. The dates first promised stay on record."
        required
        autosize
        minRows={1}
        maxRows={6}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

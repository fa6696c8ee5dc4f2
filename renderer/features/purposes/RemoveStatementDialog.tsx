import type { ReactNode } from 'react'
import { removeStatement } from '#shared/purposes/commands.ts'
import { whatHangsOn } from '#shared/purposes/coverage.ts'
import type { Statement } from '#shared/purposes/purposes.ts'
import { counted } from '#shared/records/counted.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { say } from '#renderer/ui/notify.tsx'

/** Says what goes with a statement before it goes. */
export function RemoveStatementDialog(props: {
  statement: Statement
  opened: boolean
  onClose: () => void
  onRemoved: () => void
}): ReactNode {
  const { statement } = props
  const { contributions, versions, endorsements, work } = useQuery(whatHangsOn, statement.id)
  const remove = useCommand(removeStatement)
  const { undo } = useUndo()
  const takeAway = async (): Promise<void> => {
    const outcome = await remove({ id: statement.id })
    props.onClose()
    if (!outcome.done) return
    props.onRemoved()
    say('Purpose statement removed.', { label: 'Undo', run: () => void undo() })
  }
  const going = [
    contributions > 0 && counted(contributions, 'contribution'),
    versions > 0 && counted(versions, 'version'),
    endorsements > 0 && counted(endorsements, 'endorsement'),
  ].filter((each) => each !== false)
  const goes =
    going.length === 0
      ? 'Nothing has been gathered or written under it.'
      : `What belongs to it goes too: ${listed(going)}.`
  const stays =
    work === 0
      ? ''
      : ` ${counted(work, 'piece of work', 'pieces of work')} ${work === 1 ? 'stays but no longer says' : 'stay but no longer say'} which clause ${work === 1 ? 'it serves' : 'they serve'}.`
  return (
    <ConfirmDialog
      opened={props.opened}
      title={`Remove “${statement.title}”?`}
      sentence={`${goes}${stays} Undo brings all of it back.`}
      confirmLabel="Remove it"
      onConfirm={() => void takeAway()}
      onClose={props.onClose}
    />
  )
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

import type { ReactNode } from 'react'
import type { Template } from '#shared/methods/methods.ts'
import type { Slot } from '#shared/sessions/schedule.ts'
import type { Session, Track } from '#shared/sessions/sessions.ts'
import { useToday } from '#renderer/ui/useToday.ts'
import { CommitmentFormDialog } from '../commitments/index.ts'
import { DecisionFormDialog } from '../decisions/index.ts'
import { InsertTemplateDialog } from '../methods/index.ts'
import { ServesDialog } from '../purposes/index.ts'
import { BlockEditor } from './BlockEditor.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { RoomDialog } from './RoomDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import type { Panel } from './useAgendaActions.ts'

/** What opens over the plan, for the block or the room that `panel` names. */
export function PlannerDialogs(props: {
  session: Session
  slots: readonly Slot[]
  rooms: readonly Track[]
  panel: Panel | null
  onClose: () => void
  onFocus: (blockId: string) => void
  /** Puts a template in after a block, or at the end where none is named. */
  onTemplate: (template: Template, after: string | null) => Promise<void>
}): ReactNode {
  const { session, panel, onClose } = props
  const today = useToday()
  const block =
    panel && 'blockId' in panel ? (props.slots.find((slot) => slot.block.id === panel.blockId)?.block ?? null) : null
  const track = panel?.show === 'room' ? (props.rooms.find(({ id }) => id === panel.trackId) ?? null) : null
  const after = panel?.show === 'template' ? panel.after : null
  const behind = props.slots.find((slot) => slot.block.id === after)?.block
  const defaults = {
    forumId: session.forumId,
    sessionId: session.id,
    blockId: block?.id ?? null,
    clauseIds: block?.clauseIds ?? [],
  }
  return (
    <>
      <BlockEditor block={block} opened={panel?.show === 'editor'} onClose={onClose} />
      <ServesDialog id={panel?.show === 'clauses' ? panel.blockId : null} onClose={onClose} />
      <SplitDialog block={block} opened={panel?.show === 'split'} onClose={onClose} onDone={props.onFocus} />
      <MoveDialog block={block} opened={panel?.show === 'move'} onClose={onClose} />
      <InsertTemplateDialog
        opened={panel?.show === 'template'}
        forumId={session.forumId}
        where={behind ? `Its blocks go in after “${behind.title}”.` : 'Its blocks go in at the end.'}
        onInsert={(template) => props.onTemplate(template, after)}
        onClose={onClose}
      />
      <RoomDialog track={track} opened={panel?.show === 'room'} onClose={onClose} />
      <CommitmentFormDialog opened={panel?.show === 'commitment'} onClose={onClose} defaults={defaults} />
      <DecisionFormDialog
        opened={panel?.show === 'decision'}
        onClose={onClose}
        defaults={{ ...defaults, decidedOn: session.date <= today ? session.date : today }}
      />
    </>
  )
}

import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { addBlock } from '#shared/sessions/commands.ts'
import { clockOf, type Schedule } from '#shared/sessions/schedule.ts'
import { blankBlock, type Session } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { announce } from '#renderer/ui/announce.ts'
import { SortableList } from '#renderer/ui/SortableList.tsx'
import { useToday } from '#renderer/ui/useToday.ts'
import { CommitmentFormDialog } from '../commitments/index.ts'
import { DecisionFormDialog } from '../decisions/index.ts'
import classes from './Agenda.module.css'
import { BlockEditor } from './BlockEditor.tsx'
import { BlockRow } from './BlockRow.tsx'
import { kindOf, NewBlockLine, noBlock } from './NewBlockLine.tsx'
import { useAgendaActions, type Panel } from './useAgendaActions.ts'
import { useAgendaKeys } from './useAgendaKeys.ts'

/** The blocks of a session in order, with everything that can be done to them. `blockId` is the one the address names. */
export function Agenda(props: { session: Session; schedule: Schedule; blockId: string | null }): ReactNode {
  const { session, schedule, blockId } = props
  const { slots } = schedule
  const today = useToday()
  const list = useRef<HTMLDivElement>(null)
  const [panel, setPanel] = useState<Panel | null>(null)
  const [draft, setDraft] = useState(noBlock)
  const focus = useFocusOnBlock(list, blockId)
  const actions = useAgendaActions({ session, schedule, open: setPanel, focus })
  const add = useCommand(addBlock)
  useAgendaKeys(
    list,
    actions,
    useCallback(() => list.current?.querySelector<HTMLElement>('[data-new-block]')?.focus(), []),
  )

  const after = panel?.show === 'new block' ? slots.findIndex(({ block }) => block.id === panel.after) : -1
  const addDraft = async (): Promise<void> => {
    if (draft.title.trim() === '') return
    const block = {
      ...blankBlock,
      title: draft.title.trim(),
      kind: kindOf(draft),
      minutes: Math.min(1440, Number(draft.minutes)),
    }
    // At once, so that nothing typed while the block is being saved is lost.
    setDraft(noBlock)
    const index = after >= 0 ? after + 1 : Number.MAX_SAFE_INTEGER
    const outcome = await add({ sessionId: session.id, index, block })
    if (!outcome.done) return setDraft((now) => (now === noBlock ? draft : now))
    if (after >= 0) setPanel({ show: 'new block', after: outcome.result })
    announce(`${block.title} added at place ${Math.min(index, slots.length) + 1} of ${slots.length + 1}.`)
  }

  const line = (
    <NewBlockLine
      draft={draft}
      onChange={setDraft}
      onAdd={() => void addDraft()}
      clock={clockOf(after >= 0 ? (slots[after]?.end ?? schedule.end) : schedule.end)}
      {...(after >= 0 && {
        onLeave: () => {
          const block = slots[after]?.block
          setPanel(null)
          if (block) focus(block.id)
        },
      })}
    />
  )
  const captured =
    panel && panel.show !== 'new block' ? slots.find(({ block }) => block.id === panel.blockId) : undefined
  const defaults = { forumId: session.forumId, sessionId: session.id, blockId: captured?.block.id ?? null }
  const close = (): void => setPanel(null)
  return (
    <div ref={list} className={classes.agenda} data-capturing={session.state === 'held' || session.date <= today}>
      <SortableList
        label="Agenda"
        ids={slots.map(({ block }) => block.id)}
        nameOf={(id) => slots.find(({ block }) => block.id === id)?.block.title ?? ''}
        describePlace={actions.describePlace}
        onMove={actions.move}
        renderItem={(id) => {
          const index = slots.findIndex(({ block }) => block.id === id)
          const slot = slots[index]
          if (!slot) return null
          return (
            <>
              <BlockRow
                block={slot.block}
                start={slot.start}
                gap={slot.gap}
                overrun={slot.overrun}
                first={index === 0}
                here={id === blockId}
                actions={actions}
              />
              {index === after && line}
            </>
          )
        }}
      />
      {after < 0 && line}
      <BlockEditor block={captured?.block ?? null} opened={panel?.show === 'editor'} onClose={close} />
      <CommitmentFormDialog opened={panel?.show === 'commitment'} onClose={close} defaults={defaults} />
      <DecisionFormDialog
        opened={panel?.show === 'decision'}
        onClose={close}
        defaults={{ ...defaults, decidedOn: session.date <= today ? session.date : today }}
      />
    </div>
  )
}

/** Answers the way to put the focus on a block once it is drawn; does so by itself for the one the address names. */
function useFocusOnBlock(
  list: { readonly current: HTMLElement | null },
  blockId: string | null,
): (blockId: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null)
  useEffect(() => {
    const row = blockId === null ? null : list.current?.querySelector(`[data-block="${blockId}"]`)
    row?.scrollIntoView({ block: 'center' })
    titleIn(row)?.focus({ preventScroll: true })
  }, [blockId, list])
  useEffect(() => {
    if (wanted) titleIn(list.current?.querySelector(`[data-block="${wanted.id}"]`))?.focus()
  }, [list, wanted])
  return useCallback((id: string) => setWanted({ id }), [])
}

function titleIn(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('[data-block-title]') ?? null
}

import { useMemo } from 'react'
import {
  addMinutes,
  changeBlock,
  duplicateBlock,
  moveBlock,
  moveBlockBy,
  removeBlock,
} from '#shared/sessions/commands.ts'
import { clockOf, scheduleAfterMove, type Schedule, type Slot } from '#shared/sessions/schedule.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { announce } from '#renderer/ui/announce.ts'
import { say } from '#renderer/ui/notify.tsx'

/** What is open beside the agenda, and for which block. */
export type Panel =
  | { readonly show: 'editor' | 'commitment' | 'decision'; readonly blockId: string }
  | { readonly show: 'new block'; readonly after: string }

/** What can be done to a block, by key, button or menu alike. */
export interface AgendaActions {
  /** Moves to a place of the agenda, 0 first. */
  readonly move: (id: string, index: number) => Promise<void>
  readonly moveBy: (id: string, steps: number) => void
  readonly setMinutes: (id: string, minutes: number) => void
  readonly addMinutes: (id: string, by: number) => void
  readonly toggleLock: (id: string) => void
  readonly duplicate: (id: string) => void
  readonly remove: (id: string) => void
  readonly open: (panel: Panel) => void
  readonly focusBeside: (id: string, steps: number) => void
  /** "starts 09:50", were the block at that place. */
  readonly describePlace: (id: string, index: number) => string
}

export function useAgendaActions(on: {
  session: Session
  schedule: Schedule
  open: (panel: Panel) => void
  focus: (blockId: string) => void
}): AgendaActions {
  const { session, schedule, open, focus } = on
  const move = useCommand(moveBlock)
  const moveBy = useCommand(moveBlockBy)
  const add = useCommand(addMinutes)
  const change = useCommand(changeBlock)
  const duplicate = useCommand(duplicateBlock)
  const remove = useCommand(removeBlock)
  const { undo } = useUndo()

  return useMemo(() => {
    const { slots } = schedule
    const blocks = slots.map((slot) => slot.block)
    const indexOf = (id: string): number => slots.findIndex((slot) => slot.block.id === id)
    const slotOf = (id: string): Slot | undefined => slots[indexOf(id)]

    const describePlace = (id: string, index: number): string => {
      const there = scheduleAfterMove(session, blocks, id, index).slots[index]
      return `starts ${clockOf(there?.start ?? schedule.start)}`
    }
    const moveTo = async (id: string, index: number): Promise<void> => {
      await move({ id, index })
    }
    const setMinutes = async (id: string, minutes: number): Promise<void> => {
      const slot = slotOf(id)
      if (!slot || slot.block.minutes === minutes) return
      const outcome = await change({ id, changes: { minutes } })
      if (outcome.done) announce(`${slot.block.title}: ${minutes} minutes.`)
    }
    return {
      describePlace,
      open,
      move: moveTo,
      moveBy: (id, steps) => {
        const slot = slotOf(id)
        if (!slot) return
        void moveBy({ id, steps }).then((outcome) => {
          if (!outcome.done) return
          const place = outcome.result
          focus(id)
          announce(`${slot.block.title} moved to place ${place + 1} of ${slots.length}, ${describePlace(id, place)}.`)
        })
      },
      setMinutes: (id, minutes) => void setMinutes(id, minutes),
      addMinutes: (id, by) => {
        const title = slotOf(id)?.block.title ?? ''
        void add({ id, by }).then((outcome) => {
          if (outcome.done) announce(`${title}: ${outcome.result} minutes.`)
        })
      },
      toggleLock: (id) => {
        const slot = slotOf(id)
        if (!slot) return
        const lockedStart = slot.block.lockedStart === null ? clockOf(slot.start) : null
        void change({ id, changes: { lockedStart } }).then((outcome) => {
          if (!outcome.done) return
          announce(
            lockedStart === null
              ? `${slot.block.title} starts when the block before ends.`
              : `${slot.block.title} starts at ${lockedStart}, locked.`,
          )
        })
      },
      duplicate: (id) =>
        void duplicate({ id }).then((outcome) => {
          if (outcome.done) focus(outcome.result)
        }),
      remove: (id) => {
        const slot = slotOf(id)
        const beside = slots[indexOf(id) + 1] ?? slots[indexOf(id) - 1]
        if (!slot) return
        void remove({ id }).then((outcome) => {
          if (!outcome.done) return
          if (beside) focus(beside.block.id)
          say(`“${shortened(slot.block.title)}” removed.`, { label: 'Undo', run: () => void undo() })
        })
      },
      focusBeside: (id, steps) => {
        const beside = slots[indexOf(id) + steps]
        if (beside) focus(beside.block.id)
      },
    }
  }, [add, change, duplicate, focus, move, moveBy, open, remove, schedule, session, undo])
}

/** A title that fits a toast. */
function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title
}

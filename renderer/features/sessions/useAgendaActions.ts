import { useLayoutEffect, useMemo, useRef } from 'react'
import { duration } from '#shared/records/duration.ts'
import {
  addMinutes,
  changeBlock,
  duplicateBlock,
  moveBlock,
  moveBlockBeside,
  moveBlockBy,
  removeBlock,
  type Standing,
} from '#shared/sessions/commands.ts'
import { linesOf, slotsInOrder, startAfterMove, type Place, type Plan, type PlanLine } from '#shared/sessions/plan.ts'
import { bringTogether, mergeRoom, openRooms, removeRoom } from '#shared/sessions/roomCommands.ts'
import { clockOf, type Slot } from '#shared/sessions/schedule.ts'
import type { Session } from '#shared/sessions/sessions.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { announce } from '#renderer/ui/announce.ts'
import { say } from '#renderer/ui/notify.tsx'

/** What is open beside the agenda, and for which block. */
export type Panel =
  | { readonly show: 'editor' | 'clauses' | 'commitment' | 'decision' | 'split' | 'move'; readonly blockId: string }
  | { readonly show: 'room'; readonly trackId: string }
  | { readonly show: 'new block'; readonly after: string }
  /** `after`: the block behind which a template goes in; null: at the end. */
  | { readonly show: 'template'; readonly after: string | null }

type Spot = Place & { readonly index: number }

/** What can be done to a block, by key, button or menu alike. */
export interface AgendaActions {
  /** Moves to a place of a day or a room, 0 first. */
  readonly move: (id: string, to: Spot) => Promise<void>
  readonly moveBy: (id: string, steps: number) => void
  /** Into the next room, or out of the rooms. */
  readonly moveBeside: (id: string, step: 1 | -1) => void
  readonly setMinutes: (id: string, minutes: number) => void
  readonly addMinutes: (id: string, by: number) => void
  readonly toggleLock: (id: string) => void
  readonly duplicate: (id: string) => void
  readonly remove: (id: string) => void
  /** Splits a block into two rooms; one that has rooms, or stands in one, gets another. */
  readonly addRooms: (id: string) => void
  readonly bringTogether: (id: string) => void
  readonly mergeRoom: (trackId: string) => void
  readonly removeRoom: (trackId: string) => void
  readonly open: (panel: Panel) => void
  readonly focusBeside: (id: string, steps: number) => void
  /** "starts 09:50", were the block at that place. */
  readonly describePlace: (id: string, to: Spot) => string
}

export function useAgendaActions(on: {
  session: Session
  plan: Plan
  open: (panel: Panel) => void
  /** Puts the focus on a block, or on the line to write in of a room. */
  focus: (id: string) => void
  /** Puts it on a block unless somebody has gone to another by now. */
  keepFocus: (id: string) => void
}): AgendaActions {
  const { session, plan, open, focus, keepFocus } = on
  const run = {
    move: useCommand(moveBlock),
    moveBy: useCommand(moveBlockBy),
    moveBeside: useCommand(moveBlockBeside),
    add: useCommand(addMinutes),
    change: useCommand(changeBlock),
    duplicate: useCommand(duplicateBlock),
    remove: useCommand(removeBlock),
    openRooms: useCommand(openRooms),
    bringTogether: useCommand(bringTogether),
    mergeRoom: useCommand(mergeRoom),
    removeRoom: useCommand(removeRoom),
  }
  const { undo } = useUndo()
  const { move, moveBy, moveBeside, add, change, duplicate, remove } = run
  const { openRooms: openThem, bringTogether: together, mergeRoom: merge, removeRoom: close } = run

  // Rows are drawn again only when their own block or times change: what can be done to them stays the same throughout.
  const latest = useRef({ session, plan })
  useLayoutEffect(() => {
    latest.current = { session, plan }
  }, [plan, session])

  return useMemo((): AgendaActions => {
    const slotsNow = (): readonly Slot[] => slotsInOrder(latest.current.plan)
    const linesNow = (): readonly PlanLine[] => linesOf(latest.current.plan)
    const slotOf = (id: string): Slot | undefined => slotsNow().find((slot) => slot.block.id === id)
    const describePlace = (id: string, to: Spot): string =>
      `starts ${startAfterMove(latest.current.session, latest.current.plan, id, to)}`
    const wayBack = { label: 'Undo', run: () => void undo() }

    const tellMoved = (id: string, to: Standing): void => {
      const title = slotOf(id)?.block.title
      if (title === undefined) return
      const room = linesNow().find(({ trackId }) => to.trackId !== null && trackId === to.trackId)?.track?.title
      const where = room ?? (latest.current.session.days > 1 ? `day ${to.day + 1}` : '')
      keepFocus(id)
      announce(
        `${title} moved to place ${to.index + 1} of ${to.of}${where === '' ? '' : ` in ${where}`}, ${describePlace(id, to)}.`,
      )
    }
    const moveTo = async (id: string, { day, trackId, index }: Spot): Promise<void> => {
      await move({ id, index, to: { sessionId: latest.current.session.id, day, trackId } })
    }
    const setMinutes = async (id: string, minutes: number): Promise<void> => {
      const slot = slotOf(id)
      if (!slot || slot.block.minutes === minutes) return
      const outcome = await change({ id, changes: { minutes } })
      if (outcome.done) announce(`${slot.block.title}: ${duration(minutes)}.`)
    }
    return {
      describePlace,
      open,
      move: moveTo,
      moveBy: (id, steps) =>
        void moveBy({ id, steps }).then((outcome) => {
          if (outcome.done) tellMoved(id, outcome.result)
        }),
      moveBeside: (id, step) =>
        void moveBeside({ id, step }).then((outcome) => {
          if (!outcome.done) return
          if (outcome.result) tellMoved(id, outcome.result)
          else announce(step > 0 ? 'There is no room further on to move it into.' : 'It is in no room.')
        }),
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
        if (slot.block.trackId !== null) return announce('In a room, a block starts when the one before ends.')
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
      duplicate: (id) => {
        const title = slotOf(id)?.block.title ?? ''
        void duplicate({ id }).then((outcome) => {
          if (!outcome.done) return
          focus(outcome.result)
          announce(`${title} duplicated. This is the copy.`)
        })
      },
      remove: (id) => {
        const [slot, slots, lines] = [slotOf(id), slotsNow(), linesNow()]
        const within = new Set(lines.filter(({ parent }) => parent?.block.id === id).map(({ trackId }) => trackId))
        const others = slots.filter(({ block }) => block.trackId === null || !within.has(block.trackId))
        const at = others.findIndex(({ block }) => block.id === id)
        const beside = others[at + 1] ?? others[at - 1]
        if (!slot) return
        // Before it is gone, so that the next key finds its block.
        if (beside) focus(beside.block.id)
        void remove({ id }).then((outcome) => {
          if (!outcome.done) return focus(id)
          say(`“${shortened(slot.block.title)}” removed.`, wayBack)
        })
      },
      addRooms: (id) => {
        const lines = linesNow()
        const parent = lines.find(
          ({ slots: held, parent: of }) => of && held.some(({ block }) => block.id === id),
        )?.parent
        const slot = parent ?? slotOf(id)
        if (!slot) return
        const there = lines.filter((line) => line.parent?.block.id === slot.block.id).length
        const names = there === 0 ? ['Room 1', 'Room 2'] : [`Room ${there + 1}`]
        const rooms = names.map((title) => ({ title, room: '' }))
        void openThem({ blockId: slot.block.id, rooms }).then((outcome) => {
          if (!outcome.done) return
          const [first] = outcome.result
          if (first) focus(first)
          announce(
            there === 0
              ? `${slot.block.title} has two rooms. Write what happens in the first.`
              : `${names[0] ?? ''} added.`,
          )
        })
      },
      bringTogether: (id) =>
        void together({ blockId: id }).then((outcome) => {
          if (!outcome.done) return
          focus(id)
          say('Everyone is in one room again; what was planned in the rooms follows.', wayBack)
        }),
      mergeRoom: (trackId) => {
        const line = linesNow().find((each) => each.trackId === trackId)
        void merge({ id: trackId }).then((outcome) => {
          if (!outcome.done || !line) return
          if (line.parent) focus(line.parent.block.id)
          say(`“${shortened(line.track?.title ?? '')}” merged.`, wayBack)
        })
      },
      removeRoom: (trackId) => {
        const line = linesNow().find((each) => each.trackId === trackId)
        void close({ id: trackId }).then((outcome) => {
          if (!outcome.done || !line) return
          if (line.parent) focus(line.parent.block.id)
          say(`“${shortened(line.track?.title ?? '')}” removed.`, wayBack)
        })
      },
      focusBeside: (id, steps) => {
        const slots = slotsNow()
        const beside = slots[slots.findIndex(({ block }) => block.id === id) + steps]
        if (beside) focus(beside.block.id)
      },
    }
  }, [
    add,
    change,
    close,
    duplicate,
    focus,
    keepFocus,
    merge,
    move,
    moveBeside,
    moveBy,
    open,
    openThem,
    remove,
    together,
    undo,
  ])
}

/** A title that fits a toast. */
function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title
}

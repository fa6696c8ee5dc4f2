import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import {
  commitmentStateLabels,
  commitmentStates,
  type Commitment,
  type CommitmentState,
} from '#shared/commitments/commitments.ts'
import { DragBoard } from '#renderer/ui/DragBoard.tsx'
import { focusIfFree } from '#renderer/ui/focus.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { CommitmentCard } from './CommitmentCard.tsx'
import classes from './CommitmentBoard.module.css'
import { useMoves } from './useMoves.ts'

/**
 * The commitments as cards under their states. A card is moved by dragging, from its menu, or with Alt and the left
 * and right arrows. States the filter leaves out stay as narrow columns: cards can be dropped there all the same.
 */
export function CommitmentBoard(props: {
  listed: readonly Commitment[]
  /** How many of each state there are, listed or left out by the filter, in the order of `commitmentStates`. */
  counts: readonly number[]
  /** The states the filter shows; none given means all. */
  states: readonly CommitmentState[]
  onShow: (state: CommitmentState) => void
}): ReactNode {
  const { listed, counts, states: shown } = props
  const { move } = useMoves()
  const board = useRef<HTMLDivElement>(null)
  const [asksHelp, setAsksHelp] = useState<string | null>(null)
  const refocus = useRef<{ id: string; from: CommitmentState } | null>(null)
  const columns = useMemo(() => columnsOf(listed), [listed])
  const find = useMemo(() => finder(listed), [listed])

  const moveTo = useCallback(
    async (id: string, state: CommitmentState, keepFocus: boolean) => {
      const held = find(id)
      if (!held || held.state === state) return
      refocus.current = keepFocus ? { id, from: held.state } : null
      const moved = await move([id], state)
      const asks = state === 'stuck' && held.helpNeeded === '' && isShown(shown, state)
      if (moved) setAsksHelp(asks ? id : null)
    },
    [find, move, shown],
  )

  // A card that changes column is drawn anew: the focus goes with it, or stays in its old column when it is hidden.
  useLayoutEffect(() => {
    const wanted = refocus.current
    if (!wanted || find(wanted.id)?.state === wanted.from) return
    refocus.current = null
    const target =
      linkOf(board.current, wanted.id) ??
      board.current?.querySelector<HTMLElement>(`[data-state="${wanted.from}"] a, [data-state="${wanted.from}"] button`)
    target?.focus()
  }, [find])

  // Undone while it asked, it asks no more: the focus goes with the card then, too.
  useLayoutEffect(() => {
    if (asksHelp !== null && find(asksHelp)?.state !== 'stuck') focusIfFree(linkOf(board.current, asksHelp))
  }, [asksHelp, find])

  const onCardKey = useCallback(
    (event: KeyboardEvent<HTMLElement>, held: Commitment): void => {
      const link = event.currentTarget
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      const next = step && commitmentStates[commitmentStates.indexOf(held.state) + step]
      if (event.altKey && next) void moveTo(held.id, next, true)
      else if (!event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const links = [...(link.closest('[data-state]')?.querySelectorAll<HTMLElement>('[data-commitment] a') ?? [])]
        links[links.indexOf(link) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
      } else return
      event.preventDefault()
    },
    [moveTo],
  )
  const onHelpDone = useCallback(() => {
    if (asksHelp !== null) linkOf(board.current, asksHelp)?.focus()
    setAsksHelp(null)
  }, [asksHelp])

  return (
    <DragBoard
      onMove={(id, state) => void moveTo(id, state as CommitmentState, false)}
      cardName={useCallback((id: string) => find(id)?.action ?? '', [find])}
      columnName={columnName}
      ghost={(id) => {
        const held = find(id)
        return held && <CommitmentCard held={held} />
      }}
    >
      <div ref={board} className={classes.board} role="group" aria-label="Board">
        {commitmentStates.map((state, place) => (
          <BoardColumn
            key={state}
            state={state}
            cards={columns[state]}
            count={counts[place] ?? 0}
            hidden={!isShown(shown, state)}
            onShow={props.onShow}
            onMove={moveTo}
            onCardKey={onCardKey}
            asksHelp={asksHelp}
            onHelpDone={onHelpDone}
          />
        ))}
      </div>
    </DragBoard>
  )
}

/** Whether a filter lists a state: one that names none lists all. */
function isShown(shown: readonly CommitmentState[], state: CommitmentState): boolean {
  return shown.length === 0 || shown.includes(state)
}

function linkOf(board: HTMLElement | null, id: string): HTMLElement | null | undefined {
  return board?.querySelector<HTMLElement>(`[data-commitment="${id}"] a`)
}

function columnsOf(listed: readonly Commitment[]): Record<CommitmentState, Commitment[]> {
  const columns: Record<CommitmentState, Commitment[]> = {
    promised: [],
    'in-progress': [],
    stuck: [],
    kept: [],
    released: [],
  }
  for (const held of listed) columns[held.state].push(held)
  return columns
}

/** Finds a card by its id. What that takes of 50,000 cards is made when one is first looked for. */
function finder(cards: readonly Commitment[]): (id: string) => Commitment | undefined {
  let byId: ReadonlyMap<string, Commitment> | null = null
  return (id) => (byId ??= new Map(cards.map((held) => [held.id, held]))).get(id)
}

function columnName(id: string): string {
  return commitmentStateLabels[id as CommitmentState]
}

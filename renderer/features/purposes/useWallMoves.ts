import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { Statement } from '#shared/purposes/purposes.ts'
import type { Cluster, Contribution } from '#shared/purposes/wall.ts'
import { addCluster, moveContribution } from '#shared/purposes/wallCommands.ts'
import { useCommand, useUndo } from '#renderer/store/useCommand.ts'
import { announce } from '#renderer/ui/announce.ts'
import { short } from './words.ts'

/** The places of the wall that are no cluster. */
export const unsorted = 'unsorted'
export const newCluster = 'new cluster'

export interface WallMoves {
  readonly clusters: readonly Cluster[]
  readonly textOf: (id: string) => string
  readonly nameOf: (place: string) => string
  /** Moves a contribution to a cluster, to `unsorted` or to `newCluster`, and says so. */
  readonly move: (id: string, to: string, focus?: Focus) => Promise<void>
  readonly onCardKey: (event: KeyboardEvent<HTMLElement>, id: string) => void
  readonly undo: () => void
}

/** Where the focus is when a card has moved: on it, or on what lay after it, so that a pile is sorted key by key. */
type Focus = 'card' | 'next'

/** Moving contributions about the wall, by any means; keys by keyboard alone. */
export function useWallMoves(wall: {
  statement: Statement
  all: readonly Contribution[]
  clusters: readonly Cluster[]
  board: RefObject<HTMLElement | null>
}): WallMoves {
  const { statement, all, clusters, board } = wall
  const place = useCommand(moveContribution)
  const gather = useCommand(addCluster)
  const { undo } = useUndo()
  const wanted = useRef<{ moved: string; from: string | null; focus: string } | null>(null)
  const held = (id: string): Contribution | undefined => all.find((each) => each.id === id)
  const textOf = (id: string): string => short(held(id)?.text ?? '')
  const nameOf = (to: string): string =>
    to === unsorted ? 'Not sorted yet' : (clusters.find(({ id }) => id === to)?.title ?? 'a new cluster')

  // A card that has moved is drawn anew, and the focus would be lost with the old one.
  useLayoutEffect(() => {
    const after = wanted.current
    if (!after || all.find(({ id }) => id === after.moved)?.clusterId === after.from) return
    wanted.current = null
    board.current?.querySelector<HTMLElement>(`[data-contribution="${after.focus}"]`)?.focus()
  }, [all, board])

  const move = async (id: string, to: string, focus?: Focus): Promise<void> => {
    const card = held(id)
    if (!card || (card.clusterId ?? unsorted) === to) return
    const pile = all.filter(({ clusterId }) => clusterId === card.clusterId)
    const at = pile.indexOf(card)
    const next = pile[at + 1] ?? pile[at - 1] ?? card
    wanted.current = focus ? { moved: id, from: card.clusterId, focus: focus === 'next' ? next.id : id } : null
    const title = short(card.text, 40)
    const outcome =
      to === newCluster
        ? await gather({ statementId: statement.id, title, contributionIds: [id] })
        : await place({ id, clusterId: to === unsorted ? null : to, index: 10_000 })
    if (outcome.done) announce(`“${textOf(id)}” is in ${to === newCluster ? `a new cluster, “${title}”` : nameOf(to)}.`)
  }

  const onCardKey = (event: KeyboardEvent<HTMLElement>, id: string): void => {
    const { key, altKey } = event
    if (event.ctrlKey || event.metaKey) return
    const places = [unsorted, ...clusters.map((cluster) => cluster.id)]
    const here = places.indexOf(held(id)?.clusterId ?? unsorted)
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
    const down = { ArrowUp: -1, ArrowDown: 1 }[key]
    const numbered = /^[0-9]$/.test(key) ? places[Number(key)] : undefined
    if (altKey && step) {
      const to = places[here + step]
      if (to) void move(id, to, 'card')
      else
        announce(step > 0 ? 'This is the last cluster. N makes a new one.' : 'This is where what is not sorted lies.')
    } else if (altKey) return
    else if (numbered) void move(id, numbered, 'next')
    else if (key.toLowerCase() === 'n') void move(id, newCluster, 'next')
    else if (down) cardsIn(board.current, places[here])[placeOf(board.current, places[here], id) + down]?.focus()
    else if (step) neighbour(board.current, places, here, step)?.focus()
    else return
    event.preventDefault()
  }
  return { clusters, textOf, nameOf, move, onCardKey, undo: () => void undo() }
}

function cardsIn(board: HTMLElement | null, place: string | undefined): HTMLElement[] {
  return [...(board?.querySelectorAll<HTMLElement>(`[data-place="${place}"] [data-contribution]`) ?? [])]
}

function placeOf(board: HTMLElement | null, place: string | undefined, id: string): number {
  return cardsIn(board, place).findIndex((card) => card.dataset['contribution'] === id)
}

/** The first card of the nearest place on that side that has one. */
function neighbour(
  board: HTMLElement | null,
  places: readonly string[],
  here: number,
  step: number,
): HTMLElement | undefined {
  const further = step > 0 ? places.slice(here + 1) : places.slice(0, here).reverse()
  return further.flatMap((place) => cardsIn(board, place).slice(0, 1))[0]
}

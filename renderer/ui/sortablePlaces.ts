import { closestCenter, type Active, type ClientRect, type CollisionDetection, type Over } from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'

/** A place of a list of a board: 0 is first, counted without what is being moved. */
export interface BoardPlace {
  readonly list: string
  readonly index: number
}

/** What a list's item or its end knows: its list, and how deep the list lies in others. */
export interface Spot {
  readonly list: string
  readonly depth: number
  readonly tail: boolean
}

/** What lies over the board, for an item to be put down elsewhere: a name, or null where it would be put down nowhere. */
export interface Beside {
  readonly beside: string | null
}

export type Lists = ReadonlyMap<string, readonly string[]>

type Held = { readonly data: { readonly current?: unknown } }

export function spotOf(held: Held | null): Spot | null {
  const data = held?.data.current
  return typeof data === 'object' && data !== null && 'list' in data && 'tail' in data ? (data as Spot) : null
}

export function besideOf(held: Held | null): Beside | null {
  const data = held?.data.current
  return typeof data === 'object' && data !== null && 'beside' in data ? (data as Beside) : null
}

/** Something from beside the board, which no list has yet. */
export function isGuest(active: Active): boolean {
  return spotOf(active) === null
}

/** Where something would go in, were it put down now; null when in no list. */
export function placeOf(lists: Lists, active: Active, over: Over | null): BoardPlace | null {
  const spot = spotOf(over)
  if (!over || !spot) return null
  const ids = lists.get(spot.list) ?? []
  const home = spotOf(active)?.list === spot.list
  const index = spot.tail ? ids.length - (home ? 1 : 0) : ids.indexOf(String(over.id))
  return index < 0 ? null : { list: spot.list, index }
}

/** The lists once an item is at another place, or in none of them. */
export function moved(lists: Lists, id: string, to: BoardPlace | null): Lists {
  return new Map(
    [...lists].map(([list, ids]) => {
      const others = ids.filter((held) => held !== id)
      return [list, list === to?.list ? others.toSpliced(to.index, 0, id) : others]
    }),
  )
}

/**
 * What lies over the board where the pointer is, then the innermost list's item under it; where there is neither, or no
 * pointer, whatever item is nearest.
 */
export function collisions(mayGo: (id: string, list: string) => boolean): CollisionDetection {
  return (args) => {
    const { active } = args
    const guest = isGuest(active)
    const inLists = args.droppableContainers.filter((held) => {
      const spot = spotOf(held)
      return spot !== null && (guest || held.id === active.id || mayGo(String(active.id), spot.list))
    })
    const over = guest ? [] : args.droppableContainers.filter((held) => besideOf(held) !== null)
    const height = new Map<string | number, number>([
      ...inLists.map((held) => [held.id, spotOf(held)?.depth ?? 0] as const),
      ...over.map((held) => [held.id, besideOf(held)?.beside === null ? 1_000 : 1_001] as const),
    ])
    const under = [...inLists, ...over].filter(({ id }) =>
      isUnder(args.pointerCoordinates, args.droppableRects.get(id)),
    )
    const highest = under.toSorted((a, b) => (height.get(b.id) ?? 0) - (height.get(a.id) ?? 0))
    if (highest.length > 0) return highest.map((held) => ({ id: held.id, data: { droppableContainer: held } }))
    return guest ? [] : closestCenter({ ...args, droppableContainers: inLists })
  }
}

/**
 * One side after the other: each asks anew how far everything around has been scrolled, and most places are ruled out by
 * the first.
 */
function isUnder(pointer: { x: number; y: number } | null, rect: ClientRect | undefined): boolean {
  if (!pointer || !rect) return false
  return rect.top <= pointer.y && rect.bottom >= pointer.y && rect.left <= pointer.x && rect.right >= pointer.x
}

/** Arrow keys go through the lists only: what lies over the board is for a pointer. */
export const keyboardCoordinates: typeof sortableKeyboardCoordinates = (event, args) => {
  const { droppableContainers, droppableRects } = args.context
  const inLists = [...droppableRects].filter(([id]) => besideOf(droppableContainers.get(id) ?? null) === null)
  return sortableKeyboardCoordinates(event, {
    ...args,
    context: { ...args.context, droppableRects: new Map(inLists) },
  })
}

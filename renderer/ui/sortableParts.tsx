import { useDraggable, useDroppable } from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import {
  createContext,
  memo,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { spotOf, type Beside, type Lists, type Spot } from './sortablePlaces.ts'

type Sortable = ReturnType<typeof useSortable>

/** What makes a button the thing its list item is dragged by. */
export interface Handle {
  readonly attach: Sortable['setActivatorNodeRef']
  readonly attributes: Sortable['attributes']
  readonly listeners: Sortable['listeners']
}

/** What dragging makes of a list's item for now. */
export interface Sorting {
  readonly handle: Handle
  readonly transform: string | undefined
  readonly transition: string | undefined
  readonly dragging: boolean
  /** Something from another list would go in before it. */
  readonly comesHere: boolean
}

/** What dragging makes of something from beside the board. */
export interface Visiting {
  readonly listeners: Sortable['listeners']
  readonly dragging: boolean
}

interface PartOf<Kind, Told> {
  readonly kind: Kind
  readonly id: string
  readonly element: HTMLElement
  /** Hears what dragging makes of it; null when it no longer takes part. */
  readonly tell: (told: Told | null) => void
}
type Item = PartOf<'item', Sorting> & Omit<Spot, 'tail'>
type Place = PartOf<'place', boolean> & { readonly data: Spot | Beside }
type Guest = PartOf<'guest', Visiting> & { readonly data: Record<string, unknown> }
type Part = Item | Place | Guest

/**
 * Who takes part in the drags of a board. dnd-kit's contexts change at every move of the pointer, and React then looks
 * for their readers in all that is drawn below them; so nothing is, but for `TakingPart`, and what is on the board hears
 * from here.
 */
export interface Parts {
  /** Takes part until what it answers is called. */
  readonly join: (part: Part) => () => void
  readonly all: () => readonly Part[]
  /** Whether the pointer carries an item. */
  readonly carrying: () => boolean
  readonly setCarrying: (carrying: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createParts(): Parts {
  const joined = new Set<Part>()
  const listeners = new Set<() => void>()
  let all: readonly Part[] = []
  let carrying = false
  const tellAll = (): void => {
    for (const listener of listeners) listener()
  }
  const joinedChanged = (): void => {
    all = [...joined]
    tellAll()
  }
  return {
    join(part) {
      joined.add(part)
      joinedChanged()
      return () => {
        joined.delete(part)
        joinedChanged()
      }
    },
    all: () => all,
    carrying: () => carrying,
    setCarrying(now) {
      carrying = now
      tellAll()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const PartsContext = createContext<Parts | null>(null)

export function useParts(): Parts {
  const parts = useContext(PartsContext)
  if (!parts) throw new Error('This needs a SortableBoard around it.')
  return parts
}

/** A place to drop things on: a callback for its element, and whether something is over it. */
export function usePlace(id: string, data: Spot | Beside): readonly [(element: HTMLElement | null) => void, boolean] {
  const parts = useParts()
  const [element, attach] = useState<HTMLElement | null>(null)
  const [over, tell] = useState<boolean | null>(false)
  useLayoutEffect(
    () => (element ? parts.join({ kind: 'place', id, data, element, tell }) : undefined),
    [parts, id, data, element],
  )
  return [attach, over === true]
}

/** Something from beside a board that can be dropped on it: a callback for its element, and what goes on the element. */
export function useSortableGuest(
  id: string,
  data: Record<string, unknown>,
): readonly [(element: HTMLElement | null) => void, Visiting | null] {
  const parts = useParts()
  const [element, attach] = useState<HTMLElement | null>(null)
  const [visiting, tell] = useState<Visiting | null>(null)
  useLayoutEffect(
    () => (element ? parts.join({ kind: 'guest', id, data, element, tell }) : undefined),
    [parts, id, data, element],
  )
  return [attach, visiting]
}

/** Draws nothing: makes what has joined `parts` take part in the drags of the `DndContext` around it. */
export const TakingPart = memo(function TakingPart({ parts, lists }: { parts: Parts; lists: Lists }): ReactNode {
  const all = useSyncExternalStore(parts.subscribe, parts.all)
  const items = all.filter((part) => part.kind === 'item')
  return (
    <>
      {[...lists].map(([list, ids]) => (
        <SortableContext key={list} id={list} items={[...ids]} strategy={verticalListSortingStrategy}>
          {items.map((part) => part.list === list && <SortedItem key={part.id} part={part} />)}
        </SortableContext>
      ))}
      {all.map((part) => part.kind === 'place' && <DropPlace key={part.id} part={part} />)}
      {all.map((part) => part.kind === 'guest' && <DraggedGuest key={part.id} part={part} />)}
    </>
  )
})

/** Each of these is asked at every move of the pointer; what they say is told only where it changed. */
const SortedItem = memo(function SortedItem({ part }: { part: Item }): ReactNode {
  const { id, list, depth, element, tell } = part
  const data = useMemo((): Spot => ({ list, depth, tail: false }), [depth, list])
  const sortable = useSortable({ id, data })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transition, isDragging: dragging } = sortable
  const handle = useMemo(
    () => ({ attach: setActivatorNodeRef, attributes, listeners }),
    [attributes, listeners, setActivatorNodeRef],
  )
  const comesHere = sortable.isOver && sortable.active !== null && spotOf(sortable.active)?.list !== list
  const transform = shift(sortable.transform)
  useAttached(setNodeRef, element)
  useTold(
    tell,
    useMemo(
      () => ({ handle, transform, transition, dragging, comesHere }),
      [handle, transform, transition, dragging, comesHere],
    ),
  )
  return null
})

const DropPlace = memo(function DropPlace({ part }: { part: Place }): ReactNode {
  const { setNodeRef, isOver } = useDroppable({ id: part.id, data: part.data })
  useAttached(setNodeRef, part.element)
  useTold(part.tell, isOver)
  return null
})

const DraggedGuest = memo(function DraggedGuest({ part }: { part: Guest }): ReactNode {
  const { setNodeRef, listeners, isDragging: dragging } = useDraggable({ id: part.id, data: part.data })
  useAttached(setNodeRef, part.element)
  useTold(
    part.tell,
    useMemo(() => ({ listeners, dragging }), [listeners, dragging]),
  )
  return null
})

function useAttached(attach: (element: HTMLElement | null) => void, element: HTMLElement): void {
  useLayoutEffect(() => {
    attach(element)
    return () => attach(null)
  }, [attach, element])
}

function useTold<Told>(tell: (told: Told | null) => void, told: Told): void {
  useLayoutEffect(() => {
    tell(told)
    return () => tell(null)
  }, [tell, told])
}

/** Only what moves aside gets a transform: each is painted as a layer of its own. */
function shift(by: Sortable['transform']): string | undefined {
  return by && (by.x !== 0 || by.y !== 0) ? CSS.Translate.toString(by) : undefined
}

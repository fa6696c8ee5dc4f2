import {
  closestCenter,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useDroppable,
  useSensor,
  useSensors,
  type Active,
  type Announcements,
  type CollisionDetection,
  type DragEndEvent,
  type DroppableContainer,
  type Over,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical } from '@tabler/icons-react'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import classes from './SortableBoard.module.css'

type Sortable = ReturnType<typeof useSortable>
/** What makes a button the thing its list item is dragged by. */
interface Handle {
  readonly attach: Sortable['setActivatorNodeRef']
  readonly attributes: Sortable['attributes']
  readonly listeners: Sortable['listeners']
}
const HandleContext = createContext<Handle | null>(null)

/** A place of a list of the board: 0 is first, counted without what is being moved. */
export interface BoardPlace {
  readonly list: string
  readonly index: number
}
/** What can be dropped on knows its list, and how deep the list lies in others. */
interface Spot {
  readonly list: string
  readonly depth: number
  readonly tail: boolean
}
type Lists = ReadonlyMap<string, readonly string[]>
const ListsContext = createContext<Lists>(new Map())

const instructions = {
  draggable: 'Press space to pick up. Use the arrow keys to move, space to put down, Escape to leave it where it was.',
}

/**
 * Lists to put in order by dragging a `SortableGrip` within them and from one to another, with the pointer or the
 * keyboard, told aloud as it goes. A list may lie inside an item of another. Things from beside the board
 * (`useDraggable` with `data`) can be dropped on it too.
 */
export function SortableBoard(props: {
  /** The ids of every list, by the list's name for `SortableLine`. */
  lists: Lists
  nameOf: (id: string) => string
  /** What a list is called where there are several: "Day 2"; empty where there is one. */
  listName: (list: string) => string
  /** What to add when something is at a place: "starts 09:50". */
  describePlace: (id: string, place: BoardPlace) => string
  mayGo: (id: string, list: string) => boolean
  /** Resolves when the move has been made, or refused. */
  onMove: (id: string, place: BoardPlace) => Promise<unknown>
  /** Something from beside the board was dropped on it. */
  onInsert: (data: unknown, place: BoardPlace) => void
  /** What is under the pointer while something is dragged; `data` comes with what is from beside the board. */
  ghost: (id: string, data: unknown) => ReactNode
  children: ReactNode
}): ReactNode {
  const { lists, mayGo } = props
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  // Keeps the dropped item where it was dropped until the programme says so too.
  const [dropped, setDropped] = useState<Lists | null>(null)
  const [held, setHeld] = useState<Active | null>(null)
  const shown = dropped ?? lists
  const collide = useMemo(() => collisions(mayGo), [mayGo])

  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    setHeld(null)
    const place = placeOf(shown, active, over)
    if (!place) return
    if (isGuest(active)) return props.onInsert(active.data.current, place)
    const id = String(active.id)
    const from = spotOf(active)?.list
    if (from === place.list && shown.get(place.list)?.indexOf(id) === place.index) return
    setDropped(moved(shown, id, place))
    void props.onMove(id, place).finally(() => setDropped(null))
  }

  const where = (active: Active, over: Over | null): string | null => {
    const place = placeOf(shown, active, over)
    if (!place) return null
    const home = spotOf(active)?.list === place.list
    const many = (shown.get(place.list)?.length ?? 0) + (home ? 0 : 1)
    const list = shown.size > 1 ? props.listName(place.list) : ''
    const of = `place ${place.index + 1} of ${many}${list === '' ? '' : ` in ${list}`}`
    return isGuest(active) ? of : `${of}, ${props.describePlace(String(active.id), place)}`
  }
  const name = ({ id }: Active): string => props.nameOf(String(id))
  const announcements: Announcements = {
    onDragStart: ({ active }) =>
      isGuest(active)
        ? `Picked up ${name(active)}.`
        : `Picked up ${name(active)}, ${where(active, ownPlace(active)) ?? ''}.`,
    onDragOver: ({ active, over }) => {
      const there = where(active, over)
      return there ? `${name(active)} is over ${there}.` : `${name(active)} is outside the list.`
    },
    onDragEnd: ({ active, over }) => {
      const there = where(active, over)
      return there ? `${name(active)} moved to ${there}.` : `${name(active)} was put back.`
    },
    onDragCancel: ({ active }) => `${name(active)} was left where it was.`,
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={collide}
      onDragStart={({ active }) => setHeld(active)}
      onDragCancel={() => setHeld(null)}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
    >
      <ListsContext.Provider value={shown}>{props.children}</ListsContext.Provider>
      <DragOverlay dropAnimation={null}>
        {held && <div className={classes.ghost}>{props.ghost(String(held.id), held.data.current)}</div>}
      </DragOverlay>
    </DndContext>
  )
}

/** One list of a board. `renderItem` should give a memoised component: rows are not drawn again while one is dragged. */
export function SortableLine(props: {
  list: string
  label: string
  /** 0 for a list that lies in no other. */
  depth: number
  renderItem: (id: string, index: number) => ReactNode
}): ReactNode {
  const { list, depth } = props
  const ids = useContext(ListsContext).get(list) ?? []
  return (
    <SortableContext id={list} items={[...ids]} strategy={verticalListSortingStrategy}>
      <ol className={classes.list} aria-label={props.label}>
        {ids.map((id, index) => (
          <SortableItem key={id} id={id} list={list} depth={depth}>
            {props.renderItem(id, index)}
          </SortableItem>
        ))}
      </ol>
    </SortableContext>
  )
}

/** The end of a list, for what comes from elsewhere. */
export function SortableTail(props: { list: string; depth: number; children: ReactNode }): ReactNode {
  const { setNodeRef, isOver } = useDroppable({
    id: `end of ${props.list}`,
    data: { list: props.list, depth: props.depth, tail: true } satisfies Spot,
  })
  return (
    <div ref={setNodeRef} className={classes.tail} data-over={isOver}>
      {props.children}
    </div>
  )
}

function SortableItem(props: { id: string; list: string; depth: number; children: ReactNode }): ReactNode {
  const { id, list, depth, children } = props
  const data = useMemo((): Spot => ({ list, depth, tail: false }), [depth, list])
  const sortable = useSortable({ id, data })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = sortable
  const handle = useMemo(
    () => ({ attach: setActivatorNodeRef, attributes, listeners }),
    [attributes, listeners, setActivatorNodeRef],
  )
  const comesHere = sortable.isOver && sortable.active !== null && spotOf(sortable.active)?.list !== list
  return (
    <HandleContext.Provider value={handle}>
      <li
        ref={setNodeRef}
        className={classes.item}
        data-dragging={isDragging}
        data-comes-here={comesHere}
        style={{ transform: CSS.Translate.toString(transform), transition }}
      >
        {children}
      </li>
    </HandleContext.Provider>
  )
}

/** What an item is dragged by. */
export function SortableGrip({ label }: { label: string }): ReactNode {
  const handle = useContext(HandleContext)
  if (!handle) throw new Error('A grip belongs in a sortable list.')
  const { attach, attributes, listeners } = handle
  return (
    <button
      type="button"
      ref={attach}
      className={classes.grip}
      title="Drag to move"
      {...attributes}
      {...listeners}
      aria-roledescription="movable item"
      aria-label={label}
    >
      <IconGripVertical size={18} aria-hidden />
    </button>
  )
}

function spotOf(held: Pick<Active | Over | DroppableContainer, 'data'> | null): Spot | null {
  const data: unknown = held?.data.current
  return typeof data === 'object' && data !== null && 'list' in data && 'tail' in data ? (data as Spot) : null
}

function isGuest(active: Active): boolean {
  return spotOf(active) === null
}

/** An item over itself. */
function ownPlace(active: Active): Over {
  return { id: active.id, data: active.data } as Over
}

function placeOf(lists: Lists, active: Active, over: Over | null): BoardPlace | null {
  const spot = spotOf(over)
  if (!over || !spot) return null
  const ids = lists.get(spot.list) ?? []
  const home = spotOf(active)?.list === spot.list
  const index = spot.tail ? ids.length - (home ? 1 : 0) : ids.indexOf(String(over.id))
  return index < 0 ? null : { list: spot.list, index }
}

function moved(lists: Lists, id: string, to: BoardPlace): Lists {
  return new Map(
    [...lists].map(([list, ids]) => {
      const others = ids.filter((held) => held !== id)
      return [list, list === to.list ? others.toSpliced(to.index, 0, id) : others]
    }),
  )
}

/** The innermost thing under the pointer; where there is nothing, or no pointer, whatever is nearest. */
function collisions(mayGo: (id: string, list: string) => boolean): CollisionDetection {
  return (args) => {
    const { active } = args
    const guest = isGuest(active)
    const fits = ({ id, data }: DroppableContainer): boolean => {
      const spot = spotOf({ data })
      return spot !== null && (guest || id === active.id || mayGo(String(active.id), spot.list))
    }
    const droppableContainers = args.droppableContainers.filter(fits)
    const under = pointerWithin({ ...args, droppableContainers })
    const depth = (id: string | number): number =>
      spotOf(droppableContainers.find((each) => each.id === id) ?? null)?.depth ?? 0
    const deepest = under.toSorted((a, b) => depth(b.id) - depth(a.id))
    if (deepest.length > 0) return deepest
    return guest ? [] : closestCenter({ ...args, droppableContainers })
  }
}

import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  useDroppable,
  useSensor,
  useSensors,
  type Active,
  type Announcements,
  type DragEndEvent,
  type DragStartEvent,
  type Over,
} from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical } from '@tabler/icons-react'
import { createContext, memo, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import classes from './SortableBoard.module.css'
import {
  besideOf,
  collisions,
  isGuest,
  keyboardCoordinates,
  moved,
  placeOf,
  spotOf,
  type Beside,
  type BoardPlace,
  type Lists,
  type Spot,
} from './sortablePlaces.ts'
import { createNearness, NearnessContext, useNear } from './useNear.ts'

export type { BoardPlace } from './sortablePlaces.ts'

type Sortable = ReturnType<typeof useSortable>
/** What makes a button the thing its list item is dragged by. */
interface Handle {
  readonly attach: Sortable['setActivatorNodeRef']
  readonly attributes: Sortable['attributes']
  readonly listeners: Sortable['listeners']
}
const HandleContext = createContext<Handle | null>(null)

const ListsContext = createContext<Lists>(new Map())
/** An item is being carried by the pointer. */
const CarryingContext = createContext(false)

// Declared once: other sensors would draw every item of the board again.
const pointerOptions = { activationConstraint: { distance: 4 } }
const keyboardOptions = { coordinateGetter: keyboardCoordinates }
/**
 * From the moment something is held: every place is measured once, and stays as it was measured, since nothing on a board
 * changes its size while an item is carried. As usual it would be measured twice when it is picked up, which is felt in a
 * plan of 200 blocks.
 */
const measuredOnce = { droppable: { strategy: MeasuringStrategy.BeforeDragging } }
/** In a list longer than this, an item can be dragged and dropped on only while it is near the screen. */
const longList = 40

function instructions(besides = ''): string {
  return `Press space to pick up. Use the arrow keys to move, space to put down, Escape to leave it where it was. ${besides}`
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
  /** An item was dropped on a `SortableTarget`; resolves when it has gone there, or has been refused. */
  onLeave?: (id: string, target: string) => Promise<unknown>
  /** How what is beside the board is reached without a pointer: "Press O to …". */
  besides?: string
  /** What is under the pointer while something is dragged; `data` comes with what is from beside the board. */
  ghost: (id: string, data: unknown) => ReactNode
  children: ReactNode
}): ReactNode {
  const { lists, mayGo } = props
  const sensors = useSensors(useSensor(PointerSensor, pointerOptions), useSensor(KeyboardSensor, keyboardOptions))
  // Keeps the dropped item where it was dropped until the programme says so too.
  const [dropped, setDropped] = useState<Lists | null>(null)
  const [held, setHeld] = useState<Pick<DragStartEvent, 'active' | 'activatorEvent'> | null>(null)
  const carrying = held !== null && !isGuest(held.active) && !(held.activatorEvent instanceof KeyboardEvent)
  const shown = dropped ?? lists
  const collide = useMemo(() => collisions(mayGo), [mayGo])
  const [nearness] = useState(createNearness)

  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    setHeld(null)
    const id = String(active.id)
    if (over && besideOf(over)?.beside && props.onLeave) {
      setDropped(moved(shown, id, null))
      return void props.onLeave(id, String(over.id)).finally(() => setDropped(null))
    }
    const place = placeOf(shown, active, over)
    if (!place) return
    if (isGuest(active)) return props.onInsert(active.data.current, place)
    const from = spotOf(active)?.list
    if (from === place.list && shown.get(place.list)?.indexOf(id) === place.index) return
    setDropped(moved(shown, id, place))
    void props.onMove(id, place).finally(() => setDropped(null))
  }

  const where = (active: Active, over: Over | null): string | null => {
    const beside = besideOf(over)
    if (beside) return beside.beside
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
      {...(held && { measuring: measuredOnce })}
      collisionDetection={collide}
      onDragStart={setHeld}
      onDragCancel={() => setHeld(null)}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: { draggable: instructions(props.besides) } }}
    >
      <CarryingContext.Provider value={carrying}>
        <NearnessContext.Provider value={nearness}>
          <ListsContext.Provider value={shown}>{props.children}</ListsContext.Provider>
        </NearnessContext.Provider>
      </CarryingContext.Provider>
      <DragOverlay dropAnimation={null}>
        {held && <div className={classes.ghost}>{props.ghost(String(held.active.id), held.active.data.current)}</div>}
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
          <SortableItem
            key={id}
            id={id}
            list={list}
            depth={depth}
            index={index}
            alwaysNear={ids.length <= longList}
            renderItem={props.renderItem}
          />
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

/**
 * A strip that lies over the board's edge while a pointer carries an item, so that nothing under the pointer moves. Put
 * `SortableTarget`s in it; dropped between them, the item stays where it was.
 */
export function SortableStrip(props: { label: string; children: ReactNode }): ReactNode {
  const { setNodeRef } = useDroppable({ id: `strip ${props.label}`, data: { beside: null } satisfies Beside })
  const shown = useContext(CarryingContext)
  // Always laid out: what appeared only now would have every item of the board measured again. At the body, because
  // some of the elements around a board are what `fixed` would be fixed to.
  return createPortal(
    <section ref={setNodeRef} className={classes.strip} aria-label={props.label} data-shown={shown}>
      {props.children}
    </section>,
    document.body,
  )
}

/** Something that an item can be dropped on instead of a place of a list; `name` is how it is told: "the session “Visit”". */
export function SortableTarget(props: { id: string; name: string; children: ReactNode }): ReactNode {
  const { setNodeRef, isOver } = useDroppable({ id: props.id, data: { beside: props.name } satisfies Beside })
  return (
    <div ref={setNodeRef} className={classes.target} data-over={isOver}>
      {props.children}
    </div>
  )
}

interface ItemProps {
  readonly id: string
  readonly list: string
  readonly depth: number
}

/** What dragging makes of an item for now. */
interface Sorting {
  readonly handle: Handle
  readonly transform: string | undefined
  readonly transition: string | undefined
  readonly dragging: boolean
  /** Something from another list would go in before it. */
  readonly comesHere: boolean
}

const SortableItem = memo(function SortableItem(
  props: ItemProps & {
    index: number
    alwaysNear: boolean
    renderItem: (id: string, index: number) => ReactNode
  },
): ReactNode {
  const { id, list, depth, index, renderItem } = props
  const inside = useMemo(() => renderItem(id, index), [renderItem, id, index])
  const [item, setItem] = useState<HTMLLIElement | null>(null)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  // What is carried far from where it was is still held there.
  const near = useNear(item, props.alwaysNear || sorting?.dragging === true)
  return (
    <HandleContext.Provider value={sorting?.handle ?? null}>
      <li
        ref={setItem}
        className={classes.item}
        data-dragging={sorting?.dragging}
        data-comes-here={sorting?.comesHere}
        style={sorting ? { transform: sorting.transform, transition: sorting.transition } : undefined}
      >
        {item && near && <Sorted id={id} list={list} depth={depth} item={item} onSorting={setSorting} />}
        {inside}
      </li>
    </HandleContext.Provider>
  )
})

/**
 * Draws nothing: makes the list item around it one that can be dragged and dropped on. Each of these is asked at every
 * move of the pointer, so a plan of 200 blocks has them only where they can be seen, and what is in the items stays.
 */
function Sorted(props: ItemProps & { item: HTMLLIElement; onSorting: (sorting: Sorting | null) => void }): ReactNode {
  const { id, list, depth, item, onSorting } = props
  const data = useMemo((): Spot => ({ list, depth, tail: false }), [depth, list])
  const sortable = useSortable({ id, data })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transition, isDragging: dragging } = sortable
  const handle = useMemo(
    () => ({ attach: setActivatorNodeRef, attributes, listeners }),
    [attributes, listeners, setActivatorNodeRef],
  )
  const comesHere = sortable.isOver && sortable.active !== null && spotOf(sortable.active)?.list !== list
  const transform = shift(sortable.transform)
  useLayoutEffect(() => {
    setNodeRef(item)
    return () => setNodeRef(null)
  }, [item, setNodeRef])
  useLayoutEffect(() => {
    onSorting({ handle, transform, transition, dragging, comesHere })
    return () => onSorting(null)
  }, [handle, transform, transition, dragging, comesHere, onSorting])
  return null
}

/** What an item is dragged by. */
export function SortableGrip({ label }: { label: string }): ReactNode {
  const handle = useContext(HandleContext)
  return (
    <button
      type="button"
      ref={handle?.attach}
      className={classes.grip}
      title="Drag to move"
      {...handle?.attributes}
      {...handle?.listeners}
      aria-roledescription="movable item"
      aria-label={label}
    >
      <IconGripVertical size={18} aria-hidden />
    </button>
  )
}

/** Only what moves aside gets a transform: each is painted as a layer of its own. */
function shift(by: Sortable['transform']): string | undefined {
  return by && (by.x !== 0 || by.y !== 0) ? CSS.Translate.toString(by) : undefined
}

/** An item over itself. */
function ownPlace(active: Active): Over {
  return { id: active.id, data: active.data } as Over
}

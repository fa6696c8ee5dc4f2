import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MeasuringStrategy,
  PointerSensor,
  useSensor,
  useSensors,
  type Active,
  type Announcements,
  type DragEndEvent,
  type DragStartEvent,
  type Over,
} from '@dnd-kit/core'
import { IconGripVertical } from '@tabler/icons-react'
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
import { createPortal } from 'react-dom'
import classes from './SortableBoard.module.css'
import {
  createParts,
  PartsContext,
  TakingPart,
  useParts,
  usePlace,
  type Handle,
  type Sorting,
} from './sortableParts.tsx'
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

const HandleContext = createContext<Handle | null>(null)

const ListsContext = createContext<Lists>(new Map())

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
/** Dropped there, an item stays where it was. */
const nowhere: Beside = { beside: null }

function instructions(besides = ''): string {
  return `Press space to pick up. Use the arrow keys to move, space to put down, Escape to leave it where it was. ${besides}`
}

/**
 * Lists to put in order by dragging a `SortableGrip` within them and from one to another, with the pointer or the
 * keyboard, told aloud as it goes. A list may lie inside an item of another. Things from beside the board
 * (`useSortableGuest` with `data`) can be dropped on it too.
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
  const [held, setHeld] = useState<DragStartEvent | null>(null)
  const shown = dropped ?? lists
  const collide = useMemo(() => collisions(mayGo), [mayGo])
  const [nearness] = useState(createNearness)
  const [parts] = useState(createParts)

  const hold = (started: DragStartEvent | null): void => {
    setHeld(started)
    parts.setCarrying(
      started !== null && !isGuest(started.active) && !(started.activatorEvent instanceof KeyboardEvent),
    )
  }
  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    hold(null)
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
    <PartsContext.Provider value={parts}>
      <NearnessContext.Provider value={nearness}>
        <ListsContext.Provider value={shown}>{props.children}</ListsContext.Provider>
      </NearnessContext.Provider>
      <DndContext
        sensors={sensors}
        {...(held && { measuring: measuredOnce })}
        collisionDetection={collide}
        onDragStart={hold}
        onDragCancel={() => hold(null)}
        onDragEnd={onDragEnd}
        accessibility={{ announcements, screenReaderInstructions: { draggable: instructions(props.besides) } }}
      >
        <TakingPart parts={parts} lists={shown} />
        <DragOverlay dropAnimation={null}>
          {held && <div className={classes.ghost}>{props.ghost(String(held.active.id), held.active.data.current)}</div>}
        </DragOverlay>
      </DndContext>
    </PartsContext.Provider>
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
  )
}

/** The end of a list, for what comes from elsewhere. */
export function SortableTail({
  list,
  depth,
  children,
}: {
  list: string
  depth: number
  children: ReactNode
}): ReactNode {
  const spot = useMemo((): Spot => ({ list, depth, tail: true }), [list, depth])
  const [attach, isOver] = usePlace(`end of ${list}`, spot)
  return (
    <div ref={attach} className={classes.tail} data-over={isOver}>
      {children}
    </div>
  )
}

/**
 * A strip that lies over the board's edge while a pointer carries an item, so that nothing under the pointer moves. Put
 * `SortableTarget`s in it; dropped between them, the item stays where it was.
 */
export function SortableStrip(props: { label: string; children: ReactNode }): ReactNode {
  const [attach] = usePlace(`strip ${props.label}`, nowhere)
  const { subscribe, carrying } = useParts()
  const shown = useSyncExternalStore(subscribe, carrying)
  // Always laid out: what appeared only now would have every item of the board measured again. At the body, because
  // some of the elements around a board are what `fixed` would be fixed to.
  return createPortal(
    <section ref={attach} className={classes.strip} aria-label={props.label} data-shown={shown}>
      {props.children}
    </section>,
    document.body,
  )
}

/** Something that an item can be dropped on instead of a place of a list; `name` is how it is told: "the session “Visit”". */
export function SortableTarget({ id, name, children }: { id: string; name: string; children: ReactNode }): ReactNode {
  const [attach, isOver] = usePlace(
    id,
    useMemo((): Beside => ({ beside: name }), [name]),
  )
  return (
    <div ref={attach} className={classes.target} data-over={isOver}>
      {children}
    </div>
  )
}

const SortableItem = memo(function SortableItem(props: {
  id: string
  list: string
  depth: number
  index: number
  alwaysNear: boolean
  renderItem: (id: string, index: number) => ReactNode
}): ReactNode {
  const { id, list, depth, index, renderItem } = props
  const inside = useMemo(() => renderItem(id, index), [renderItem, id, index])
  const [item, setItem] = useState<HTMLLIElement | null>(null)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  // What is carried far from where it was is still held there.
  const near = useNear(item, props.alwaysNear || sorting?.dragging === true)
  const parts = useParts()
  useLayoutEffect(
    () => (item && near ? parts.join({ kind: 'item', id, list, depth, element: item, tell: setSorting }) : undefined),
    [parts, item, near, id, list, depth],
  )
  return (
    <HandleContext.Provider value={sorting?.handle ?? null}>
      <li
        ref={setItem}
        className={classes.item}
        data-dragging={sorting?.dragging}
        data-comes-here={sorting?.comesHere}
        style={sorting ? { transform: sorting.transform, transition: sorting.transition } : undefined}
      >
        {inside}
      </li>
    </HandleContext.Provider>
  )
})

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

/** An item over itself. */
function ownPlace(active: Active): Over {
  return { id: active.id, data: active.data } as Over
}

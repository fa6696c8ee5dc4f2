import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type Modifier,
} from '@dnd-kit/core'
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical } from '@tabler/icons-react'
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import classes from './SortableList.module.css'

type Sortable = ReturnType<typeof useSortable>
/** What makes a button the thing its list item is dragged by. */
interface Handle {
  readonly attach: Sortable['setActivatorNodeRef']
  readonly attributes: Sortable['attributes']
  readonly listeners: Sortable['listeners']
}
const HandleContext = createContext<Handle | null>(null)

/** A list has one direction. */
const upAndDown: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })]

const instructions = {
  draggable: 'Press space to pick up. Use the arrow keys to move, space to put down, Escape to leave it where it was.',
}

/**
 * A list to put in order by dragging a `SortableGrip`, with the pointer or the keyboard, told aloud as it goes.
 * `renderItem` should give a memoised component: rows are not drawn again while one is dragged.
 */
export function SortableList(props: {
  label: string
  ids: readonly string[]
  nameOf: (id: string) => string
  /** What to add when something is at a place of the list, 0 first: "starts 09:50". */
  describePlace: (id: string, index: number) => string
  /** Resolves when the move has been made, or refused. */
  onMove: (id: string, index: number) => Promise<unknown>
  renderItem: (id: string, index: number) => ReactNode
}): ReactNode {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  // Keeps the dropped item where it was dropped until the programme says so too.
  const [dropped, setDropped] = useState<readonly string[] | null>(null)
  const shown = useMemo(() => [...(dropped ?? props.ids)], [dropped, props.ids])

  const onDragEnd = ({ active, over }: DragEndEvent): void => {
    const from = shown.indexOf(String(active.id))
    const to = over ? shown.indexOf(String(over.id)) : -1
    if (from < 0 || to < 0 || from === to) return
    setDropped(arrayMove(shown, from, to))
    void props.onMove(String(active.id), to).finally(() => setDropped(null))
  }

  const place = (id: string, overId: string): string => {
    const index = shown.indexOf(overId)
    return `place ${index + 1} of ${shown.length}, ${props.describePlace(id, index)}`
  }
  const announcements: Announcements = {
    onDragStart: ({ active }) =>
      `Picked up ${props.nameOf(String(active.id))}, ${place(String(active.id), String(active.id))}.`,
    onDragOver: ({ active, over }) =>
      over
        ? `${props.nameOf(String(active.id))} is over ${place(String(active.id), String(over.id))}.`
        : `${props.nameOf(String(active.id))} is outside the list.`,
    onDragEnd: ({ active, over }) =>
      over
        ? `${props.nameOf(String(active.id))} moved to ${place(String(active.id), String(over.id))}.`
        : `${props.nameOf(String(active.id))} was put back.`,
    onDragCancel: ({ active }) => `${props.nameOf(String(active.id))} was left where it was.`,
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={upAndDown}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
    >
      <SortableContext items={shown} strategy={verticalListSortingStrategy}>
        <ol className={classes.list} aria-label={props.label}>
          {shown.map((id, index) => (
            <SortableItem key={id} id={id}>
              {props.renderItem(id, index)}
            </SortableItem>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

function SortableItem({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  })
  const handle = useMemo(
    () => ({ attach: setActivatorNodeRef, attributes, listeners }),
    [attributes, listeners, setActivatorNodeRef],
  )
  return (
    <HandleContext.Provider value={handle}>
      <li
        ref={setNodeRef}
        className={classes.item}
        data-dragging={isDragging}
        style={{ transform: CSS.Translate.toString(transform), transition }}
      >
        {children}
      </li>
    </HandleContext.Provider>
  )
}

/** What an item of a `SortableList` is dragged by. */
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

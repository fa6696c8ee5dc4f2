import {
  DndContext,
  DragOverlay,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type Announcements,
} from '@dnd-kit/core'
import { useMemo, useState, type ReactNode } from 'react'
import classes from './DragBoard.module.css'

/**
 * A board whose cards are dragged from column to column. Dragging is for the pointer: every card must offer the same
 * by keyboard, and say what came of it. Cards and columns are named for those who listen.
 */
export function DragBoard(props: {
  onMove: (cardId: string, columnId: string) => void
  cardName: (cardId: string) => string
  columnName: (columnId: string) => string
  /** What is under the pointer while a card is dragged. */
  ghost: (cardId: string) => ReactNode
  children: ReactNode
}): ReactNode {
  const { cardName, columnName } = props
  const [dragged, setDragged] = useState<string | null>(null)
  // A short way before a drag begins, so that a click stays a click.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  const announcements = useMemo((): Announcements => {
    const card = (id: string | number): string => `“${cardName(String(id))}”`
    return {
      onDragStart: ({ active }) => `${card(active.id)} picked up.`,
      onDragOver: ({ over }) => (over ? `Over ${columnName(String(over.id))}.` : undefined),
      onDragEnd: ({ active, over }) =>
        over ? `${card(active.id)} dropped on ${columnName(String(over.id))}.` : `${card(active.id)} put back.`,
      onDragCancel: ({ active }) => `${card(active.id)} put back.`,
    }
  }, [cardName, columnName])
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ announcements, screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null)
        if (over) props.onMove(String(active.id), String(over.id))
      }}
    >
      {props.children}
      <DragOverlay dropAnimation={null}>
        {dragged !== null && <div className={classes.ghost}>{props.ghost(dragged)}</div>}
      </DragOverlay>
    </DndContext>
  )
}

/** Where cards can be dropped. */
export function DragColumn(props: { id: string; className?: string | undefined; children: ReactNode }): ReactNode {
  const { setNodeRef, isOver } = useDroppable({ id: props.id })
  return (
    <div ref={setNodeRef} className={`${classes.column} ${props.className ?? ''}`} data-over={isOver}>
      {props.children}
    </div>
  )
}

/** What can be dragged. */
export function DragCard(props: { id: string; children: ReactNode }): ReactNode {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: props.id })
  return (
    <div ref={setNodeRef} {...listeners} className={classes.card} data-dragging={isDragging}>
      {props.children}
    </div>
  )
}

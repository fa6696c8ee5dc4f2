import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowsJoin,
  IconDoor,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import { placeKey, type PlanSlot, type RoomPlan } from '#shared/sessions/plan.ts'
import { clockOf } from '#shared/sessions/schedule.ts'
import { SortableLine, SortableTail } from '#renderer/ui/SortableBoard.tsx'
import { AddLine } from './AddLine.tsx'
import classes from './Rooms.module.css'
import type { AgendaActions } from './useAgendaActions.ts'

/** What goes on at the same time in the rooms of a block, side by side, until everyone is back together. */
export function Rooms(props: {
  slot: PlanSlot
  day: number
  actions: AgendaActions
  renderItem: (id: string) => ReactNode
}): ReactNode {
  const { slot, actions } = props
  return (
    <div className={classes.rooms} role="group" aria-label={`Rooms of ${slot.block.title}`}>
      <div className={classes.side}>
        {slot.rooms.map((room) => (
          <Room key={room.track.id} {...props} room={room} />
        ))}
      </div>
      <p className={`${classes.back} muted small`}>
        <IconUsersGroup size={15} aria-hidden /> Back together at {clockOf(slot.end)}
        <button type="button" className={classes.add} onClick={() => actions.addRooms(slot.block.id)}>
          <IconPlus size={14} aria-hidden /> Room
        </button>
      </p>
    </div>
  )
}

function Room(props: {
  room: RoomPlan
  slot: PlanSlot
  day: number
  actions: AgendaActions
  renderItem: (id: string) => ReactNode
}): ReactNode {
  const { slot, actions } = props
  const { track, slots, end, spare } = props.room
  const place = { day: props.day, trackId: track.id }
  const list = placeKey(place)
  return (
    <section className={classes.room} aria-label={track.title}>
      <header className={classes.head}>
        <h4 className={classes.title} dir="auto">
          <IconDoor size={16} aria-hidden />
          <button
            type="button"
            title="Change the room"
            onClick={() => actions.open({ show: 'room', trackId: track.id })}
          >
            {track.title}
          </button>
        </h4>
        {track.room !== '' && <span className="muted small">{track.room}</span>}
        <span className={`${classes.verdict} small tabular`} data-over={spare < 0}>
          {verdict(slots.length, spare, clockOf(slot.end))}
        </span>
        <Menu>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`More for ${track.title}`} title="More">
              <IconDots size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => actions.open({ show: 'room', trackId: track.id })}
            >
              Change name and place
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowsJoin size={16} aria-hidden />}
              onClick={() => actions.mergeRoom(track.id)}
            >
              {slot.rooms.length > 1 ? 'Merge with the room beside it' : 'Close, and go on together'}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => actions.removeRoom(track.id)}
            >
              Remove with its blocks
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <SortableLine list={list} label={`Agenda of ${track.title}`} depth={1} renderItem={props.renderItem} />
      <SortableTail list={list} depth={1}>
        <AddLine
          sessionId={slot.block.sessionId}
          place={place}
          index={slots.length}
          of={slots.length}
          start={end}
          name={track.title}
        />
      </SortableTail>
    </section>
  )
}

function verdict(blocks: number, spare: number, back: string): string {
  if (spare < 0) return `Runs ${duration(-spare)} past ${back}`
  if (blocks === 0) return 'Nothing planned in it'
  return spare === 0 ? 'Fits exactly' : `${duration(spare)} spare`
}

import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsJoin,
  IconArrowsSplit2,
  IconArrowUp,
  IconCalendarShare,
  IconCompass,
  IconCopy,
  IconDots,
  IconLayoutColumns,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconPlus,
  IconRowInsertBottom,
  IconTemplate,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Block } from '#shared/sessions/sessions.ts'
import { SaveBlockItem } from '../methods/index.ts'
import classes from './BlockRow.module.css'
import type { AgendaActions } from './useAgendaActions.ts'

/** What can be done with a block: capture what came out of it, and the rest in a menu with its keys. */
export function BlockTools(props: { block: Block; actions: AgendaActions; first: boolean; rooms: number }): ReactNode {
  const { actions } = props
  const { id, title, lockedStart, trackId } = props.block
  return (
    <div className={classes.tools}>
      <button
        type="button"
        className={classes.capture}
        aria-label={`Add a commitment from ${title}`}
        onClick={() => actions.open({ show: 'commitment', blockId: id })}
      >
        <IconPlus size={14} aria-hidden /> Commitment
      </button>
      <button
        type="button"
        className={classes.capture}
        aria-label={`Record a decision from ${title}`}
        onClick={() => actions.open({ show: 'decision', blockId: id })}
      >
        <IconPlus size={14} aria-hidden /> Decision
      </button>
      {/* So long that it may scroll: what scrolls must be within reach of the Tab key too. */}
      <Menu menuItemTabIndex={0}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`More for ${title}`} title="More">
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Item icon={IconPencil} keys="Enter" onClick={() => actions.open({ show: 'editor', blockId: id })}>
            Edit
          </Item>
          <Item icon={IconRowInsertBottom} keys="B" onClick={() => actions.open({ show: 'new block', after: id })}>
            Add a block after
          </Item>
          <Item icon={IconTemplate} keys="T" onClick={() => actions.open({ show: 'template', after: id })}>
            Insert a template after…
          </Item>
          <Item icon={IconCopy} keys="Shift D" onClick={() => actions.duplicate(id)}>
            Duplicate
          </Item>
          {trackId === null && (
            <Item icon={lockedStart === null ? IconLock : IconLockOpen} keys="L" onClick={() => actions.toggleLock(id)}>
              {lockedStart === null ? 'Lock start to the clock' : 'Unlock start'}
            </Item>
          )}
          <Item icon={IconCompass} keys="C" onClick={() => actions.open({ show: 'clauses', blockId: id })}>
            Purpose clauses it serves…
          </Item>
          <Item icon={IconArrowsSplit2} keys="S" onClick={() => actions.open({ show: 'split', blockId: id })}>
            Split at a minute…
          </Item>
          <Item icon={IconLayoutColumns} keys="R" onClick={() => actions.addRooms(id)}>
            {props.rooms === 0 && trackId === null ? 'Split into rooms' : 'Add a room'}
          </Item>
          {props.rooms > 0 && (
            <Item icon={IconArrowsJoin} onClick={() => actions.bringTogether(id)}>
              Bring the rooms together
            </Item>
          )}
          <Menu.Divider />
          <Item icon={IconArrowUp} keys="Alt ↑" onClick={() => actions.moveBy(id, -1)} disabled={props.first}>
            Move up
          </Item>
          <Item icon={IconArrowDown} keys="Alt ↓" onClick={() => actions.moveBy(id, 1)}>
            Move down
          </Item>
          {props.rooms === 0 && (
            <Item icon={IconArrowRight} keys="Alt →" onClick={() => actions.moveBeside(id, 1)}>
              Move into a room
            </Item>
          )}
          {trackId !== null && (
            <Item icon={IconArrowLeft} keys="Alt ←" onClick={() => actions.moveBeside(id, -1)}>
              Move back out
            </Item>
          )}
          <Item icon={IconCalendarShare} keys="O" onClick={() => actions.open({ show: 'move', blockId: id })}>
            Move to another session…
          </Item>
          <SaveBlockItem blockId={id} />
          <Menu.Divider />
          <Item icon={IconTrash} keys="Delete" onClick={() => actions.remove(id)} danger>
            Remove
          </Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

function Item(props: {
  icon: typeof IconDots
  keys?: string
  onClick: () => void
  disabled?: boolean
  danger?: boolean
  children: ReactNode
}): ReactNode {
  const Icon = props.icon
  return (
    <Menu.Item
      leftSection={<Icon size={16} aria-hidden />}
      rightSection={props.keys && <kbd aria-hidden>{props.keys}</kbd>}
      onClick={props.onClick}
      disabled={props.disabled ?? false}
      {...(props.danger && { color: 'red' })}
    >
      {props.children}
    </Menu.Item>
  )
}

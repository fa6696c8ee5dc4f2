import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconPlus,
  IconRowInsertBottom,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Block } from '#shared/sessions/sessions.ts'
import { SaveBlockItem } from '../methods/index.ts'
import classes from './BlockRow.module.css'
import type { AgendaActions } from './useAgendaActions.ts'

/** What can be done with a block: capture what came out of it, and the rest in a menu with its keys. */
export function BlockTools(props: { block: Block; actions: AgendaActions; first: boolean }): ReactNode {
  const { actions } = props
  const { id, title, lockedStart } = props.block
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
      <Menu>
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
          <Item icon={IconCopy} keys="Shift D" onClick={() => actions.duplicate(id)}>
            Duplicate
          </Item>
          <Item icon={lockedStart === null ? IconLock : IconLockOpen} keys="L" onClick={() => actions.toggleLock(id)}>
            {lockedStart === null ? 'Lock start to the clock' : 'Unlock start'}
          </Item>
          <Item icon={IconArrowUp} keys="Alt ↑" onClick={() => actions.moveBy(id, -1)} disabled={props.first}>
            Move up
          </Item>
          <Item icon={IconArrowDown} keys="Alt ↓" onClick={() => actions.moveBy(id, 1)}>
            Move down
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
  keys: string
  onClick: () => void
  disabled?: boolean
  danger?: boolean
  children: ReactNode
}): ReactNode {
  const Icon = props.icon
  return (
    <Menu.Item
      leftSection={<Icon size={16} aria-hidden />}
      rightSection={<kbd aria-hidden>{props.keys}</kbd>}
      onClick={props.onClick}
      disabled={props.disabled ?? false}
      {...(props.danger && { color: 'red' })}
    >
      {props.children}
    </Menu.Item>
  )
}

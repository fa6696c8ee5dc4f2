import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { commitmentStateLabels, commitmentStates } from '#shared/commitments/commitments.ts'
import { useMoves } from './useMoves.ts'
import type { Selection } from './useSelection.ts'

/** What can be done with the chosen commitments at once: each is one step, and one undo takes it back. */
export function SelectionBar({ selection }: { selection: Selection }): ReactNode {
  const { move, remove } = useMoves()
  const ids = [...selection.ids]
  return (
    <Group gap="xs" role="group" aria-label="With the selected commitments">
      <strong role="status">{ids.length.toLocaleString('en-GB')} selected</strong>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" fz="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            Change state
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {commitmentStates.map((state) => (
            <Menu.Item key={state} onClick={() => void move(ids, state)}>
              {commitmentStateLabels[state]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        fz="xs"
        variant="default"
        onClick={() => void remove(ids).then((removed) => removed && selection.clear())}
      >
        Remove
      </Button>
      <Button size="compact-sm" fz="xs" variant="subtle" onClick={selection.clear}>
        Select none
      </Button>
    </Group>
  )
}

import { ActionIcon, Button, Checkbox, Group, Menu, Popover, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { groupingLabels, groupings, type Grouping } from '#shared/commitments/groups.ts'
import { columnKeys, usualColumns, type Column } from '#shared/commitments/views.ts'
import { announce } from '#renderer/ui/announce.ts'
import { MenuGroup } from '#renderer/ui/MenuGroup.tsx'
import { beneath } from '#renderer/ui/popover.ts'
import { columnWords } from './columns.ts'
import classes from './LayoutMenus.module.css'

/** What the list is grouped by. */
export function GroupMenu(props: { grouping: Grouping; onChange: (grouping: Grouping) => void }): ReactNode {
  const { grouping } = props
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" fz="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {grouping === 'none' ? 'Group' : `By ${groupingLabels[grouping].toLocaleLowerCase('en-GB')}`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <MenuGroup label="Group by">
          {groupings.map((each) => (
            <Menu.Item
              key={each}
              aria-current={each === grouping}
              fw={each === grouping ? 700 : 400}
              onClick={() => props.onChange(each)}
            >
              {groupingLabels[each]}
            </Menu.Item>
          ))}
        </MenuGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Which columns there are, and in which order. */
export function ColumnsMenu(props: {
  columns: readonly Column[]
  onChange: (columns: readonly Column[]) => void
}): ReactNode {
  const { columns, onChange } = props
  const shown = columns.map(({ key }) => key)
  const hidden = columnKeys.filter((key) => !shown.includes(key))
  const move = (index: number, by: 1 | -1): void => {
    const [from, to] = [columns[index], columns[index + by]]
    if (!from || !to) return
    onChange(columns.with(index, to).with(index + by, from))
    announce(`${columnWords[from.key].label} is now column ${index + by + 1} of ${columns.length}.`)
  }
  return (
    <Popover {...beneath} position="bottom-end" width={300}>
      <Popover.Target>
        <Button size="compact-sm" fz="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        <Stack gap={4} className={classes.columns}>
          {columns.map(({ key }, index) => (
            <Group key={key} justify="space-between" wrap="nowrap">
              <Checkbox
                size="xs"
                label={columnWords[key].label}
                checked
                disabled={columns.length === 1}
                onChange={() => onChange(columns.filter((each) => each.key !== key))}
              />
              <Group gap={2} wrap="nowrap">
                {([-1, 1] as const).map((by) => (
                  <ActionIcon
                    key={by}
                    size={24}
                    variant="subtle"
                    color="gray"
                    aria-label={`Move ${columnWords[key].label} ${by === 1 ? 'right' : 'left'}`}
                    disabled={!columns[index + by]}
                    onClick={() => move(index, by)}
                  >
                    {by === 1 ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />}
                  </ActionIcon>
                ))}
              </Group>
            </Group>
          ))}
          {hidden.map((key) => (
            <Checkbox
              key={key}
              size="xs"
              label={columnWords[key].label}
              checked={false}
              onChange={() => onChange([...columns, { key, width: null }])}
            />
          ))}
        </Stack>
        <Button size="compact-sm" fz="xs" mt="sm" variant="default" onClick={() => onChange(usualColumns)}>
          As they usually are
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

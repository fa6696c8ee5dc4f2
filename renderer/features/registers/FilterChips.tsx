import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, useState, type ReactNode } from 'react'
import { MenuGroup } from '#renderer/ui/MenuGroup.tsx'

/** One part of a filter's sentence. */
export interface FilterPart {
  readonly key: string
  /** What it filters by: "Forum". */
  readonly name: string
  /** Whether it asks something. */
  readonly active: boolean
  /** Stands in the sentence, where there is room for it, also when it asks nothing. */
  readonly standing: boolean
  readonly onClear: () => void
  /** Asked for from the menu; without it, the part opens to be chosen from. */
  readonly onAdd?: () => void
  /** Its chip. `openAtFirst`: it was just asked for. */
  readonly chip: (o: { openAtFirst: boolean; onClear: () => void }) => ReactNode
}

/** A filter as a sentence: the parts that ask something, those that always stand there, and a menu of the rest. */
export function FilterChips({ parts, narrow }: { parts: readonly FilterPart[]; narrow: boolean }): ReactNode {
  const [added, setAdded] = useState<string | null>(null)
  const shown = parts.filter(({ key, active, standing }) => active || (standing && !narrow) || key === added)
  const rest = parts.filter((part) => !shown.includes(part))
  return (
    <>
      {shown.map(({ key, chip, onAdd, onClear }) => (
        <Fragment key={key}>
          {chip({
            openAtFirst: key === added && !onAdd,
            onClear: () => {
              setAdded(null)
              onClear()
            },
          })}
        </Fragment>
      ))}
      {rest.length > 0 && (
        <Menu position="bottom-start" returnFocus={false}>
          <Menu.Target>
            <Button size="compact-sm" fz="xs" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />}>
              More filters
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <MenuGroup label="Filter by">
              {rest.map(({ key, name, onAdd }) => (
                <Menu.Item
                  key={key}
                  onClick={() => {
                    setAdded(key)
                    onAdd?.()
                  }}
                >
                  {name}
                </Menu.Item>
              ))}
            </MenuGroup>
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

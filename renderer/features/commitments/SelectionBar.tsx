import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState, type ReactNode, type RefObject } from 'react'
import { changeCommitments } from '#shared/commitments/commands.ts'
import { commitmentStateLabels, commitmentStates } from '#shared/commitments/commitments.ts'
import { grouped } from '#shared/records/counted.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { MenuGroup } from '#renderer/ui/MenuGroup.tsx'
import { SignalShape } from '#renderer/ui/SignalShape.tsx'
import type { HandedOver } from '../reports/index.ts'
import type { Selection } from '../registers/index.ts'
import { BulkDialog, type BulkChange } from './BulkDialog.tsx'
import { useRagChoices } from './RagChip.tsx'
import { useFocusBack } from './useFocusBack.ts'
import { useChanged } from './useChanged.ts'
import { useMoves } from './useMoves.ts'
import { subject } from './words.ts'

/** What can be done with the chosen commitments at once: each is one step, and one undo takes it back. */
export function SelectionBar(props: { selection: Selection; onHandOver: (what: HandedOver) => void }): ReactNode {
  const { selection } = props
  const { move, remove } = useMoves()
  const change = useCommand(changeCommitments)
  const changed = useChanged()
  const colours = useRagChoices()
  const [dialog, setDialog] = useState<BulkChange | null>(null)
  const more = useFocusBack(dialog !== null)
  const ids = [...selection.ids]
  const confidential = async (held: boolean): Promise<void> => {
    const done = await change({ ids, changes: { confidential: held } })
    changed(done, `${subject(ids)} ${held ? 'made confidential' : 'no longer confidential'}.`)
  }
  return (
    <Group gap="xs" role="group" aria-label="With the selected commitments">
      <strong role="status">{grouped(ids.length)} selected</strong>
      <Choices label="Change state">
        {commitmentStates.map((state) => (
          <Menu.Item key={state} onClick={() => void move(ids, state)}>
            {commitmentStateLabels[state]}
          </Menu.Item>
        ))}
      </Choices>
      <Choices label="Change more" button={more}>
        <Menu.Item onClick={() => setDialog('owner')}>Owner…</Menu.Item>
        <Menu.Item onClick={() => setDialog('forum')}>Forum…</Menu.Item>
        <Menu.Item onClick={() => setDialog('date')}>Date…</Menu.Item>
        <Menu.Divider />
        <MenuGroup label="Colour">
          {colours.map(({ value, label }) => (
            <Menu.Item
              key={value}
              leftSection={value === 'none' ? null : <SignalShape signal={value} />}
              onClick={() =>
                void change({ ids, changes: { rag: value === 'none' ? null : value } }).then((done) =>
                  changed(done, `Colour of ${subject(ids).toLocaleLowerCase('en-GB')} changed.`),
                )
              }
            >
              {label}
            </Menu.Item>
          ))}
        </MenuGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => void confidential(true)}>Make confidential</Menu.Item>
        <Menu.Item onClick={() => void confidential(false)}>No longer confidential</Menu.Item>
      </Choices>
      <Button size="compact-sm" fz="xs" variant="default" onClick={() => props.onHandOver({ ids })}>
        Lists for owners…
      </Button>
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
      {dialog !== null && <BulkDialog what={dialog} ids={ids} onClose={() => setDialog(null)} />}
    </Group>
  )
}

function Choices(props: {
  label: string
  button?: RefObject<HTMLButtonElement | null>
  children: ReactNode
}): ReactNode {
  const { label, button, children } = props
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          ref={button}
          size="compact-sm"
          fz="xs"
          variant="default"
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

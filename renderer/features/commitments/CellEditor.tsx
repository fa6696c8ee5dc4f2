import { Button, Group, Popover, Select, Stack, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { changeCommitment, changeCommitments } from '#shared/commitments/commands.ts'
import {
  commitmentStateLabels,
  commitmentStates,
  type Commitment,
  type CommitmentState,
} from '#shared/commitments/commitments.ts'
import type { RagTone } from '#shared/commitments/rag.ts'
import type { ColumnKey } from '#shared/commitments/views.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { beneath } from '#renderer/ui/popover.ts'
import { PartyPicker } from '../people/index.ts'
import classes from './CellEditor.module.css'
import { useRagChoices } from './RagChip.tsx'
import { RedateForm } from './RedateForm.tsx'
import { useChanged } from './useChanged.ts'
import { useMoves } from './useMoves.ts'

interface EditorProps {
  readonly held: Commitment
  readonly onDone: () => void
}

/** Changes one thing about a commitment where it stands in the table. Escape leaves it as it was. */
export function CellEditor({ column, ...props }: EditorProps & { column: ColumnKey }): ReactNode {
  return (
    <div data-editing className={classes.editor}>
      {column === 'action' && <ActionEditor {...props} />}
      {column === 'state' && <StateEditor {...props} />}
      {column === 'rag' && <RagEditor {...props} />}
      {column === 'owner' && <OwnerEditor {...props} />}
      {column === 'due' && (
        <Beneath label="Change date" onDone={props.onDone}>
          <RedateForm {...props} />
        </Beneath>
      )}
    </div>
  )
}

function ActionEditor({ held, onDone }: EditorProps): ReactNode {
  const [text, setText] = useState(held.action)
  const change = useCommand(changeCommitment)
  const changed = useChanged()
  const field = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const leave = async (save: boolean): Promise<void> => {
    if (left.current) return
    left.current = true
    if (save && text.trim() !== '' && text.trim() !== held.action) {
      changed(await change({ id: held.id, changes: { action: text.trim() } }), 'Words changed.')
    }
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    void leave(event.key === 'Enter')
  }
  return (
    <TextInput
      ref={field}
      size="xs"
      aria-label="What will be done"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void leave(true)}
    />
  )
}

function StateEditor({ held, onDone }: EditorProps): ReactNode {
  const { move } = useMoves()
  return (
    <Choice
      label="State"
      options={commitmentStates.map((state) => ({ value: state, label: commitmentStateLabels[state] }))}
      value={held.state}
      onChosen={(state) => move([held.id], state as CommitmentState)}
      onDone={onDone}
    />
  )
}

function RagEditor({ held, onDone }: EditorProps): ReactNode {
  const change = useCommand(changeCommitments)
  const changed = useChanged()
  return (
    <Choice
      label="Colour"
      options={useRagChoices(held.rag)}
      value={held.rag ?? 'none'}
      onChosen={async (chosen) => {
        const rag = chosen === 'none' ? null : (chosen as RagTone)
        changed(await change({ ids: [held.id], changes: { rag } }), 'Colour changed.')
      }}
      onDone={onDone}
    />
  )
}

/** One of a few, its list open at once. */
function Choice(props: {
  label: string
  options: readonly { value: string; label: string }[]
  value: string
  onChosen: (value: string) => Promise<unknown>
  onDone: () => void
}): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const choose = async (value: string | null): Promise<void> => {
    if (value !== null && value !== props.value) await props.onChosen(value)
    props.onDone()
  }
  return (
    <Select
      ref={field}
      size="xs"
      aria-label={props.label}
      allowDeselect={false}
      data={[...props.options]}
      value={props.value}
      defaultDropdownOpened
      comboboxProps={{ width: 'max-content', position: 'bottom-start', shadow: 'md' }}
      onOptionSubmit={(value) => void choose(value)}
      onDropdownClose={props.onDone}
    />
  )
}

function OwnerEditor({ held, onDone }: EditorProps): ReactNode {
  const [ids, setIds] = useState<readonly string[]>(held.giverIds)
  const change = useCommand(changeCommitments)
  const changed = useChanged()
  const save = async (): Promise<void> => {
    if (ids.join() !== held.giverIds.join()) {
      changed(await change({ ids: [held.id], changes: { giverIds: [...ids] } }), 'Owner changed.')
    }
    onDone()
  }
  return (
    <Beneath label="Change owner" onDone={onDone}>
      <Stack gap="sm">
        <PartyPicker
          label="Owners"
          description="The first is the lead."
          insidePopover
          canAdd
          value={ids}
          onChange={setIds}
        />
        <Group gap="xs">
          <Button size="compact-sm" onClick={() => void save()}>
            Save owner
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </Beneath>
  )
}

/** A form beneath the cell, for what needs more room than the cell has. */
function Beneath(props: { label: string; onDone: () => void; children: ReactNode }): ReactNode {
  return (
    <Popover opened onChange={(opened) => !opened && props.onDone()} {...beneath} returnFocus={false}>
      <Popover.Target>
        <span className={classes.anchor}>{props.label}</span>
      </Popover.Target>
      <Popover.Dropdown aria-label={props.label} data-editing>
        {props.children}
      </Popover.Dropdown>
    </Popover>
  )
}

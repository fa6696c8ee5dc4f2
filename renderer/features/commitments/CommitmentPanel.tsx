import { ActionIcon, Button, Drawer, Group, Stack, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { commitmentPage, type CommitmentPage } from '#shared/commitments/queries.ts'
import { grouped } from '#shared/records/counted.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { isOnlyDialog } from '#renderer/ui/dialogs.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useLast } from '#renderer/ui/useLast.ts'
import { ServesDialog } from '../purposes/index.ts'
import { CommitmentFormDialog } from './CommitmentFormDialog.tsx'
import classes from './CommitmentPanel.module.css'
import { HelpNeeded } from './HelpNeeded.tsx'
import { PanelFacts } from './PanelFacts.tsx'
import { RagChip } from './RagChip.tsx'
import { StateChip } from './StateChip.tsx'
import { Updates } from './Updates.tsx'
import { useMoves } from './useMoves.ts'

/** One commitment, whole: what was promised, how it stands, where it came from and everything said about it since. */
export function CommitmentPanel(props: {
  id: string | null
  /** What the list behind it shows, for going to the one before and after. */
  listed: readonly Commitment[]
  onGo: (id: string) => void
  onClose: () => void
  /** When it has gone: which one was open last. */
  onClosed: (id: string) => void
}): ReactNode {
  const { id } = props
  const shownId = useLast(id) ?? ''
  const page = useQuery(commitmentPage, shownId)
  const index = props.listed.findIndex((held) => held.id === id)
  const before = index > 0 ? props.listed[index - 1] : undefined
  const after = index >= 0 ? props.listed[index + 1] : undefined
  const go = (to: Commitment | undefined): void => {
    if (to) props.onGo(to.id)
  }
  useHotkeys(
    id === null
      ? []
      : [
          ['alt+ArrowUp', () => go(before)],
          ['alt+ArrowDown', () => go(after)],
        ],
    [],
  )
  return (
    <Drawer
      opened={id !== null}
      // A dialog opened from here has Escape to itself.
      onClose={() => isOnlyDialog() && props.onClose()}
      onExitTransitionEnd={() => props.onClosed(shownId)}
      returnFocus={false}
      size="min(34rem, 100vw)"
      overlayProps={{ backgroundOpacity: 0.18 }}
      // The title names the panel after the promise, but is no heading: what is seen of it only leads to others.
      attributes={{ title: { role: 'presentation' } }}
      title={
        <Group role="group" aria-label={page?.held.action ?? 'Commitment'} gap={8} wrap="nowrap">
          <Step
            label="The one before"
            keys="Alt+↑"
            to={before}
            go={go}
            icon={<IconChevronUp size={18} aria-hidden />}
          />
          <Step label="The next one" keys="Alt+↓" to={after} go={go} icon={<IconChevronDown size={18} aria-hidden />} />
          {index >= 0 && (
            <span className="muted small tabular">
              {grouped(index + 1)} of {grouped(props.listed.length)}
            </span>
          )}
        </Group>
      }
    >
      {page ? (
        <Content key={page.held.id} page={page} onRemoved={props.onClose} />
      ) : (
        <EmptyState
          title="This commitment is no longer there"
          sentence="It may have been removed. Undo brings it back."
          action={
            <Button variant="default" onClick={props.onClose}>
              Back to the list
            </Button>
          }
        />
      )}
    </Drawer>
  )
}

function Step(props: {
  label: string
  keys: string
  to: Commitment | undefined
  go: (to: Commitment | undefined) => void
  icon: ReactNode
}): ReactNode {
  return (
    <Tooltip label={`${props.label} (${props.keys})`}>
      <ActionIcon
        variant="default"
        aria-label={props.label}
        aria-disabled={!props.to}
        {...(!props.to && { 'data-disabled': true })}
        onClick={() => props.go(props.to)}
      >
        {props.icon}
      </ActionIcon>
    </Tooltip>
  )
}

function Content({ page, onRemoved }: { page: CommitmentPage; onRemoved: () => void }): ReactNode {
  const { held } = page
  const [editing, setEditing] = useState(false)
  const [serving, setServing] = useState(false)
  const { remove } = useMoves()
  useHotkeys([['C', () => isOnlyDialog() && setServing(true)]])
  return (
    <Stack gap="lg">
      <div>
        <Group gap={8} mb={6}>
          <StateChip state={held.state} />
          {held.rag !== null && <RagChip rag={held.rag} />}
          {held.confidential && <Chip tone="stone">Confidential</Chip>}
          {held.reference !== '' && <span className="muted small">{held.reference}</span>}
        </Group>
        <h2 className={classes.action} data-long={held.action.length > 500} dir="auto">
          {held.action}
        </h2>
        {held.details !== '' && (
          <p className={classes.details} dir="auto">
            {held.details}
          </p>
        )}
      </div>
      <PanelFacts page={page} onServes={() => setServing(true)} />
      <HelpNeeded held={held} />
      <Updates held={held} />
      <Group justify="space-between" className={classes.foot}>
        <Button
          variant="subtle"
          color="red"
          onClick={() => void remove([held.id]).then((removed) => removed && onRemoved())}
        >
          Remove
        </Button>
        <Button variant="default" onClick={() => setEditing(true)}>
          Edit…
        </Button>
      </Group>
      <CommitmentFormDialog opened={editing} onClose={() => setEditing(false)} editing={held.id} />
      <ServesDialog id={serving ? held.id : null} onClose={() => setServing(false)} />
    </Stack>
  )
}

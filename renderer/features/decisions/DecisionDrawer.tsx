import { ActionIcon, Drawer, Group, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Decision } from '#shared/decisions/decisions.ts'
import { decisionById } from '#shared/decisions/queries.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { isOnlyDialog } from '#renderer/ui/dialogs.ts'
import { useLast } from '#renderer/ui/useLast.ts'
import { DecisionDetails } from './DecisionDetails.tsx'

/** One decision beside the register; null closes it. */
export function DecisionDrawer(props: {
  id: string | null
  /** What the register shows, for going to the one before and after. */
  listed: readonly Decision[]
  onGo: (id: string) => void
  onClose: () => void
  /** When it has gone: which one was open last. */
  onClosed: (id: string) => void
}): ReactNode {
  const { id, listed } = props
  const shownId = useLast(id) ?? ''
  const decision = useQuery(decisionById, shownId)
  const index = listed.findIndex((each) => each.id === id)
  const before = index > 0 ? listed[index - 1] : undefined
  const after = index >= 0 ? listed[index + 1] : undefined
  const go = (to: Decision | undefined): void => {
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
      size="min(38rem, 100vw)"
      overlayProps={{ backgroundOpacity: 0.18 }}
      title={
        <Group gap={8} wrap="nowrap">
          Decision
          <Step label="The one before (Alt+↑)" onGo={before && (() => go(before))} icon={IconChevronUp} />
          <Step label="The next one (Alt+↓)" onGo={after && (() => go(after))} icon={IconChevronDown} />
        </Group>
      }
    >
      {decision ? (
        <DecisionDetails key={decision.id} decision={decision} onRemoved={props.onClose} />
      ) : (
        <p className="muted">This decision is no longer there. If it was removed just now, undo brings it back.</p>
      )}
    </Drawer>
  )
}

function Step(props: { label: string; onGo: (() => void) | undefined; icon: typeof IconChevronUp }): ReactNode {
  const Icon = props.icon
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="default"
        aria-label={props.label}
        aria-disabled={!props.onGo}
        {...(!props.onGo && { 'data-disabled': true })}
        onClick={() => props.onGo?.()}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

import { Select } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { sessionsToMoveTo } from '#shared/sessions/queries.ts'
import type { Block } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { useQuery } from '#renderer/store/useQuery.ts'
import { formatDate } from '#renderer/ui/dates.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'
import { useMoveAway } from './useMoveAway.tsx'

/** Moves a block to the end of a day of another session. */
export function MoveDialog(props: { block: Block | null; opened: boolean; onClose: () => void }): ReactNode {
  const { block } = props
  const [, navigate] = useLocation()
  const others = useQuery(sessionsToMoveTo, block?.sessionId ?? '')
  const moveAway = useMoveAway()
  const { values, set, changed } = useFields(props.opened, () => ({ to: others[0]?.session.id ?? null, day: '0' }))
  const data = useMemo(
    () =>
      others.map(({ session, forum }) => ({
        value: session.id,
        label: `${session.title} · ${forum} · ${formatDate(session.date)}`,
      })),
    [others],
  )
  const target = others.find(({ session }) => session.id === values.to)?.session
  return (
    <FormDialog
      opened={props.opened && block !== null}
      onClose={props.onClose}
      title="Move to another session"
      submitLabel="Move"
      changed={changed}
      ready={target !== undefined}
      onSubmit={async () => {
        if (!block || !target || !(await moveAway(block, target, Number(values.day)))) return
        props.onClose()
        navigate(paths.block(target.id, block.id))
      }}
    >
      <Select
        data-autofocus
        label={`“${block?.title ?? ''}” goes to`}
        placeholder="Choose a session"
        description="Sessions being planned; those of this forum first."
        searchable
        openOnFocus={false}
        allowDeselect={false}
        limit={60}
        nothingFoundMessage="No session being planned has these words."
        data={data}
        value={values.to}
        onChange={(to) => {
          set('to', to)
          set('day', '0')
        }}
      />
      {target && target.days > 1 && (
        <Select
          label="Day"
          allowDeselect={false}
          data={Array.from({ length: target.days }, (_, day) => ({ value: String(day), label: `Day ${day + 1}` }))}
          value={values.day}
          onChange={(day) => day && set('day', day)}
        />
      )}
    </FormDialog>
  )
}

import { NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { duration } from '#shared/records/duration.ts'
import { splitBlock } from '#shared/sessions/commands.ts'
import type { Block } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { announce } from '#renderer/ui/announce.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useFields } from '#renderer/ui/useFields.ts'

/** Asks after how many minutes a block is split in two. */
export function SplitDialog(props: {
  block: Block | null
  opened: boolean
  onClose: () => void
  onDone: (id: string) => void
}): ReactNode {
  const { block } = props
  const minutes = block?.minutes ?? 0
  const split = useCommand(splitBlock)
  const { values, set, changed } = useFields(props.opened, () => ({ at: Math.round(minutes / 10) * 5 }))
  const { at } = values
  const fits = at > 0 && at < minutes
  return (
    <FormDialog
      opened={props.opened && block !== null}
      onClose={props.onClose}
      title="Split block"
      submitLabel="Split"
      changed={changed}
      ready={fits}
      onSubmit={async () => {
        if (!block) return
        const outcome = await split({ id: block.id, at })
        if (!outcome.done) return
        props.onClose()
        props.onDone(outcome.result)
        announce(`${block.title} split: ${duration(at)}, then ${duration(minutes - at)}.`)
      }}
    >
      <NumberInput
        data-autofocus
        label={`“${block?.title ?? ''}” goes on for`}
        description={
          fits
            ? `${duration(at)}, then ${duration(minutes - at)} in a block of its own.`
            : `Between 1 and ${minutes - 1} minutes.`
        }
        suffix=" min"
        min={0}
        max={1440}
        step={5}
        allowDecimal={false}
        allowNegative={false}
        value={at}
        onChange={(typed) => set('at', Number(typed))}
      />
    </FormDialog>
  )
}

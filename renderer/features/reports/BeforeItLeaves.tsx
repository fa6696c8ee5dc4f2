import { Button, Group, Modal, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { audienceLabels, audienceRules, type Audience } from '#shared/exports/audience.ts'
import type { BuiltReport } from '#shared/exports/reports/report.ts'
import { outputLabels, type Output } from './outputs.ts'
import classes from './Reports.module.css'

/** Shown before any file is made: who it is for, what is in it, what is kept back. */
export function BeforeItLeaves(props: {
  output: Output
  audience: Audience
  built: BuiltReport
  /** What can still be chosen here. */
  choices?: ReactNode
  onSend: () => Promise<boolean>
  onClose: () => void
}): ReactNode {
  const { output, audience, built } = props
  const [sending, setSending] = useState(false)

  async function send(): Promise<void> {
    setSending(true)
    const left = await props.onSend()
    setSending(false)
    if (left) props.onClose()
  }

  return (
    <Modal opened onClose={props.onClose} title="Before anything leaves" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {props.choices}
        <Text mb="md">
          {built.document.title.includes(built.subject) || (
            <>
              <strong>{built.subject}</strong>,{' '}
            </>
          )}
          {built.document.title}, as {outputLabels[output]}, for{' '}
          <strong>{audienceLabels[audience].toLocaleLowerCase('en-GB')}</strong>. {audienceRules[audience]}
        </Text>
        <h3>What is inside</h3>
        <CountList items={built.counts} />
        <h3>What is kept back</h3>
        {built.withheld.length === 0 ? (
          <Text mb="md">Nothing had to be kept back from these rows.</Text>
        ) : (
          <CountList items={built.withheld} />
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" data-autofocus={!props.choices || undefined} loading={sending}>
            {output === 'print' ? 'Print…' : `Save as ${outputLabels[output]}…`}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function CountList({ items }: { items: readonly { readonly label: string; readonly count: number }[] }): ReactNode {
  return (
    <ul className={classes.leaving}>
      {items.map(({ label, count }) => (
        <li key={label}>
          <strong>{count.toLocaleString('en-GB')}</strong> {label}
        </li>
      ))}
    </ul>
  )
}

import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { labelAfter } from '#shared/exports/countLabels.ts'
import { audienceRule, audienceWords, type Recipients } from '#shared/exports/terms.ts'
import { grouped } from '#shared/records/counted.ts'
import type { Preview } from './messages.ts'
import { outputLabels, type Output } from './outputs.ts'
import type { Told } from './ReportMaker.ts'
import classes from './Reports.module.css'

/** Shown before any file is made: who it is for, what is in it, what is kept back. Cancel ends the making of it too. */
export function BeforeItLeaves(props: {
  output: Output
  recipients: Recipients
  preview: Preview
  /** Whether the preview is of what is chosen now; nothing leaves before it is. */
  fresh: boolean
  /** What can still be chosen here. */
  choices?: ReactNode
  /** Needs the room for two columns. */
  wide?: boolean
  onSend: (told: Told, signal: AbortSignal) => Promise<boolean>
  onClose: () => void
}): ReactNode {
  const { output, recipients, preview } = props
  const [step, setStep] = useState<string | null>(null)
  const sending = useRef<AbortController | null>(null)
  useEffect(() => () => sending.current?.abort(), [])

  async function send(): Promise<void> {
    if (!props.fresh) return
    const { signal } = (sending.current = new AbortController())
    setStep('Making the file…')
    const left = await props.onSend(setStep, signal)
    setStep(null)
    if (left) props.onClose()
  }

  return (
    <Modal opened onClose={props.onClose} title="Before anything leaves" size={props.wide ? '62rem' : 'lg'}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {props.choices}
        <Text mb="md">
          <strong>{preview.subject}</strong>, {preview.title}, {wayWords(output)}, for{' '}
          <strong>{lowered(audienceWords(recipients))}</strong>. {audienceRule(recipients)}
        </Text>
        <h3>What is inside</h3>
        <CountList items={preview.counts} />
        <h3>What is kept back</h3>
        {preview.withheld.length === 0 ? (
          <Text mb="md">Nothing had to be kept back.</Text>
        ) : (
          <CountList items={preview.withheld} />
        )}
        <Group justify="flex-end" mt="md">
          <Text className={classes.step} size="sm" role="status">
            {step ?? (props.fresh ? null : 'Counting again…')}
          </Text>
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            data-autofocus={!props.choices || undefined}
            aria-disabled={!props.fresh}
            loading={step !== null}
          >
            {sendLabel(output)}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function wayWords(output: Output): string {
  if (output === 'print') return 'on paper'
  return output === 'copy' ? 'on the clipboard' : `as ${outputLabels[output]}`
}

function sendLabel(output: Output): string {
  if (output === 'print') return 'Print…'
  return output === 'copy' ? 'Copy' : `Save as ${outputLabels[output]}…`
}

function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1)
}

function CountList({ items }: { items: readonly { readonly label: string; readonly count: number }[] }): ReactNode {
  return (
    <ul className={classes.leaving}>
      {items.map((each) => (
        <li key={each.label}>
          <strong>{grouped(each.count)}</strong> {labelAfter(each)}
        </li>
      ))}
    </ul>
  )
}

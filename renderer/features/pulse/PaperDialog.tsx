import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { answerLabels, statements, type Sheet } from '#shared/pulse/statements.ts'
import { counted } from '#shared/records/counted.ts'
import { announce } from '#renderer/ui/announce.ts'
import classes from './Pulse.module.css'

/** Paper sheets typed in: a digit for each statement, 0 where one was left out, Enter, the next sheet. */
export function PaperDialog(props: {
  opened: boolean
  onSheet: (sheet: Sheet) => void
  onClose: () => void
}): ReactNode {
  const [digits, setDigits] = useState('')
  const [added, setAdded] = useState(0)
  const whole = digits.length === statements.length && /[1-5]/.test(digits)
  // Half a sheet is there again when it is opened anew.
  const close = (): void => {
    setAdded(0)
    props.onClose()
  }
  const add = (): void => {
    if (!whole) return
    props.onSheet([...digits].map((digit) => (digit === '0' ? null : Number(digit))))
    setDigits('')
    setAdded(added + 1)
    announce(`Sheet ${added + 1} counted.`)
  }
  return (
    <Modal opened={props.opened} onClose={close} title="Type in paper sheets" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={`Sheet ${added + 1}: a digit for each statement`}
            description="1 to 5, or 0 where it was left out. Enter counts the sheet; then it can no longer be told from the others."
            inputMode="numeric"
            autoComplete="off"
            value={digits}
            onChange={(event) =>
              setDigits(event.currentTarget.value.replace(/[^0-5]/g, '').slice(0, statements.length))
            }
          />
          <ol className={classes.typed} aria-label="What was typed">
            {statements.map(({ name, words }, place) => (
              <li key={name} data-current={place === digits.length}>
                <span>{words}</span>
                <span className="muted">{answerWords(digits[place])}</span>
              </li>
            ))}
          </ol>
          <Group justify="space-between">
            <span className="muted small" role="status">
              {counted(added, 'sheet')} counted
            </span>
            <Group gap="sm">
              <Button variant="default" onClick={close}>
                Done
              </Button>
              <Button type="submit" disabled={!whole}>
                Count this sheet
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function answerWords(digit: string | undefined): string {
  if (digit === undefined) return ''
  return answerLabels[Number(digit) - 1] ?? 'Left out'
}

import { Button, Modal, Radio } from '@mantine/core'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { answerLabels, blankSheet, statements, type Sheet } from '#shared/pulse/statements.ts'
import classes from './AnswerMode.module.css'

/**
 * The laptop passed round: the whole window, nothing of the programme behind it. Each person answers, is thanked, and passes
 * it on; nothing shows what anybody answered before.
 */
export function AnswerMode(props: {
  opened: boolean
  onSheet: (sheet: Sheet) => void
  onClose: () => void
}): ReactNode {
  const [thanking, setThanking] = useState(false)
  const leave = (): void => {
    setThanking(false)
    props.onClose()
  }
  return (
    <Modal.Root
      opened={props.opened}
      onClose={leave}
      fullScreen
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      // The content would hear none: Mantine leaves the listener out there.
      onKeyDown={keepToItself}
    >
      <Modal.Content aria-label="How are we doing together?">
        <Modal.Body>
          <div className={classes.page}>
            {thanking ? (
              <div className={classes.thanks}>
                <h1>Thank you</h1>
                <p>Your answers are mixed with the others’. Please pass the laptop on.</p>
                <div className={classes.actions}>
                  <Button size="md" data-autofocus ref={focusOnce} onClick={() => setThanking(false)}>
                    I am next
                  </Button>
                  <Button size="md" variant="default" onClick={leave}>
                    Everybody has answered
                  </Button>
                </div>
              </div>
            ) : (
              <Questions
                onDone={(sheet) => {
                  props.onSheet(sheet)
                  setThanking(true)
                }}
                onClose={leave}
              />
            )}
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Questions(props: { onDone: (sheet: Sheet) => void; onClose: () => void }): ReactNode {
  const [sheet, setSheet] = useState<Sheet>(blankSheet)
  const form = useRef<HTMLFormElement>(null)
  const answered = sheet.filter((answer) => answer !== null).length
  const answer = (place: number, value: number): void =>
    setSheet((before) => before.map((each, index) => (index === place ? value : each)))

  /** A digit answers the statement the focus is in and goes on to the next. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, place: number): void => {
    if (!/^[1-5]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    answer(place, Number(event.key))
    const next = form.current?.querySelector<HTMLElement>(
      place + 1 < statements.length ? `[data-place="${place + 1}"] input` : 'button[type="submit"]',
    )
    next?.focus()
  }
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (answered > 0) props.onDone(sheet)
      }}
    >
      <h1>How are we doing together?</h1>
      <p className="muted">
        No name is asked and no sheet is kept: only how often each answer was given. Leave out what you would rather not
        answer. Keys 1 to 5 answer and go on.
      </p>
      {statements.map(({ name, words }, place) => (
        <Radio.Group
          key={name}
          className={classes.statement ?? ''}
          data-place={place}
          label={words}
          value={sheet[place] === null ? '' : String(sheet[place])}
          onChange={(value) => answer(place, Number(value))}
          onKeyDown={(event) => onKeyDown(event, place)}
        >
          <div className={classes.answers}>
            {answerLabels.map((label, index) => (
              <Radio
                key={label}
                value={String(index + 1)}
                label={label}
                {...(place === 0 && index === 0 && { 'data-autofocus': true, ref: focusOnce })}
              />
            ))}
          </div>
        </Radio.Group>
      ))}
      <div className={classes.actions}>
        <Button type="submit" size="md" disabled={answered === 0}>
          Hand in
        </Button>
        <Button variant="subtle" size="md" onClick={props.onClose}>
          Give the laptop back
        </Button>
        <span className="muted small" role="status">
          {answered} of {statements.length} answered
        </span>
      </div>
    </form>
  )
}

/** Keys of the app (search, undo, help) are not for the person who answers. */
function keepToItself(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.key === '?') event.stopPropagation()
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus()
}

import { ActionIcon, Textarea, Tooltip } from '@mantine/core'
import { IconEye, IconEyeOff, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { MinutesLine } from '#shared/sessions/minutes.ts'
import classes from './SectionEditor.module.css'

/** One line of the minutes: its words, and whether it is held back from what is shared. */
export function LineEditor(props: {
  line: MinutesLine
  name: string
  locked: boolean
  /** Takes the focus as soon as it is drawn. */
  focused: boolean
  onFocus: () => void
  onLeave: () => void
  onText: (text: string) => void
  onConfidential: (confidential: boolean) => void
  onEnter: () => void
  onRemove: () => void
}): ReactNode {
  const { line, name, focused } = props
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])

  if (props.locked) {
    return (
      <li className={classes.line} data-held={line.confidential}>
        <span className={classes.words} dir="auto">
          {line.text}
        </span>
        {line.confidential && <span className={classes.held}>Held back</span>}
      </li>
    )
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      props.onEnter()
    } else if (event.key === 'Backspace' && line.text === '') {
      event.preventDefault()
      props.onRemove()
    }
  }
  const hold = line.confidential ? 'Held back from shared copies: share it after all' : 'Hold back from shared copies'
  return (
    <li className={classes.line} data-held={line.confidential}>
      <Textarea
        ref={input}
        aria-label={name}
        autosize
        minRows={1}
        variant="unstyled"
        classNames={{ input: classes.input ?? '' }}
        dir="auto"
        value={line.text}
        onFocus={props.onFocus}
        onBlur={props.onLeave}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.tools}>
        <Tooltip label={hold}>
          <ActionIcon
            variant="subtle"
            color={line.confidential ? 'grape' : 'gray'}
            aria-label={`Hold back: ${name}`}
            aria-pressed={line.confidential}
            onClick={() => props.onConfidential(!line.confidential)}
          >
            {line.confidential ? <IconEyeOff size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Remove this line">
          <ActionIcon variant="subtle" color="gray" aria-label={`Remove: ${name}`} onClick={props.onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </span>
    </li>
  )
}

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { guessKind } from '#shared/sessions/guessKind.ts'
import { minutesInTitle } from '#shared/sessions/minutesInTitle.ts'
import { blockKindLabels, blockKinds, type BlockKind } from '#shared/sessions/sessions.ts'
import classes from './Agenda.module.css'

/** A block being written. `kind` and `minutes` are null until somebody chooses: then the title's words tell them. */
export interface NewBlock {
  readonly title: string
  readonly kind: BlockKind | null
  readonly minutes: string | null
}

export const noBlock: NewBlock = { title: '', kind: null, minutes: null }

export function kindOf(draft: NewBlock): BlockKind {
  return draft.kind ?? guessKind(draft.title) ?? 'explore'
}

const usualMinutes = 20

/** What the line becomes: "Break 15 min" is a title and its minutes, unless those were written beside it. */
export function titleAndMinutes(draft: NewBlock): { readonly title: string; readonly minutes: number } {
  const title = draft.title.trim()
  if (draft.minutes !== null) return { title, minutes: Math.min(1440, Number(draft.minutes)) }
  return minutesInTitle(title) ?? { title, minutes: usualMinutes }
}

/** One line to write a block in: Enter adds it and the line is ready for the next. */
export function NewBlockLine(props: {
  draft: NewBlock
  onChange: (draft: NewBlock) => void
  onAdd: () => void
  /** Given when the line was opened after a block: Escape leaves it. From the others it goes back to the agenda. */
  onLeave?: () => void
  clock: string
  /** Says which of several lines this is: "Room 1". */
  name: string
  /** The room it stands in. */
  inside: string | null
}): ReactNode {
  const { draft, onChange, onLeave } = props
  const line = useRef<HTMLFormElement>(null)
  const opened = onLeave !== undefined
  // Before the next key, so that what is typed goes on where the line has gone.
  useLayoutEffect(() => {
    if (opened) line.current?.querySelector('input')?.focus()
  }, [opened])
  const leaveOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (onLeave) onLeave()
    else titleBefore(line.current)?.focus()
  }
  return (
    <form
      ref={line}
      className={classes.newBlock}
      aria-label={props.name === '' ? 'New block' : `New block in ${props.name}`}
      data-inside={props.inside !== null}
      onSubmit={(event) => {
        event.preventDefault()
        props.onAdd()
      }}
    >
      <span className={`${classes.newTime} tabular`}>{props.clock}</span>
      <div className={classes.newFields} data-written={draft.title !== ''}>
        <TextInput
          data-new-block={props.inside ?? ''}
          className={classes.newTitle ?? ''}
          variant="unstyled"
          aria-label="Title of the new block"
          placeholder={
            props.inside === null
              ? 'Write a block, as “Break 15 min”; press B; or drop a method'
              : 'Write or drop a block here'
          }
          maxLength={500}
          autoComplete="off"
          value={draft.title}
          onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
          onKeyDown={leaveOnEscape}
        />
        <NativeSelect
          aria-label="Kind of the new block"
          data={blockKinds.map((kind) => ({ value: kind, label: blockKindLabels[kind] }))}
          value={kindOf(draft)}
          onChange={(event) => onChange({ ...draft, kind: event.currentTarget.value as BlockKind })}
          onKeyDown={leaveOnEscape}
        />
        <TextInput
          className={classes.newMinutes ?? ''}
          aria-label="Minutes of the new block"
          inputMode="numeric"
          autoComplete="off"
          rightSection={<span className="muted small">min</span>}
          value={draft.minutes ?? titleAndMinutes(draft).minutes}
          onChange={(event) =>
            onChange({ ...draft, minutes: event.currentTarget.value.replace(/\D/g, '').slice(0, 4) })
          }
          onKeyDown={leaveOnEscape}
        />
        <Button
          type="submit"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={draft.title.trim() === ''}
        >
          Add
        </Button>
      </div>
    </form>
  )
}

/** The title of the last block above a line. */
function titleBefore(line: HTMLElement | null): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-block-title]')].findLast(
    (title) => line && title.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
}

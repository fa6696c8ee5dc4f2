import { useRef, useState, type Dispatch, type ReactNode, type SetStateAction } from 'react'
import { addBlock } from '#shared/sessions/commands.ts'
import type { Place } from '#shared/sessions/plan.ts'
import { clockOf } from '#shared/sessions/schedule.ts'
import { blankBlock } from '#shared/sessions/sessions.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { announce } from '#renderer/ui/announce.ts'
import { kindOf, NewBlockLine, noBlock, titleAndMinutes, type NewBlock } from './NewBlockLine.tsx'

/** What is written in a line, where that is kept while the line itself moves on. */
export type Writing = readonly [NewBlock, Dispatch<SetStateAction<NewBlock>>]

/** The line in which a block is written at a place of a day or a room. */
export function AddLine(props: {
  sessionId: string
  place: Place
  /** Where it goes in, 0 first, and how many blocks are there now. */
  index: number
  of: number
  /** Minutes after midnight at which it would start. */
  start: number
  /** What the line is called where there are several: "Room 1". */
  name: string
  writing?: Writing
  onAdded?: (blockId: string) => void
  /** Given when the line was opened after a block; Escape leaves it. */
  onLeave?: () => void
}): ReactNode {
  const { sessionId, place } = props
  const own = useState(noBlock)
  const [draft, setDraft] = props.writing ?? own
  const saving = useRef(0)
  const add = useCommand(addBlock)
  const addDraft = async (): Promise<void> => {
    if (draft.title.trim() === '') return
    const block = {
      ...blankBlock,
      ...titleAndMinutes(draft),
      kind: kindOf(draft),
      day: place.day,
      trackId: place.trackId,
    }
    // At once, so that nothing typed while the block is being saved is lost; the next one goes in behind it.
    setDraft(noBlock)
    const index = props.index + saving.current
    saving.current += 1
    const outcome = await add({ sessionId, index, block })
    saving.current -= 1
    if (!outcome.done) return setDraft((now) => (now === noBlock ? draft : now))
    props.onAdded?.(outcome.result)
    const where = props.name === '' ? '' : ` in ${props.name}`
    announce(`${block.title} added at place ${index + 1} of ${props.of + 1}${where}.`)
  }
  return (
    <NewBlockLine
      draft={draft}
      onChange={setDraft}
      onAdd={() => void addDraft()}
      clock={clockOf(props.start)}
      name={props.name}
      inside={place.trackId}
      {...(props.onLeave && { onLeave: props.onLeave })}
    />
  )
}

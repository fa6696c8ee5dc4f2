import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { changeMinutes } from '#shared/sessions/minutesCommands.ts'
import type { MinutesLine, MinutesSection } from '#shared/sessions/minutes.ts'
import { useCommand } from '#renderer/store/useCommand.ts'
import { LineEditor } from './LineEditor.tsx'
import classes from './SectionEditor.module.css'

const blankLine: MinutesLine = { text: '', confidential: false, source: null }
/** Milliseconds without a key after which what was typed is saved, before the line is left. */
const pause = 1500

/** Whether lines hold no word. */
export function saysNothing(lines: readonly MinutesLine[]): boolean {
  return lines.every(({ text }) => text.trim() === '')
}

/** One part of the minutes: lines to write in. Enter makes a new one; what is typed is saved by itself. */
export function SectionEditor(props: {
  minutesId: string
  index: number
  section: MinutesSection
  locked: boolean
  /** Begins with a line to write in. */
  begun: boolean
}): ReactNode {
  const { minutesId, index, section, locked, begun } = props
  const [draft, setDraft] = useState<readonly MinutesLine[] | null>(
    begun && section.lines.length === 0 ? [blankLine] : null,
  )
  const [focused, setFocused] = useState<number | null>(begun ? 0 : null)
  const change = useCommand(changeMinutes)
  const lines = draft ?? section.lines
  const waiting = useRef<readonly MinutesLine[] | null>(null)

  const save = useCallback(
    async (wanted: readonly MinutesLine[]) => {
      waiting.current = null
      const outcome = await change({ id: minutesId, section: index, lines: [...wanted] })
      if (outcome.done) setDraft((now) => (now === wanted ? null : now))
    },
    [change, minutesId, index],
  )
  useEffect(() => {
    waiting.current = draft
    if (draft === null) return
    const timer = setTimeout(() => void save(draft), pause)
    return () => clearTimeout(timer)
  }, [draft, save])
  // Leaving the screen in the middle of a line keeps it.
  useEffect(
    () => () => {
      if (waiting.current) void save(waiting.current)
    },
    [save],
  )

  const put = (place: number, changes: Partial<MinutesLine>): readonly MinutesLine[] =>
    lines.map((line, at) => (at === place ? { ...line, ...changes } : line))
  const leave = (): void => {
    if (draft) void save(draft)
  }
  const insert = (place: number): void => {
    setDraft([...lines.slice(0, place), blankLine, ...lines.slice(place)])
    setFocused(place)
  }
  const remove = (place: number): void => {
    const rest = lines.filter((_, at) => at !== place)
    setDraft(rest)
    setFocused(rest.length === 0 ? null : Math.max(0, place - 1))
    void save(rest)
  }

  if (locked && saysNothing(lines)) return null
  return (
    <section aria-label={section.heading} className={classes.section} data-empty={lines.length === 0}>
      <h2 className={classes.heading} dir="auto">
        {section.heading}
      </h2>
      <ul className={classes.lines}>
        {lines.map((line, place) => (
          <LineEditor
            key={place}
            line={line}
            name={`${section.heading}, line ${place + 1}`}
            locked={locked}
            focused={focused === place}
            onFocus={() => setFocused(null)}
            onLeave={leave}
            onText={(text) => setDraft(put(place, { text }))}
            onConfidential={(confidential) => {
              const wanted = put(place, { confidential })
              setDraft(wanted)
              void save(wanted)
            }}
            onEnter={() => insert(place + 1)}
            onRemove={() => remove(place)}
          />
        ))}
      </ul>
      {!locked && (
        <Button
          className={classes.add ?? ''}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          aria-label={`Add a line to ${section.heading}`}
          onClick={() => insert(lines.length)}
        >
          Add a line
        </Button>
      )}
    </section>
  )
}

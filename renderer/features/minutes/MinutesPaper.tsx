import { Fragment, useState, type ReactNode } from 'react'
import type { Minutes } from '#shared/sessions/minutes.ts'
import { EmptyBlocks } from './EmptyBlocks.tsx'
import classes from './MinutesScreen.module.css'
import { saysNothing, SectionEditor } from './SectionEditor.tsx'

/** The minutes part by part. Blocks that nothing was captured in stand together in a line of their own. */
export function MinutesPaper({ minutes: { id, state, sections } }: { minutes: Minutes }): ReactNode {
  const locked = state === 'final'
  /** What had words when the screen opened keeps its place when they are taken out, as does what was taken up since. */
  const [taken, setTaken] = useState<ReadonlySet<number>>(
    () => new Set(sections.flatMap(({ lines }, index) => (saysNothing(lines) ? [] : [index]))),
  )
  const [begun, setBegun] = useState<number | null>(null)
  const empty = sections.flatMap(({ part, heading, lines }, index) =>
    part === 'discussion' && saysNothing(lines) && !taken.has(index) ? [{ heading, index }] : [],
  )
  const lastBlock = sections.findLastIndex(({ part }) => part === 'discussion')
  return (
    <div className={classes.paper}>
      {sections.map((section, index) => (
        <Fragment key={`${section.part} ${section.heading} ${index}`}>
          {empty.every((block) => block.index !== index) && (
            <SectionEditor minutesId={id} index={index} section={section} locked={locked} begun={index === begun} />
          )}
          {index === lastBlock && !locked && (
            <EmptyBlocks
              blocks={empty}
              onWrite={(block) => {
                setTaken(new Set([...taken, block]))
                setBegun(block)
              }}
            />
          )}
        </Fragment>
      ))}
    </div>
  )
}

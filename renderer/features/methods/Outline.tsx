import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PlannedBlock, TemplateBlock } from '#shared/methods/methods.ts'
import { duration } from '#shared/records/duration.ts'
import { blockKindLabels } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { blockTones, kindColour } from '../sessions/index.ts'
import classes from './Outline.module.css'
import { intoSession, stepStarts } from './words.ts'

/** The blocks of one day of a template, timed from its start; rooms stand side by side in theirs. */
export function Outline({ label, blocks }: { label: string; blocks: readonly TemplateBlock[] }): ReactNode {
  const starts = stepStarts(blocks)
  return (
    <ol className={classes.outline} aria-label={label}>
      {blocks.map((block, index) => (
        <li key={`${index} ${block.title}`}>
          <Line block={block} start={starts[index] ?? 0} />
          {block.rooms.length > 0 && (
            <div className={classes.rooms}>
              {block.rooms.map((room, place) => (
                <section key={`${place} ${room.title}`} aria-label={room.title}>
                  <h4 dir="auto">{room.title}</h4>
                  <ol>
                    {room.blocks.map((within, at) => (
                      <li key={`${at} ${within.title}`}>
                        <Line block={within} start={null} />
                      </li>
                    ))}
                  </ol>
                </section>
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

/** `start`: minutes into the day; null inside a room, where minutes alone tell enough. */
function Line({ block, start }: { block: PlannedBlock; start: number | null }): ReactNode {
  return (
    <div className={classes.line} data-inner={start === null} style={{ borderLeftColor: kindColour(block.kind) }}>
      {start !== null && <span className={`${classes.start} tabular small muted`}>{intoSession(start)}</span>}
      <div className={classes.what}>
        <strong dir="auto">{block.title}</strong>
        {block.description !== '' && start !== null && (
          <p className="muted small" dir="auto">
            {block.description}
          </p>
        )}
        {(block.methodId !== null || block.droppable) && start !== null && (
          <p className="small muted">
            {block.methodId !== null && <Link href={paths.method(block.methodId)}>Read the method</Link>}
            {block.droppable && `${block.methodId === null ? '' : ' · '}may be left out when time runs short`}
          </p>
        )}
      </div>
      <span className={`${classes.minutes} tabular small`}>{duration(block.minutes)}</span>
      <Chip tone={blockTones[block.kind]}>{blockKindLabels[block.kind]}</Chip>
    </div>
  )
}

import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { Problem } from '../records/problem.ts'
import { id, z } from '../records/schema.ts'
import { minutes, minutesStateLabels, type Minutes, type MinutesSection, type MinutesState } from './minutes.ts'
import { sessions } from './sessions.ts'
import { missingLines, writeMinutes } from './writeMinutes.ts'

/** Marks a session as held and writes its first minutes, unless it has some already; answers the minutes' id. */
export const closeSession = defineCommand({
  name: 'sessions.close',
  label: 'Close session',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const session = draft.need(sessions, input.id)
    if (session.state !== 'held') draft.patch(sessions, session.id, { state: 'held' })
    const written = draft.where(minutes, 'sessionId', session.id)[0]
    if (written) return written.id
    const sections = writeMinutes(draft, session)
    return draft.add(minutes, { sessionId: session.id, state: 'draft', sections, history: [] }).id
  },
})

/** Changes the words of one part of the minutes. Final minutes stay as they are. */
export const changeMinutes = defineCommand({
  name: 'minutes.change',
  label: 'Edit minutes',
  input: z.strictObject({ id, section: z.int().min(0), lines: minutes.fields.sections.element.shape.lines }),
  run: (draft, input) => {
    const held = editable(draft, input.id)
    const sections = held.sections.map((each, index) =>
      index === input.section ? { ...each, lines: input.lines } : each,
    )
    return draft.patch(minutes, held.id, { sections })
  },
})

/** Adds to the minutes what was captured since they were written, each line to its part. */
export const addMissingLines = defineCommand({
  name: 'minutes.addMissing',
  label: 'Add to minutes',
  input: z.strictObject({ id }),
  run: (draft, input) => {
    const held = editable(draft, input.id)
    const session = draft.need(sessions, held.sessionId)
    let sections: readonly MinutesSection[] = held.sections
    for (const { section, line } of missingLines(draft, session, sections)) {
      const place = sections.findIndex(({ part, heading }) => part === section.part && heading === section.heading)
      sections =
        place < 0
          ? [...sections, { ...section, lines: [line] }]
          : sections.map((each, index) => (index === place ? { ...each, lines: [...each.lines, line] } : each))
    }
    draft.patch(minutes, held.id, { sections: [...sections] })
  },
})

const steps: Readonly<Record<MinutesState, readonly MinutesState[]>> = {
  draft: ['checked'],
  checked: ['final', 'draft'],
  final: ['checked'],
}

/** Moves minutes a step on or back, and writes down who did it and when. Reopening final minutes needs a reason. */
export const moveMinutes = defineCommand({
  name: 'minutes.move',
  label: ({ to }) => `Minutes: ${minutesStateLabels[to].toLocaleLowerCase('en-GB')}`,
  input: z.strictObject({
    id,
    to: z.enum(['draft', 'checked', 'final']),
    by: z.string().trim().min(1, 'Say who did it.').max(500),
    why: z.string().trim().max(40_000),
  }),
  run: (draft, input) => {
    const held = draft.need(minutes, input.id)
    if (!steps[held.state].includes(input.to)) {
      throw new Problem({
        what: `Minutes that are ${minutesStateLabels[held.state].toLocaleLowerCase('en-GB')} cannot become ${minutesStateLabels[input.to].toLocaleLowerCase('en-GB')} in one step.`,
        safe: 'Nothing was changed.',
      })
    }
    if (held.state === 'final' && input.why === '') {
      throw new Problem({
        what: 'Reopening final minutes needs a reason.',
        safe: 'They are still final.',
        next: 'Say in a few words why; it stays with the minutes.',
      })
    }
    const step = { at: draft.now, from: held.state, to: input.to, by: input.by, why: input.why }
    draft.patch(minutes, held.id, { state: input.to, history: [...held.history, step] })
  },
})

function editable(draft: Draft, minutesId: string): Minutes {
  const held = draft.need(minutes, minutesId)
  if (held.state !== 'final') return held
  throw new Problem({
    what: 'These minutes are final, so their words cannot change.',
    safe: 'Nothing was changed.',
    next: 'Reopen them first; the reason stays with them.',
  })
}

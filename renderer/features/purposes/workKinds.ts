import { commitmentStateLabels, type Commitment } from '#shared/commitments/commitments.ts'
import { measureKindLabels, type Measure } from '#shared/measures/measures.ts'
import type { Noun, Work } from '#shared/purposes/coverage.ts'
import type { Decision } from '#shared/decisions/decisions.ts'
import type { Prototype } from '#shared/prototypes/prototypes.ts'
import { counted } from '#shared/records/counted.ts'
import { duration } from '#shared/records/duration.ts'
import type { Block, Session } from '#shared/sessions/sessions.ts'
import { paths } from '#renderer/paths.ts'
import { formatDate } from '#renderer/ui/dates.ts'

/** A piece of work in a list: where it is, what it says, and one thing more. */
export interface WorkItem {
  readonly id: string
  readonly to: string
  readonly words: string
  readonly detail: string
}

export interface WorkKind {
  readonly title: string
  /** "session": of which there are so many. */
  readonly noun: string
  readonly items: (work: Work) => readonly WorkItem[]
}

/** How each noun that can serve a clause is listed, in the order of the lists; `shared/purposes/coverage.ts` finds them. */
const kinds: Readonly<Record<'sessions' | Noun, WorkKind>> = {
  sessions: {
    ...{ title: 'Sessions', noun: 'session' },
    items: ({ sessions }) =>
      sessions.map(({ id, title, date }: Session) => item(id, paths.session(id), title, formatDate(date))),
  },
  blocks: {
    ...{ title: 'Blocks', noun: 'block' },
    items: ({ blocks }) =>
      blocks.map(({ id, sessionId, title, minutes }: Block) =>
        item(id, paths.block(sessionId, id), title, duration(minutes)),
      ),
  },
  decisions: {
    ...{ title: 'Decisions', noun: 'decision' },
    items: ({ decisions }) =>
      decisions.map(({ id, outcome, decidedOn }: Decision) =>
        item(id, paths.decision(id), outcome, formatDate(decidedOn)),
      ),
  },
  commitments: {
    ...{ title: 'Commitments', noun: 'commitment' },
    items: ({ commitments }) =>
      commitments.map(({ id, action, state }: Commitment) =>
        item(id, paths.commitment(id), action, commitmentStateLabels[state]),
      ),
  },
  prototypes: {
    ...{ title: 'Prototypes', noun: 'prototype' },
    items: ({ prototypes }) =>
      prototypes.map(({ id, title, begunOn }: Prototype) => item(id, paths.prototype(id), title, formatDate(begunOn))),
  },
  measures: {
    ...{ title: 'Measures', noun: 'measure' },
    items: ({ measures }) =>
      measures.map(({ id, title, kind }: Measure) => item(id, paths.measure(id), title, measureKindLabels[kind])),
  },
}
export const workKinds = Object.entries(kinds).map(([name, kind]) => ({ name: name as 'sessions' | Noun, ...kind }))

function item(id: string, to: string, words: string, detail: string): WorkItem {
  return { id, to, words, detail }
}

/** "3 sessions · 2 blocks · 1 decision · 4 commitments · 1 prototype". */
export function workWords(work: Work): string {
  return workKinds.map(({ name, noun }) => counted(work[name].length, noun)).join(' · ')
}

import { type Commitment, openStates } from '../../commitments/commitments.ts'
import type { RagScale } from '../../commitments/rag.ts'
import type { Reader } from '../../records/reader.ts'
import { sessions } from '../../sessions/sessions.ts'
import type { Shield } from '../audience.ts'
import type { Toned } from '../document.ts'
import { inPeriod } from './chosen.ts'
import { stoodOn } from './history.ts'

/** First and last day; both belong to it. */
export interface Span {
  readonly from: string
  readonly to: string
}

export type Colour = 'green' | 'amber' | 'red'

/** One dimension in one period: its colour, null where there is nothing to judge, and the figures behind it. */
export interface Standing {
  readonly colour: Colour | null
  readonly figures: string
}

export interface Dimension {
  readonly name: string
  readonly last: Standing
  readonly now: Standing
}

/** How every colour comes about, for whoever reads it. */
export const colourRule =
  'Time looks at the promises due in the period: green when at least 80% were kept on or before the day first promised, red under 50%. Backlog looks at what was open at its end: green when at most 10% was overdue, red over 25%. Obstacles: green when nothing was stuck, red over 10% of what was open. Sessions: green when all planned took place, red when fewer than half did. Overall is the worst of them. Cost, quality and benefits are not kept here and not judged.'

/** Time, backlog, obstacles, sessions and the worst of them, in the period before and in this one. */
export function statusOf(
  read: Reader,
  held: readonly Commitment[],
  forumId: string | null,
  spans: { readonly last: Span; readonly now: Span },
): readonly Dimension[] {
  const dimension = (name: string, of: (span: Span) => Standing): Dimension => ({
    name,
    last: of(spans.last),
    now: of(spans.now),
  })
  const each = [
    dimension('Time', (span) => time(held, span)),
    dimension('Backlog', (span) => backlog(read, held, span)),
    dimension('Obstacles', (span) => obstacles(read, held, span)),
    dimension('Sessions', (span) => meetings(read, forumId, span)),
  ]
  const overall = (period: 'last' | 'now'): Standing => ({
    colour: worst(each.map((one) => one[period].colour)),
    figures: '',
  })
  return [{ name: 'Overall', last: overall('last'), now: overall('now') }, ...each]
}

/** A colour in the programme's own word for it. */
export function colourWords(colour: Colour | null, { words }: RagScale, shield: Shield): Toned {
  if (colour === null) return { text: 'Not judged', tone: 'quiet' }
  return {
    text: shield.text(words[colour]),
    tone: colour === 'green' ? 'good' : colour === 'amber' ? 'caution' : 'warning',
  }
}

function time(held: readonly Commitment[], span: Span): Standing {
  const due = held.filter(
    ({ firstDue, state }) => firstDue !== null && state !== 'released' && inPeriod(firstDue, span),
  )
  const kept = due.filter(({ state, closedOn, firstDue }) => {
    return state === 'kept' && closedOn !== null && firstDue !== null && closedOn <= firstDue
  })
  if (due.length === 0) return { colour: null, figures: 'Nothing was due' }
  return {
    colour: graded(1 - kept.length / due.length, 0.2, 0.5),
    figures: `${kept.length} of ${due.length} kept by the day first promised`,
  }
}

function backlog(read: Reader, held: readonly Commitment[], { to }: Span): Standing {
  const open = openOn(read, held, to)
  const overdue = open.filter(({ due }) => due !== null && due < to)
  if (open.length === 0) return { colour: null, figures: 'Nothing was open' }
  return {
    colour: graded(overdue.length / open.length, 0.1, 0.25),
    figures: `${overdue.length} of ${open.length} open overdue`,
  }
}

function obstacles(read: Reader, held: readonly Commitment[], { to }: Span): Standing {
  const open = openOn(read, held, to)
  const stuck = open.filter(({ state }) => state === 'stuck')
  if (open.length === 0) return { colour: null, figures: 'Nothing was open' }
  return { colour: graded(stuck.length / open.length, 0, 0.1), figures: `${stuck.length} of ${open.length} open stuck` }
}

function meetings(read: Reader, forumId: string | null, span: Span): Standing {
  const all = forumId === null ? read.all(sessions) : read.where(sessions, 'forumId', forumId)
  const meant = all.filter(({ date }) => inPeriod(date, span))
  const took = meant.filter(({ state }) => state === 'held')
  if (meant.length === 0) return { colour: null, figures: 'None was planned' }
  return {
    colour: graded(1 - took.length / meant.length, 0, 0.5),
    figures: `${took.length} of ${meant.length} took place`,
  }
}

function openOn(read: Reader, held: readonly Commitment[], day: string) {
  return held.flatMap((each) => {
    const stood = stoodOn(read, each, day)
    return stood && openStates.includes(stood.state) ? stood : []
  })
}

function graded(share: number, green: number, amber: number): Colour {
  return share <= green + 1e-9 ? 'green' : share <= amber + 1e-9 ? 'amber' : 'red'
}

function worst(colours: readonly (Colour | null)[]): Colour | null {
  return (['red', 'amber', 'green'] as const).find((colour) => colours.includes(colour)) ?? null
}

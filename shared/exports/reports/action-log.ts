import { commitmentFigures, isOpen } from '../../commitments/queries.ts'
import { commitments, commitmentStateLabels, commitmentStates, type Commitment } from '../../commitments/commitments.ts'
import { forums } from '../../forums/forums.ts'
import { nameOrder } from '../../people/queries.ts'
import { theProgramme } from '../../programme/queries.ts'
import type { Reader } from '../../records/reader.ts'
import { date, id, z } from '../../records/schema.ts'
import { sessions, type Session } from '../../sessions/sessions.ts'
import { Shield } from '../audience.ts'
import { formats } from '../formats/formats.ts'
import { audienceFields } from '../terms.ts'
import { layOutActionLog } from './action-log-document.ts'
import { LineReader, sessionWords, type ActionLogEntry } from './action-log-entries.ts'
import { audienceChoices, periodChoices, possible } from './choices.ts'
import { checkPeriod, chosenForum, compare } from './chosen.ts'
import { defineReport } from './report.ts'

export const actionLogGroups = ['none', 'session', 'status'] as const

export const actionLogOptions = z.strictObject({
  /** Null: the whole programme. */
  forumId: id.nullable().default(null),
  states: z
    .array(z.enum(commitmentStates))
    .min(1, 'Choose at least one status.')
    .default([...commitmentStates]),
  /** Which date `from` and `to` look at. */
  dateField: z.enum(['due', 'promised']).default('due'),
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  group: z.enum(actionLogGroups).default('none'),
  ...audienceFields,
})
export type ActionLogOptions = z.output<typeof actionLogOptions>

/** The read model: what the log says, before it is laid out. */
export interface ActionLog {
  readonly programme: string
  readonly forum: { readonly name: string; readonly purpose: string } | null
  readonly options: ActionLogOptions
  readonly today: string
  readonly figures: ReturnType<typeof commitmentFigures>
  /** Commitments that a period left out only because they have no date. */
  readonly undated: number
  readonly showsPrivate: boolean
  /** In order; `label` is null where nothing is grouped. */
  readonly groups: readonly { readonly label: string | null; readonly entries: readonly ActionLogEntry[] }[]
}

export const actionLog = defineReport({
  name: 'action-log',
  title: 'Forum action log',
  fileWords: 'action log',
  description: 'Who promised what, by when, and how it stands: for a board, a forum or the whole programme.',
  formats,
  options: actionLogOptions,
  sections: possible({ summary: 'In a sentence', log: 'The log', counting: 'How it was counted' }),
  choices: [
    ...audienceChoices,
    { field: 'forumId', flag: 'forum', label: 'About', kind: 'forum', everything: 'The whole programme' },
    { field: 'states', flag: 'states', label: 'States', kind: 'several', of: possible(commitmentStateLabels) },
    {
      ...{ field: 'dateField', flag: 'by', label: 'Period', kind: 'one' },
      of: possible({ due: 'by the date needed', promised: 'by the date promised' }),
    },
    ...periodChoices,
    {
      ...{ field: 'group', flag: 'group', label: 'Order', kind: 'one' },
      of: possible({ none: 'One list', session: 'By session', status: 'By state' }),
    },
  ],
  build(read, options, today) {
    const shield = new Shield(read, options)
    const log = readActionLog(read, options, today, shield)
    const count = log.groups.reduce((sum, { entries }) => sum + entries.length, 0)
    return {
      document: layOutActionLog(log),
      subject: log.forum?.name ?? log.programme,
      withheld: shield.withheld,
      counts: [
        { label: 'commitments', count },
        { label: 'open', count: log.figures.open },
        { label: 'overdue', count: log.figures.overdue },
      ],
    }
  },
})

/** Reads the log through the shield of its audience. Throws a Problem when the forum is not there or the period is upside down. */
export function readActionLog(read: Reader, options: ActionLogOptions, today: string, shield: Shield): ActionLog {
  checkPeriod(options)
  const forum = chosenForum(read, options.forumId)
  const { chosen, undated } = choose(read, options, shield)
  const lines = new LineReader(read, shield, today)
  return {
    programme: shield.text(theProgramme(read).name),
    forum: forum && { name: shield.text(forum.name), purpose: shield.text(forum.purpose) },
    options,
    today,
    figures: commitmentFigures(chosen, today),
    undated,
    showsPrivate: shield.showsPrivate,
    groups: grouped(read, inOrder(read, chosen), options.group, shield).map(({ label, held }) => ({
      label,
      entries: held.map((each) => lines.entry(each)),
    })),
  }
}

function choose(read: Reader, options: ActionLogOptions, shield: Shield): { chosen: Commitment[]; undated: number } {
  const { forumId, dateField, from, to } = options
  const states = new Set(options.states)
  const all = forumId === null ? read.all(commitments) : read.where(commitments, 'forumId', forumId)
  const chosen: Commitment[] = []
  let undated = 0
  for (const held of all) {
    if (!states.has(held.state)) continue
    const on = dateField === 'due' ? held.due : held.promisedOn
    if (on === null && (from !== null || to !== null)) undated += 1
    else if ((from ?? '') <= (on ?? '') && (to === null || (on ?? '') <= to) && shield.admits(held)) chosen.push(held)
  }
  return { chosen, undated }
}

/** By forum; then what is open, first due first; then what is closed, newest first; then by reference. */
function inOrder(read: Reader, held: readonly Commitment[]): Commitment[] {
  const places = new Map<string | null, number>(
    [...read.all(forums)].sort((a, b) => nameOrder.compare(a.name, b.name)).map((forum, index) => [forum.id, index]),
  )
  const last = places.size
  return held
    .map((each) => ({ each, place: places.get(each.forumId) ?? last, open: isOpen(each) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        Number(b.open) - Number(a.open) ||
        (a.open
          ? compare(a.each.due ?? '9999', b.each.due ?? '9999')
          : compare(b.each.closedOn ?? '', a.each.closedOn ?? '')) ||
        nameOrder.compare(a.each.reference, b.each.reference) ||
        compare(a.each.promisedOn, b.each.promisedOn) ||
        compare(a.each.id, b.each.id),
    )
    .map(({ each }) => each)
}

function grouped(
  read: Reader,
  held: readonly Commitment[],
  group: ActionLogOptions['group'],
  shield: Shield,
): { label: string | null; held: Commitment[] }[] {
  if (group === 'none') return held.length > 0 ? [{ label: null, held: [...held] }] : []
  if (group === 'status') {
    return commitmentStates.flatMap((state) => {
      const here = held.filter((each) => each.state === state)
      return here.length > 0 ? [{ label: `${commitmentStateLabels[state]} (${here.length})`, held: here }] : []
    })
  }
  const bySession = new Map<Session | null, Commitment[]>()
  for (const each of held) {
    const session = read.get(sessions, each.sessionId) ?? null
    const here = bySession.get(session)
    if (here) here.push(each)
    else bySession.set(session, [each])
  }
  return [...bySession]
    .sort(
      ([a], [b]) =>
        compare(a ? a.date + a.start : '9999', b ? b.date + b.start : '9999') || compare(a?.id ?? '', b?.id ?? ''),
    )
    .map(([session, here]) => ({
      label: session ? sessionWords(session, shield) : 'Outside a session',
      held: here,
    }))
}

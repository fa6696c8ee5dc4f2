import { duration } from '../../records/duration.ts'
import type { Plan } from '../../sessions/plan.ts'
import { Shield } from '../audience.ts'
import type { Block } from '../document.ts'
import { calendarFormats } from '../formats/formats.ts'
import { inSection } from '../sections.ts'
import { possible } from './choices.ts'
import { standing } from './chosen.ts'
import { defineReport } from './report.ts'
import { blockEvents } from './session-events.ts'
import {
  linesOf,
  placeWords,
  planFor,
  sessionChoices,
  sessionFacts,
  sessionFor,
  sessionOptions,
  type SessionLine,
} from './session-lines.ts'
import { tableOf, type ColumnOf } from './table.ts'

export const sessionPlan = defineReport({
  name: 'session-plan',
  title: 'Session plan',
  fileWords: 'session plan',
  description: 'The facilitator’s run sheet: times, rooms, leads, notes, materials and what may be shortened.',
  formats: calendarFormats,
  options: sessionOptions,
  sections: possible({ summary: 'In a sentence', sheet: 'Run sheet', materials: 'What to bring' }),
  choices: sessionChoices,
  build(read, options, today) {
    const session = sessionFor(read, options, today)
    const shield = new Shield(read, options)
    const plan = planFor(read, session)
    const days = linesOf(read, session, plan, shield, 'facilitator')
    const lines = days.flatMap((day) => day.lines)
    const title = shield.text(session.title)
    const materials = [...new Set(lines.flatMap((line) => line.materials.split(/\s*\n\s*/)).filter(Boolean))]
    const blocks: Block[] = [
      { kind: 'facts', facts: [...sessionFacts(session, shield), ...standing(options, today)] },
      ...inSection('summary', [
        { kind: 'paragraph', text: lines.length === 0 ? 'Nothing is planned yet.' : summary(plan) },
      ]),
      ...inSection('sheet', [
        tableOf(
          'Run sheet',
          columns({ notes: shield.showsNotes, taken: lines.some(({ took }) => took !== null) }),
          days.filter((day) => day.lines.length > 0),
        ),
      ]),
      ...(materials.length === 0
        ? []
        : inSection('materials', [
            { kind: 'heading', text: 'What to bring' },
            { kind: 'list', label: 'What to bring', items: materials },
          ])),
    ]
    return {
      document: {
        title: `Session plan: ${title}`,
        subtitle: placeWords(read, session, shield),
        language: 'en-GB',
        generatedOn: today,
        landscape: true,
        blocks,
        events: blockEvents(read, session, days),
      },
      subject: title,
      withheld: shield.withheld,
      counts: [
        { label: 'blocks', count: lines.length },
        { label: 'minutes planned', count: plan.days.reduce((sum, day) => sum + day.planned, 0) },
      ],
    }
  },
})

/** `taken`: the session was run, and its blocks say how long they took. */
function columns(shown: { notes: boolean; taken: boolean }): readonly ColumnOf<SessionLine>[] {
  return [
    { key: 'start', label: 'Start', kind: 'text', width: 10, cell: (line) => line.start },
    { key: 'end', label: 'End', kind: 'text', width: 10, under: 'start', cell: (line) => line.end },
    { key: 'minutes', label: 'Minutes', kind: 'number', width: 14, cell: (line) => line.minutes },
    {
      ...{ key: 'took', label: 'Took', kind: 'number', width: 12, under: 'minutes', shown: shown.taken },
      cell: (line) => line.took,
    },
    { key: 'title', label: 'Block', kind: 'text', width: 46, cell: (line) => line.title },
    { key: 'kind', label: 'Kind', kind: 'text', width: 12, under: 'title', cell: (line) => line.kind },
    {
      ...{ key: 'description', label: 'Everyone reads', kind: 'text', width: 36, under: 'title' },
      cell: (line) => line.description,
    },
    { key: 'limits', label: 'Limits', kind: 'text', width: 20, under: 'title', cell: (line) => line.limits },
    { key: 'lead', label: 'Lead', kind: 'text', width: 24, cell: (line) => line.lead },
    { key: 'room', label: 'Room', kind: 'text', width: 20, under: 'lead', cell: (line) => line.room },
    {
      ...{ key: 'notes', label: 'Facilitator’s notes', kind: 'text', width: 40, shown: shown.notes },
      cell: (line) => line.notes,
    },
    { key: 'materials', label: 'Materials', kind: 'text', width: 24, cell: (line) => line.materials },
    {
      ...{ key: 'attachments', label: 'Files and links', kind: 'text', width: 24, under: 'materials' },
      cell: (line) => line.attachments,
    },
    { key: 'method', label: 'Method', kind: 'text', width: 20, under: 'materials', cell: (line) => line.method },
  ]
}

/** "2 h 45 min of 3 h planned; 15 min to spare." */
function summary({ days }: Plan): string {
  const sum = (of: (day: Plan['days'][number]) => number): number => days.reduce((total, day) => total + of(day), 0)
  const [booked, planned] = [sum((day) => day.bookedEnd - day.start), sum((day) => day.planned)]
  const over = sum((day) => Math.max(0, -day.spare))
  const spare = sum((day) => Math.max(0, day.spare))
  const rest = over > 0 ? `; ${duration(over)} over` : spare > 0 ? `; ${duration(spare)} to spare` : ''
  return `${duration(planned)} of ${duration(booked)} planned${rest}.`
}

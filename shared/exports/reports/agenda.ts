import { Shield } from '../audience.ts'
import { calendarFormats } from '../formats/formats.ts'
import { standing } from './chosen.ts'
import { defineReport } from './report.ts'
import { sessionEvent } from './session-events.ts'
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

export const agendaReport = defineReport({
  name: 'agenda',
  title: 'Participants’ agenda',
  fileWords: 'agenda',
  description: 'What happens when, where and with whom: only what everybody may read.',
  formats: calendarFormats,
  options: sessionOptions,
  sections: [],
  choices: sessionChoices,
  build(read, options, today) {
    const session = sessionFor(read, options, today)
    const shield = new Shield(read, options)
    const days = linesOf(read, session, planFor(read, session), shield, 'everyone')
    const lines = days.flatMap((day) => day.lines)
    const title = shield.text(session.title)
    return {
      document: {
        title: `Agenda: ${title}`,
        subtitle: placeWords(read, session, shield),
        language: 'en-GB',
        generatedOn: today,
        landscape: false,
        blocks: [
          { kind: 'facts', facts: [...sessionFacts(session, shield), ...standing(options, today)] },
          ...(lines.length === 0 ? [{ kind: 'paragraph', text: 'Nothing is planned yet.' } as const] : []),
          tableOf(
            'Agenda',
            columns,
            days.filter((day) => day.lines.length > 0),
          ),
        ],
        events: [sessionEvent(read, session, days, shield)],
      },
      subject: title,
      withheld: shield.withheld,
      counts: [{ label: 'blocks', count: lines.length }],
    }
  },
})

const columns: readonly ColumnOf<SessionLine>[] = [
  { key: 'start', label: 'Start', kind: 'text', width: 8, cell: (line) => line.start },
  { key: 'end', label: 'End', kind: 'text', width: 8, under: 'start', cell: (line) => line.end },
  { key: 'title', label: 'What we do', kind: 'text', width: 52, cell: (line) => line.title },
  {
    ...{ key: 'description', label: 'About it', kind: 'text', width: 40, under: 'title' },
    cell: (line) => line.description,
  },
  { key: 'lead', label: 'With', kind: 'text', width: 28, cell: (line) => line.lead },
  { key: 'room', label: 'Room', kind: 'text', width: 20, cell: (line) => line.room },
]

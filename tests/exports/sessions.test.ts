import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { audiences } from '#shared/exports/terms.ts'
import { calendarFormats, type Format } from '#shared/exports/formats/formats.ts'
import { exportReport } from '#shared/exports/run.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { blankRunEvent } from '#shared/sessions/run.ts'
import { blankBlock } from '#shared/sessions/sessions.ts'
import { decode } from '../support/documents.ts'
import { inMemory, northMoor, northMoorToday } from '../support/northMoor.ts'
import { expectGolden } from './golden.ts'

const common = { createdAt: '2026-03-02T09:00:00.000Z', deletedAt: null }
const block = (number: string, order: string, fields: Record<string, unknown>) => ({
  ...{ ...common, id: `block-${number}`, sessionId: 'session-009', order, kind: 'explore', minutes: 30 },
  ...blankBlock,
  ...fields,
})

/** North Moor with a session to come: two rooms in one of its blocks, and notes that nobody else may read. */
function planned() {
  const records = northMoor()
  return northMoor({
    sessions: [
      ...(records['sessions'] ?? []),
      {
        ...{ ...common, id: 'session-009', forumId: 'forum-001', title: 'Opening the door', date: '2026-12-03' },
        ...{ start: '09:30', minutes: 120, timeZone: 'Europe/London', venue: 'Eastgate Library', days: 1 },
        ...{ purpose: 'To agree what opens first.', state: 'planning', sequence: 3 },
      },
    ],
    blocks: [
      ...(records['blocks'] ?? []),
      block('011', 'a0', { title: 'Arrive', kind: 'connect', minutes: 15, materials: 'Name badges\nPens' }),
      block('012', 'a1', {
        ...{ title: 'Two questions', minutes: 45, leadId: 'person-001', minimumMinutes: 30 },
        ...{ description: 'What would Joy Tanner ask?', materials: 'Pens' },
        facilitatorNotes: 'Sit Halden far from the door; ring anwen.hughes@example.org first.',
      }),
      block('013', 'a0', { title: 'Who opens it?', trackId: 'track-001', minutes: 40 }),
      block('014', 'a2', { title: 'Agree', kind: 'decide', lockedStart: '10:45', droppable: true }),
    ],
    tracks: [{ ...common, id: 'track-001', blockId: 'block-012', order: 'a0', title: 'Blue room', room: '' }],
  })
}

async function made(
  report: string,
  format: Format,
  options: Record<string, unknown> = {},
  records: RecordSet = planned(),
) {
  const file = await exportReport(inMemory(records), { report, format, options, today: northMoorToday })
  const zipped = format === 'xlsx' || format === 'docx'
  const text = zipped ? Object.values(unzipSync(file.bytes)).map(decode).join('\n') : strFromU8(file.bytes)
  return { ...file, text }
}

describe.each(['session-plan', 'agenda'])('%s', (report) => {
  test('is the next session’s, byte for byte', async () => {
    for (const format of ['html', 'ics'] as const) {
      expectGolden(`${report}-team.${format}`, (await made(report, format)).bytes)
    }
  })

  test.each(calendarFormats)('as %s shows no name and no note beyond the team', async (format) => {
    for (const audience of audiences.filter((each) => each !== 'team')) {
      const { text } = await made(report, format, { audience })
      expect(text).toContain('Two questions')
      expect(text).not.toMatch(/Rowan|Price|Tanner|Halden|anwen/i)
    }
  })
})

test('the run sheet gives notes to the team, and counts them when it keeps them back', async () => {
  const { text } = await made('session-plan', 'md')
  expect(text).toContain('Sit Halden far from the door')
  expect(text).toContain('1 h 30 min of 2 h planned; 15 min to spare.')
  expect(text).toContain('- Name badges\n- Pens')
  const { withheld } = await made('session-plan', 'md', { audience: 'partners' })
  expect(withheld).toContainEqual({ kind: 'private', label: 'facilitator’s notes left out', count: 1 })
})

test('the run sheet of a session that was run says what each block took beside its plan', async () => {
  const happened = [
    ['start', '09:32:00'],
    ['advance', '09:50:30'],
    ['finish', '10:30:00'],
  ] as const
  const runEvents = happened.map(([kind, clock], index) => ({
    ...{ ...common, ...blankRunEvent, id: `run-00${index}`, sessionId: 'session-009', day: 0, step: index + 1, kind },
    at: `2026-12-03T${clock}.000Z`,
  }))
  const { text } = await made('session-plan', 'csv', {}, { ...planned(), runEvents })
  const [head, ...lines] = text.split('\r\n').map((line) => line.split(',').slice(0, 5))
  expect(head).toEqual(['Start', 'End', 'Minutes', 'Took', 'Block'])
  expect(lines.slice(0, 3)).toEqual([
    ['09:30', '09:45', '15', '19', 'Arrive'],
    ['09:45', '10:30', '45', '40', 'Two questions'],
    ['09:45', '10:25', '40', '', 'Who opens it?'],
  ])
  expect((await made('session-plan', 'csv')).text).not.toContain('Took')
})

test('the agenda has what everybody may read and never a facilitator’s note', async () => {
  const { text, withheld } = await made('agenda', 'csv')
  expect(text.split('\r\n').filter(Boolean)).toEqual([
    'Start,End,What we do,About it,With,Room',
    '09:30,09:45,Arrive,,,',
    '09:45,10:30,Two questions,What would Joy Tanner ask?,Rowan Price (North Moor Mental Health Trust),',
    '09:45,10:25,Who opens it?,,,Blue room',
    '10:45,11:15,Agree,,,',
  ])
  expect(withheld).toEqual([])
})

test('a calendar reads the session once, and its blocks at their own times', async () => {
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  const [session] = eventsOf((await made('agenda', 'ics')).text)
  expect(session).toMatchObject({
    uid: 'session-009@programme-001.throughline',
    sequence: 3,
    location: 'Eastgate Library',
  })
  const blocks = eventsOf((await made('session-plan', 'ics')).text)
  expect(blocks.map(({ summary, startDate }) => `${startDate.toJSDate().toISOString()} ${summary}`)).toEqual([
    '2026-12-03T09:30:00.000Z Arrive',
    '2026-12-03T09:45:00.000Z Two questions',
    '2026-12-03T09:45:00.000Z Who opens it?',
    '2026-12-03T10:45:00.000Z Agree',
  ])
})

test('a session held is taken when none is to come, and one that is gone is said in words', async () => {
  expect((await made('agenda', 'md', { forumId: 'forum-002' })).text).toContain('Sketching the first conversation')
  await expect(made('agenda', 'md', { sessionId: 'session-404' })).rejects.toThrow(/is not there/)
})

import { describe, expect, it } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import { commitments, commitmentStates, openStates, updates } from '#shared/commitments/commitments.ts'
import { addDays, commitmentFigures, updatesOf } from '#shared/commitments/queries.ts'
import { decisions } from '#shared/decisions/decisions.ts'
import { readProgrammeFile, writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { forums, memberships } from '#shared/forums/forums.ts'
import { organisations, people } from '#shared/people/people.ts'
import { measures } from '#shared/measures/measures.ts'
import { observationsOf, overlapsOf } from '#shared/measures/queries.ts'
import { Memory } from '#shared/records/memory.ts'
import { decode } from '#renderer/features/imports/decode.ts'
import { exportReport } from '#shared/exports/run.ts'
import { guessMapping } from '#shared/imports/columns.ts'
import { readGrid } from '#shared/imports/grid.ts'
import { importRows, imports } from '#shared/imports/imports.ts'
import type { Sheet } from '#shared/imports/sheet.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { timesCarried } from '#shared/sessions/carryOver.ts'
import { schedule } from '#shared/sessions/schedule.ts'
import { blocks, sessions } from '#shared/sessions/sessions.ts'

const on = (today: string) => ({ today, now: `${today}T09:00:00.000Z` })
function open(today: string): Memory {
  const records = buildSample(on(today))
  const memory = new Memory(catalog)
  for (const table of catalog) memory.load(table.name, records[table.name] ?? [])
  return memory
}

const today = '2026-11-24'
const sample = open(today)

/** Every weekday, both clock changes, a leap day, and days when the year's end falls among past or coming sessions. */
const manyDays = Array.from({ length: 27 }, (_, index) => addDays('2027-03-01', index * 26)).concat('2028-02-29')

describe('the sample programme', () => {
  it.each(manyDays)('told on %s is a sound programme file', (day) => {
    const records = buildSample(on(day))
    const text = writeProgrammeFile({ records, savedAt: on(day).now, app: 'Throughline' })
    expect(readProgrammeFile(text)).toEqual({ records, warnings: [] })
  })

  it('is the same on the same day', () => {
    expect(buildSample(on(today))).toEqual(buildSample(on(today)))
  })

  it('has the people, forums and sessions of a partnership of some size', () => {
    expect(sample.all(organisations)).toHaveLength(9)
    expect(sample.all(people).length).toBeGreaterThanOrEqual(30)
    expect(new Set(sample.all(people).map((person) => person.initials)).size).toBe(sample.all(people).length)
    expect(sample.all(forums)).toHaveLength(4)
    expect(sample.all(decisions).length).toBeGreaterThanOrEqual(20)
    expect(sample.all(decisions).filter((decision) => decision.confidential)).toHaveLength(1)
    for (const person of sample.all(people)) expect(person.email).toMatch(/^[a-z]+\.[a-z]+@example\.org$/)
  })

  it('has six measures, each with a baseline, a target and a year of receipts, none of a day to come', () => {
    expect(sample.all(measures)).toHaveLength(6)
    expect(new Set(sample.all(measures).map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4)
    for (const measure of sample.all(measures)) {
      const days = observationsOf(sample, measure.id).map(({ on }) => on)
      expect(days.length).toBeGreaterThanOrEqual(4)
      expect(new Set(days).size).toBe(days.length)
      expect(days.every((on) => on <= today)).toBe(true)
      expect([measure.baseline, measure.target, measure.clauseIds.length]).not.toContain(null)
    }
    expect(sample.all(measures).flatMap((measure) => overlapsOf(sample, measure))).toHaveLength(2)
  })

  it('has about 120 commitments in every state, most of them kept on time', () => {
    const all = sample.all(commitments)
    expect(all.length).toBeGreaterThanOrEqual(115)
    expect(all.length).toBeLessThanOrEqual(130)
    for (const state of commitmentStates) expect(all.filter((each) => each.state === state).length).toBeGreaterThan(2)
    const figures = commitmentFigures(all, today)
    expect(figures).toMatchObject({ overdue: 5, forums: 4 })
    expect(figures.open).toBeGreaterThanOrEqual(25)
    expect(figures.open).toBeLessThanOrEqual(30)
    expect(figures.keptOnTime / figures.keptWithDate).toBeGreaterThan(0.76)
    expect(figures.keptOnTime / figures.keptWithDate).toBeLessThan(0.84)
  })
})

describe.each(manyDays)('dates, told on %s', (day) => {
  const memory = open(day)

  it('sessions before the day were held, those after it are planned, none is on a weekend or at the year’s end', () => {
    for (const session of memory.all(sessions)) {
      expect(session.state).toBe(session.date < day ? 'held' : 'planning')
      expect([1, 2, 3, 4]).toContain(new Date(`${session.date}T00:00:00Z`).getUTCDay())
      expect(session.date).not.toMatch(/12-2[4-9]|12-3|01-01/)
    }
    const held = memory.all(sessions).filter((session) => session.state === 'held')
    expect([held.length, memory.all(sessions).length - held.length]).toEqual([21, 8])
  })

  it('every promise is dated after the session it was made in and nothing that happened lies ahead', () => {
    for (const each of memory.all(commitments)) {
      expect(each.promisedOn).toBe(memory.get(sessions, each.sessionId)?.date)
      if (each.firstDue !== null) expect(each.firstDue >= each.promisedOn).toBe(true)
      expect(each.closedOn === null).toBe(openStates.includes(each.state))
      if (each.closedOn !== null) expect(each.closedOn > each.promisedOn && each.closedOn <= day).toBe(true)
      expect(each.helpNeeded !== '').toBe(each.state === 'stuck')
    }
    expect(commitmentFigures(memory.all(commitments), day).overdue).toBe(5)
  })

  it('a promise was carried over to every session of its forum that found it open', () => {
    for (const each of memory.all(commitments)) {
      const found = memory
        .where(sessions, 'forumId', each.forumId ?? '')
        .filter(({ date }) => each.promisedOn < date && date < (each.closedOn ?? day))
      expect(timesCarried(memory, each)).toBe(found.length)
    }
  })

  it('updates tell how each promise came to stand where it does', () => {
    for (const each of memory.all(commitments)) {
      const told = updatesOf(memory, each.id).toReversed()
      let state = 'promised'
      let due = each.firstDue
      for (const update of told) {
        expect(update.on >= each.promisedOn && update.on <= (each.closedOn ?? day)).toBe(true)
        if (update.kind === 'state') {
          expect(update.stateBefore).toBe(state)
          state = update.stateAfter ?? ''
        }
        if (update.kind === 'redate') {
          expect(update.dueBefore).toBe(due)
          expect(update.text).not.toBe('')
          due = update.dueAfter
        }
      }
      expect([state, due]).toEqual([each.state, each.due])
    }
    expect(memory.all(updates).some((update) => update.kind === 'note')).toBe(true)
  })

  it('nobody owes anything in a forum they were not part of on that day', () => {
    for (const each of memory.all(commitments)) {
      const within = memory
        .where(memberships, 'forumId', each.forumId ?? '')
        .filter(({ from, to }) => (from ?? '') <= each.promisedOn && each.promisedOn <= (to ?? '9'))
        .flatMap(({ personId }) => [personId, memory.get(people, personId)?.organisationId])
      for (const giver of each.giverIds) expect([each.forumId, ...within]).toContain(giver)
    }
  })
})

describe('agendas', () => {
  it.each(sample.all(sessions).map((session) => [session.title, session] as const))(
    '%s fits its room',
    (_, session) => {
      const agenda = sample.where(blocks, 'sessionId', session.id).filter((block) => block.trackId === null)
      const plan = schedule(session, agenda)
      expect(agenda.length).toBeGreaterThanOrEqual(6)
      expect(agenda.length).toBeLessThanOrEqual(9)
      expect(agenda.filter((block) => block.lockedStart !== null)).toHaveLength(1)
      expect(agenda.some((block) => block.kind === 'break')).toBe(true)
      for (const slot of plan.slots) expect([slot.overrun, slot.gap]).toEqual([0, 0])
      expect(plan.spare).toBeGreaterThanOrEqual(0)
      expect(plan.spare).toBeLessThanOrEqual(15)
      for (const block of agenda) if (block.kind !== 'break') expect(block.leadId, block.title).not.toBeNull()
    },
  )

  it('the next leadership session has ten minutes to spare', () => {
    const next = sample.all(sessions).find((session) => session.title === 'From referral to open door')
    expect(next?.state).toBe('planning')
    expect(schedule(next as never, sample.where(blocks, 'sessionId', next?.id ?? '')).spare).toBe(10)
  })

  it('commitments and decisions hang together: the block is in the session, the session in the forum', () => {
    for (const each of [...sample.all(commitments), ...sample.all(decisions)]) {
      expect(sample.get(blocks, each.blockId)?.sessionId).toBe(each.sessionId)
      expect(sample.get(sessions, each.sessionId)?.forumId).toBe(each.forumId)
    }
    for (const each of sample.all(commitments)) {
      if (each.decisionId) expect(sample.get(decisions, each.decisionId)?.blockId).toBe(each.blockId)
    }
  })

  it('holds a log that was brought in: it is known again, and given back as it stood with what has happened since', async () => {
    const [log] = sample.all(imports)
    if (!log) throw new Error('no log')
    const rows = sample.where(importRows, 'importId', log.id).filter(({ commitmentId }) => commitmentId !== null)
    expect(rows.length).toBeGreaterThan(20)
    const same = await exportReport(sample, { report: 'own-columns', format: 'csv', options: {}, today })
    const [sheet] = await readGrid(same.bytes, decode)
    const text = sheet?.rows.map((cells) => cells.join(';')).join('\n') ?? ''
    expect(sheet?.rows[2]).toEqual(['Ref', 'Action agreed', 'Lead', 'Date agreed', 'Due date', 'Status'])
    const moved = rows.filter(
      ({ commitmentId, asRead }) => sample.get(commitments, commitmentId)?.state !== asRead?.state,
    )
    expect(moved.length).toBeGreaterThan(0)
    for (const { cells, asRead, commitmentId } of rows) {
      const held = sample.get(commitments, commitmentId)
      const stands = held?.state === asRead?.state && held?.due === asRead?.due
      expect(text.includes(cells.join(';'))).toBe(stands)
    }
    expect(guessMapping(sheet as Sheet, sample).fields).toEqual(log.mapping)
  })
})

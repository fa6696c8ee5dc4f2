import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankCommitment, commitments } from '#shared/commitments/commitments.ts'
import { blankDecision, decisions } from '#shared/decisions/decisions.ts'
import { forums } from '#shared/forums/forums.ts'
import { blankMeasure, measures, observations } from '#shared/measures/measures.ts'
import { prototypes } from '#shared/prototypes/prototypes.ts'
import { coverageOf } from '#shared/purposes/coverage.ts'
import { currentVersion, wordingsOf } from '#shared/purposes/queries.ts'
import { blankBlock, blocks, sessions } from '#shared/sessions/sessions.ts'
import type { Desk } from '../../../support/desk.ts'
import { anyStep, History } from './history.ts'

const days = ['2026-01-10', '2026-04-10', '2026-07-10', '2026-10-10']
const anyDay = fc.constantFrom(...days)
const anyWork = fc.record({
  kind: fc.constantFrom('block', 'break', 'decision', 'commitment', 'kept', 'prototype', 'measure', 'unobserved'),
  day: anyDay,
  serves: fc.array(fc.nat(20), { maxLength: 3 }),
  here: fc.boolean(),
})

/** Measures are watched by a forum, not by a session of it. */
const isMeasure = (kind: string): boolean => kind === 'measure' || kind === 'unobserved'

/** A forum with a session on each day and one cancelled, and one more forum. */
function meetings(desk: Desk) {
  const add = desk.memory
  const common = { createdAt: '2026-01-01T00:00:00.000Z', deletedAt: null }
  const forum = (id: string) => ({
    ...common,
    id,
    name: id,
    kind: 'collaborative',
    purpose: '',
    placeId: null,
    archived: false,
  })
  add.load(forums.name, [forum('forum-here'), forum('forum-there')])
  add.load(
    sessions.name,
    ['forum-here', 'forum-there'].flatMap((forumId) =>
      days.map((date, index) => ({
        ...{ ...common, id: `session-${forumId.slice(6)}${index}`, forumId, title: 'Meeting', date, start: '09:00' },
        ...{ minutes: 60, timeZone: 'Europe/London', venue: '', purpose: '', days: 1, sequence: 0 },
        state: index === 1 ? 'cancelled' : 'held',
      })),
    ),
  )
  return common
}

test('coverage counts what a plain recount counts, over any period, after any history', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { minLength: 10, maxLength: 60 }),
      fc.array(anyWork, { maxLength: 25 }),
      fc.option(anyDay),
      fc.option(anyDay),
      (steps, work, from, to) => {
        const history = new History()
        for (const step of steps) history.take(step)
        const { memory } = history.desk
        const common = meetings(history.desk)
        const clauses = memory.all(memory.table('clauses')).map(({ id }) => id)
        const rows = work.map((each, index) => {
          const forumId = each.here ? 'forum-here' : 'forum-there'
          const clauseIds = [...new Set(each.serves.flatMap((n) => clauses[n] ?? []))]
          const sessionId = `session-${forumId.slice(6)}${days.indexOf(each.day)}`
          return { ...each, id: `work-${100 + index}`, clauseIds, sessionId, forumId }
        })
        for (const { id, kind, day, clauseIds, sessionId, forumId } of rows) {
          const where = { ...common, id, clauseIds, sessionId, forumId, blockId: null }
          if (kind === 'block' || kind === 'break') {
            const { forumId: _, blockId: __, ...inSession } = where
            const said = { order: 'a0', title: 'A block', kind: kind === 'break' ? 'break' : 'explore', minutes: 20 }
            memory.load(blocks.name, [...memory.all(blocks), { ...blankBlock, ...said, ...inSession }])
          } else if (kind === 'decision') {
            const said = { outcome: 'Yes', context: '', method: 'consent', decidedOn: day, reviewOn: null }
            memory.load(decisions.name, [
              ...memory.all(decisions),
              { ...blankDecision, ...said, confidential: false, ...where },
            ])
          } else if (kind === 'prototype') {
            const said = {
              title: 'A desk',
              begunOn: day,
              leadIds: [],
              placeId: null,
              decisionId: null,
              confidential: false,
            }
            memory.load(prototypes.name, [...memory.all(prototypes), { ...said, ...where }])
          } else if (isMeasure(kind)) {
            const { sessionId: _, blockId: __, ...watched } = where
            const said = { ...blankMeasure, title: 'People seen', kind: 'people', unit: 'people' }
            memory.load(measures.name, [...memory.all(measures), { ...said, ...watched }])
            if (kind === 'unobserved') continue
            const seen = { ...common, id: `seen-${id}`, measureId: id, value: 3, on: day, source: 'Log', note: '' }
            memory.load(observations.name, [...memory.all(observations), { ...seen, stage: null }])
          } else {
            const said = {
              ...{ action: 'Do it', details: '', reference: '', giverIds: [], receiverId: null, promisedOn: day },
              ...{ state: kind === 'kept' ? 'kept' : 'promised', firstDue: null, due: null, closedOn: null },
              ...{ helpNeeded: '', renewedOn: null, confidential: false, decisionId: null, importId: null },
            }
            memory.load(commitments.name, [...memory.all(commitments), { ...blankCommitment, ...said, ...where }])
          }
        }
        const coverage = coverageOf(memory, history.statementId, { from, to })
        const version = currentVersion(memory, history.statementId)
        expect(coverage?.version.id).toBe(version?.id)
        if (!version || !coverage) return

        const words = wordingsOf(memory, version.id)
        const inPeriod = ({ day }: { day: string }) => (from === null || day >= from) && (to === null || day <= to)
        const counted = rows.filter(
          (row) => inPeriod(row) && !((row.kind === 'block' || row.kind === 'break') && row.day === days[1]),
        )
        const serves = (row: (typeof rows)[number], clauseId: string) =>
          row.clauseIds.some(
            (id) =>
              id === clauseId ||
              (!words.some((each) => each.clauseId === id) &&
                words.some((each) => each.clauseId === clauseId && each.fromIds.includes(id))),
          )
        const of = (list: typeof rows, ...kinds: string[]) =>
          list.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
        for (const clause of coverage.clauses) {
          const mine = counted.filter((row) => serves(row, clause.wording.clauseId))
          expect(ids(clause.blocks).sort()).toEqual(of(mine, 'block', 'break').sort())
          expect(ids(clause.decisions)).toEqual(of(mine, 'decision'))
          expect(ids(clause.commitments)).toEqual(of(mine, 'commitment', 'kept'))
          expect(ids(clause.prototypes)).toEqual(of(mine, 'prototype'))
          expect(clause.kept).toBe(of(mine, 'kept').length)
          expect(ids(clause.measures)).toEqual(of(mine, 'measure'))
          const held = new Set(
            mine.filter(({ day, kind }) => day !== days[1] && !isMeasure(kind)).map(({ sessionId }) => sessionId),
          )
          expect(ids(clause.sessions).sort()).toEqual([...held].sort())
        }
        const none = counted.filter((row) => !words.some(({ clauseId }) => serves(row, clauseId)))
        expect(ids(coverage.unserved.blocks).sort()).toEqual(of(none, 'block').sort())
        expect(ids(coverage.unserved.decisions)).toEqual(of(none, 'decision'))
        expect(ids(coverage.unserved.measures)).toEqual(of(none, 'measure'))
        expect(ids(coverage.unserved.commitments)).toEqual(of(none, 'commitment', 'kept'))
        expect(ids(coverage.unserved.prototypes)).toEqual(of(none, 'prototype'))
      },
    ),
    { numRuns: 120 },
  )
}, 60_000)

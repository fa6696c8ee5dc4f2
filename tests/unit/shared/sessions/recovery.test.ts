import { describe, expect, test } from 'vitest'
import { addForum } from '#shared/forums/commands.ts'
import { addSession, addBlock } from '#shared/sessions/commands.ts'
import { isBehind, recoveries } from '#shared/sessions/recovery.ts'
import { recordRun, runEventsOf } from '#shared/sessions/runCommands.ts'
import { minute, runPlanOf, type RunPlan } from '#shared/sessions/runPlan.ts'
import { runState } from '#shared/sessions/runState.ts'
import { blankBlock, type Block } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'

/** A session today at ten, started by the desk's clock, which stands at ten. */
function running(...agenda: readonly (readonly [string, number, Partial<Block>?])[]) {
  const desk = new Desk()
  const forumId = desk.run(addForum, {
    name: 'Forum',
    kind: 'leadership-forum',
    purpose: '',
    placeId: null,
    archived: false,
  })
  const sessionId = desk.run(addSession, {
    forumId,
    title: 'Session',
    date: desk.today,
    start: '10:00',
    minutes: agenda.reduce((sum, [, minutes]) => sum + minutes, 0),
    timeZone: 'Europe/London',
    venue: '',
    purpose: '',
    state: 'planning',
    days: 1,
    sequence: 0,
  })
  for (const [index, [title, minutes, more]] of agenda.entries()) {
    desk.run(addBlock, { sessionId, index, block: { ...blankBlock, title, kind: 'explore', minutes, ...more } })
  }
  desk.run(recordRun, { sessionId, day: 0, changes: [{ kind: 'start', blockId: null }] })
  const plan = runPlanOf(desk.memory, sessionId, 0) as RunPlan
  return { desk, sessionId, plan, events: () => runEventsOf(desk.memory, sessionId, 0) }
}

const clock = (instant: number) => new Date(instant).toISOString().slice(11, 16)

describe('being behind', () => {
  const session = () =>
    running(
      ['Check-in', 20],
      ['Story', 40, { minimumMinutes: 30 }],
      ['Reading', 15, { droppable: true }],
      ['Ideas', 30, { minimumMinutes: 20, droppable: true }],
      ['Check-out', 15],
    )

  test('has three ways out, each with its finishing time', () => {
    const { events, plan } = session()
    const now = plan.startsAt + 32 * minute
    expect(isBehind(runState(events(), plan, now))).toBe(true)
    const offers = recoveries(events(), plan, now)
    expect(offers.map(({ kind, finish, enough }) => [kind, clock(finish), enough])).toEqual([
      ['shorten', '12:00', true],
      ['drop', '11:57', true],
      ['run-over', '12:12', false],
    ])
    expect(offers[0]?.changes.map(({ minutes }) => minutes)).toEqual([6, 6])
    expect(offers[1]?.steps.map(({ item }) => item.block.title)).toEqual(['Reading'])
  })

  test('taking one makes its time come true, and undo takes it back', () => {
    const { desk, sessionId, events, plan } = session()
    const now = plan.startsAt + 32 * minute
    const before = runState(events(), plan, now)
    for (const offer of recoveries(events(), plan, now)) {
      desk.run(recordRun, { sessionId, day: 0, changes: [...offer.changes] })
      const after = runState(events(), plan, now)
      expect(after.finish).toBe(offer.finish)
      expect(isBehind(after)).toBe(false)
      const commit = desk.commits.at(-1)
      if (commit) desk.takeBack(commit)
      expect(runState(events(), plan, now)).toEqual(before)
    }
  })

  test('never shortens below what is useful, nor drops what may not be dropped', () => {
    const { events, plan } = session()
    const offers = recoveries(events(), plan, plan.startsAt + 200 * minute)
    expect(offers[0]?.changes.map(({ minutes }) => minutes)).toEqual([10, 10])
    expect(offers[1]?.steps.map(({ item }) => item.block.title)).toEqual(['Reading', 'Ideas'])
    expect(offers.every(({ enough }) => !enough)).toBe(true)
  })

  test('on time there is nothing to recover', () => {
    const { events, plan } = session()
    expect(isBehind(runState(events(), plan, plan.startsAt + 10 * minute))).toBe(false)
  })
})

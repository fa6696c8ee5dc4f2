import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankRunEvent, type RunEvent } from '#shared/sessions/run.ts'
import { minute, planRun, type RunPlan } from '#shared/sessions/runPlan.ts'
import { paceOf, runState, type RunState } from '#shared/sessions/runState.ts'
import { blankBlock, type Block, type Session, type Track } from '#shared/sessions/sessions.ts'

const own = { createdAt: '2026-11-01T09:00:00.000Z', deletedAt: null }

function session(more: Partial<Session> = {}): Session {
  return {
    ...own,
    id: 'session-one',
    forumId: 'forum-one',
    title: 'First gathering',
    date: '2026-12-04',
    start: '09:30',
    minutes: 180,
    timeZone: 'Europe/London',
    venue: '',
    purpose: '',
    state: 'planning',
    days: 1,
    sequence: 0,
    ...more,
  }
}

function block(id: string, minutes: number, more: Partial<Block> = {}): Block {
  const order = `a${id.charCodeAt(0) - 87}`
  return {
    ...own,
    ...blankBlock,
    id: `block-${id}`,
    sessionId: 'session-one',
    order,
    title: id,
    kind: 'explore',
    minutes,
    ...more,
  }
}

const agenda = [block('a', 30), block('b', 60), block('c', 15), block('d', 75)]
const plan = planRun(session(), agenda, [], 0)
const at = (clock: string, date = '2026-12-04') => Date.parse(`${date}T${clock}:00.000Z`)

/** Steps told as "09:30 start", on the day of the session unless a date stands before it. */
function story(...lines: readonly (readonly [number, RunEvent['kind'], Partial<RunEvent>?])[]): RunEvent[] {
  return lines.map(([when, kind, more], index) => ({
    ...own,
    ...blankRunEvent,
    id: `run-${index}`,
    sessionId: 'session-one',
    day: 0,
    step: index + 1,
    at: new Date(when).toISOString(),
    kind,
    ...more,
  }))
}

const minutesLeft = (state: RunState) => state.left / minute
const currentTitle = (state: RunState) => state.current?.item.block.title

describe('a session being run', () => {
  test('waits until it is started, and says what starting late would cost', () => {
    const state = runState([], plan, at('09:42'))
    expect(state.phase).toBe('waiting')
    expect(state.finish).toBe(at('12:42'))
    expect(state.late).toBe(12 * minute)
  })

  test('counts from the instant it was started', () => {
    const state = runState(story([at('09:35'), 'start']), plan, at('09:50'))
    expect(currentTitle(state)).toBe('a')
    expect(minutesLeft(state)).toBe(15)
    expect(state.next?.item.block.title).toBe('b')
    expect(state.late).toBe(5 * minute)
    expect(state.finish).toBe(at('12:35'))
  })

  test('a block that runs over pushes what comes after it', () => {
    const state = runState(story([at('09:30'), 'start']), plan, at('10:10'))
    expect(minutesLeft(state)).toBe(-10)
    expect(state.pace).toBe('over')
    expect(state.finish).toBe(at('12:40'))
  })

  test('by itself, blocks follow each other at their time, however long nobody looked', () => {
    const events = story([at('09:30'), 'start'], [at('09:31'), 'auto'])
    expect(currentTitle(runState(events, plan, at('11:10')))).toBe('c')
    const late = runState(events, plan, at('14:00'))
    expect(currentTitle(late)).toBe('d')
    expect(minutesLeft(late)).toBe(-90)
  })

  test('turning it on when a block is over does not rewrite what was', () => {
    const state = runState(story([at('09:30'), 'start'], [at('10:20'), 'auto']), plan, at('10:25'))
    expect(state.steps[0]).toMatchObject({ status: 'done', end: at('10:20') })
    expect(minutesLeft(state)).toBe(55)
  })

  test('by itself, the next block waits for the clock it is locked to', () => {
    const locked = planRun(session(), [block('a', 30), block('b', 60, { lockedStart: '10:30' })], [], 0)
    const events = story([at('09:30'), 'start'], [at('09:30'), 'auto'])
    expect(currentTitle(runState(events, locked, at('10:20')))).toBe('a')
    expect(currentTitle(runState(events, locked, at('10:31')))).toBe('b')
    expect(runState(events, locked, at('10:20')).late).toBe(0)
  })

  test('going back takes a block up as though it had never been left', () => {
    const events = story(
      [at('09:30'), 'start'],
      [at('09:45'), 'advance'],
      [at('09:50'), 'back', { blockId: 'block-a' }],
    )
    const state = runState(events, plan, at('09:55'))
    expect(currentTitle(state)).toBe('a')
    expect(minutesLeft(state)).toBe(5)
  })

  test('what is done says how long it took, whatever it was given and without its pauses', () => {
    const events = story(
      [at('09:30'), 'start'],
      [at('09:35'), 'add-minutes', { blockId: 'block-a', minutes: 10 }],
      [at('09:40'), 'pause'],
      [at('09:55'), 'resume'],
      [at('10:20'), 'advance'],
      [at('10:30'), 'pause'],
    )
    const took = (clock: string, more: RunEvent[] = []) =>
      runState([...events, ...more], plan, at(clock)).steps.map((step) => step.took && step.took / minute)
    expect(took('10:15')).toEqual([35, null, null, null])
    expect(took('13:00')).toEqual([35, null, null, null])
    const finish = story([at('10:45'), 'finish', { step: 7, id: 'run-f' }])
    expect(took('13:00', finish)).toEqual([35, 10, null, null])
  })

  test('a pause across midnight costs nothing but itself', () => {
    const night = planRun(session({ start: '22:00' }), agenda, [], 0)
    const events = story([at('22:00'), 'start'], [at('22:20'), 'pause'], [at('00:20', '2026-12-05'), 'resume'])
    expect(minutesLeft(runState(events, night, at('00:10', '2026-12-05')))).toBe(10)
    const state = runState(events, night, at('00:25', '2026-12-05'))
    expect(minutesLeft(state)).toBe(5)
    expect(state.late).toBe(120 * minute)
  })

  test('summer time begins and ends: minutes stay minutes, and locks stay on the wall', () => {
    const spring = planRun(session({ date: '2026-03-29', start: '00:30' }), agenda, [], 0)
    expect(spring.end - spring.startsAt).toBe(180 * minute)
    expect(spring.startsAt).toBe(at('00:30', '2026-03-29'))
    const events = story([spring.startsAt, 'start'], [spring.startsAt, 'auto'])
    const later = runState(events, spring, spring.startsAt + 100 * minute)
    expect(currentTitle(later)).toBe('c')
    expect(later.late).toBe(0)
    const autumn = planRun(
      session({ date: '2026-10-25', start: '00:30' }),
      [block('a', 30), block('b', 30, { lockedStart: '03:00' })],
      [],
      0,
    )
    expect(autumn.startsAt).toBe(at('23:30', '2026-10-24'))
    expect(autumn.items[1]?.plannedStart).toBe(at('03:00', '2026-10-25'))
  })

  test('a clock set back an hour changes nothing once it is said, and is noticed when it is not', () => {
    const before = story([at('09:30'), 'start'], [at('10:00'), 'advance'])
    const unsaid = runState(before, plan, at('09:20'))
    expect(unsaid.clockBehind).toBe(40 * minute)
    expect(minutesLeft(unsaid)).toBe(60)
    const said = [...before, ...story([at('09:20'), 'clock', { step: 3, shift: -60 * minute }])]
    const state = runState(said, plan, at('09:30'))
    expect(minutesLeft(state)).toBe(30)
    expect(state.startedAt).toBe(at('08:30'))
  })

  test('rooms have clocks of their own and come back together', () => {
    const track = (id: string): Track => ({
      ...own,
      id: `track-${id}`,
      blockId: 'block-a',
      order: `a${id}`,
      title: id,
      room: '',
    })
    const inRoom = (id: string, minutes: number, room: string) => block(id, minutes, { trackId: `track-${room}` })
    const rooms = planRun(
      session(),
      [block('a', 60), inRoom('p', 20, '1'), inRoom('q', 40, '1'), inRoom('r', 50, '2'), block('b', 30)],
      [track('1'), track('2')],
      0,
    )
    const state = runState(story([at('09:30'), 'start']), rooms, at('10:22'))
    expect(state.steps.map(({ item }) => item.block.title)).toEqual(['a', 'b'])
    expect(state.rooms.map(({ block: now, left }) => [now?.title ?? null, left / minute])).toEqual([
      ['q', 8],
      [null, 0],
    ])
    expect(state.backTogether).toBe(at('10:30'))
  })

  test('each day of a session has a run of its own, and a run can begin again', () => {
    const events = story([at('09:30'), 'start'], [at('09:40'), 'finish'], [at('10:00'), 'start'])
    expect(runState(events.slice(0, 2), plan, at('11:00'))).toMatchObject({ phase: 'finished', finish: at('09:40') })
    expect(minutesLeft(runState(events, plan, at('10:10')))).toBe(20)
    const second = planRun(session({ days: 2 }), [block('a', 30), block('b', 30, { day: 1 })], [], 1)
    expect(second.items.map(({ block: { title } }) => title)).toEqual(['b'])
    expect(second.startsAt).toBe(at('09:30', '2026-12-05'))
  })

  test('says how urgent it is', () => {
    expect([13, 12, 4, 3, 0, -1].map((left) => paceOf(left * minute, 60))).toEqual([
      'plenty',
      'soon',
      'soon',
      'now',
      'now',
      'over',
    ])
  })
})

const doings = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 40 * minute }),
    kind: fc.constantFrom<RunEvent['kind']>(
      'advance',
      'back',
      'pause',
      'resume',
      'add-minutes',
      'shorten',
      'drop',
      'auto',
      'manual',
    ),
    place: fc.nat(3),
    minutes: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 25 },
)
type Doing = { after: number; kind: RunEvent['kind']; place: number; minutes: number }

function told(doing: readonly Doing[], from = plan.startsAt): RunEvent[] {
  let clock = from
  const rest = doing.map(({ after, kind, place, minutes }) => {
    clock += after
    const blockId = kind === 'advance' ? null : (agenda[place]?.id ?? null)
    return [clock, kind, { blockId, minutes }] as const
  })
  return story([from, 'start'], ...rest)
}

/** Every millisecond since the start belongs to one block, or to a pause in it. */
function accounted(state: RunState): number {
  return state.steps.reduce((sum, { status, start, end }) => {
    if (status === 'done') return sum + end - start
    return sum
  }, 0)
}

describe('whatever is done in whatever order', () => {
  test('no time is lost: what is done ends where the next begins', () => {
    fc.assert(
      fc.property(doings, fc.integer({ min: 0, max: 60 * minute }), (doing, wait) => {
        const events = told(doing)
        const now = Date.parse(events.at(-1)?.at ?? '') + wait
        const state = runState(events, plan, now)
        const began = state.current?.start ?? now
        expect(accounted(state)).toBe(began - (state.startedAt ?? now))
      }),
    )
  })

  test('what each block took and what it paused make up the time it lay in', () => {
    fc.assert(
      fc.property(doings, fc.nat(60 * minute), (doing, wait) => {
        const events = told(doing)
        const state = runState(events, plan, Date.parse(events.at(-1)?.at ?? '') + wait)
        for (const { status, start, end, took } of state.steps) {
          if (status !== 'done') expect(took).toBeNull()
          else expect(took).toBeLessThanOrEqual(end - start)
          expect(took ?? 0).toBeGreaterThanOrEqual(0)
        }
        if (!doing.some(({ kind }) => kind === 'pause')) {
          const sum = state.steps.reduce((total, { took }) => total + (took ?? 0), 0)
          expect(sum).toBe(accounted(state))
        }
      }),
    )
  })

  test('stored in any order and read again, the steps say the same', () => {
    fc.assert(
      fc.property(doings, fc.nat(60 * minute), fc.infiniteStream(fc.nat()), (doing, wait, dice) => {
        const events = told(doing)
        const now = Date.parse(events.at(-1)?.at ?? '') + wait
        const drawn = events.map((event) => ({ event, place: dice.next().value }))
        const shuffled = drawn.sort((a, b) => a.place - b.place).map(({ event }) => event)
        expect(runState(JSON.parse(JSON.stringify(shuffled)), plan, now)).toEqual(runState(events, plan, now))
      }),
    )
  })

  test('a clock moved while it runs shifts every time and no duration', () => {
    const shifts = fc.integer({ min: -3 * 60 * minute, max: 3 * 60 * minute })
    fc.assert(
      fc.property(doings, shifts, fc.nat(60 * minute), (doing, shift, wait) => {
        const events = told(doing)
        const last = Date.parse(events.at(-1)?.at ?? '')
        const still = runState(events, plan, last + wait)
        const moved = [
          ...events,
          ...story([last + shift, 'clock', { step: events.length + 1, shift, id: 'run-clock' }]),
        ]
        const after = runState(moved, plan, last + wait + shift)
        expect(after.left).toBe(still.left)
        expect(after.current?.item.block.id).toBe(still.current?.item.block.id)
        expect(after.startedAt).toBe((still.startedAt ?? 0) + shift)
      }),
    )
  })

  test('as time passes the session never ends earlier by itself', () => {
    fc.assert(
      fc.property(doings, fc.nat(60 * minute), fc.nat(60 * minute), (doing, a, b) => {
        const events = told(doing)
        const last = Date.parse(events.at(-1)?.at ?? '')
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)]
        expect(runState(events, plan, last + later).finish).toBeGreaterThanOrEqual(
          runState(events, plan, last + sooner).finish,
        )
      }),
    )
  })
})

describe('three hours, at a second a step', () => {
  test('through the night summer time ends: a late start, a pause, a restart, a clock set back an hour', () => {
    const night: RunPlan = planRun(session({ date: '2026-10-24', start: '23:30' }), agenda, [], 0)
    const began = night.startsAt + 4 * minute
    const events = story([began, 'start'], [began, 'auto'])
    const seen = new Map<string, number>()
    let shown: string | undefined
    for (let second = 0; second < 3 * 3600 + 600; second += 1) {
      const wrong = second >= 8000 ? -60 * minute : 0
      const now = began + second * 1000 + wrong
      if (second === 3600) events.push(...story([now, 'pause', { id: 'run-p', step: 3 }]))
      if (second === 4200) events.push(...story([now, 'resume', { id: 'run-r', step: 4 }]))
      if (second === 8000) events.push(...story([now, 'clock', { id: 'run-c', step: 5, shift: wrong }]))
      const kept: RunEvent[] = second === 5000 ? JSON.parse(JSON.stringify(events)) : events
      const state = runState(kept, night, now)
      const title = currentTitle(state)
      if (title !== undefined && title !== shown) seen.set(title, second)
      shown = title
      if (state.phase === 'running') expect(state.left).toBeGreaterThan(-1000)
    }
    expect([...seen]).toEqual([
      ['a', 0],
      ['b', 1800],
      ['c', 6000],
      ['d', 6900],
    ])
    const end = runState(events, night, began + (3 * 3600 + 600 - 3600) * 1000)
    expect(end.finish).toBe(night.end + 14 * minute - 60 * minute)
    expect(end.startedAt).toBe(began - 60 * minute)
  })
})

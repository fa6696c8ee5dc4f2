import { expect, test } from 'vitest'
import { checksOf, type ClausesToServe } from '#shared/sessions/checks.ts'
import { planOf } from '#shared/sessions/plan.ts'
import { blankBlock, type Block, type Track } from '#shared/sessions/sessions.ts'
import { keysAfter } from '#shared/records/order.ts'

const session = { date: '2026-12-04', start: '09:30', minutes: 180, days: 1 }
const made = { createdAt: '2026-11-01T09:00:00.000Z', deletedAt: null }

function says(
  drawn: readonly Partial<Block>[],
  rooms: readonly Partial<Track>[] = [],
  purpose = 'To agree',
  clauses: ClausesToServe = { known: 0, unserved: [] },
): string[] {
  const keys = keysAfter(null, drawn.length)
  const blocks = drawn.map((fields, index): Block => {
    const own = { id: `block-${index}`, sessionId: 'session-1', order: keys[index] ?? '', title: `Block ${index}` }
    return { ...blankBlock, ...made, ...own, kind: 'decide', minutes: 30, leadId: 'person-1', ...fields }
  })
  const tracks = rooms.map((fields, index): Track => {
    return { ...made, id: `track-${index}`, blockId: 'block-0', order: `a${index}`, title: '', room: '', ...fields }
  })
  return checksOf(planOf(session, blocks, tracks), purpose, clauses).map((check) => check.says)
}

test('a plan that fits, rests and is led needs no word', () => {
  expect(says([{ minutes: 60 }, { kind: 'break' }, { minutes: 60 }])).toEqual([])
})

test('an empty plan says so', () => {
  expect(says([])).toEqual(['Nothing is planned yet.'])
})

test('what runs past the booking or a lock comes first', () => {
  expect(says([{ minutes: 90 }, { kind: 'break', lockedStart: '10:50' }, { minutes: 80, leadId: null }])).toEqual([
    'The last block ends at 12:40, 10 min after the booking.',
    '“Block 1” starts at 10:50, but “Block 0” runs 10 min past that.',
    '“Block 2” has no lead.',
  ])
})

test('free time before a lock is named', () => {
  expect(says([{}, { kind: 'break', lockedStart: '11:10' }])).toEqual([
    'Nothing is planned for 1 h 10 min before “Block 1”.',
  ])
})

test('ninety minutes without a break are named once', () => {
  expect(says([{ minutes: 60 }, { minutes: 31 }, { minutes: 20 }])).toEqual([
    'No break from 09:30 until “Block 1” ends at 11:01: 1 h 31 min.',
  ])
})

test('rooms that are unequal, or run past their block, are named', () => {
  const rooms = [{ title: 'A' }, { title: 'B' }]
  const inside = (a: number, b: number) => [
    { minutes: 40 },
    { trackId: 'track-0', minutes: a },
    { trackId: 'track-1', minutes: b },
  ]
  expect(says(inside(20, 40), rooms)).toEqual(['The rooms of “Block 0” are unequal: 20 min in one, 40 min in another.'])
  expect(says(inside(20, 45), rooms)).toEqual(['“B” runs 5 min past 10:10, when everyone is back together.'])
})

/** Two rooms in the first block, with a block each, then what follows. */
const twoRooms = [{ title: 'A' }, { title: 'B' }]
function inRooms(a: Partial<Block>, b: Partial<Block>, parent: Partial<Block> = {}): Partial<Block>[] {
  return [{ ...parent }, { trackId: 'track-0', ...a }, { trackId: 'track-1', ...b }]
}

test('a block in a room needs a lead as well, and is named in the order it is read', () => {
  expect(says(inRooms({}, { leadId: null }), twoRooms)).toEqual(['“Block 2” has no lead.'])
  expect(says([...inRooms({}, { leadId: null }), { leadId: null }], twoRooms)).toEqual([
    '2 blocks have no lead, “Block 2” first.',
  ])
  expect(says(inRooms({}, { leadId: null, kind: 'break' }), twoRooms)).toEqual([])
})

test('what is decided or promised in a room counts as decided', () => {
  const explored = [{ kind: 'explore', minutes: 10 }, { kind: 'connect' }, { kind: 'review', minutes: 10 }] as const
  const inside = (kind: 'decide' | 'review') => [...inRooms({}, { kind }, { kind: 'review' }), ...explored]
  expect(says(inside('decide'), twoRooms)).toEqual([])
  const [first, a, b] = inRooms({ kind: 'explore' }, { kind: 'explore' }, { kind: 'review' })
  expect(says([first ?? {}, a ?? {}, b ?? {}, ...explored], twoRooms)).toEqual([
    'Nothing is decided or promised: is this session only for talking?',
  ])
})

test('a break in every room is a break; a room without one is told, and only once', () => {
  const half = { minutes: 60 }
  const rest = (trackId: string): Partial<Block> => ({ trackId, kind: 'break', minutes: 10 })
  const plan = (trackIds: readonly string[]) => [
    { minutes: 130 },
    ...['track-0', 'track-1'].flatMap((trackId) => [
      { ...half, trackId },
      ...(trackIds.includes(trackId) ? [rest(trackId)] : [{ trackId, minutes: 10 }]),
      { ...half, trackId },
    ]),
    { minutes: 20 },
  ]
  expect(says(plan(['track-0', 'track-1']), twoRooms)).toEqual([])
  expect(says(plan(['track-0']), twoRooms)).toEqual(['No break from 09:30 until “Block 6” ends at 11:40: 2 h 10 min.'])
  expect(says(plan([]), twoRooms)).toEqual(['No break from 09:30 until “Block 3” ends at 11:40: 2 h 10 min.'])
})

test('a session that nobody gave a reason is asked for one', () => {
  expect(says([{}], [], ' ')).toEqual(['Nobody has written why this session meets.'])
})

test('a purpose clause nobody works on is named; a plan that serves none says so first', () => {
  const clauses = { known: 3, unserved: ['Nobody falls between services', 'Told once'] }
  expect(says([{}], [], 'To agree', clauses)).toEqual([
    'No block says which purpose clause it serves: press C on one that does.',
  ])
  const served = [{ clauseIds: ['clause-1'] }]
  expect(says(served, [], 'To agree', clauses)).toEqual([
    'Nobody works on the purpose clause “Nobody falls between services”, nor on 1 more. Could a block here?',
  ])
  expect(says(served, [], 'To agree', { known: 3, unserved: [] })).toEqual([])
  expect(says([{}])).toEqual([])
  expect(says(inRooms({}, { clauseIds: ['clause-1'] }), twoRooms, 'To agree', { known: 3, unserved: [] })).toEqual([])
})

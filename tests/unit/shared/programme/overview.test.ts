import { describe, expect, it } from 'vitest'
import {
  giversInWords,
  latestDecisions,
  lineCounts,
  nextSessions,
  overdueOnes,
  stuckOnes,
} from '#shared/programme/overview.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import type { AnyRecord } from '#shared/records/table.ts'
import { blocks, sessions } from '#shared/sessions/sessions.ts'
import { commitment, inMemory, northMoor, northMoorToday } from '../../../support/northMoor.ts'

const read = inMemory(northMoor())
const common = { createdAt: '2026-03-02T09:00:00.000Z', deletedAt: null }

describe('the line so far', () => {
  it('counts what is there, by what it is', () => {
    expect(lineCounts(read)).toEqual({
      forums: 2,
      sessions: 3,
      held: 3,
      decisions: 0,
      commitments: 7,
      open: 4,
      kept: 2,
    })
  })

  it('is all noughts in an empty programme', () => {
    const empty = inMemory(emptyProgramme('New', '2026-11-23T09:00:00.000Z'))
    expect(new Set(Object.values(lineCounts(empty)))).toEqual(new Set([0]))
  })
})

describe('what needs somebody now', () => {
  it('names the stuck ones apart from those that are only late', () => {
    expect(stuckOnes(read, 5)).toMatchObject({ total: 1, first: [{ commitment: { id: 'commitment-002' } }] })
    expect(overdueOnes(read, northMoorToday, 5).total).toBe(0)
    expect(overdueOnes(read, '2026-12-05', 5).first.map((each) => each.commitment.id)).toEqual(['commitment-001'])
  })

  it('counts a day as late only once it has passed', () => {
    expect(overdueOnes(read, '2026-12-04', 5).total).toBe(0)
  })

  it('shows the longest overdue first and counts the rest', () => {
    const late = ['2026-10-03', '2026-10-01', '2026-10-02'].map((due, index) =>
      commitment(`20${index}`, { due, firstDue: due }),
    )
    const top = overdueOnes(inMemory(northMoor({ commitments: late })), northMoorToday, 2)
    expect(top.total).toBe(3)
    expect(top.first.map((each) => each.commitment.due)).toEqual(['2026-10-01', '2026-10-02'])
  })

  it('says who promised', () => {
    const of = (id: string) => giversInWords(read, read.get(commitments, id) ?? missing())
    expect(of('commitment-002')).toBe('North Moor Mental Health Trust and Joy Tanner')
    expect(of('commitment-005')).toBe('Everyone in System Leadership Forum')
    expect(of('commitment-007')).toBe('')
  })
})

describe('next sessions', () => {
  it('lists planned ones from today on, soonest first, with how full their agenda is', () => {
    const held = read.all(sessions)
    const planned = held.map((session, index) => ({
      ...session,
      state: 'planning' as const,
      date: ['2026-12-20', '2026-11-23', '2026-11-22'][index] ?? '',
    }))
    const coming = nextSessions(inMemory(northMoor({ sessions: planned })), northMoorToday, 5)
    expect(coming.map(({ session }) => session.date)).toEqual(['2026-11-23', '2026-12-20'])
    expect(coming[0]).toMatchObject({ blocks: 1, planned: 30, forum: { name: 'System Leadership Forum' } })
    expect(nextSessions(read, northMoorToday, 5)).toEqual([])
  })

  it('counts what goes on in rooms within its block, and every day that is booked', () => {
    const [session] = read.all(sessions)
    const track = { ...common, id: 'track-001', blockId: 'block-001', order: 'a0', title: 'Room 1', room: '' }
    const inRoom = { ...read.all(blocks)[0], id: 'block-009', sessionId: session?.id ?? '', trackId: track.id }
    const two = [{ ...session, state: 'planning', date: '2026-12-20', days: 2 }] as unknown as readonly AnyRecord[]
    const agenda = [...read.all(blocks).filter((block) => block.sessionId === session?.id), inRoom] as AnyRecord[]
    const [coming] = nextSessions(
      inMemory(northMoor({ sessions: two, tracks: [track], blocks: agenda })),
      northMoorToday,
      5,
    )
    expect(coming).toMatchObject({ blocks: 1, planned: 30, booked: (session?.minutes ?? 0) * 2 })
  })
})

describe('latest decisions', () => {
  it('has none where none was taken', () => {
    expect(latestDecisions(read, 4)).toEqual([])
  })
})

function missing(): never {
  throw new Error('The small programme has lost a commitment this test needs.')
}

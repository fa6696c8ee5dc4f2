import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#shared/records/fold.ts'
import { generateProgramme } from '#shared/sample/generate.ts'
import { search } from '#shared/search/search.ts'
import { changeCommitment } from '#shared/commitments/commands.ts'
import { Desk } from '../../../support/desk.ts'
import { MeetingForum } from '../sessions/support.ts'
import { commitment, inMemory, northMoor, northMoorToday, person } from '../../../support/northMoor.ts'

const read = inMemory(northMoor())

describe('search', () => {
  it('finds every kind of record, with a word on what it is', () => {
    expect(kinds('door')).toEqual(['forum', 'session', 'commitment', 'block', 'method'].sort())
    expect(first('Who opens the door')).toMatchObject({
      kind: 'block',
      withinId: 'session-002',
      detail: 'From referral to open door',
    })
    expect(first('rowan price')).toMatchObject({
      kind: 'person',
      detail: 'Service director · North Moor Mental Health Trust',
    })
    expect(first('fishbowl')).toMatchObject({ kind: 'method', id: 'fishbowl', detail: 'Explore · 40 min' })
    expect(first('half-day lab')).toMatchObject({ kind: 'template', id: 'half-day-lab', detail: 'Prototyping lab' })
    expect(first('NMBC')).toMatchObject({ kind: 'organisation', title: 'Borough Council', detail: 'Council' })
  })

  it('finds a commitment by its reference and by its details', () => {
    expect(first('1.2')).toMatchObject({ id: 'commitment-002', detail: '1.2 · Stuck' })
    expect(first('carers to read it first')).toMatchObject({ id: 'commitment-001' })
  })

  it('finds what was said in a session, and where', () => {
    const forum = new MeetingForum()
    const sessionId = forum.hold('2026-11-20')
    forum.capture('question', 'Who unlocks the hall?', sessionId)
    expect(search(forum.desk.memory, 'unlocks', 5)[0]?.hits[0]).toMatchObject({
      kind: 'capture',
      withinId: sessionId,
      detail: 'Question · Session of 2026-11-20',
    })
  })

  it('asks for every word, in any order, whatever the capitals, accents and apostrophes', () => {
    const welsh = inMemory(northMoor({ people: [person('009', 'Siân Ó Briain', '', '', null)] }))
    expect(search(welsh, 'briain SIAN', 5)[0]?.hits[0]?.title).toBe('Siân Ó Briain')
    expect(first("sal o'connor")).toMatchObject({ title: 'Dr Sal O’Connor' })
    expect(search(read, 'consent newsletter', 5)).toEqual([])
  })

  it('puts a title that begins with the words before one that only holds them', () => {
    const crowd = inMemory(
      northMoor({
        commitments: [
          commitment('101', { action: 'Something else', details: 'about the map' }),
          commitment('102', { action: 'Redraw the roadmap' }),
          commitment('103', { action: 'Share the map' }),
          commitment('104', { action: 'Map who holds budgets' }),
        ],
      }),
    )
    expect(search(crowd, 'map', 9)[0]?.hits.map(({ id }) => id.slice(-3))).toEqual(['104', '103', '102', '101'])
  })

  it('shows a few and counts all', () => {
    const [group] = search(read, 'e', 2).filter(({ kind }) => kind === 'commitment')
    expect(group?.hits).toHaveLength(2)
    expect(group?.total).toBe(7)
  })

  it('finds nothing for nothing, and takes odd text for text', () => {
    expect(search(read, '   ', 5)).toEqual([])
    for (const odd of ['.*', '(', '\\', '<img onerror=x>', '=1+1', '\ud83d', '\u202e']) {
      expect(() => search(read, odd, 5)).not.toThrow()
    }
  })

  it('finds the same whatever was looked for before: typed on, taken back, another word', () => {
    const typed = fc.constantFrom(
      'm',
      'ma',
      'map',
      'map t',
      'the map',
      'ap',
      'p',
      'pro',
      'protocol',
      'share prot',
      'o',
      'zz',
    )
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (queries) => {
        const [last = ''] = queries.slice(-1)
        const before = inMemory(northMoor())
        for (const query of queries) search(before, query, 4)
        expect(search(before, last, 4)).toEqual(search(inMemory(northMoor()), last, 4))
      }),
    )
  })

  it('sees a change at once', () => {
    const desk = new Desk(northMoor())
    desk.run(changeCommitment, { id: 'commitment-003', changes: { action: 'Burn the minutes' } })
    expect(search(desk.memory, 'burn', 5)[0]?.hits[0]?.id).toBe('commitment-003')
    expect(search(desk.memory, 'publish', 5)).toEqual([])
  })

  it('shows the same first hits, however few are asked for', () => {
    const large = inMemory(
      generateProgramme({ commitments: 400, seed: 1, today: northMoorToday, now: `${northMoorToday}T09:00:00.000Z` }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,3}( [a-z]{1,2})?$/), fc.integer({ min: 1, max: 8 }), (query, few) => {
        const short = search(large, query, few)
        const whole = search(large, query, 100_000)
        expect(short).toEqual(whole.map((group) => ({ ...group, hits: group.hits.slice(0, few) })))
      }),
    )
  })
})

describe('fold', () => {
  it('takes off capitals and accents', () => {
    expect(fold('Ŵyl FAWR Ångström')).toBe('wyl fawr angstrom')
  })
})

function first(query: string) {
  return search(read, query, 5)[0]?.hits[0]
}

function kinds(query: string): string[] {
  return search(read, query, 5)
    .map(({ kind }) => kind)
    .sort()
}

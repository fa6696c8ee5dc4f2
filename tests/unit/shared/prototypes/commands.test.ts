import { describe, expect, test } from 'vitest'
import { addCommitment } from '#shared/commitments/commands.ts'
import { blankCommitment, commitments } from '#shared/commitments/commitments.ts'
import { addForum, removeForum } from '#shared/forums/commands.ts'
import { addPerson, removePerson } from '#shared/people/commands.ts'
import { forgetPerson } from '#shared/people/forget.ts'
import { formerMember } from '#shared/people/people.ts'
import {
  changePrototype,
  changeTestCard,
  decideCycle,
  removeCycle,
  removePrototype,
  writeLearningCard,
} from '#shared/prototypes/commands.ts'
import { cycles, prototypes } from '#shared/prototypes/prototypes.ts'
import { aroundPrototype, commitmentsOfPrototype } from '#shared/prototypes/queries.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { addSession, moveBlock, removeSession } from '#shared/sessions/commands.ts'
import { blocks, sessions } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'
import { card, workshop } from './support.ts'

describe('from test card to what follows', () => {
  test('a learning card and what was decided are one step to undo', () => {
    const { desk, add, test, learn, last } = workshop()
    const id = add('Desk')
    test(id)
    learn(id, 'adopt')
    expect(last(id)).toMatchObject({ learned: 'They stay for the kettle', outcome: 'adopt', decidedOn: '2026-11-20' })
    const commit = desk.commits.at(-1)
    expect(commit?.label).toBe('Write learning card')
    if (commit) desk.takeBack(commit)
    expect(last(id)).toMatchObject({ ...card, learned: '', learnedOn: null, outcome: null, decidedOn: null })
  })

  test('“test again” begins the next test with the same card, on the day given', () => {
    const { add, test, learn, tests, last, desk } = workshop()
    const id = add('Desk')
    test(id)
    learn(id, 'again')
    expect(tests(id)).toHaveLength(2)
    expect(last(id)).toMatchObject({
      ...{ ...card, from: '2026-12-01', until: null, learned: '', observed: '', outcome: null, learnedOn: null },
    })
    desk.run(changeTestCard, { id: last(id).id, changes: { belief: 'People come twice' } })
    expect(tests(id).map(({ belief }) => belief)).toEqual(['People come unasked', 'People come twice'])
  })

  test('what was learned can be decided on later, and again differently while nothing followed', () => {
    const { add, test, learn, decide, last, desk } = workshop()
    const id = add('Desk')
    test(id)
    learn(id)
    decide(id, 'stop')
    expect(desk.commits.at(-1)?.label).toBe('Stop prototype')
    decide(id, 'adapt')
    expect(last(id).outcome).toBe('adapt')
    test(id)
    const [first] = workshop(desk).tests(id)
    expect(() => desk.run(decideCycle, { id: first?.id ?? '', outcome: 'adopt', on: desk.today, again: null })).toThrow(
      'A later test followed',
    )
  })

  test('a later test does not keep anybody from putting the learning in better words', () => {
    const { add, test, learn, tests, desk } = workshop()
    const id = add('Desk')
    test(id)
    learn(id, 'again')
    const [first] = tests(id)
    desk.run(writeLearningCard, {
      ...{ id: first?.id ?? '', observed: '', learned: 'Nobody likes the bus stop', therefore: '' },
      ...{ learnedOn: '2026-11-16', decision: null },
    })
    expect(tests(id)[0]).toMatchObject({ learned: 'Nobody likes the bus stop', outcome: 'again' })
  })

  test('a test waits for the one before it; nothing is decided before something was learned', () => {
    const { add, test, learn, decide, tests } = workshop()
    const id = add('Desk')
    test(id)
    expect(() => test(id)).toThrow('The test before is not finished.')
    expect(() => decide(id, 'adopt')).toThrow('Nothing was learned from this test yet.')
    learn(id)
    expect(() => test(id)).toThrow('The test before is not finished.')
    decide(id, 'stop')
    test(id)
    expect(tests(id)).toHaveLength(2)
  })

  test('a card needs its belief, a learning card its learning, and a test ends after it begins', () => {
    const { add, test, last, desk } = workshop()
    const id = add('Desk')
    expect(() => test(id, { belief: ' ' })).toThrow('This cannot be empty.')
    expect(() => test(id, { until: '2026-11-01' })).toThrow('The test ends before it begins.')
    test(id)
    expect(() => desk.run(changeTestCard, { id: last(id).id, changes: { from: '2026-11-14' } })).toThrow(
      'The test ends before it begins.',
    )
    expect(() =>
      desk.run(writeLearningCard, {
        ...{ id: last(id).id, observed: '', learned: '', therefore: '', learnedOn: desk.today, decision: null },
      }),
    ).toThrow('This cannot be empty.')
  })
})

describe('what goes when something else goes', () => {
  const sampleDesk = () => new Desk(buildSample({ today: '2026-11-23', now: '2026-11-23T09:00:00.000Z' }))
  const named = (desk: Desk, title: RegExp) => {
    const found = desk.memory.all(prototypes).find((each) => title.test(each.title))
    if (!found) throw new Error(`no ${title}`)
    return found
  }

  test('a prototype goes with its tests; its commitments stay, and undo brings all back', () => {
    const desk = sampleDesk()
    const before = desk.live()
    const { id } = named(desk, /library desk/)
    const promised = commitmentsOfPrototype(desk.memory, id).map((held) => held.id)
    expect(promised.length).toBeGreaterThan(3)
    desk.run(removePrototype, { id })
    expect(desk.memory.where(cycles, 'prototypeId', id)).toEqual([])
    for (const held of promised) expect(desk.memory.get(commitments, held)?.prototypeId).toBeNull()
    const last = desk.commits.at(-1)
    if (last) desk.takeBack(last)
    expect(desk.live()).toEqual(before)
  })

  test('without its forum, session or lead it stays and says nothing of them', () => {
    const desk = sampleDesk()
    const farm = named(desk, /Farm/)
    const around = () => aroundPrototype(desk.memory, named(desk, /Farm/))
    expect(around()).toMatchObject({ forum: { id: farm.forumId }, session: { id: farm.sessionId } })
    expect(around().decision?.outcome).toContain('Tuesdays at the Farm')
    desk.run(removePerson, { id: farm.leadIds[0] ?? '' })
    expect(around().leads).toHaveLength(1)
    desk.run(removeSession, { id: farm.sessionId ?? '' })
    expect(around()).toMatchObject({ session: undefined, block: undefined, forum: { id: farm.forumId } })
    desk.run(removeForum, { id: farm.forumId ?? '' })
    expect(around().forum).toBeUndefined()
  })

  test('a lead who asks to be removed is a former member there too', () => {
    const desk = sampleDesk()
    const { leadIds } = named(desk, /Farm/)
    desk.run(changePrototype, { id: named(desk, /Farm/).id, changes: { title: 'Tuesdays with Linda at the Farm' } })
    desk.run(forgetPerson, { id: leadIds[0] ?? '' })
    expect(named(desk, /Farm/).title).toBe('Tuesdays with former member at the Farm')
    expect(aroundPrototype(desk.memory, named(desk, /Farm/)).leads[0]?.name).toBe(formerMember)
  })

  test('a block that moves to another session leaves what was begun in it behind', () => {
    const desk = sampleDesk()
    const { blockId, sessionId } = named(desk, /Farm/)
    const to = desk.memory.all(sessions).find(({ state }) => state === 'planning')
    expect(desk.memory.get(blocks, blockId)?.sessionId).toBe(sessionId)
    desk.run(moveBlock, { id: blockId ?? '', index: 0, to: { sessionId: to?.id ?? '', day: 0, trackId: null } })
    expect(named(desk, /Farm/)).toMatchObject({ blockId: null, sessionId })
  })

  test('a commitment points only to a prototype that is there', () => {
    const { desk, add } = workshop()
    const promise = (prototypeId: string) =>
      desk.run(addCommitment, {
        ...{ ...blankCommitment, action: 'Buy a kettle', details: '', reference: '', giverIds: [], receiverId: null },
        ...{ state: 'promised', promisedOn: '2026-11-01', due: null, helpNeeded: '', confidential: false },
        ...{ forumId: null, sessionId: null, blockId: null, decisionId: null, importId: null, prototypeId },
      })
    const id = add('Desk')
    promise(id)
    expect(commitmentsOfPrototype(desk.memory, id).map(({ action }) => action)).toEqual(['Buy a kettle'])
    expect(() => promise('prototype-nowhere')).toThrow('points to something that is not there')
  })

  test('the last test can be taken away: then the one before waits for its next', () => {
    const { desk, add, test, learn, tests, last } = workshop()
    const id = add('Desk')
    test(id)
    learn(id, 'again')
    desk.run(removeCycle, { id: last(id).id })
    expect(tests(id)).toHaveLength(1)
    test(id)
    expect(tests(id)).toHaveLength(2)
  })
})

test('a forum and a person can be given, and the first lead comes first', () => {
  const { desk, add } = workshop()
  const forumId = desk.run(addForum, {
    ...{ name: 'Lab', kind: 'prototyping-lab', purpose: '', placeId: null, archived: false },
  })
  const person = (name: string) =>
    desk.run(addPerson, { name, initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' })
  const [bo, al] = [person('Bo'), person('Al')]
  const sessionId = desk.run(addSession, {
    ...{ forumId, title: 'Clinic', date: '2026-11-01', start: '09:30', minutes: 60, timeZone: 'Europe/London' },
    ...{ venue: '', purpose: '', state: 'held', days: 1, sequence: 0 },
  })
  const id = add('Desk', { forumId, sessionId, leadIds: [bo, al] })
  const prototype = desk.memory.get(prototypes, id)
  expect(prototype && aroundPrototype(desk.memory, prototype)).toMatchObject({
    ...{ forum: { name: 'Lab' }, session: { title: 'Clinic' }, leads: [{ name: 'Bo' }, { name: 'Al' }] },
  })
})

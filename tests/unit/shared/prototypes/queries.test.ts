import { expect, test } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import {
  anyPrototype,
  listPrototypes,
  prototypesToLearnFrom,
  type PrototypeFilter,
} from '#shared/prototypes/queries.ts'
import { prototypeStates } from '#shared/prototypes/states.ts'
import { Memory } from '#shared/records/memory.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { search } from '#shared/search/search.ts'
import { workshop } from './support.ts'

const today = '2026-11-23'

test('the register puts those first that ask for something, then the newest', () => {
  const { desk, add, test, learn } = workshop()
  const adopted = add('Adopted')
  test(adopted)
  learn(adopted, 'adopt')
  const over = add('Over')
  test(over)
  add('Old plan', { begunOn: '2026-01-01' })
  add('New plan', { begunOn: '2026-11-20' })
  const titles = (filter: Partial<PrototypeFilter> = {}) =>
    listPrototypes(desk.memory, { ...anyPrototype, ...filter }, today).map(({ prototype }) => prototype.title)
  expect(titles()).toEqual(['Over', 'New plan', 'Old plan', 'Adopted'])
  expect(prototypesToLearnFrom(desk.memory, today).map(({ prototype }) => prototype.id)).toEqual([over])
  expect(titles({ states: ['planned'] })).toEqual(['New plan', 'Old plan'])
  expect(titles({ text: 'KETTLE' })).toEqual(['Adopted'])
  expect(titles({ text: 'plan new' })).toEqual(['New plan'])
  expect(titles({ forumIds: ['forum-elsewhere'] })).toEqual([])
})

test.each(['2026-11-23', '2026-12-28', '2027-01-03', '2027-06-30'])(
  'told on %s, the sample has a prototype in every state, each link within its session, nothing learned ahead',
  (on) => {
    const memory = new Memory(catalog)
    const records = buildSample({ today: on, now: `${on}T09:00:00.000Z` })
    for (const [table, rows] of Object.entries(records)) memory.load(table, rows)
    const listed = listPrototypes(memory, anyPrototype, on)
    expect(new Set(listed.map(({ state }) => state))).toEqual(new Set(prototypeStates))
    expect(new Set(listed.map(({ cycles }) => cycles.length))).toEqual(new Set([1, 2, 3]))
    for (const { prototype, cycles } of listed) {
      expect(memory.find(prototype.blockId ?? '')?.record['sessionId']).toBe(prototype.sessionId)
      expect(memory.find(prototype.sessionId ?? '')?.record['forumId']).toBe(prototype.forumId)
      expect(prototype.begunOn <= on).toBe(true)
      for (const { from, until, learnedOn } of cycles) {
        expect(from !== null && until !== null && from <= until).toBe(true)
        if (learnedOn !== null) expect(learnedOn <= on && learnedOn >= (from ?? '')).toBe(true)
      }
    }
  },
)

test('search finds a prototype by its title and what it taught by its words', () => {
  const { desk, add, test, learn } = workshop()
  const id = add('A table in the canteen')
  test(id)
  learn(id)
  const [byTitle] = search(desk.memory, 'canteen', 5)
  expect(byTitle).toMatchObject({ kind: 'prototype', hits: [{ id, title: 'A table in the canteen' }] })
  const [byLearning] = search(desk.memory, 'they stay for the kettle', 5)
  expect(byLearning).toMatchObject({ kind: 'cycle', hits: [{ withinId: id, detail: 'A table in the canteen' }] })
})

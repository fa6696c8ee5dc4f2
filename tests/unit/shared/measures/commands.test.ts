import { expect, test } from 'vitest'
import { forums } from '#shared/forums/forums.ts'
import { addForum, removeForum } from '#shared/forums/commands.ts'
import {
  changeMeasure,
  changeObservation,
  importObservations,
  removeMeasure,
  removeObservation,
} from '#shared/measures/commands.ts'
import { observations } from '#shared/measures/measures.ts'
import { anyMeasure, listMeasures, measureRegister, observationsOf, overlapsOf } from '#shared/measures/queries.ts'
import { addPlace, removePlace } from '#shared/programme/commands.ts'
import { MeasuringDesk } from './support.ts'

test('a measure goes with its observations, and undo brings all of it back', () => {
  const desk = new MeasuringDesk()
  const id = desk.measure()
  desk.observe(id, '2026-10-01', 12)
  const before = desk.live()
  desk.run(removeMeasure, { id })
  expect(desk.memory.all(observations)).toEqual([])
  const last = desk.commits.at(-1)
  if (last) desk.takeBack(last)
  expect(desk.live()).toEqual(before)
})

test('a measure outlives its forum and its place', () => {
  const desk = new MeasuringDesk()
  const placeId = desk.run(addPlace, { name: 'Eastgate' })
  const forum = { name: 'Design team', kind: 'design-team', purpose: '', placeId: null, archived: false } as const
  const forumId = desk.run(addForum, forum)
  const id = desk.measure({ forumId, placeId })
  desk.run(removeForum, { id: forumId })
  desk.run(removePlace, { id: placeId })
  expect(desk.memory.all(forums)).toEqual([])
  expect(desk.held(id)).toMatchObject({ forumId: null, placeId: null })
})

test('only money is one-off or recurrent, pledged or received', () => {
  const desk = new MeasuringDesk()
  const people = desk.measure({ money: 'recurrent' })
  const money = desk.measure({ kind: 'money', unit: '£' })
  expect([desk.held(people).money, desk.held(money).money]).toEqual([null, 'one-off'])
  desk.observe(people, '2026-10-01', 12, 'pledged')
  desk.observe(money, '2026-10-01', 12)
  expect(desk.memory.all(observations).map(({ stage }) => stage)).toEqual([null, 'received'])
})

test('a baseline has its day; a day without one goes', () => {
  const desk = new MeasuringDesk()
  expect(() => desk.measure({ baseline: 3 })).toThrow('A baseline needs the day it was taken.')
  const id = desk.measure({ baselineOn: '2026-01-01', targetBy: '2027-01-01' })
  expect(desk.held(id)).toMatchObject({ baselineOn: null, targetBy: null })
})

test('nothing is observed on a day to come, nor without a source', () => {
  const desk = new MeasuringDesk()
  const id = desk.measure()
  expect(() => desk.observe(id, '2026-11-24', 3)).toThrow('24 Nov 2026 has not come yet')
  const seen = desk.observe(id, '2026-11-23', 3)
  expect(() => desk.run(changeObservation, { id: seen, changes: { on: '2026-11-24' } })).toThrow(/has not come yet/)
  expect(() => desk.run(changeObservation, { id: seen, changes: { source: ' ' } })).toThrow()
  desk.run(changeObservation, { id: seen, changes: { value: 4 } })
  expect(desk.standing(id).latest?.value).toBe(4)
  desk.run(removeObservation, { id: seen })
  expect(desk.standing(id).latest).toBeUndefined()
})

test('an overlap is said at one of two measures and seen from both, never with itself', () => {
  const desk = new MeasuringDesk()
  const all = desk.measure({ title: 'All' })
  const some = desk.measure({ title: 'Some', overlapIds: [all] })
  const overlaps = (id: string) => overlapsOf(desk.memory, desk.held(id)).map(({ title }) => title)
  expect([overlaps(all), overlaps(some)]).toEqual([['Some'], ['All']])
  desk.run(changeMeasure, { id: all, changes: { overlapIds: [all, some] } })
  expect(desk.held(all).overlapIds).toEqual([some])
  desk.run(removeMeasure, { id: some })
  expect(overlaps(all)).toEqual([])
})

test('what was brought in from a file is one step', () => {
  const desk = new MeasuringDesk()
  const measureId = desk.measure()
  const before = desk.live()
  const row = { measureId, source: 'Return', note: '', stage: null }
  desk.run(importObservations, {
    rows: [
      { ...row, on: '2026-10-01', value: 3 },
      { ...row, on: '2026-09-01', value: 2 },
    ],
  })
  expect(observationsOf(desk.memory, measureId).map(({ value }) => value)).toEqual([2, 3])
  const last = desk.commits.at(-1)
  expect(last?.label).toBe('Import 2 observations')
  if (last) desk.takeBack(last)
  expect(desk.live()).toEqual(before)
})

test('the register is by kind, then title, and is filtered by words, kind and forum', () => {
  const desk = new MeasuringDesk()
  const forum = { name: 'Design team', kind: 'design-team', purpose: '', placeId: null, archived: false } as const
  const forumId = desk.run(addForum, forum)
  desk.measure({ title: 'Wait', kind: 'for-people', unit: 'days', countingRule: 'Median of all' })
  desk.measure({ title: 'Seen', forumId })
  desk.measure({ title: 'Café visits' })
  const titles = (filter = {}) => listMeasures(desk.memory, { ...anyMeasure, ...filter }).map(({ title }) => title)
  expect(measureRegister(desk.memory).map(({ title }) => title)).toEqual(['Café visits', 'Seen', 'Wait'])
  expect(titles()).toHaveLength(3)
  expect(titles({ text: 'cafe' })).toEqual(['Café visits'])
  expect(titles({ text: 'median DAYS' })).toEqual(['Wait'])
  expect(titles({ kinds: ['for-people', 'money'] })).toEqual(['Wait'])
  expect(titles({ forumIds: [forumId] })).toEqual(['Seen'])
})

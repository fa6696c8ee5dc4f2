import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeForum, addForum } from '#shared/forums/commands.ts'
import { forums } from '#shared/forums/forums.ts'
import { linkedIds } from '#shared/records/memory.ts'
import { Desk } from '../../../support/desk.ts'
import { anyStep, takeStep } from '../../../support/someCommands.ts'

test('taking back every step of any history leads back to the records at its start, and redoing leads forward again', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 200 }), (steps) => {
      const desk = new Desk()
      const start = desk.live()
      for (const step of steps) takeStep(desk, step)
      const end = desk.live()
      const undone = [...desk.commits].reverse().map((commit) => desk.takeBack(commit))
      expect(desk.live()).toEqual(start)
      expect(undone.every(({ skipped }) => skipped === 0)).toBe(true)
      for (const { commit } of [...undone].reverse()) desk.takeBack(commit)
      expect(desk.live()).toEqual(end)
    }),
    { numRuns: 60 },
  )
})

test('after any history every link points to a live record and the index agrees with a plain recount', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 120 }), (steps) => {
      const desk = new Desk()
      for (const step of steps) takeStep(desk, step)
      for (const table of desk.memory.tables) {
        for (const [field, link] of Object.entries(table.links)) {
          const plain = new Map<string, string[]>()
          for (const record of desk.memory.all(table)) {
            for (const target of linkedIds((record as Record<string, unknown>)[field])) {
              const found = desk.memory.find(target)
              expect(found && link.to.includes(found.table)).toBe(true)
              plain.set(target, [...(plain.get(target) ?? []), record.id])
            }
          }
          for (const [target, holders] of plain) {
            const indexed = desk.memory.where(table, field as never, target).map((record) => record.id)
            expect([...indexed].sort()).toEqual([...new Set(holders)].sort())
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('undo leaves a field that something else has changed since, and counts it', () => {
  const desk = new Desk()
  const id = desk.run(addForum, { name: 'One', kind: 'collaborative', purpose: '', placeId: null, archived: false })
  desk.run(changeForum, { id, changes: { name: 'Two', purpose: 'To meet' } })
  const both = desk.commits.at(-1)
  desk.run(changeForum, { id, changes: { name: 'Three' } })
  expect(both && desk.takeBack(both).skipped).toBe(1)
  expect(desk.memory.get(forums, id)).toMatchObject({ name: 'Three', purpose: '' })
})

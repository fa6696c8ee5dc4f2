import { describe, expect, it } from 'vitest'
import { plannedMinutes } from '#shared/methods/blocks.ts'
import { library } from '#shared/methods/library/library.ts'
import { methods, templates, type PlannedBlock } from '#shared/methods/methods.ts'
import { templateFacts } from '#shared/methods/templateFacts.ts'
import { libraryTemplates } from '#shared/methods/templates/templates.ts'
import { forumKinds } from '#shared/forums/forums.ts'
import { z } from '#shared/records/schema.ts'
import { blockKinds } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'

const ids = library.map(({ id }) => id)

describe('the library of methods', () => {
  it('has more than thirty, each with an id of its own, and some of every kind', () => {
    expect(library.length).toBeGreaterThanOrEqual(34)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(library.map(({ kind }) => kind))).toEqual(new Set(blockKinds))
  })

  it.each(library)('$title can be run as it is written', (method) => {
    const { id: _id, own: _own, ...fields } = method
    expect(() => z.strictObject(methods.fields).parse(fields)).not.toThrow()
    expect(method.steps.reduce((sum, step) => sum + step.minutes, 0)).toBe(method.minutes)
    expect(method.minimumMinutes).toBeLessThanOrEqual(method.minutes)
    expect(method.mostPeople ?? Infinity).toBeGreaterThanOrEqual(method.fewestPeople)
    expect(method.steps.length).toBeGreaterThanOrEqual(3)
    for (const words of [method.purpose, method.invitation, method.materials, method.roomTips, method.online]) {
      expect(words).toMatch(/\S.*[.?]”?$|…”$/s)
    }
    expect(method.source).not.toBe('')
    for (const other of [...method.goodAfter, ...method.pairsWith]) {
      expect(ids).toContain(other)
      expect(other).not.toBe(method.id)
    }
  })
})

describe('the session templates', () => {
  it('serve every kind of forum', () => {
    expect(libraryTemplates.length).toBeGreaterThanOrEqual(11)
    expect(libraryTemplates.map(({ forumKind }) => forumKind)).toEqual(expect.arrayContaining([...forumKinds]))
  })

  it.each(libraryTemplates)('$title fits its time, with a break every ninety minutes', (template) => {
    const { id: _id, own: _own, ...fields } = template
    expect(() => z.strictObject(templates.fields).parse(fields)).not.toThrow()
    const within = (block: PlannedBlock): void => {
      expect(block.minimumMinutes ?? 0).toBeLessThanOrEqual(block.minutes)
      if (block.methodId !== null) expect(ids).toContain(block.methodId)
    }
    for (let day = 0; day < template.days; day += 1) {
      const spare = template.minutes - plannedMinutes(template.blocks, day)
      expect(spare).toBeGreaterThanOrEqual(0)
      expect(spare).toBeLessThanOrEqual(10)
      let sitting = 0
      for (const block of template.blocks.filter((each) => each.day === day)) {
        sitting = block.kind === 'break' ? 0 : sitting + block.minutes
        expect(sitting).toBeLessThanOrEqual(90)
        within(block)
        for (const room of block.rooms) {
          room.blocks.forEach(within)
          expect(room.blocks.reduce((sum, each) => sum + each.minutes, 0)).toBe(block.minutes)
        }
      }
    }
  })

  it.each(libraryTemplates)(
    '$title says for how many it is, what to bring and where its ideas come from',
    (template) => {
      const { methods: followed, fewestPeople, smallest, materials } = templateFacts(new Desk().memory, template)
      expect(followed.length).toBeGreaterThanOrEqual(5)
      expect(followed.every(({ source }) => source !== '')).toBe(true)
      expect(smallest?.mostPeople ?? Infinity).toBeGreaterThan(fewestPeople)
      expect(materials).not.toEqual([])
    },
  )

  it('has a three-hour one of eight blocks with two rooms', () => {
    const lab = libraryTemplates.find(({ id }) => id === 'half-day-lab')
    expect(lab).toMatchObject({ minutes: 180, days: 1 })
    expect(lab?.blocks).toHaveLength(8)
    expect(lab?.blocks.flatMap(({ rooms }) => rooms)).toHaveLength(2)
  })
})

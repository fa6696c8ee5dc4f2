import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { library } from '#shared/methods/library/library.ts'
import { allMethods, allTemplates, anyMethod, findMethods, methodById, methodsNamed } from '#shared/methods/queries.ts'
import { readSteps, writeSteps } from '#shared/methods/steps.ts'
import { saveBlockAsMethod, removeMethod } from '#shared/methods/commands.ts'
import { Desk } from '../../../support/desk.ts'
import { northMoor } from '../../../support/northMoor.ts'

const titles = (filter: Partial<typeof anyMethod>) =>
  findMethods(library, { ...anyMethod, ...filter }).map(({ title }) => title)

describe('finding a method', () => {
  it('looks in titles, purposes and steps, titles first, without minding capitals and accents', () => {
    expect(titles({ text: 'CAFE' }).slice(0, 2).sort()).toEqual(['Conversation café', 'World café'])
    expect(titles({ text: 'law of two feet' })).toEqual(['Open space'])
    expect(titles({ text: 'no such words' })).toEqual([])
  })

  it('puts a title that begins with the words before one that holds them', () => {
    expect(titles({ text: 'tro' }).slice(0, 2)).toEqual(['Troika', 'Retrospective: wind and anchors'])
  })

  it('keeps to a kind, to the minutes there are and to how many people come', () => {
    expect(titles({ kind: 'break' })).toEqual(expect.arrayContaining(['A proper break', 'Walk and talk']))
    expect(titles({ within: 5 })).toEqual(['Check-out round'])
    expect(titles({ people: 200 })).toContain('World café')
    expect(titles({ people: 200 })).not.toContain('Story circle')
    expect(titles({ people: 3 })).toContain('Troika')
  })

  it('has the programme’s own among the library’s, and forgets those that are removed', () => {
    const desk = new Desk(northMoor())
    const id = desk.run(saveBlockAsMethod, { blockId: 'block-001' })
    expect(allMethods(desk.memory)).toHaveLength(library.length + 1)
    expect(methodById(desk.memory, id)).toMatchObject({ own: true })
    expect(methodsNamed(desk.memory, [id, 'fishbowl', 'method-gone']).map((method) => method.id)).toEqual([
      id,
      'fishbowl',
    ])
    desk.run(removeMethod, { id })
    expect(methodById(desk.memory, id)).toBeUndefined()
    expect(allTemplates(desk.memory).every(({ own }) => !own)).toBe(true)
  })
})

describe('steps as lines', () => {
  it('reads minutes where a line has them', () => {
    expect(readSteps('Steps for 12 min:\n5 min: Say hello\n- 7 minutes – Listen\n\nSit down\n1-2-4 in pairs')).toEqual([
      { minutes: 5, does: 'Say hello' },
      { minutes: 7, does: 'Listen' },
      { minutes: 0, does: 'Sit down' },
      { minutes: 0, does: '1-2-4 in pairs' },
    ])
  })

  it('gives back what was written', () => {
    const step = fc.record({
      minutes: fc.integer({ min: 1, max: 1440 }),
      does: fc.stringMatching(/^[a-zé‘][a-zé ,?0-9]{0,20}[a-z?]$/),
    })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        expect(readSteps(writeSteps(steps))).toEqual(steps)
      }),
    )
    for (const { steps } of library) expect(readSteps(writeSteps(steps))).toEqual(steps)
  })
})

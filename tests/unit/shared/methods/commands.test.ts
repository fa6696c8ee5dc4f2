import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createSessionFromTemplate,
  insertMethod,
  insertTemplate,
  saveBlockAsMethod,
  saveSessionAsTemplate,
} from '#shared/methods/commands.ts'
import { methods, templates } from '#shared/methods/methods.ts'
import { libraryTemplates } from '#shared/methods/templates/templates.ts'
import { byOrder } from '#shared/records/order.ts'
import { changeSession, removeBlock } from '#shared/sessions/commands.ts'
import { blocks, sessions, tracks } from '#shared/sessions/sessions.ts'
import { Desk } from '../../../support/desk.ts'
import { northMoor } from '../../../support/northMoor.ts'

const atEnd = { day: 0, trackId: null, index: 400 }

function planned(templateId: string): { desk: Desk; id: string } {
  const desk = new Desk(northMoor())
  const forumId = desk.memory.all(sessions)[0]?.forumId ?? ''
  const session = {
    forumId,
    title: 'Lab',
    date: '2026-12-04',
    start: '09:30',
    minutes: 180,
    timeZone: 'Europe/London',
    venue: '',
    purpose: '',
    state: 'planning',
    days: 1,
  } as const
  return { desk, id: desk.run(createSessionFromTemplate, { templateId, session }) }
}

const agenda = (desk: Desk, id: string) => [...desk.memory.where(blocks, 'sessionId', id)].sort(byOrder)

describe('a session from a template', () => {
  it.each(libraryTemplates)(
    '$title comes whole, in order, rooms and all, and can be kept as the same again',
    (from) => {
      const { desk, id } = planned(from.id)
      const top = agenda(desk, id).filter(({ trackId }) => trackId === null)
      expect(top.map(({ title }) => title)).toEqual(from.blocks.map(({ title }) => title))
      expect(desk.memory.get(sessions, id)?.days).toBe(from.days)
      const kept = desk.run(saveSessionAsTemplate, { sessionId: id, title: from.title, purpose: from.purpose })
      expect(desk.memory.get(templates, kept)?.blocks).toEqual(from.blocks)
    },
  )

  it('is one step', () => {
    const { desk, id } = planned('half-day-lab')
    const before = desk.commits.at(-1)
    expect(before?.label).toBe('Add session from template')
    expect(desk.memory.all(tracks).length).toBe(2)
    if (before) desk.takeBack(before)
    expect(desk.memory.get(sessions, id)).toBeUndefined()
    expect(desk.memory.all(tracks)).toHaveLength(0)
  })

  it('says so when the template is gone', () => {
    expect(() => planned('template-gone')).toThrow('This template is no longer there. Nothing was changed.')
  })
})

describe('putting a template into a session', () => {
  const top = (desk: Desk, id: string, day = 0) =>
    agenda(desk, id).filter((block) => block.trackId === null && block.day === day)
  const titles = (all: readonly { title: string }[]) => all.map(({ title }) => title)

  it('keeps it whole and in order wherever it goes in, and takes it back as one step', () => {
    const count = top(planned('learning-review').desk, planned('learning-review').id).length
    fc.assert(
      fc.property(fc.constantFrom(...libraryTemplates), fc.nat(count + 3), (template, index) => {
        const { desk, id } = planned('learning-review')
        const before = desk.live()
        const [there, tracksThere] = [titles(top(desk, id)), desk.memory.all(tracks).length]
        const ids = desk.run(insertTemplate, { sessionId: id, templateId: template.id, to: { day: 0, index } })
        const at = Math.min(index, there.length)
        const inserted = titles(template.blocks.toSorted((a, b) => a.day - b.day))
        expect(titles(top(desk, id))).toEqual(there.toSpliced(at, 0, ...inserted))
        expect(top(desk, id).map((block) => block.id)).toEqual(expect.arrayContaining([...ids]))
        expect(top(desk, id)[at]?.id).toBe(ids[0])
        const rooms = template.blocks.reduce((sum, block) => sum + block.rooms.length, 0)
        expect(desk.memory.all(tracks).length).toBe(tracksThere + rooms)
        const step = desk.commits.at(-1)
        expect(step?.label).toBe('Insert template')
        if (step) desk.takeBack(step)
        expect(desk.live()).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })

  it('of several days goes on in the days that follow, behind what is planned there', () => {
    const two = libraryTemplates.find(({ days }) => days === 2)
    if (!two) throw new Error('No template has two days')
    const { desk, id } = planned('learning-review')
    desk.run(changeSession, { id, changes: { days: 3 } })
    const plan = (day: number) => titles(two.blocks.filter((block) => block.day === day))
    desk.run(insertMethod, { sessionId: id, methodId: 'troika', to: { day: 2, trackId: null, index: 0 } })
    desk.run(insertTemplate, { sessionId: id, templateId: two.id, to: { day: 1, index: 0 } })
    expect(titles(top(desk, id, 1))).toEqual(plan(0))
    expect(titles(top(desk, id, 2))).toEqual(['Troika', ...plan(1)])
  })

  it('says so when there is nothing in it', () => {
    const { desk, id } = planned('learning-review')
    for (const { id: blockId } of top(desk, id)) desk.run(removeBlock, { id: blockId })
    const templateId = desk.run(saveSessionAsTemplate, { sessionId: id, title: 'Bare', purpose: '' })
    const into = () => desk.run(insertTemplate, { sessionId: id, templateId, to: { day: 0, index: 0 } })
    expect(into).toThrow('This template has no blocks. Nothing was changed.')
  })
})

describe('inserting a method', () => {
  it('puts it after the block, in the same room, with its words', () => {
    const { desk, id } = planned('half-day-lab')
    const inRoom = agenda(desk, id).filter(({ trackId }) => trackId !== null)
    const first = inRoom[0]
    const added = desk.run(insertMethod, {
      sessionId: id,
      methodId: 'troika',
      to: { day: 0, trackId: first?.trackId ?? null, index: 1 },
    })
    const room = agenda(desk, id).filter(({ trackId }) => trackId === first?.trackId)
    expect(room.map((block) => block.id).indexOf(added)).toBe(1)
    expect(desk.memory.get(blocks, added)).toMatchObject({
      title: 'Troika',
      methodId: 'troika',
      minutes: 35,
      minimumMinutes: 25,
      description: expect.stringContaining('Bring one thing'),
      facilitatorNotes: expect.stringMatching(/^Steps for 35 min:\n3 min: Make threes/),
    })
  })

  it('puts it last when its place is past the end', () => {
    const { desk, id } = planned('learning-review')
    const added = desk.run(insertMethod, { sessionId: id, methodId: 'check-in', to: atEnd })
    expect(agenda(desk, id).at(-1)?.id).toBe(added)
  })

  it('can be kept as a method again, with its steps and what was known of it', () => {
    const { desk, id } = planned('learning-review')
    const blockId = desk.run(insertMethod, { sessionId: id, methodId: 'fishbowl', to: atEnd })
    const kept = desk.memory.get(methods, desk.run(saveBlockAsMethod, { blockId }))
    expect(kept).toMatchObject({
      title: 'Fishbowl',
      fewestPeople: 10,
      mostPeople: 80,
      pairsWith: ['1-2-4-all', 'what-so-what-now-what'],
    })
    expect(kept?.steps).toHaveLength(5)
  })
})

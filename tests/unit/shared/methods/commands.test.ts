import { describe, expect, it } from 'vitest'
import {
  createSessionFromTemplate,
  insertMethod,
  saveBlockAsMethod,
  saveSessionAsTemplate,
} from '#shared/methods/commands.ts'
import { methods, templates } from '#shared/methods/methods.ts'
import { libraryTemplates } from '#shared/methods/templates/templates.ts'
import { byOrder } from '#shared/records/order.ts'
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

import { describe, expect, test } from 'vitest'
import { addForum, addMember } from '#shared/forums/commands.ts'
import { addPerson, saveOrganisation } from '#shared/people/commands.ts'
import { readCaptureLine } from '#shared/sessions/captureLine.ts'
import { Desk } from '../../../support/desk.ts'

const desk = new Desk()
const forumId = desk.run(addForum, {
  name: 'Forum',
  kind: 'leadership-forum',
  purpose: '',
  placeId: null,
  archived: false,
})
const person = (name: string, initials = '') =>
  desk.run(addPerson, { name, initials, role: '', organisationId: null, email: '', phone: '', notes: '' })
const priya = person('Priya Shah', 'PS')
const ann = person('Ann Lee')
const annOther = person('Ann Grey')
const sian = person('Dr Siân O’Leary', 'SO')
const samHere = person('Sam Hall')
person('Sam Elsewhere')
const council = desk.run(saveOrganisation, {
  id: null,
  organisation: { name: 'Vale Council', shortName: 'VC', sector: 'council', notes: '' },
  place: null,
})
desk.run(addMember, { forumId, personId: samHere, role: 'member', from: '2026-01-01', to: null })

const read = (line: string) => readCaptureLine(desk.memory, line, { forumId, today: '2026-11-23' })

describe('a line as people write it', () => {
  test('finds who, what and when', () => {
    expect(read('Priya to draft the protocol by 12 Dec')).toEqual({
      action: 'Draft the protocol',
      giverIds: [priya],
      due: '2026-12-12',
      unsure: [],
    })
  })

  test.each([
    ['by 12/1', '2027-01-12'],
    ['by 1.12.26', '2026-12-01'],
    ['by Friday', '2026-11-27'],
    ['before the end of March', '2027-03-31'],
    ['by tomorrow', '2026-11-24'],
    ['in two weeks', '2026-12-07'],
    ['no later than Monday 7 December', '2026-12-07'],
  ])('reads “%s” day first, as a day to come', (words, due) => {
    expect(read(`PS to ring the landlord ${words}`)).toMatchObject({
      due,
      action: 'Ring the landlord',
      giverIds: [priya],
    })
  })

  test.each([
    ['Ann Lee and Priya will write to them', [ann, priya], 'Write to them'],
    ['Siân to call a meeting', [sian], 'Call a meeting'],
    ['VC: share the data', [council], 'Share the data'],
    ['Everyone to read the story', [forumId], 'Read the story'],
    ['Sam to book the room', [samHere], 'Book the room'],
  ])('knows who is meant in “%s”', (line, giverIds, action) => {
    expect(read(line)).toEqual({ action, giverIds, due: null, unsure: [] })
  })

  test('where two could be meant, it asks and takes neither', () => {
    const { giverIds, unsure, action } = read('Ann to bring the figures')
    expect(giverIds).toEqual([])
    expect(action).toBe('Bring the figures')
    expect(unsure).toEqual([{ words: 'Ann', about: 'who', candidates: [ann, annOther] }])
  })

  test('where nobody is called so, it says so and keeps the line as it was', () => {
    expect(read('Zoltan to bring the figures')).toEqual({
      action: 'Zoltan to bring the figures',
      giverIds: [],
      due: null,
      unsure: [{ words: 'Zoltan', about: 'who', candidates: [] }],
    })
  })

  test.each([
    ['Draft the 12 Dec agenda', 'a date that is not when it is needed by'],
    ['Go to the council and ask', 'words that only look like a name'],
    ['سلام 👩🏽‍🤝‍👩🏻 <img onerror=alert(1)>', 'any script'],
    ['', 'nothing'],
  ])('leaves “%s” as it is: %s', (line) => {
    expect(read(line)).toEqual({ action: line, giverIds: [], due: null, unsure: [] })
  })

  test.each([
    ['Priya to write it up by March', 'March'],
    ['Priya to write it up by 31/02', '31/02'],
  ])('“%s” names no day: it says so instead of guessing', (line, words) => {
    const { due, unsure } = read(line)
    expect(due).toBeNull()
    expect(unsure).toEqual([{ words, about: 'when', candidates: [] }])
  })

  test('a very long line is read in a moment', () => {
    expect(read(`Priya to ${'write '.repeat(1500)}`).giverIds).toEqual([priya])
  })
})

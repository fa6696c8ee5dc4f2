import { describe, expect, test } from 'vitest'
import { addPerson } from '#shared/people/commands.ts'
import { addStatement } from '#shared/purposes/commands.ts'
import { endorsements } from '#shared/purposes/endorsements.ts'
import { changeEndorsement, endorse, removeEndorsement } from '#shared/purposes/endorsementCommands.ts'
import { versionsOf, wordingsOf } from '#shared/purposes/queries.ts'
import { answersOn, standingsOn, toAskAgain } from '#shared/purposes/standing.ts'
import {
  adoptVersion,
  beginVersion,
  discardDraft,
  proposeVersion,
  reopenVersion,
  reviseVersion,
} from '#shared/purposes/versionCommands.ts'
import {
  addClause,
  dropClause,
  mergeClauses,
  moveClause,
  splitClause,
  writeClause,
} from '#shared/purposes/wordCommands.ts'
import { Desk } from '../../../support/desk.ts'

/** Ada endorsed all three clauses of version 1, Bo only the last. */
function endorsed() {
  const desk = new Desk()
  const unsaid = { initials: '', role: '', organisationId: null, email: '', phone: '', notes: '' }
  const person = (name: string) => desk.run(addPerson, { name, ...unsaid })
  const [ada, bo] = [person('Ada'), person('Bo')]
  const statementId = desk.run(addStatement, { title: 'Purpose', forumId: null, reviewOn: null })
  const first = desk.run(beginVersion, { statementId })
  for (const [index, text] of ['Open doors', 'Told once', 'Near home'].entries()) {
    desk.run(addClause, { versionId: first, text, index })
  }
  desk.run(proposeVersion, { id: first, on: '2026-03-01' })
  const say = (personId: string, versionId: string, ...texts: string[]) =>
    desk.run(endorse, {
      versionId,
      clauseIds: wordingsOf(desk.memory, versionId)
        .filter(({ text }) => texts.includes(text))
        .map(({ clauseId }) => clauseId),
      ...{ personId, capacity: 'organisation', stance: 'gradient-4', reason: '', on: '2026-03-02' },
    })
  say(ada, first, 'Open doors', 'Told once', 'Near home')
  say(bo, first, 'Near home')
  desk.run(adoptVersion, { id: first, on: '2026-03-05', reviewOn: null })
  const second = desk.run(reviseVersion, { fromId: first, reason: 'A year has passed' })
  const wording = (text: string, versionId = second) => {
    const found = wordingsOf(desk.memory, versionId).find((each) => each.text === text)
    if (!found) throw new Error(`No clause says ${text}.`)
    return found.id
  }
  const asked = (versionId = second) =>
    toAskAgain(desk.memory, versionId).map(({ personId, clauses }) => ({
      who: personId === ada ? 'Ada' : 'Bo',
      about: clauses.map(({ wording: { text }, why }) => `${text}: ${why}`),
    }))
  return { desk, statementId, first, second, ada, bo, say, wording, asked }
}

describe('when a clause changes, those who endorsed it are asked again and no one else', () => {
  test('an unchanged copy asks nobody, nor does moving, nor leaving one out', () => {
    const { desk, wording, asked } = endorsed()
    desk.run(moveClause, { id: wording('Near home'), index: 0 })
    desk.run(dropClause, { id: wording('Told once') })
    expect(asked()).toEqual([])
  })

  test('a reworded clause asks those who spoke to it; spaces are no words', () => {
    const { desk, wording, asked } = endorsed()
    desk.run(writeClause, { id: wording('Near home'), text: 'Near  home\n' })
    expect(asked()).toEqual([])
    desk.run(writeClause, { id: wording('Told once'), text: 'Told only once' })
    expect(asked()).toEqual([{ who: 'Ada', about: ['Told only once: reworded'] }])
  })

  test('a split asks about both halves, a merge whoever spoke to either', () => {
    const { desk, wording, asked } = endorsed()
    desk.run(splitClause, { id: wording('Near home'), first: 'Near', second: 'Home' })
    expect(asked()).toEqual([
      { who: 'Ada', about: ['Near: reworded', 'Home: split'] },
      { who: 'Bo', about: ['Near: reworded', 'Home: split'] },
    ])
    desk.run(mergeClauses, { id: wording('Home'), withId: wording('Open doors') })
    expect(asked()).toContainEqual({ who: 'Bo', about: ['Open doors\nHome: split', 'Near: reworded'] })
    expect(asked()).toContainEqual({ who: 'Ada', about: ['Open doors\nHome: merged', 'Near: reworded'] })
  })

  test('a new clause is put to everybody for the first time and to nobody again', () => {
    const { desk, second, asked } = endorsed()
    desk.run(addClause, { versionId: second, text: 'Carers too', index: 3 })
    expect(asked()).toEqual([])
    const [ada] = standingsOn(desk.memory, second)
    expect(ada?.clauses.map(({ standing }) => standing.kind)).toEqual(['stands', 'stands', 'stands', 'not-asked'])
  })

  test('once they have answered they are left alone; words restored hold for those who never spoke to others', () => {
    const { desk, first, second, ada, say, wording, asked } = endorsed()
    desk.run(writeClause, { id: wording('Near home'), text: 'In your street' })
    desk.run(proposeVersion, { id: second, on: '2026-04-01' })
    say(ada, second, 'In your street')
    expect(asked()).toEqual([{ who: 'Bo', about: ['In your street: reworded'] }])
    desk.run(adoptVersion, { id: second, on: '2026-04-02', reviewOn: '2027-04-02' })
    const third = desk.run(reviseVersion, { fromId: first, reason: 'The old words were better' })
    expect(asked(third)).toEqual([{ who: 'Ada', about: ['Near home: reworded'] }])
  })
})

describe('one voice', () => {
  test('says something once about a clause of a version; their own voice and their organisation’s are two', () => {
    const { desk, first, ada, say } = endorsed()
    const clauseIds = wordingsOf(desk.memory, first).map(({ clauseId }) => clauseId)
    const more = { versionId: first, clauseIds, personId: ada, reason: '', on: '2026-03-03' }
    desk.run(endorse, { ...more, capacity: 'myself', stance: 'gradient-1' })
    say(ada, first, 'Open doors')
    const held = desk.memory.all(endorsements).filter(({ personId }) => personId === ada)
    expect(held.map(({ capacity, clauseIds: about }) => [capacity, about.length])).toEqual([
      ['organisation', 2],
      ['myself', 3],
      ['organisation', 1],
    ])
  })
})

describe('what was said', () => {
  const again = { stance: 'gradient-2', reason: 'The board said no', on: '2026-03-09' } as const

  test('is changed with its clauses, and takes the place of what the other voice said about them', () => {
    const { desk, first, ada } = endorsed()
    const [held] = answersOn(desk.memory, first, ada, 'organisation')
    const clauseIds = held?.clauseIds.slice(0, 2) ?? []
    const own = { versionId: first, clauseIds, personId: ada, reason: '', on: '2026-03-03' }
    desk.run(endorse, { ...own, capacity: 'myself', stance: 'gradient-5' })
    const id = held?.endorsement.id ?? ''
    desk.run(changeEndorsement, { id, clauseIds, capacity: 'organisation', ...again })
    expect(answersOn(desk.memory, first, ada, 'organisation')).toMatchObject([
      { clauseIds, stands: true, endorsement: { id, ...again } },
    ])
    desk.run(changeEndorsement, { id, clauseIds, capacity: 'myself', ...again })
    expect(answersOn(desk.memory, first, ada, 'organisation')).toEqual([])
    expect(answersOn(desk.memory, first, ada, 'own')).toMatchObject([{ clauseIds, endorsement: { id } }])
    expect(() => desk.run(changeEndorsement, { id, clauseIds: [], capacity: 'myself', ...again })).toThrow()
  })

  test('lists the lowest first, and after it what was said of other words', () => {
    const { desk, second, ada, wording } = endorsed()
    desk.run(writeClause, { id: wording('Told once'), text: 'Told only once' })
    desk.run(proposeVersion, { id: second, on: '2026-04-01' })
    const [near] = wordingsOf(desk.memory, second).filter(({ text }) => text === 'Near home')
    const about = { versionId: second, clauseIds: [near?.clauseId ?? ''], personId: ada }
    desk.run(endorse, { ...about, capacity: 'organisation', ...again })
    const said = answersOn(desk.memory, second, ada, 'organisation')
    expect(said.map(({ endorsement, clauseIds, stands }) => [endorsement.stance, clauseIds.length, stands])).toEqual([
      ['gradient-2', 1, true],
      ['gradient-4', 1, true],
      ['gradient-4', 1, false],
    ])
  })

  test('is taken back as if nobody had asked, and undo brings it back', () => {
    const { desk, first, ada } = endorsed()
    const before = desk.live()
    const [held] = answersOn(desk.memory, first, ada, 'organisation')
    desk.run(removeEndorsement, { id: held?.endorsement.id ?? '' })
    expect(standingsOn(desk.memory, first).map(({ personId }) => personId)).not.toContain(ada)
    const last = desk.commits.at(-1)
    if (last) desk.takeBack(last)
    expect(desk.live()).toEqual(before)
  })
})

describe('words that were put to people', () => {
  test('are refused to every way of editing', () => {
    const { desk, first, wording } = endorsed()
    const id = wording('Open doors', first)
    const edits = [
      () => desk.run(writeClause, { id, text: 'Other words' }),
      () => desk.run(moveClause, { id, index: 2 }),
      () => desk.run(splitClause, { id, first: 'Open', second: 'doors' }),
      () => desk.run(mergeClauses, { id, withId: wording('Told once', first) }),
      () => desk.run(dropClause, { id }),
      () => desk.run(addClause, { versionId: first, text: 'More', index: 0 }),
      () => desk.run(discardDraft, { id: first }),
      () => desk.run(reopenVersion, { id: first }),
    ]
    for (const edit of edits) expect(edit).toThrow(/Version 1 is adopted/)
  })

  test('go back to a draft only while nobody has spoken', () => {
    const { desk, second, bo, say } = endorsed()
    desk.run(proposeVersion, { id: second, on: '2026-04-01' })
    desk.run(reopenVersion, { id: second })
    desk.run(proposeVersion, { id: second, on: '2026-04-02' })
    say(bo, second, 'Near home')
    expect(() => desk.run(reopenVersion, { id: second })).toThrow(/already said where they stand/)
  })

  test('adopting retires what was adopted; a discarded draft leaves no clause behind', () => {
    const { desk, statementId, first, second } = endorsed()
    const before = desk.memory.all(desk.memory.table('clauses')).length
    desk.run(addClause, { versionId: second, text: 'Only here', index: 0 })
    desk.run(discardDraft, { id: second })
    expect(desk.memory.all(desk.memory.table('clauses')).length).toBe(before)
    const next = desk.run(reviseVersion, { fromId: first, reason: 'Again' })
    expect(() => desk.run(reviseVersion, { fromId: first, reason: 'Twice' })).toThrow(/still a draft/)
    desk.run(proposeVersion, { id: next, on: '2026-05-01' })
    desk.run(adoptVersion, { id: next, on: '2026-05-02', reviewOn: null })
    expect(versionsOf(desk.memory, statementId).map(({ state }) => state)).toEqual(['adopted', 'retired'])
  })
})

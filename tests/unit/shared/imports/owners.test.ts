import { describe, expect, test } from 'vitest'
import { forums, memberships } from '#shared/forums/forums.ts'
import { ownerMatcher } from '#shared/imports/owners.ts'
import { organisations, people } from '#shared/people/people.ts'
import { Draft } from '#shared/records/draft.ts'
import { emptyProgramme, today } from './support.ts'

const person = { role: '', organisationId: null, email: '', phone: '', notes: '' }

/** Ann Lee (AL), two people called KR of whom one sits in the forum, the council ("BC"), and one forum. */
function programme() {
  const memory = emptyProgramme()
  let made = 100
  const newId = (prefix: string) => `${prefix}-${(made += 1)}`
  const draft = new Draft(memory, { now: '2026-11-23T09:00:00.000Z', today, newId })
  const council = draft.add(organisations, {
    name: 'Health and Housing Partnership',
    shortName: 'BC',
    sector: 'council',
    placeId: null,
    notes: '',
  })
  const ann = draft.add(people, {
    ...person,
    name: 'Ann Lee',
    initials: 'AL',
    email: 'ann.lee@example.org',
    organisationId: council.id,
  })
  const inside = draft.add(people, { ...person, name: 'Kay Roe', initials: 'KR' })
  draft.add(people, { ...person, name: 'Karl Rudd', initials: 'KR' })
  const forum = draft.add(forums, { name: 'Forum', kind: 'collaborative', purpose: '', placeId: null, archived: false })
  draft.add(memberships, { forumId: forum.id, personId: inside.id, role: 'member', from: null, to: null })
  memory.apply(draft.changes())
  return { memory, ann, inside, council, forum }
}

function names(cell: string, column: readonly string[] = []) {
  return ownerMatcher(emptyProgramme(), null, new Map(), [cell, ...column])
    .read(cell)
    .owners.map((owner) => owner.name)
}

describe('owners in one cell', () => {
  test.each([
    ['KD, MM, KR, LH', ['KD', 'MM', 'KR', 'LH']],
    ['MW/YO', ['MW', 'YO']],
    ['KD & MM', ['KD', 'MM']],
    ['Jo Smith and Bo Yi', ['Jo Smith', 'Bo Yi']],
    ['Jo Smith; Bo Yi (lead)', ['Jo Smith', 'Bo Yi']],
    ['Jo Smith\nBo Yi', ['Jo Smith', 'Bo Yi']],
    ['Children and Families', ['Children and Families']],
    ['FN, fn, F.N.', ['FN']],
    ['-', []],
    ['', []],
  ])('%j names %j', (cell, expected) => expect(names(cell)).toEqual(expected))

  test.each([
    ['Smith, J.', ['J. Smith']],
    ['SMITH, John', ['John Smith']],
    ['Doe, Jane; Lee, Tom', ['Jane Doe', 'Tom Lee']],
    ['Smith, John / O’Neill, Siân (CFO)', ['John Smith', 'Siân O’Neill']],
    ['12;#Doe, Jane;#13;#Lee, Tom', ['Jane Doe', 'Tom Lee']],
    ['Smith, John', ['John Smith']],
    ['Okonkwo, Siân M', ['Siân M Okonkwo']],
    ['Priya, Tom', ['Priya', 'Tom']],
    ['Smith, Jones', ['Smith', 'Jones']],
    ['Lee, Finance', ['Lee', 'Finance']],
    ['Priya Shah, Tom Lee', ['Priya Shah', 'Tom Lee']],
    ['Smith, Jones and Patel', ['Smith', 'Jones and Patel']],
    ['Finance, KD', ['Finance', 'KD']],
  ])('%j, with the surname first where that is clear, names %j', (cell, expected) =>
    expect(names(cell)).toEqual(expected),
  )

  test('a column of surnames before forenames is read as such, and told', () => {
    const column = ['Smith, John', 'van Dijk, Anne-Marie', 'Okafor, Ngozi (CFO)', 'Finance']
    expect(column.map((cell) => names(cell, column))).toEqual([
      ...[['John Smith'], ['Anne-Marie van Dijk'], ['Ngozi Okafor'], ['Finance']],
    ])
    const { understood } = ownerMatcher(emptyProgramme(), null, new Map(), column).read('Smith, John')
    expect(understood).toEqual(['“Smith, John” is read as one person, John Smith.'])
    expect(names('Smith, John', ['Priya Shah'])).toEqual(['John Smith'])
  })

  test('two words about a comma are told as what they were read as, where nothing else tells', () => {
    const told = (cell: string, column: readonly string[] = []) => {
      const { understood = [], warnings } = ownerMatcher(emptyProgramme(), null, new Map(), [cell, ...column]).read(
        cell,
      )
      return [...understood, ...warnings]
    }
    expect(told('Smith, John')).toEqual(['“Smith, John” is read as one person, John Smith.'])
    expect(told('Priya, Tom')).toEqual([
      '“Priya, Tom” is read as two people; if it is one, write it with the forename first.',
    ])
    for (const column of [['Tom'], ['Finance', 'Tom', 'Priya']]) expect(told('Priya, Tom', column)).toEqual([])
    expect(told('KD, MM')).toEqual([])
    expect(told('Finance, KD')).toEqual([])
  })

  test.each([[['Priya, Tom', 'Tom']], [['Priya, Tom', 'Tom, Ann']], [['Priya, Tom', 'Ann', 'Raj', 'Bo', 'Bo, Raj']]])(
    'a column of first names, %j, is read as several people',
    (column) => expect(names('Priya, Tom', column)).toEqual(['Priya', 'Tom']),
  )

  test('the person the programme has is meant, whichever name comes first', () => {
    const { memory, ann } = programme()
    expect(ownerMatcher(memory, null, new Map()).read('Lee, Ann').owners).toMatchObject([{ id: ann.id }])
  })

  test.each([
    ['Jo - PMO', 'Jo', 'PMO'],
    ['Jane Doe – Head of Housing', 'Jane Doe', 'Head of Housing'],
    ['Anne-Marie', 'Anne-Marie', ''],
  ])('%s is one person: %s', (cell, name, aside) => {
    expect(ownerMatcher(emptyProgramme(), null, new Map()).read(cell).owners).toMatchObject([{ name, aside }])
  })

  test('names and initials on either side of a dash are two people', () => {
    expect(names('Estates – Tom Lee')).toEqual(['Estates', 'Tom Lee'])
    expect(names('Jane Doe - Tom Lee')).toEqual(['Jane Doe', 'Tom Lee'])
    expect(names('KD – MM')).toEqual(['KD', 'MM'])
  })

  test('names that stand alone elsewhere are two people together', () => {
    expect(names('Pat & Sue', ['Pat', 'Sue (chair)'])).toEqual(['Pat', 'Sue'])
    expect(names('Health & Safety', ['Health'])).toEqual(['Health & Safety'])
  })

  test('a number is nobody', () => {
    expect(ownerMatcher(emptyProgramme(), null, new Map()).read('4')).toMatchObject({ owners: [], left: '4' })
  })

  test.each([
    ['Chair/CEO', 1],
    ['IG / Legal', 1],
    ['Raj & Sue', 1],
    ['H&S', 0],
    ['Acting Chair', 0],
  ])('%s may be two and is told as such: %d', (cell, told) => {
    expect(ownerMatcher(emptyProgramme(), null, new Map()).read(cell).warnings).toHaveLength(told)
  })

  test('people are matched by name, initials or e-mail; organisations by name and short name', () => {
    const { memory, ann, council } = programme()
    const ids = (cell: string) =>
      ownerMatcher(memory, null, new Map())
        .read(cell)
        .owners.map((owner) => (owner.kind === 'known' ? owner.id : owner.name))
    expect(ids('ann lee')).toEqual([ann.id])
    expect(ids('A.L., BC')).toEqual([ann.id, council.id])
    expect(ids('ANN.LEE@example.org')).toEqual([ann.id])
    expect(ids('Health and Housing Partnership')).toEqual([council.id])
    expect(ids('AL/ZZ')).toEqual([ann.id, 'ZZ'])
  })

  test('what stands in brackets belongs to its name', () => {
    const { memory, ann } = programme()
    const matcher = ownerMatcher(memory, null, new Map())
    const joy = {
      kind: 'new',
      key: 'joy tanner',
      name: 'Joy Tanner',
      near: null,
      initials: '',
      aside: 'Borough Council, housing',
    }
    expect(matcher.read('Joy Tanner (Borough Council, housing); Ann Lee (lead)')).toEqual({
      owners: [joy, { kind: 'known', id: ann.id, name: 'Ann Lee' }],
      warnings: [],
      left: '',
    })
    // Said differently elsewhere: the same person, and the other words are kept with that commitment.
    expect(matcher.read('Joy Tanner (Tenants’ voice)')).toEqual({
      owners: [joy],
      warnings: [],
      left: 'Joy Tanner (Tenants’ voice)',
    })
    const draft = new Draft(memory, { now: '2026-11-23T09:00:00.000Z', today, newId: () => 'person-joy' })
    draft.add(people, { ...person, name: 'Joy Tanner', initials: '', notes: 'Borough Council, housing' })
    memory.apply(draft.changes())
    expect(ownerMatcher(memory, null, new Map()).read('Joy Tanner (Borough Council, housing)').left).toBe('')
    expect(matcher.read('Ann Lee (Health and Housing Partnership)').left).toBe('')
    expect(matcher.read('Ann Lee (on loan)').left).toBe('Ann Lee (on loan)')
    expect(matcher.read('Everyone in Forum').owners).toMatchObject([{ kind: 'known', name: 'Forum' }])
  })

  test('initials two people share mean the one in the chosen forum, else nobody, told and kept', () => {
    const { memory, inside, forum } = programme()
    expect(ownerMatcher(memory, forum.id, new Map()).read('KR').owners).toEqual([
      { kind: 'known', id: inside.id, name: 'Kay Roe' },
    ])
    expect(ownerMatcher(memory, null, new Map()).read('KR')).toEqual({
      owners: [],
      warnings: ['More than one person could be “KR”; it is kept with the details.'],
      left: 'KR',
    })
  })

  test('everyone may be said in two languages', () => {
    const { memory, forum } = programme()
    for (const cell of ['Pawb', 'Pawb / All', 'all'])
      expect(ownerMatcher(memory, forum.id, new Map()).read(cell).owners).toMatchObject([{ id: forum.id }])
  })

  test('a sentence is no name, and nobody yet is nobody', () => {
    const sentence = 'Whoever is available in the week after the next meeting of the whole partnership group'
    expect(ownerMatcher(emptyProgramme(), null, new Map()).read(sentence)).toMatchObject({ owners: [], left: sentence })
    expect(ownerMatcher(emptyProgramme(), null, new Map()).read('TBC')).toEqual({
      owners: [],
      warnings: [],
      left: 'TBC',
    })
  })

  test('more than fifty owners: the first fifty, and the others kept', () => {
    const cell = Array.from({ length: 60 }, (_, index) => `Person Number${index}`).join(', ')
    const { owners, left, warnings } = ownerMatcher(emptyProgramme(), null, new Map()).read(cell)
    expect(owners).toHaveLength(50)
    expect(left.split(', ')).toHaveLength(10)
    expect(warnings).toHaveLength(1)
  })
})

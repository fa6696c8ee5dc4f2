import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { themes } from '#shared/coaching/coaching.ts'
import { addCoachee, changeCoachee, removeRecord } from '#shared/coaching/commands.ts'
import { blankCoachee } from '#shared/coaching/defaults.ts'
import { addTheme, changeTheme, releaseTheme, themeState } from '#shared/coaching/themes.ts'
import { Desk } from '../../../support/desk.ts'

const six = ['Amara Obi', 'Bo Lund', 'Cai Rees', 'Dee Shah', 'Eli Roth', 'Fay Unwin']
const hard = 'It is hard to ask.'

function practice(...named: (string | Partial<typeof blankCoachee>)[]) {
  const desk = new Desk({}, coachingCatalog)
  const ids = named.map((each) =>
    desk.run(addCoachee, { ...blankCoachee, ...(typeof each === 'string' ? { name: each } : each) }),
  )
  const theme = (words: string, agreedIds: readonly string[] = ids): string =>
    desk.run(addTheme, { words, coacheeIds: ids, agreedIds: [...agreedIds] })
  const stateOf = (id: string) => themeState(desk.memory, theThere(id))
  const theThere = (id: string) => {
    const there = desk.memory.get(themes, id)
    if (!there) throw new Error('The theme is gone.')
    return there
  }
  return { desk, ids, theme, there: theThere, stateOf }
}

test('a theme leaves only when five who brought it agreed', () => {
  const { desk, ids, there } = practice(...six)
  const id = desk.run(addTheme, { words: hard, coacheeIds: ids.slice(0, 4), agreedIds: ids })
  expect(there(id).agreedIds, 'who did not bring it cannot agree').toEqual(ids.slice(0, 4))
  expect(() => desk.run(releaseTheme, { id })).toThrow(/agreement of 1 more coachee/)
  desk.run(changeTheme, { id, changes: { coacheeIds: ids, agreedIds: ids.slice(0, 5) } })
  expect(desk.run(releaseTheme, { id })).toBe(hard)
  expect(there(id).releasedOn).toBe('2026-11-23')
  desk.run(changeTheme, { id, changes: { coacheeIds: ids.slice(1) } })
  expect(() => desk.run(releaseTheme, { id }), 'agreement goes with having brought it').toThrow(/1 more/)
})

test('agreement is to the words: changed words are asked again from the start', () => {
  const { desk, ids, theme, there } = practice(...six)
  const id = theme(hard)
  desk.run(releaseTheme, { id })
  desk.run(changeTheme, { id, changes: { words: 'It is hard to ask for help.', agreedIds: ids } })
  expect(there(id).agreedIds).toEqual([])
  expect(there(id).releasedOn, 'these words were never passed on').toBeNull()
  expect(() => desk.run(releaseTheme, { id })).toThrow(/agreement of 5 more/)
  desk.run(changeTheme, { id, changes: { agreedIds: ids } })
  expect(desk.run(releaseTheme, { id })).toBe('It is hard to ask for help.')
  desk.run(changeTheme, { id, changes: { words: ' It is hard to ask for help. ' } })
  expect(there(id).agreedIds, 'spaces around them are no words').toEqual(ids)
})

test('whatever is changed in whatever order, words leave only with five agreements given to them', () => {
  const wording = fc.constantFrom('It is hard to ask.', 'It is hard to rest.', 'Nobody says thank you.')
  const some = fc.subarray([0, 1, 2, 3, 4, 5])
  const change = fc.record({ words: wording, coachees: some, agreed: some }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const { desk, ids, theme, there } = practice(...six)
      const id = theme('Nobody says thank you.', [])
      const who = (picked: readonly number[]) => picked.map((each) => ids[each] ?? '')
      let agreed = new Set<string>()
      for (const { words, coachees, agreed: ticked } of changes) {
        const before = there(id).words
        desk.run(changeTheme, {
          id,
          changes: {
            ...(words !== undefined && { words }),
            ...(coachees && { coacheeIds: who(coachees) }),
            ...(ticked && { agreedIds: who(ticked) }),
          },
        })
        if (words !== undefined && words !== before) agreed = new Set()
        else if (ticked) agreed = new Set(who(ticked))
        agreed = new Set([...agreed].filter((each) => there(id).coacheeIds.includes(each)))
        if (agreed.size < 5) expect(() => desk.run(releaseTheme, { id })).toThrow(/agreement/)
        else expect(desk.run(releaseTheme, { id })).toBe(there(id).words)
      }
    }),
  )
})

test('five are five people, however often one of them stands in the log', () => {
  const { desk, ids, theme, stateOf } = practice(
    ...six.slice(0, 4),
    'amara obi',
    { name: 'Ward team', kind: 'team', namedMember: 'Dee Shah' },
    'Eli Roth',
  )
  const id = theme(hard)
  expect(stateOf(id)).toMatchObject({ brought: 5, agreed: 5, ready: true })
  desk.run(changeCoachee, { id: ids[6] ?? '', changes: { name: 'Cai Rees' } })
  expect(stateOf(id)).toMatchObject({ agreed: 4, missing: 1, ready: false })
})

test('who is erased from the log takes their agreement along', () => {
  const { desk, ids, theme, stateOf } = practice(...six.slice(0, 5))
  const id = theme(hard)
  desk.run(removeRecord, { id: ids[0] ?? '' })
  expect(stateOf(id)).toMatchObject({ brought: 4, agreed: 4, ready: false })
})

test.each([
  ['As Amara says, it is hard.', 'Amara Obi', ['Amara']],
  ['amara’s way', 'Amara Obi', ['Amara']],
  ['What Sian found', 'Siân Rees', ['Siân']],
  ['It was Bo who asked.', 'Bo Lund', ['Bo']],
  ['What to do and an answer', 'An Do', []],
  ['Ask amara', 'amara obi', ['amara']],
  ['Robin and the others', 'the friends of Robin', ['Robin']],
  ['大家觉得李伟很忙', '李伟', ['李伟']],
])('%s names of %s: %j', (words, name, names) => {
  const { theme, stateOf } = practice(name)
  expect(stateOf(theme(words)).names).toEqual(names)
})

test('an organisation or an address names people as well; letters inside other words do not', () => {
  const { theme, stateOf } = practice({
    name: 'Amara Obi',
    organisation: 'Harbour Trust',
    contact: 'ao@harbour.example',
  })
  expect(stateOf(theme('At the harbour trust it is hard.')).names).toEqual(['Harbour Trust'])
  expect(stateOf(theme('Write to AO@harbour.example.')).names).toEqual(['ao@harbour.example'])
  const other = practice({ name: 'Amara Obi', organisation: 'IT' })
  expect(other.stateOf(other.theme('Waiting with dignity')).names).toEqual([])
})

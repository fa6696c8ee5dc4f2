import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions, compareWords } from '#shared/purposes/compare.ts'
import type { Wording } from '#shared/purposes/versions.ts'

const word = (clause: string, text: string, fromIds: string[] = []): Wording => ({
  ...{ id: `wording-${clause}`, createdAt: '', deletedAt: null, versionId: 'version-1', order: clause, sourceIds: [] },
  ...{ clauseId: `clause-${clause}`, text, fromIds: fromIds.map((id) => `clause-${id}`) },
})

test('says word by word what went and what came', () => {
  expect(compareWords('People get help early.', 'People get help near home.')).toEqual([
    { kind: 'same', text: 'People get help ' },
    { kind: 'gone', text: 'early' },
    { kind: 'new', text: 'near home' },
    { kind: 'same', text: '.' },
  ])
})

/** Any text, and texts that have many words in common. */
const few = fc.array(fc.constantFrom('door', 'help', 'near', ' ', '  ', '. ', '\n'), { maxLength: 12 })
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  few.map((parts) => parts.join('')),
  few.map((parts) => parts.join(' ')),
)

test('words replaced side by side stand together', () => {
  expect(compareWords('Nobody has to get worse first', 'Nobody waits in line first')).toEqual([
    { kind: 'same', text: 'Nobody ' },
    { kind: 'gone', text: 'has to get worse' },
    { kind: 'new', text: 'waits in line' },
    { kind: 'same', text: ' first' },
  ])
})

test('what is not new is the old text, what is not gone the new one, to the letter', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = compareWords(before, after)
      const without = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('')
      expect([without('new'), without('gone')]).toEqual([before, after])
    }),
  )
})

test('tells what became of each clause, and shows what was left out where it was', () => {
  const older = [word('a', 'Open'), word('b', 'Near'), word('c', 'Once'), word('d', 'Kind'), word('e', 'Brave')]
  const newer = [
    word('d', 'Kind'),
    word('a', 'Open to all'),
    word('c', 'Once\nBrave', ['e']),
    word('f', 'Told', ['c']),
    word('g', 'Fair'),
  ]
  expect(compareVersions(older, newer).map(({ clauseId, fate }) => `${clauseId} ${fate}`)).toEqual([
    'clause-d moved',
    'clause-a reworded',
    'clause-b dropped',
    'clause-c merged',
    'clause-e merged-away',
    'clause-f split',
    'clause-g added',
  ])
})

test('a version compared with itself is unchanged', () => {
  const words = [word('a', 'Open'), word('b', 'Near', ['c'])]
  expect(compareVersions(words, words).map(({ fate }) => fate)).toEqual(['same', 'same'])
})

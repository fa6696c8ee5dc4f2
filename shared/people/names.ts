import { everydayNames } from './everydayNames.ts'
import type { Person } from './people.ts'

interface Name {
  readonly person: Person
  readonly words: readonly string[]
}

interface Found {
  readonly start: number
  readonly end: number
  readonly person: Person
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
/** Said before a name, not part of it. */
const honorifics = new Set([
  'Dr',
  'Prof',
  'Professor',
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Mx',
  'Sir',
  'Dame',
  'Cllr',
  'Councillor',
  'Rev',
])
/** What stands between a title and the name: "Dr Obi", "Rev. Obi". */
const afterTitle = /^\.?[ \u00a0]$/
/** Scripts that do not part their words: a name is looked for letter by letter. */
const unparted = /[\p{Lo}]/u

/** "Dr Lewis Donnelly" → "Lewis Donnelly"; a name that is nothing but a title stays. */
export function withoutTitle(name: string): string {
  const [first, ...rest] = name.trim().split(/\s+/)
  if (rest.length === 0 || !honorifics.has((first ?? '').replace(/\.$/, ''))) return name
  return withoutTitle(rest.join(' '))
}

/** Finds people's names in running text, in one pass however many people there are. */
export class NameFinder {
  readonly #byFirstWord = new Map<string, Name[]>()
  readonly #byAnyWord = new Map<string, Person[]>()
  readonly #letterByLetter: Person[] = []
  readonly #byFirstNameAlone: ReadonlyMap<string, Person>

  /** `alone`: who is meant wherever a first name stands by itself, from `firstNamesAlone`. */
  constructor(everyone: readonly Person[], alone: ReadonlyMap<string, Person> = new Map()) {
    this.#byFirstNameAlone = alone
    for (const person of everyone) {
      const words = nameWords(person.name)
      const [first] = words
      if (first === undefined || unparted.test(person.name)) this.#letterByLetter.push(person)
      if (first === undefined) continue
      push(this.#byFirstWord, first.toLowerCase(), { person, words })
      for (const word of [...words, ...nameWords(person.initials)]) {
        if (word.length > 1) push(this.#byAnyWord, word, person)
      }
    }
    for (const names of this.#byFirstWord.values()) names.sort((a, b) => b.words.length - a.words.length)
  }

  /**
   * The text with every full name replaced, single names of the people concerned, and first names that can mean one
   * person only; a title before one goes with it. `mentions` counts the words left standing that are part of somebody's
   * name.
   */
  replace(
    text: string,
    concerned: ReadonlySet<string>,
    instead: (person: Person) => string,
  ): { text: string; mentions: number } {
    if (this.#byFirstWord.size === 0 && this.#letterByLetter.length === 0) return { text, mentions: 0 }
    const words = wordsOf(text)
    const found: Found[] = []
    let mentions = 0
    for (let index = 0; index < words.length;) {
      const hit = this.#fullNameAt(words, index) ?? this.#singleNameAt(words, index, concerned, text)
      if (hit) found.push(withTitle(text, words, index, hit.found))
      else if (this.#byAnyWord.has(words[index]?.word ?? '')) mentions += 1
      index += hit?.length ?? 1
    }
    let result = ''
    let done = 0
    for (const { start, end, person } of found) {
      result += text.slice(done, start) + instead(person)
      done = end
    }
    result += text.slice(done)
    for (const person of this.#letterByLetter) {
      if (result.includes(person.name)) result = result.split(person.name).join(instead(person))
    }
    return { text: result, mentions }
  }

  #fullNameAt(words: readonly Word[], index: number): { found: Found; length: number } | null {
    const names = this.#byFirstWord.get(words[index]?.word.toLowerCase() ?? '')
    const name = names?.find(({ words: parts }) => {
      // A name of one word is often an ordinary word too ("Will"): there the capital letters must agree.
      if (parts.length === 1) return words[index]?.word === parts[0]
      return parts.every((part, offset) => words[index + offset]?.word.toLowerCase() === part.toLowerCase())
    })
    return name ? hitAt(words, index, name.words.length, name.person) : null
  }

  #singleNameAt(
    words: readonly Word[],
    index: number,
    concerned: ReadonlySet<string>,
    text: string,
  ): { found: Found; length: number } | null {
    const word = words[index]?.word ?? ''
    const close = this.#byAnyWord.get(word)?.find(({ id }) => concerned.has(id))
    const person = close ?? (words[index - 1]?.word === 'St' ? undefined : this.#byFirstNameAlone.get(word))
    return person ? hitAt(words, index, lengthOf(text, words, index, person), person) : null
  }
}

/**
 * First names that mean one person and nothing else: nobody else has it, it is no everyday word, and no name in `names`
 * (of an organisation, a place) holds it.
 */
export function firstNamesAlone(everyone: readonly Person[], names: readonly string[]): ReadonlyMap<string, Person> {
  const finder = new NameFinder(everyone)
  const others = names.map((name) => finder.replace(name, new Set(), () => '').text)
  const taken = new Set(others.flatMap((name) => wordsOf(name).map(({ word }) => word)))
  const holders = new Map<string, Map<string, Person>>()
  for (const person of everyone) {
    const words = nameWords(person.name)
    const [first = ''] = words
    if (first.length < 2 || everydayNames.has(first) || taken.has(first)) continue
    const whole = words.join(' ').toLowerCase()
    const held = holders.get(first) ?? new Map<string, Person>()
    if (!held.has(whole)) holders.set(first, held.set(whole, person))
  }
  return new Map(
    [...holders].flatMap(([first, held]) => (held.size === 1 ? [[first, [...held.values()][0] as Person]] : [])),
  )
}

/** A title directly before a name belongs to it: "Dr Lewis Donnelly" is "LD", not "Dr LD". */
function withTitle(text: string, words: readonly Word[], index: number, found: Found): Found {
  const before = words[index - 1]
  if (!before || !honorifics.has(before.word) || !afterTitle.test(text.slice(before.end, found.start))) return found
  return withTitle(text, words, index - 1, { ...found, start: before.start })
}

/** How many words a name alone takes: both of "Anne-Marie", where both are of that person's name. */
function lengthOf(text: string, words: readonly Word[], index: number, person: Person): number {
  const own = nameWords(person.name)
  let length = 1
  for (let last = words[index]; last !== undefined; length += 1) {
    const next = words[index + length]
    if (!next || text.slice(last.end, next.start) !== '-' || !own.includes(next.word)) break
    last = next
  }
  return length
}

interface Word {
  /** With its accents composed, so that the same name typed on two laptops is the same. */
  readonly word: string
  readonly start: number
  readonly end: number
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => {
    return { word: word.normalize('NFC'), start: index, end: index + word.length }
  })
}

function nameWords(name: string): string[] {
  const words = wordsOf(name).map(({ word }) => word)
  const own = words.filter((word) => !honorifics.has(word))
  return own.length > 0 ? own : words
}

function hitAt(words: readonly Word[], index: number, length: number, person: Person) {
  const first = words[index] as Word
  const last = words[index + length - 1] as Word
  return { found: { start: first.start, end: last.end, person }, length }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

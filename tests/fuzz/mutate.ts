import type { Dice } from '#shared/sample/dice.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const deep = 10_000
const encoder = new TextEncoder()

/** Text people and programs stumble over. */
const odd: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u202Egnp.exe',
  '\uD800',
  '👩🏽‍🚀',
  'مرحبا',
  'ﬁ',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://example.org","x")',
  "'; DROP TABLE people; --",
  '<img src=x onerror=alert(1)>',
  '${7*7}',
  'NaN',
  '1e999',
  '-0',
  '0x7fffffff',
  '31/02/2026',
  '2026-13-45',
  '9999-12-31',
  '\r\n',
  ',;|\t"',
]

export function oddText(dice: Dice): string {
  return dice.chance(5) ? 'x'.repeat(dice.between(1, 100_000)) : dice.pick(odd)
}

/** Spoils bytes as disks, mail programs and wicked people do: cut, flipped, repeated, filled, with others put in. */
export function spoilBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = (): number => dice.between(0, Math.max(0, bytes.length - 1))
  const spoil = {
    cut: () => bytes.slice(0, at()),
    beheaded: () => bytes.slice(at()),
    flipped: () => {
      const copy = bytes.slice()
      for (let turn = dice.between(1, 8); turn > 0; turn -= 1) {
        const place = at()
        copy[place] = (copy[place] ?? 0) ^ (1 << dice.between(0, 7))
      }
      return copy
    },
    filled: () => bytes.slice().fill(dice.pick([0, 0xff, 0x20, 0x2c]), ...[at(), at()].sort((a, b) => a - b)),
    repeated: () => {
      const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number]
      return joined(bytes.slice(0, to), bytes.slice(from))
    },
    stuffed: () => {
      const place = at()
      return joined(bytes.slice(0, place), encoder.encode(oddText(dice)), bytes.slice(place))
    },
  }
  return spoil[dice.pick(Object.keys(spoil) as (keyof typeof spoil)[])]()
}

/** Spoils a JSON text at one to four places: types, depth, size, keys of JavaScript's own, doubles, absences. */
export function spoilJson(text: string, dice: Dice): string {
  let root = JSON.parse(text) as Json
  const marks = new Map<string, string>()
  for (let turn = dice.between(1, 4); turn > 0; turn -= 1) root = spoiled(root, dice, marks)
  let spoilt = JSON.stringify(root)
  for (const [mark, put] of marks) spoilt = spoilt.replace(`"${mark}"`, () => put)
  return spoilt
}

/** Walks down to somewhere and spoils it there. `marks` stand for what JSON.stringify could not write. */
function spoiled(value: Json, dice: Dice, marks: Map<string, string>): Json {
  if (typeof value !== 'object' || value === null || dice.chance(12)) return another(value, dice, marks)
  if (Array.isArray(value)) {
    if (value.length === 0 || dice.chance(10)) return [...value, ...value]
    const index = dice.between(0, value.length - 1)
    return value.map((item, place) => (place === index ? spoiled(item, dice, marks) : item))
  }
  const keys = Object.keys(value)
  if (keys.length === 0) return another(value, dice, marks)
  const key = dice.pick(keys)
  if (dice.chance(8)) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  if (dice.chance(8)) return { ...value, [dice.pick(['extra', 'constructor', 'prototype', 'toString', ''])]: 1 }
  if (dice.chance(4)) return { ...value, [mark(marks, '__proto__": {"polluted": true}, "then')]: 1 }
  return { ...value, [key]: spoiled(value[key] as Json, dice, marks) }
}

function another(value: Json, dice: Dice, marks: Map<string, string>): Json {
  return dice.pick<() => Json>([
    () => null,
    () => true,
    () => -1,
    () => 2 ** 53,
    () => 1e308,
    () => [],
    () => ({}),
    () => oddText(dice),
    () => [value],
    () => (typeof value === 'string' ? value + value : value),
    () => (typeof value === 'number' ? value + 1 : 'commitment-0000'),
    () => mark(marks, null, `${'['.repeat(deep)}${']'.repeat(deep)}`),
    () => mark(marks, null, `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`),
    () => mark(marks, null, '1e999'),
  ])()
}

/** A word to be exchanged, once all is text, for JSON of its own; or, as a key, for what stands in `key`. */
function mark(marks: Map<string, string>, key: string | null, put = `"${key}"`): string {
  const word = `mark-${marks.size}`
  marks.set(word, put)
  return word
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

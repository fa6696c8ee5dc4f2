import { Problem } from '#shared/records/problem.ts'
import { randomBytes, utf8, type Bytes } from './bytes.ts'
import { wrappingKey } from './wrappingKey.ts'

/** No I, L, O or U: nothing that looks like a figure, and no words by accident. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupCount = 8
const lettersInGroup = 4

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** A new recovery key: 160 random bits as eight groups of four letters and a check letter, `7K2MX-…`. */
export function newRecoveryKey(): string {
  const groups: string[] = []
  for (let index = 0; index < groupCount; index += 1) {
    const values = [...randomBytes(lettersInGroup)].map((byte) => byte % 32)
    groups.push([...values, checkOf(values, index)].map((value) => alphabet[value]).join(''))
  }
  return groups.join('-')
}

/** What was typed, in the form it was shown. Throws a Problem that names the first group that cannot be right. */
export function readRecoveryKey(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const size = lettersInGroup + 1
  const groups: string[] = []
  for (let index = 0; index < groupCount; index += 1) {
    const group = letters.slice(index * size, (index + 1) * size)
    const values = [...group].map((letter) => alphabet.indexOf(letter))
    const whole = group.length === size && !values.includes(-1)
    if (!whole || checkOf(values.slice(0, lettersInGroup), index) !== values[lettersInGroup]) {
      throw new Problem({
        what:
          group === '' ? 'The recovery key has eight groups of five.' : `Look at the ${ordinals[index]} group again.`,
        safe: 'Nothing was changed.',
        next:
          group === ''
            ? `Only ${index} are here.`
            : 'It does not fit its own check letter: a letter is mistyped, missing or in another place.',
      })
    }
    groups.push(group)
  }
  if (letters.length > size * groupCount) {
    throw new Problem({
      what: 'There is more here than the eight groups of a recovery key.',
      safe: 'Nothing was changed.',
    })
  }
  return groups.join('-')
}

/** The key a recovery key stands for. Its 160 bits need no slow derivation; the salt keeps vaults apart. */
export async function recoveryWrappingKey(recoveryKey: string, salt: Bytes): Promise<CryptoKey> {
  const letters = utf8(readRecoveryKey(recoveryKey))
  const base = await crypto.subtle.importKey('raw', letters, 'HKDF', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('throughline-vault recovery key') },
    base,
    256,
  )
  return wrappingKey(new Uint8Array(bits))
}

/** A check letter over the field of 32: tells every mistyped letter, every swap of two, and groups in another order. */
function checkOf(values: readonly number[], group: number): number {
  let check = times(group + 1, powerOfTwo(lettersInGroup + 1))
  values.forEach((value, index) => {
    check ^= times(value, powerOfTwo(index + 1))
  })
  return check
}

function powerOfTwo(exponent: number): number {
  let value = 1
  for (let step = 0; step < exponent; step += 1) value = times(value, 2)
  return value
}

/** Multiplication in GF(32), modulo x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit += 1) {
    if (b & (1 << bit)) product ^= a << bit
  }
  for (let bit = 9; bit >= 5; bit -= 1) {
    if (product & (1 << bit)) product ^= 0b100101 << (bit - 5)
  }
  return product
}

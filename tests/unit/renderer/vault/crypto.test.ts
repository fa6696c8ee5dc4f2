import fc from 'fast-check'
import { createDecipheriv } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64, utf8 } from '#renderer/vault/crypto/bytes.ts'
import { deriveNew } from '#renderer/vault/crypto/derive.ts'
import { checkParameters, costFor, leastCost, workOf, type KdfParameters } from '#renderer/vault/crypto/parameters.ts'
import { passphraseFault } from '#renderer/vault/crypto/passphrase.ts'
import { newRecoveryKey, readRecoveryKey } from '#renderer/vault/crypto/recoveryKey.ts'
import { placeOf, seal, unseal } from '#renderer/vault/crypto/seal.ts'
import { newKeys, dataKeyFor } from '#renderer/vault/lockKeys.ts'
import { argon2id } from 'hash-wasm'
import { createFakePlatform } from '../../../support/fakePlatform.ts'
import { passphrase, realDerive } from './support.ts'

const keyOf = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])

describe('sealing', () => {
  test('opens what it sealed, and nothing that was moved or changed', async () => {
    const key = await keyOf(new Uint8Array(32).fill(7))
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(), async (value, at) => {
        const place = placeOf('vault-a', 'row/1')
        const sealed = await seal(key, place, value)
        expect(JSON.stringify(await unseal(key, place, sealed))).toBe(JSON.stringify(value))
        expect(sealed.ciphertext.length % 256).toBe(16)
        expect(await unseal(key, placeOf('vault-b', 'row/1'), sealed)).toBeUndefined()
        expect(await unseal(key, placeOf('vault-a', 'row/2'), sealed)).toBeUndefined()
        const changed = new Uint8Array(sealed.ciphertext)
        changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ 1
        expect(await unseal(key, place, { ...sealed, ciphertext: changed })).toBeUndefined()
      }),
    )
  })

  test('is AES-256-GCM as another program reads it, with a nonce of its own each time', async () => {
    const raw = new Uint8Array(32).fill(9)
    const key = await keyOf(raw)
    const place = placeOf('vault-a', 'row/1')
    const nonces = new Set<string>()
    for (let run = 0; run < 200; run += 1) {
      const { iv, ciphertext } = await seal(key, place, { run })
      nonces.add(toBase64(iv))
      const decipher = createDecipheriv('aes-256-gcm', raw, iv)
      decipher.setAAD(utf8('throughline-vault/1/vault-a/row/1'))
      decipher.setAuthTag(ciphertext.subarray(-16))
      const opened = Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()])
      expect(JSON.parse(opened.toString())).toEqual({ run })
    }
    expect(nonces.size).toBe(200)
  })
})

describe('the passphrase', () => {
  test('is derived with Argon2id as its specification says', async () => {
    const derived = await argon2id({
      password: 'password',
      salt: 'somesalt',
      iterations: 2,
      parallelism: 1,
      memorySize: 65_536,
      hashLength: 32,
      outputType: 'hex',
    })
    // From the test suite of the reference implementation.
    expect(derived).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7')
  })

  test('wraps a key that only it and the recovery key open', async () => {
    const parts = { derive: realDerive, secrets: createFakePlatform().secrets }
    const recoveryKey = newRecoveryKey()
    const made = await newKeys(parts, { vaultId: 'vault-a', label: 'A', passphrase, recoveryKey })
    expect(made.dataKey.extractable).toBe(false)
    const { kdf } = made.keys.passphrase
    expect(kdf.memoryKiB).toBeGreaterThanOrEqual(65_536)
    expect(kdf.passes).toBeGreaterThanOrEqual(3)
    const sealed = await seal(made.dataKey, 'here', 'words')
    for (const key of [
      { with: 'passphrase', passphrase },
      { with: 'recovery key', recoveryKey },
    ] as const) {
      const opened = await dataKeyFor(parts, made.keys, key)
      expect(opened?.extractable).toBe(false)
      expect(opened && (await unseal(opened, 'here', sealed))).toBe('words')
    }
    expect(await dataKeyFor(parts, made.keys, { with: 'passphrase', passphrase: `${passphrase} ` })).toBeNull()
    expect(await dataKeyFor(parts, made.keys, { with: 'recovery key', recoveryKey: newRecoveryKey() })).toBeNull()
    const raised = { ...made.keys, passphrase: { ...made.keys.passphrase, kdf: { ...kdf, passes: kdf.passes + 1 } } }
    expect(await dataKeyFor(parts, raised, { with: 'passphrase', passphrase })).toBeNull()
  }, 60_000)

  test('is refused when guessing programs would try it early', () => {
    for (const easy of [
      'short',
      'k9#vQ2!mZ7p',
      'xkzqxkqzkxqz',
      'password1234',
      'P4ssw0rd!!!!!',
      'aaaaaaaaaaaaa',
      '123456789012',
      'qwertyuiop[]asdf'.slice(0, 10) + 'as',
      'Summer2026!!',
      'welcome welcome',
      'correct horse battery staple',
      'abcdefghijklm',
      'nhs coaching notes',
    ])
      expect(passphraseFault(easy), easy).not.toBeNull()
    for (const good of [
      passphrase,
      'k9#vQ2!mZ7pw',
      'vier kleine grüne Lampen',
      'Tr0ub4dor&3-and-more',
      '木の葉がゆっくり川に落ちる朝',
    ])
      expect(passphraseFault(good), good).toBeNull()
  })
})

describe('its cost', () => {
  const kdf: KdfParameters = { name: 'argon2id', ...leastCost, salt: toBase64(new Uint8Array(16)) }

  test('is never taken below the least nor beyond reason', () => {
    expect(() => checkParameters(kdf)).not.toThrow()
    const bad: Partial<KdfParameters>[] = [
      { memoryKiB: 65_535 },
      { memoryKiB: 8 },
      { memoryKiB: 2 ** 30 },
      { passes: 2 },
      { passes: 1_000_000 },
      { lanes: 255 },
      { salt: toBase64(new Uint8Array(8)) },
    ]
    for (const change of bad) expect(() => checkParameters({ ...kdf, ...change })).toThrow('never writes')
  })

  test('rises with the machine until it takes about three quarters of a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 5000 }), (took) => {
        const cost = costFor(took)
        expect(() => checkParameters({ ...kdf, ...cost })).not.toThrow()
        const expected = (took * cost.memoryKiB * cost.passes) / (leastCost.memoryKiB * leastCost.passes)
        if (took >= 750) expect(cost).toEqual(leastCost)
        else if (cost.passes < 24) expect(expected).toBeGreaterThan(420)
        expect(expected).toBeLessThan(Math.max(took, 1000) * 1.05)
      }),
    )
  })
})

describe('the cost of a new passphrase', () => {
  const key = keyOf(new Uint8Array(32).fill(7))
  /** A machine that takes so long for the least cost, and `slowed` times as long while it is busy, one measurement each. */
  const measuring = async (leastTime: number, slowed: readonly number[]) => {
    const tried: number[] = []
    const took = (kdf: KdfParameters): number => (leastTime * workOf(kdf)) / workOf(leastCost)
    const { kdf } = await deriveNew(async (_, kdf) => {
      tried.push(took(kdf))
      return { key: await key, took: took(kdf) * (slowed[tried.length - 1] ?? 1) }
    }, passphrase)
    return { tried, final: took(kdf) }
  }

  test('is told from the machine, and measured again where it seemed slower than it is', async () => {
    expect((await measuring(330, [])).tried).toHaveLength(2)
    expect((await measuring(330, [2])).final).toBeGreaterThan(600)
    expect((await measuring(330, [1.5, 1.5])).final).toBeGreaterThan(480)
    expect((await measuring(900, [])).final).toBe(900)
  })

  test('is near three quarters of a second on any machine that is quiet at last', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 60, max: 700 }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        async (least, busy) => {
          const { tried, final } = await measuring(least, [busy])
          expect(final).toBeGreaterThan(0.7 * 750)
          expect(final).toBeLessThan(1.2 * 750)
          expect(tried.length).toBeLessThan(4)
        },
      ),
    )
  })
})

describe('a recovery key', () => {
  test('is read however it is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(' ', '-', '', ' - '), fc.boolean(), (between, small) => {
        const key = newRecoveryKey()
        const typed = key
          .replaceAll('-', between)
          .replaceAll('0', 'O')
          .replaceAll('1', small ? 'l' : 'I')
        expect(readRecoveryKey(small ? typed.toLowerCase() : typed)).toBe(key)
      }),
    )
  })

  test('names the group with any one wrong letter or two exchanged ones', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const groups = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
    fc.assert(
      fc.property(fc.nat(7), fc.nat(4), fc.nat(31), fc.boolean(), (group, at, letter, exchange) => {
        const key = newRecoveryKey()
        const place = group * 6 + at
        const other = exchange ? key[group * 6 + ((at + 1) % 5)] : alphabet[letter]
        const letters = [...key]
        if (other === undefined || letters[place] === other) return
        if (exchange) letters[group * 6 + ((at + 1) % 5)] = letters[place] ?? ''
        letters[place] = other
        expect(() => readRecoveryKey(letters.join(''))).toThrow(`Look at the ${groups[group]} group again.`)
      }),
    )
  })

  test('notices groups in another order', () => {
    const [first, second, ...rest] = newRecoveryKey().split('-')
    if (first !== second) expect(() => readRecoveryKey([second, first, ...rest].join('-'))).toThrow('first group')
  })
})

test('base64 there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes])
    }),
  )
})

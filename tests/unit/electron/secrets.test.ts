import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSecrets, type Keychain } from '#electron/secrets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const keychain = (backend: string, available = true): Keychain => ({
  isEncryptionAvailable: () => available,
  encryptString: (text) => Buffer.from(text).reverse(),
  decryptString(sealed) {
    const text = Buffer.from(sealed).reverse().toString()
    if (!/^[A-Za-z0-9+/]+=*$/.test(text)) throw new Error('Not ours.')
    return text
  },
  getSelectedStorageBackend: () => backend,
})
const secret = new Uint8Array(32).fill(5)

test('keeps a key sealed, and forgets it', async () => {
  const secrets = createSecrets({ folder, system: 'linux', keychain: keychain('gnome_libsecret') })
  expect(await secrets.state()).toEqual({ available: true, why: '' })
  await secrets.write('vault-a', secret)
  expect(await secrets.read('vault-a')).toEqual(secret)
  expect(readFileSync(join(folder, 'vault-a.sealed'), 'utf8')).not.toContain(Buffer.from(secret).toString('base64'))
  expect(await secrets.read('vault-b')).toBeNull()
  await secrets.remove('vault-a')
  expect(await secrets.read('vault-a')).toBeNull()
})

test.each([keychain('basic_text'), keychain('unknown'), keychain('gnome_libsecret', false)])(
  'writes nothing where there is no real keychain',
  async (pretended) => {
    const secrets = createSecrets({ folder, system: 'linux', keychain: pretended })
    expect((await secrets.state()).available).toBe(false)
    await expect(secrets.write('vault-a', secret)).rejects.toThrow('no keychain')
    expect(readdirSync(folder)).toEqual([])
  },
)

test('a key that another machine sealed is no key', async () => {
  writeFileSync(join(folder, 'vault-a.sealed'), '\u0000\u0001')
  const secrets = createSecrets({ folder, system: 'darwin', keychain: keychain('') })
  expect(await secrets.read('vault-a')).toBeNull()
})

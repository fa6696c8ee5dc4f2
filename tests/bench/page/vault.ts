import { passphraseKey } from '#renderer/vault/crypto/argon.ts'
import type { KdfParameters } from '#renderer/vault/crypto/parameters.ts'
import { timed } from './turns.ts'

/** Making a vault's key alone, with the parameters of the vault in this profile: milliseconds. */
export async function argonAlone(passphrase: string): Promise<number> {
  const kdf = await parametersHere()
  return timed({ run: () => passphraseKey(passphrase, kdf) })
}

async function parametersHere(): Promise<KdfParameters> {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('throughline-vault-'))
  if (!found?.name) throw new Error('There is no vault here.')
  const database = await answered(indexedDB.open(found.name))
  try {
    const stored = await answered(database.transaction('about').objectStore('about').get('keys'))
    return (stored as { keys: { passphrase: { kdf: KdfParameters } } }).keys.passphrase.kdf
  } finally {
    database.close()
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error ?? new Error('The database refused.'))
  })
}

import { markOf } from '#renderer/vault/crypto/keys.ts'
import { newRecoveryKey } from '#renderer/vault/crypto/recoveryKey.ts'
import { placeOf, unseal } from '#renderer/vault/crypto/seal.ts'
import { deleteVaultDatabase, VaultDatabase } from '#renderer/vault/database.ts'
import { VaultGate } from '#renderer/vault/gate.ts'
import { newKeys } from '#renderer/vault/lockKeys.ts'
import { firstManifest, sealManifest } from '#renderer/vault/manifest.ts'
import { findVault, openVault, type Found, type OpenedVault } from '#renderer/vault/opening.ts'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { coachees, coachingSessions } from '#shared/coaching/coaching.ts'
import { blankCoachee, blankSession } from '#shared/coaching/defaults.ts'
import { logEntries } from '#shared/coaching/queries.ts'
import { readyToSearchNotes, searchNotes } from '#shared/coaching/search.ts'
import type { JournalPort, SecretsPort } from '#shared/platform/platform.ts'
import { defineCommand } from '#shared/records/command.ts'
import { newId } from '#shared/records/ids.ts'
import { z } from '#shared/records/schema.ts'
import type { Pair } from '../stats.ts'
import { inTurns, timed } from './turns.ts'

const noJournal = { available: false } as JournalPort
const noSecrets = {} as SecretsPort
const said = 'She keeps the third committee because nobody else reads its papers, and her evenings go to the protocol. '

const logMany = defineCommand({
  name: 'bench.logMany',
  label: 'Log many sessions',
  input: z.strictObject({ count: z.int() }),
  run: (draft, { count }) => {
    const whom = Array.from({ length: 200 }, (_, index) =>
      draft.add(coachees, { ...blankCoachee, name: `Coachee ${index}`, organisation: 'North Moor' }),
    )
    for (let made = 0; made < count; made += 1) {
      draft.add(coachingSessions, {
        ...blankSession,
        coacheeId: whom[made % whom.length]?.id ?? '',
        date: `20${String(10 + (made % 16))}-0${String(1 + (made % 9))}-1${String(made % 10)}`,
        notes: `${said.repeat(4)}Note ${made}`,
        actions: `Say no to paper ${made}`,
      })
    }
  },
})

interface Sealed {
  readonly find: () => Promise<Found>
  readonly open: (found: Found) => Promise<OpenedVault>
  readonly decrypt: () => Promise<unknown>
}

/** A vault of so many notes; its key is random, since making one from a passphrase is measured elsewhere. */
async function withNotes<T>(count: number, work: (sealed: Sealed) => Promise<T>): Promise<T> {
  const vaultId = newId('vault')
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const { keys, dataKey } = await newKeys(
    { derive: async () => ({ key, took: 750 }), secrets: noSecrets },
    { vaultId, label: '', passphrase: '', recoveryKey: newRecoveryKey() },
  )
  const find = async (): Promise<Found> => (await findVault(noJournal, vaultId)).rest
  const open = (found: Found): Promise<OpenedVault> =>
    openVault(noJournal, coachingCatalog, found, { keys, inDatabase: true, dataKey, seen: { seq: 1, at: '' } })
  const database = new VaultDatabase(vaultId)
  await database.open()
  const manifest = await sealManifest(dataKey, vaultId, firstManifest(markOf(keys), new Date()))
  await database.replaceAll({ rows: [], manifest, keys })
  database.close()
  try {
    const gate = new VaultGate(await open(await find()), {
      warn: () => undefined,
      seen: () => undefined,
      now: () => new Date(),
    })
    await gate.execute(logMany, { count })
    await gate.close()
    const { database: closing, stored } = await find()
    closing.close()
    const decrypt = (): Promise<unknown> =>
      Promise.all(stored.rows.map((row) => unseal(dataKey, placeOf(vaultId, `row/${row.id}`), row)))
    return await work({ find, open, decrypt })
  } finally {
    await deleteVaultDatabase(vaultId)
  }
}

/** From the key to the log of all notes, against decrypting them in parallel. What is stored is read while the key is made. */
export function listingNotes(count: number, pairs: number): Promise<Pair[]> {
  return withNotes(count, ({ find, open, decrypt }) => {
    let found: Found
    return inTurns(
      pairs,
      { run: decrypt },
      {
        before: async () => {
          found = await find()
          found.database.close()
        },
        run: async () => logEntries((await open(found)).memory),
      },
    )
  })
}

/** Each letter typed into the search of so many notes, once they were read in a quiet moment: milliseconds. */
export function searchingNotes(count: number): Promise<number[]> {
  return withNotes(count, async ({ find, open }) => {
    const { memory, database } = await open(await find())
    database.close()
    for (const _ of readyToSearchNotes(memory));
    const taken: number[] = []
    for (const words of ['committee', 'note 99', 'paper 1234', 'coachee 17', 'zzz']) {
      for (let end = 1; end <= words.length; end += 1) {
        taken.push(await timed({ run: () => searchNotes(memory, words.slice(0, end), 100) }))
      }
    }
    return taken
  })
}

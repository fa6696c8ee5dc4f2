import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { vaultDatabaseName } from '#renderer/vault/database.ts'
import type { VaultKeeper } from '#renderer/vault/keeper.ts'
import { createFakePlatform, type FakePlatform } from '../../../support/fakePlatform.ts'
import { bury, mortalApp, type MortalApp } from './mortal.ts'
import { addFriend, addNote, newVault, passphrase, texts } from './support.ts'

/** Kills: the app ends after each of its writes in turn, to the database, the journal, the settings and the keychain. */

// What a worker does to the bytes of a copy is the business of other tests.
vi.mock('#renderer/vault/age/age.ts', () => ({
  ageSeal: (bytes: Uint8Array) => Promise.resolve(bytes),
  ageOpen: (bytes: Uint8Array) => Promise.resolve(bytes),
}))

const next = 'harbour pencil walrus green'

let platform: FakePlatform

beforeEach(newLaptop)

async function newLaptop(): Promise<void> {
  bury()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  platform = createFakePlatform()
}

interface Coach {
  readonly id: string
  readonly recoveryKey: string
  /** The app in which the vault is open. */
  readonly app: MortalApp
  readonly keeper: VaultKeeper
}

/** A vault with an acknowledged note and the keychain in use, open in an app that is about to do something else. */
async function coachWithNotes(): Promise<Coach> {
  const app = mortalApp(platform)
  const keeper = await app.start()
  const { id, recoveryKey } = await newVault(keeper)
  await keeper.useKeychain(passphrase)
  await keeper.view().gate?.execute(addNote, { text: 'acknowledged', friendId: null })
  return { id, recoveryKey, app, keeper }
}

type Key = Parameters<VaultKeeper['unlock']>[1]
const by = (words: string): Key => ({ with: 'passphrase', passphrase: words })

/** The vault opened in a new app, or null where the key does not open it. Any other failure is thrown. */
async function opensWith(id: string, key: Key): Promise<VaultKeeper | null> {
  const keeper = await mortalApp(platform).start()
  try {
    await keeper.unlock(id, key)
    return keeper
  } catch (error) {
    if (error instanceof Error && error.message.includes('does not open')) return null
    throw error
  }
}

/** Opens the vault, looks at the notes and at what is said of them, and locks it again. */
async function contents(id: string, key: Key): Promise<readonly string[] | null> {
  const keeper = await opensWith(id, key)
  if (!keeper) return null
  const { gate, notices } = keeper.view()
  const found = texts(gate?.memory)
  expect(notices.filter(({ kind }) => kind === 'damaged')).toEqual([])
  await keeper.lock()
  return found
}

/** Everything the journal keeps of a vault, the generation before the newest included. */
const journalled = (id: string): string => JSON.stringify(platform.journal.kept.get(id)).replaceAll('\\', '')

/** The salt of the passphrase that wraps the key: what tells one wrapping from another. */
async function saltOf(id: string): Promise<string> {
  const database = await new Dexie(vaultDatabaseName(id)).open()
  const about = (await database.table('about').get('keys')) as { keys: { passphrase: { kdf: { salt: string } } } }
  database.close()
  return about.keys.passphrase.kdf.salt
}

/**
 * Does `work` once for each of its writes, in a world of its own, and ends the app after so many of them; then once to
 * its end. Answers what it writes to, in order.
 */
async function killedEverywhere<W>(
  prepare: () => Promise<W & { app: MortalApp }>,
  work: (world: W) => Promise<unknown>,
  then: (world: W, ended: boolean) => Promise<void>,
): Promise<readonly string[]> {
  for (let writes = 0; ; writes += 1) {
    await newLaptop()
    const world = await prepare()
    const ended = await world.app.endsAfter(writes, () => work(world))
    await then(world, ended)
    if (ended) return world.app.written
  }
}

describe('killed after any write', { timeout: 120_000 }, () => {
  test('while a vault is set up: there is one that opens with both keys, or none', async () => {
    const written = await killedEverywhere(
      async () => {
        const app = mortalApp(platform)
        const keeper = await app.start()
        return { app, made: await keeper.create({ label: 'Notes', passphrase }) }
      },
      ({ made }) => made.open(made.recoveryKey),
      async ({ made }, ended) => {
        const keeper = await mortalApp(platform).start()
        if (keeper.view().state === 'none') {
          expect(ended).toBe(false)
          expect([await Dexie.getDatabaseNames(), [...platform.journal.kept]]).toEqual([[], []])
          return
        }
        expect(await contents(made.id, by(passphrase))).toEqual([])
        expect(await contents(made.id, { with: 'recovery key', recoveryKey: made.recoveryKey })).toEqual([])
      },
    )
    expect(new Set(written)).toEqual(new Set(['database', 'journal', 'settings']))
  })

  test('while the passphrase changes: the old one opens it or the new one does, and no copy knows the other', async () => {
    const written = await killedEverywhere(
      async () => {
        const coach = await coachWithNotes()
        return { ...coach, oldSalt: await saltOf(coach.id) }
      },
      ({ keeper }) => keeper.changePassphrase(by(passphrase), next),
      async ({ id, recoveryKey, oldSalt }, ended) => {
        const [old, fresh] = [await contents(id, by(passphrase)), await contents(id, by(next))]
        expect([old, fresh].filter((each) => each !== null)).toEqual([['acknowledged']])
        if (ended) expect(old).toBeNull()
        expect(journalled(id).includes(oldSalt)).toBe(old !== null)
        expect(await contents(id, { with: 'recovery key', recoveryKey })).toEqual(['acknowledged'])
        expect(await contents(id, { with: 'keychain' })).toEqual(['acknowledged'])
      },
    )
    expect(new Set(written)).toEqual(new Set(['database', 'journal', 'settings']))
  })

  test('while the recovery key changes: the old one opens it or the new one does, and the passphrase always', async () => {
    await killedEverywhere(
      async () => {
        const coach = await coachWithNotes()
        return { ...coach, made: await coach.keeper.newRecoveryKey(passphrase) }
      },
      ({ made }) => made.keep(made.recoveryKey),
      async ({ id, recoveryKey, made }) => {
        const keys = [recoveryKey, made.recoveryKey]
        const found = []
        for (const key of keys) found.push(await contents(id, { with: 'recovery key', recoveryKey: key }))
        expect(found.filter((each) => each !== null)).toEqual([['acknowledged']])
        expect(await contents(id, by(passphrase))).toEqual(['acknowledged'])
      },
    )
  })

  test('while the keychain is given a key, or is told to forget it: the passphrase opens it', async () => {
    const written = await killedEverywhere(
      coachWithNotes,
      async ({ keeper }) => {
        await keeper.useKeychain(passphrase)
        await keeper.forgetKeychain()
      },
      async ({ id }) => expect(await contents(id, by(passphrase))).toEqual(['acknowledged']),
    )
    expect(written).toContain('keychain')
  })

  test('while a copy is restored: what was acknowledged is there, and all of the copy or nothing of it', async () => {
    const written = await killedEverywhere(
      async () => {
        const coach = await coachWithNotes()
        const write = (text: string) => coach.keeper.view().gate?.execute(addNote, { text, friendId: null })
        await write('one of the copy')
        await write('two of the copy')
        const copy = await coach.keeper.exportEncrypted(next)
        await coach.keeper.view().gate?.undo()
        await coach.keeper.view().gate?.undo()
        return { ...coach, preview: await coach.keeper.previewRestore(copy, next) }
      },
      ({ keeper, preview }) => keeper.restore(preview, 'keep mine'),
      async ({ id }, ended) => {
        const found = await contents(id, by(passphrase))
        const all = ['acknowledged', 'one of the copy', 'two of the copy']
        expect(found).toEqual(ended || (found?.length ?? 0) > 1 ? all : ['acknowledged'])
      },
    )
    expect(new Set(written)).toEqual(new Set(['database', 'journal', 'settings']))
  })

  test('while somebody is erased: they are nowhere once the vault has been opened', async () => {
    await killedEverywhere(
      async () => {
        const app = mortalApp(platform)
        const keeper = await app.start()
        const { id } = await newVault(keeper)
        const gone = (await keeper.view().gate?.execute(addFriend, { name: 'Somebody' })) ?? ''
        const [, rowId = 'no row'] = /\["([0-9a-f]{32})",/.exec(journalled(id)) ?? []
        expect(journalled(id)).toContain(`["${rowId}",`)
        await keeper.view().gate?.execute(addNote, { text: 'stays', friendId: null })
        return { app, keeper, id, gone, rowId }
      },
      ({ keeper, gone }) => keeper.dispose([gone]),
      async ({ id, app, rowId }) => {
        expect(await contents(id, by(passphrase))).toEqual(['stays'])
        if (app.written.includes('database')) expect(journalled(id)).not.toContain(`["${rowId}",`)
      },
    )
  })
})

test('a database that was made and never written to is no vault', async () => {
  const begun = new Dexie(vaultDatabaseName('vault-begun'))
  begun.version(1).stores({ rows: 'id', about: 'id' })
  await begun.open()
  begun.close()
  expect((await mortalApp(platform).start()).view()).toMatchObject({ state: 'none', vaults: [] })
  expect(await Dexie.getDatabaseNames()).toEqual([])
})

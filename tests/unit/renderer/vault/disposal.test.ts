import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createJournal, type Journal } from '#electron/journal/journal.ts'
import { vaultDatabaseName, type Row } from '#renderer/vault/database.ts'
import type { VaultKeeper } from '#renderer/vault/keeper.ts'
import { createFakePlatform } from '../../../support/fakePlatform.ts'
import { addFriend, addNote, laptop, newVault, passphrase, texts, type Laptop } from './support.ts'

/** Erasing, with the journal that real files are behind. */

let folder: string
let journal: Journal
let here: Laptop
let keeper: VaultKeeper
let id: string

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  folder = await mkdtemp(join(tmpdir(), 'disposal-'))
  let moment = Date.parse('2026-11-23T10:00:00.000Z')
  const now = (): Date => new Date((moment += 1000))
  journal = createJournal({ root: join(folder, 'journal'), removed: join(folder, 'removed'), now })
  const platform = createFakePlatform()
  here = laptop({ ...platform, journal: journal as unknown as typeof platform.journal })
  keeper = await here.start()
  ;({ id } = await newVault(keeper))
})

afterEach(async () => {
  await keeper.lock()
  await journal.settle()
  await rm(folder, { recursive: true })
})

async function reopen(): Promise<void> {
  await keeper.lock()
  keeper = await here.start()
  await keeper.unlock(id, { with: 'passphrase', passphrase })
}

async function rowsNow(): Promise<Row[]> {
  const database = await new Dexie(vaultDatabaseName(id)).open()
  const rows = (await database.table('rows').toArray()) as Row[]
  database.close()
  return rows
}

/** Names of files in which the sealed bytes of a row can be found, packed or not. */
async function filesWith(row: Row): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    const body = bytes.subarray(bytes.indexOf(0x0a) + 1)
    const text = entry.name.endsWith('.gz') ? unpacked(body) : bytes.toString('latin1')
    if (text.includes(Buffer.from(row.ciphertext).toString('base64'))) found.push(entry.name)
  }
  return found
}

/** What a packed file holds, without asking whether it is whole. */
function unpacked(bytes: Buffer): string {
  return gunzipSync(bytes.subarray(0, -8), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
}

test('the sealed bytes of what is disposed of are nowhere in the journal, nor in what was set aside of it', async () => {
  const friendId = (await keeper.view().gate?.execute(addFriend, { name: 'Somebody' })) ?? ''
  await keeper.view().gate?.execute(addNote, { text: 'about them', friendId })
  const going = await rowsNow()
  expect(going).toHaveLength(2)
  await keeper.view().gate?.execute(addNote, { text: 'stays', friendId: null })
  const stays = (await rowsNow()).filter((row) => !going.some((other) => other.id === row.id))
  // A newer snapshot is damaged: what can no longer be trusted is set aside when the vault is opened next.
  await keeper.rename('Notes')
  await keeper.lock()
  await journal.settle()
  const place = join(folder, 'journal', id)
  for (const name of (await readdir(place)).filter((each) => each.endsWith('.gz'))) {
    const bytes = await readFile(join(place, name))
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1
    await writeFile(join(place, name), bytes)
  }
  await reopen()
  expect(await readdir(place)).toContainEqual(expect.stringMatching(/^damaged-/))
  for (const row of going) expect((await filesWith(row)).length).toBeGreaterThan(1)

  const { records, outOfReach } = await keeper.dispose([friendId])
  expect(records).toBe(2)
  expect(outOfReach.join(' ')).not.toContain('when these notes are unlocked next')
  for (const row of going) expect(await filesWith(row)).toEqual([])
  for (const row of stays) expect(await filesWith(row)).not.toEqual([])
  expect(await readdir(place)).not.toContainEqual(expect.stringMatching(/^damaged-/))
  await reopen()
  expect(texts(keeper.view().gate?.memory)).toEqual(['stays'])
})

test('what a full disk kept from being erased is said, and done when the vault is opened next', async () => {
  const friendId = (await keeper.view().gate?.execute(addFriend, { name: 'Somebody' })) ?? ''
  const going = await rowsNow()
  const { snapshot } = here.platform.journal
  here.platform.journal.snapshot = () => Promise.reject(new Error('The disk is full.'))
  const { outOfReach } = await keeper.dispose([friendId])
  expect(outOfReach[0]).toContain('when these notes are unlocked next')
  for (const row of going) expect(await filesWith(row)).not.toEqual([])
  here.platform.journal.snapshot = snapshot
  await reopen()
  for (const row of going) expect(await filesWith(row)).toEqual([])
})

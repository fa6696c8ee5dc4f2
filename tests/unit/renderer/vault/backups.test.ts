import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { vaultDatabaseName } from '#renderer/vault/database.ts'
import type { VaultKeeper } from '#renderer/vault/keeper.ts'
import { Problem } from '#shared/records/problem.ts'
import { createFakePlatform } from '../../../support/fakePlatform.ts'
import { addFriend, addNote, changeNote, laptop, newVault, passphrase, texts, type Laptop } from './support.ts'

let here: Laptop
let keeper: VaultKeeper
let id: string

const key = { with: 'passphrase', passphrase } as const

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  here = laptop()
  keeper = await here.start()
  ;({ id } = await newVault(keeper))
})

afterEach(() => keeper.lock())

const gate = () => {
  const open = keeper.view().gate
  if (!open) throw new Error('The vault is not open.')
  return open
}
const write = (text: string) => gate().execute(addNote, { text, friendId: null })
const kept = () => here.platform.backups.kept
const words = (file: Uint8Array): string => gunzipSync(file).toString()

async function lockAndUnlock(with_: Parameters<VaultKeeper['unlock']>[1] = key): Promise<void> {
  await keeper.lock()
  await keeper.unlock(id, with_)
}

/** Another laptop, with the folder of backups and nothing else. */
async function elsewhere(): Promise<void> {
  await keeper.lock()
  await Dexie.delete(vaultDatabaseName(id))
  const platform = createFakePlatform()
  here = laptop({ ...platform, backups: here.platform.backups })
  keeper = await here.start()
}

test('one is made on locking where something changed; it holds no word, and the older ones may go', async () => {
  const friendId = await gate().execute(addFriend, { name: 'Zebedee Quillfeather' })
  await gate().execute(addNote, { text: 'said the heron waits', friendId })
  here.now = new Date('2026-11-26T10:00:00.000Z')
  await lockAndUnlock()
  await lockAndUnlock()
  expect(kept().map(({ backup }) => backup.programmeId)).toEqual([id])
  expect(here.platform.backups.pruned).toEqual(kept().map(({ backup }) => backup.id))
  const [only] = kept()
  const text = words(only?.file ?? new Uint8Array())
  for (const word of ['Zebedee', 'heron', 'friend', friendId, passphrase]) expect(text).not.toContain(word)
  expect(JSON.parse(text)).toMatchObject({ format: 'throughline-vault-backup', version: 1, keys: { vaultId: id } })
})

test('none is made where the coach wants none, or where there is no folder: the notes lock all the same, told once', async () => {
  await here.platform.settings.write({ vaultBackups: false })
  await write('one')
  await lockAndUnlock()
  expect(kept()).toEqual([])
  await here.platform.settings.write({ vaultBackups: true })
  here.platform.backups.failing = new Problem({ what: 'The folder for backups is not there: /gone.' })
  await write('two')
  await lockAndUnlock()
  await lockAndUnlock()
  expect(here.warned.map(({ what }) => what)).toEqual([
    'The coaching notes were locked without a backup. The folder for backups is not there: /gone.',
  ])
  here.platform.backups.failing = null
  await keeper.lock()
  expect(kept()).toHaveLength(1)
  expect(keeper.view().state).toBe('locked')
})

test('one that does not read back as it should lets no older one go', async () => {
  await write('one')
  await lockAndUnlock()
  const { pruned } = here.platform.backups
  const before = pruned.length
  const { read } = here.platform.backups
  here.platform.backups.read = async () => new Uint8Array(gzipSync('{}'))
  here.now = new Date(Date.now() + 60_000)
  await write('two')
  await keeper.lock()
  here.platform.backups.read = read
  expect(pruned).toHaveLength(before)
  expect(here.warned).toHaveLength(1)
})

test('on another laptop, or when everything here is gone, the passphrase brings the notes back from the newest', async () => {
  await write('one')
  await lockAndUnlock()
  here.now = new Date(Date.now() + 60_000)
  await write('two')
  await elsewhere()
  expect(keeper.view()).toMatchObject({ state: 'none', vaults: [] })
  expect((await keeper.backups()).map(({ vaultId }) => vaultId)).toEqual([id, id])
  await expect(keeper.unlock(id, { with: 'passphrase', passphrase: 'wrong wrong wrong' })).rejects.toThrow(
    'does not open',
  )
  expect(keeper.view()).toMatchObject({ state: 'none', vaults: [] })
  await keeper.unlock(id, key)
  expect(texts(gate().memory)).toEqual(['one', 'two'])
  expect(keeper.view().notices.map(({ problem }) => problem.what)).toEqual([
    expect.stringMatching(/^These notes were brought back from the backup of \d+ \w+ 20\d\d at/),
    'One wrong key was tried since this vault was last opened.',
  ])
  await write('three')
  await lockAndUnlock()
  expect(texts(gate().memory).sort()).toEqual(['one', 'three', 'two'])
  expect(keeper.view().notices).toEqual([])
})

test('a damaged one, or one that was put in another vault’s folder, is passed over', async () => {
  await write('one')
  await lockAndUnlock()
  const [first] = kept()
  const other = {
    ...first,
    backup: { ...first?.backup, id: 'vault-b/2031-01-01T00:00:00.000Z', programmeId: 'vault-b' },
  }
  const damaged = { backup: { ...first?.backup, id: `${id}/2031-01-01T00:00:00.000Z` }, file: new Uint8Array([1, 2]) }
  kept().push(other as never, damaged as never)
  await elsewhere()
  await expect(keeper.unlock('vault-b', key)).rejects.toThrow('cannot be opened')
  await keeper.unlock(id, key)
  expect(texts(gate().memory)).toEqual(['one'])
})

test('in an open vault it shows what it would bring, and brings it in one step', async () => {
  const noteId = await write('before')
  await write('gone later')
  await lockAndUnlock()
  const [backup] = await keeper.backups()
  await gate().execute(changeNote, { id: noteId, text: 'after' })
  if (!backup) throw new Error('No backup was made.')
  const preview = await keeper.previewBackup(backup)
  expect(preview.tables).toContainEqual({ noun: 'note', added: 0, same: 1, different: 1 })
  await keeper.restore(preview, 'take the file’s')
  expect(texts(gate().memory)).toEqual(['before', 'gone later'])
  await gate().undo()
  expect(texts(gate().memory)).toEqual(['after', 'gone later'])
})

test('disposal and another passphrase take the earlier ones away, now or when the folder is there again', async () => {
  here.now = new Date()
  const friendId = await gate().execute(addFriend, { name: 'Somebody' })
  await lockAndUnlock()
  const later = (): void => void (here.now = new Date(Date.now() + 1000))
  expect(kept()).toHaveLength(1)
  later()
  const { outOfReach } = await keeper.dispose([friendId])
  expect(outOfReach.join(' ')).not.toContain('could not be reached')
  expect(kept()).toEqual([])

  await lockAndUnlock()
  const [between] = kept()
  here.platform.backups.failing = new Problem({ what: 'The folder for backups is not there: /gone.' })
  here.now = new Date(Date.now() + 5000)
  const next = 'harbour pencil walrus green'
  await keeper.changePassphrase(key, next)
  expect(here.warned.map(({ what }) => what)).toEqual([expect.stringContaining('still open with the key you replaced')])
  expect((await keeper.dispose([])).outOfReach.join(' ')).toContain('The folder for backups could not be reached')
  await lockAndUnlock({ with: 'passphrase', passphrase: next })
  expect(kept()).toEqual([between])
  here.platform.backups.failing = null
  await keeper.lock()
  expect(kept()).toHaveLength(1)
  expect(kept()).not.toContain(between)
  await elsewhere()
  await expect(keeper.unlock(id, key)).rejects.toThrow('does not open')
  await keeper.unlock(id, { with: 'passphrase', passphrase: next })
})

test('they go with the vault', async () => {
  await write('one')
  await lockAndUnlock()
  expect(kept()).toHaveLength(1)
  await keeper.removeVault(passphrase)
  expect(kept()).toEqual([])
})

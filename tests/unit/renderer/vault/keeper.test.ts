import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { vaultDatabaseName } from '#renderer/vault/database.ts'
import type { VaultKeeper } from '#renderer/vault/keeper.ts'
import { Problem } from '#shared/records/problem.ts'
import { addFriend, addNote, changeNote, laptop, newVault, passphrase, texts, type Laptop } from './support.ts'

let here: Laptop
let keeper: VaultKeeper
let id: string
let recoveryKey: string

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  here = laptop()
  keeper = await here.start()
  ;({ id, recoveryKey } = await newVault(keeper))
})

afterEach(() => keeper.lock())

const gate = () => {
  const open = keeper.view().gate
  if (!open) throw new Error('The vault is not open.')
  return open
}
const wrong = { with: 'passphrase', passphrase: 'wrong wrong wrong' } as const
/** How long the vault that was tried still has to be waited for, in milliseconds. */
const waited = (): number =>
  Math.max(0, (keeper.view().vaults.find((vault) => vault.id === id)?.waitUntil ?? NaN) - here.now.getTime())
const write = (text: string) => gate().execute(addNote, { text, friendId: null })
const problemOf = async (work: Promise<unknown>): Promise<Problem> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Problem)
  return error as Problem
}
const restart = async (key: Parameters<VaultKeeper['unlock']>[1] = { with: 'passphrase', passphrase }) => {
  await keeper.lock()
  keeper = await here.start()
  await keeper.unlock(id, key)
}

describe('a vault', () => {
  test('keeps what was acknowledged, and undo', async () => {
    const noteId = await write('first')
    await gate().execute(changeNote, { id: noteId, text: 'second' })
    await gate().undo()
    expect(texts(keeper.view().gate?.memory)).toEqual(['first'])
    await restart()
    expect(texts(keeper.view().gate?.memory)).toEqual(['first'])
    expect(keeper.view().notices).toEqual([])
  })

  test('opens with the recovery key, and says which group is mistyped', async () => {
    await write('first')
    await restart({ with: 'recovery key', recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') })
    expect(texts(keeper.view().gate?.memory)).toEqual(['first'])
    await keeper.lock()
    const wrong = `${recoveryKey.slice(0, 6)}${recoveryKey[6] === 'A' ? 'B' : 'A'}${recoveryKey.slice(7)}`
    expect((await problemOf(keeper.unlock(id, { with: 'recovery key', recoveryKey: wrong }))).what).toContain(
      'second group',
    )
  })

  test('stores nothing before its recovery key was typed back', async () => {
    const made = await keeper.create({ label: 'Second', passphrase })
    await expect(made.open('')).rejects.toThrow('eight groups')
    await keeper.look()
    expect(keeper.view().vaults.map(({ label }) => label)).toEqual(['Notes'])
    await made.open(made.recoveryKey)
    expect(keeper.view().vaults.map(({ label }) => label)).toEqual(['Second', 'Notes'])
  })

  test('refuses a wrong passphrase without telling more, waits longer each time, and tells of it', async () => {
    await keeper.lock()
    for (const wait of [0, 0, 1, 2, 4]) {
      expect((await problemOf(keeper.unlock(id, wrong))).what).toBe('This does not open the vault.')
      expect(waited()).toBe(wait * 1000)
      if (wait > 0) expect((await problemOf(keeper.unlock(id, wrong))).what).toContain('wrong attempts')
      here.now = new Date(here.now.getTime() + wait * 1000)
    }
    await keeper.unlock(id, { with: 'passphrase', passphrase })
    expect(keeper.view().notices.map(({ problem }) => problem.what)).toEqual([
      '5 wrong keys were tried since this vault was last opened.',
    ])
    expect(waited()).toBe(0)
  })

  test('goes on waiting after a restart, and only for the vault that was tried', async () => {
    const other = await keeper.create({ label: 'Other', passphrase })
    await other.open(other.recoveryKey)
    await keeper.lock()
    for (const wait of [0, 0, 1, 2, 4]) {
      await problemOf(keeper.unlock(id, wrong))
      here.now = new Date(here.now.getTime() + (wait === 4 ? 1000 : wait * 1000))
    }
    keeper = await here.start()
    expect(waited()).toBe(3000)
    expect((await problemOf(keeper.unlock(id, { with: 'passphrase', passphrase }))).what).toContain('in 3 seconds')
    await keeper.unlock(other.id, { with: 'passphrase', passphrase })
    await keeper.lock()
    here.now = new Date(here.now.getTime() + 3000)
    await problemOf(keeper.unlock(id, wrong))
    expect(waited()).toBe(8000)
    // A clock put back must not keep the coach out for longer than the wait itself.
    here.now = new Date(here.now.getTime() - 3_600_000)
    keeper = await here.start()
    expect(waited()).toBe(8000)
    here.now = new Date(here.now.getTime() + 8000)
    await keeper.unlock(id, { with: 'passphrase', passphrase })
  })

  test('waits, and says no more than always, when the settings cannot be written', async () => {
    await keeper.lock()
    here.platform.settings.write = () => Promise.reject(new Problem({ what: 'The disk is full.' }))
    for (let tried = 0; tried < 4; tried += 1) {
      expect((await problemOf(keeper.unlock(id, wrong))).what).toBe(
        tried < 3
          ? 'This does not open the vault.'
          : 'After several wrong attempts, the next one is taken in a second.',
      )
    }
    expect(here.warned.map(({ what }) => what)).toContain('The disk is full.')
  })

  test('opens though the settings cannot be written: the notes can still be read, and that is said', async () => {
    await write('kept')
    await keeper.lock()
    here.platform.settings.write = () => Promise.reject(new Problem({ what: 'The disk is full.' }))
    await keeper.unlock(id, { with: 'passphrase', passphrase })
    expect(texts(keeper.view().gate?.memory)).toEqual(['kept'])
    expect(here.warned.map(({ what }) => what)).toContain('The disk is full.')
  })

  test('gives half-typed words a moment before it locks, then lets go of everything', async () => {
    keeper.beforeLock(async () => void (await write('half a thought')))
    await keeper.lock()
    expect(keeper.view()).toMatchObject({ state: 'locked', gate: null })
    await keeper.unlock(id, { with: 'passphrase', passphrase })
    expect(texts(keeper.view().gate?.memory)).toEqual(['half a thought'])
  })

  test('changes its passphrase; neither the old one nor the old journal opens it any more', async () => {
    await write('first')
    const next = 'harbour pencil walrus green'
    await keeper.changePassphrase({ with: 'passphrase', passphrase }, next)
    await keeper.lock()
    expect((await problemOf(keeper.unlock(id, { with: 'passphrase', passphrase }))).what).toBe(
      'This does not open the vault.',
    )
    await Dexie.delete(vaultDatabaseName(id))
    await keeper.unlock(id, { with: 'passphrase', passphrase: next })
    expect(texts(keeper.view().gate?.memory)).toEqual(['first'])
    await keeper.lock()
    await keeper.unlock(id, { with: 'recovery key', recoveryKey })
  })

  test('takes another name, and keeps it', async () => {
    await keeper.rename('  Siân’s notes ')
    expect(keeper.view().current?.label).toBe('Siân’s notes')
    await restart()
    expect(keeper.view().notices).toEqual([])
    await keeper.lock()
    here.platform.settings.write({ vaults: [] })
    await keeper.unlock(id, { with: 'passphrase', passphrase })
    expect(keeper.view().current?.label).toBe('Siân’s notes')
  })

  test('takes a new recovery key once it was typed back', async () => {
    const made = await keeper.newRecoveryKey(passphrase)
    await expect(made.keep(recoveryKey)).rejects.toThrow('not the one shown')
    await made.keep(made.recoveryKey)
    await keeper.lock()
    expect((await problemOf(keeper.unlock(id, { with: 'recovery key', recoveryKey }))).what).toContain('does not open')
    await keeper.unlock(id, { with: 'recovery key', recoveryKey: made.recoveryKey })
  })

  test('opens from the keychain while it may', async () => {
    await keeper.useKeychain(passphrase)
    await keeper.lock()
    await keeper.unlock(id, { with: 'keychain' })
    await keeper.forgetKeychain()
    await keeper.lock()
    await expect(keeper.unlock(id, { with: 'keychain' })).rejects.toThrow('does not open')
  })

  test('several stand side by side, each with its own key', async () => {
    await write('mine')
    const other = await keeper.create({ label: 'Other', passphrase: 'saddle comet biscuit north' })
    await other.open(other.recoveryKey)
    await write('theirs')
    await restart()
    expect(texts(keeper.view().gate?.memory)).toEqual(['mine'])
  })

  test('erases what is disposed of, with what belongs to it and what was removed before', async () => {
    const friendId = await gate().execute(addFriend, { name: 'Sentinel Friend' })
    await gate().execute(addNote, { text: 'about them', friendId })
    await write('stays')
    const { records } = await keeper.dispose([friendId])
    expect(records).toBe(2)
    expect(gate().history.nextUndo).toBeNull()
    await restart()
    expect(texts(keeper.view().gate?.memory)).toEqual(['stays'])
    expect(keeper.view().notices).toEqual([])
    const database = await new Dexie(vaultDatabaseName(id)).open()
    expect(await database.table('rows').count()).toBe(1)
    database.close()
    expect(here.platform.journal.kept.get(id)?.snapshot?.text.match(/\["[0-9a-f]{32}"/g)).toHaveLength(1)
  })

  test('is taken away whole only with its passphrase', async () => {
    await expect(keeper.removeVault('something else entirely')).rejects.toThrow('does not open')
    await keeper.removeVault(passphrase)
    expect(keeper.view()).toMatchObject({ state: 'none', vaults: [] })
    expect(here.platform.journal.kept.size).toBe(0)
    expect((await here.platform.settings.read()).vaults).toEqual([])
  })

  test('leaves no word in the database, the journal or the settings', async () => {
    const friendId = await gate().execute(addFriend, { name: 'Zebedee Quillfeather' })
    await gate().execute(addNote, { text: 'said the heron waits', friendId })
    await keeper.lock()
    const database = await new Dexie(vaultDatabaseName(id)).open()
    const stored = await Promise.all(database.tables.map((table) => table.toArray()))
    database.close()
    const everything = JSON.stringify(
      [stored, [...here.platform.journal.kept], await here.platform.settings.read(), here.platform.events],
      (_key, value: unknown) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value),
    )
    for (const word of [
      'Zebedee',
      'Quillfeather',
      'heron',
      'friend-',
      'note-',
      'friends',
      friendId,
      passphrase,
      recoveryKey,
    ]) {
      expect(everything).not.toContain(word)
    }
    expect(stored.flat().every((row: object) => !('table' in row))).toBe(true)
  })
})

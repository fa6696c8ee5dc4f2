import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, test } from 'vitest'
import { vaultDatabaseName } from '#renderer/vault/database.ts'
import type { VaultKeeper } from '#renderer/vault/keeper.ts'
import { createFakePlatform, type FakePlatform } from '../../../support/fakePlatform.ts'
import { addFriend, addNote, laptop, newVault, passphrase, texts, type Laptop } from './support.ts'

/** Kills: the app ends before or after its nth step on the journal, and with it between any two steps on the disk. */

const next = 'harbour pencil walrus green'

let platform: FakePlatform
let here: Laptop
/** Steps on the journal that are still allowed; the one after never ends, as in a process that is gone. */
let left: number
let dyingWord: () => void

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  platform = createFakePlatform()
  here = laptop(platform)
  left = Infinity
  const { journal } = platform
  for (const name of ['append', 'snapshot'] as const) {
    const real = journal[name].bind(journal) as (...words: unknown[]) => Promise<void>
    const mortal = async (...words: unknown[]): Promise<void> => {
      if (left <= 0) return dies()
      left -= 1
      await real(...words)
    }
    Object.assign(journal, { [name]: mortal })
  }
})

function dies(): Promise<never> {
  dyingWord()
  return new Promise(() => undefined)
}

/** Lets `work` take `steps` steps on the journal; answers whether it came to its end. */
async function killedAfter(steps: number, work: () => Promise<unknown>): Promise<boolean> {
  const killed = new Promise<false>((resolve) => (dyingWord = () => resolve(false)))
  left = steps
  const ended = await Promise.race([killed, work().then(() => true as const)])
  left = Infinity
  return ended
}

async function opensWith(id: string, words: string): Promise<VaultKeeper | null> {
  const keeper = await here.start()
  return keeper.unlock(id, { with: 'passphrase', passphrase: words }).then(
    () => keeper,
    () => null,
  )
}

/** Everything the journal keeps of a vault, the generation before the newest included. */
const allOf = (id: string): string => JSON.stringify(platform.journal.kept.get(id)).replaceAll('\\', '')

/** The salt of the passphrase that wraps the key: what tells one wrapping from another. */
async function saltOf(id: string): Promise<string> {
  const database = await new Dexie(vaultDatabaseName(id)).open()
  const about = (await database.table('about').get('keys')) as { keys: { passphrase: { kdf: { salt: string } } } }
  database.close()
  return about.keys.passphrase.kdf.salt
}

describe('after a kill', () => {
  test.each([0, 1, 2, 3, 4])(
    'in the middle of a passphrase change (%i), one passphrase opens the vault and no copy knows the other',
    async (steps) => {
      const first = await here.start()
      const { id, recoveryKey } = await newVault(first)
      await first.view().gate?.execute(addNote, { text: 'acknowledged', friendId: null })
      const oldSalt = await saltOf(id)
      await killedAfter(steps, () => first.changePassphrase({ with: 'passphrase', passphrase }, next))

      expect(await opensWith(id, passphrase)).toBeNull()
      const keeper = await opensWith(id, next)
      expect(texts(keeper?.view().gate?.memory)).toEqual(['acknowledged'])
      const told =
        keeper
          ?.view()
          .notices.map(({ problem }) => problem.what)
          .join() ?? ''
      if (steps < 4) expect(told).toContain('in the middle of changing a key')
      expect(allOf(id)).not.toContain(oldSalt)
      await keeper?.lock()

      const again = await here.start()
      await again.unlock(id, { with: 'recovery key', recoveryKey })
      expect(again.view().notices).toEqual([])
      expect(texts(again.view().gate?.memory)).toEqual(['acknowledged'])
    },
  )

  test.each([0, 1, 2, 3, 4])('in the middle of erasing (%i), what was erased is nowhere', async (steps) => {
    const first = await here.start()
    const { id } = await newVault(first)
    const gone = (await first.view().gate?.execute(addFriend, { name: 'Somebody' })) ?? ''
    const [, rowId = 'no row'] = /\["([0-9a-f]{32})",/.exec(allOf(id)) ?? []
    expect(allOf(id)).toContain(`["${rowId}",`)
    await first.view().gate?.execute(addNote, { text: 'stays', friendId: null })
    await killedAfter(steps, () => first.dispose([gone]))
    const keeper = await opensWith(id, passphrase)
    expect(texts(keeper?.view().gate?.memory)).toEqual(['stays'])
    expect(allOf(id)).not.toContain(`["${rowId}",`)
    await keeper?.lock()
  })

  test('in the middle of setting up, there is a vault that opens, or none', async () => {
    const first = await here.start()
    const made = await first.create({ label: 'Notes', passphrase })
    await killedAfter(0, () => made.open(made.recoveryKey))
    const keeper = await opensWith(made.id, passphrase)
    expect(keeper?.view()).toMatchObject({ state: 'open', notices: [] })
    await keeper?.lock()
    await (await opensWith(made.id, passphrase))?.removeVault(passphrase)

    // Its database was made, and nothing had been written into it.
    await Dexie.delete(vaultDatabaseName('vault-begun'))
    const begun = new Dexie(vaultDatabaseName('vault-begun'))
    begun.version(1).stores({ rows: 'id', about: 'id' })
    await begun.open()
    begun.close()
    expect((await here.start()).view()).toMatchObject({ state: 'none', vaults: [] })
    expect(await Dexie.getDatabaseNames()).toEqual([])
  })
})

import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyAsJson } from '#renderer/vault/copy.ts'
import { vaultDatabaseName, type Row } from '#renderer/vault/database.ts'
import type { VaultKeeper } from '#renderer/vault/keeper.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { createFakePlatform } from '../../../support/fakePlatform.ts'
import { addNote, changeNote, friends, laptop, newVault, notes, passphrase, texts, type Laptop } from './support.ts'

let here: Laptop
let keeper: VaultKeeper
let id: string

/** With `journal: false`, as in a browser: what is damaged in the database cannot be put right. */
async function begin(o: { journal: boolean }): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  const platform = createFakePlatform()
  here = laptop(o.journal ? platform : { ...platform, journal: Object.assign(platform.journal, { available: false }) })
  keeper = await here.start()
  ;({ id } = await newVault(keeper))
}

afterEach(() => keeper.lock())

async function write(...notes: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const text of notes) ids.push((await keeper.view().gate?.execute(addNote, { text, friendId: null })) ?? '')
  return ids
}

/** Changes what is stored behind the app's back, while the vault is locked. */
async function tamper(change: (database: Dexie, rows: Row[]) => Promise<unknown>): Promise<void> {
  await keeper.lock()
  const database = await new Dexie(vaultDatabaseName(id)).open()
  await change(database, (await database.table('rows').toArray()) as Row[])
  database.close()
}

const readCopy = (bytes: Uint8Array): RecordSet =>
  (JSON.parse(new TextDecoder().decode(bytes)) as { records: RecordSet }).records

async function reopen(): Promise<{ texts: string[]; told: string[]; records: string[] }> {
  keeper = await here.start()
  await keeper.unlock(id, { with: 'passphrase', passphrase })
  const { gate, notices } = keeper.view()
  return {
    texts: texts(gate?.memory).sort(),
    told: notices.map(({ problem }) => problem.what),
    records: notices.flatMap(({ records }) => records),
  }
}

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = new Uint8Array(bytes)
  copy[(bit >> 3) % copy.length] = (copy[(bit >> 3) % copy.length] ?? 0) ^ (1 << (bit & 7))
  return copy
}

describe('without a journal', () => {
  beforeEach(() => begin({ journal: false }))

  test('any flipped bit of any row is found and named, and the rest opens', async () => {
    await write('one', 'two', 'three')
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(8 * 300), fc.constantFrom('iv', 'ciphertext'), async (which, bit, field) => {
        let before: Row | undefined
        await tamper(async (database, rows) => {
          before = rows[which]
          if (before) await database.table('rows').put({ ...before, [field]: flipped(before[field as 'iv'], bit) })
        })
        const found = await reopen()
        expect(found.texts).toHaveLength(2)
        expect(found.told).toEqual([expect.stringContaining('One record in this vault cannot be read')])
        expect(found.records).toEqual([expect.stringMatching(/^note made on \d+ \w+ 20\d\d at/)])
        await tamper((database) => database.table('rows').put(before))
      }),
      { numRuns: 25 },
    )
    expect((await reopen()).told).toEqual([])
  })

  test('rows exchanged for one another', async () => {
    await write('one', 'two', 'three')
    await tamper(async (database, [first, second]) => {
      if (first && second)
        await database.table('rows').bulkPut([
          { ...first, id: second.id },
          { ...second, id: first.id },
        ])
    })
    const found = await reopen()
    expect(found.texts).toHaveLength(1)
    expect(found.records).toHaveLength(2)
  })

  test('a row taken away, until the coach carries on without it', async () => {
    await write('one', 'two')
    await tamper((database, rows) => database.table('rows').delete(rows[0]?.id ?? ''))
    expect((await reopen()).records).toHaveLength(1)
    expect((await reopen()).records).toHaveLength(1)
    await keeper.acceptLoss()
    expect(await reopen()).toMatchObject({ told: [], texts: [expect.any(String)] })
  })

  test('a row cut short, and one that is no row at all', async () => {
    await write('one', 'two', 'three')
    await tamper(async (database, [first, second]) => {
      await database.table('rows').put({ ...first, ciphertext: first?.ciphertext.slice(0, -20) })
      await database.table('rows').put({ ...second, ciphertext: 'words' })
    })
    expect(await reopen()).toMatchObject({
      texts: [expect.any(String)],
      records: [/note/, /note/].map((it) => expect.stringMatching(it)),
    })
  })

  test('a row put back to an earlier version', async () => {
    const [noteId = ''] = await write('before')
    let earlier: Row[] = []
    await tamper(async (_database, rows) => (earlier = rows))
    await reopen()
    await keeper.view().gate?.execute(changeNote, { id: noteId, text: 'after' })
    await tamper((database) => database.table('rows').bulkPut(earlier))
    const found = await reopen()
    expect(found.texts).toEqual(['before'])
    expect(found.told).toEqual([expect.stringContaining('put back to an earlier version')])
  })

  test('a row put in that the vault never listed', async () => {
    const [noteId = ''] = await write('disposed of')
    let gone: Row[] = []
    await tamper(async (_database, rows) => (gone = rows))
    await reopen()
    await keeper.dispose([noteId])
    await tamper((database) => database.table('rows').bulkPut(gone))
    const found = await reopen()
    expect(found.texts).toEqual([])
    expect(found.told).toEqual([expect.stringContaining('does not list')])
  })

  test('an older vault put in place of a newer one is noticed and dated', async () => {
    await write('old')
    let old: { rows: Row[]; about: unknown[] } = { rows: [], about: [] }
    await tamper(async (database, rows) => (old = { rows, about: await database.table('about').toArray() }))
    here.now = new Date('2026-12-04T09:30:00.000Z')
    await reopen()
    await write('new')
    await tamper(async (database) => {
      await database.table('rows').clear()
      await database.table('rows').bulkPut(old.rows)
      await database.table('about').bulkPut(old.about)
    })
    const found = await reopen()
    expect(found.texts).toEqual(['old'])
    expect(found.told).toEqual([
      expect.stringMatching(/older than when it was last open.*23 November 2026.*4 December 2026/),
    ])
    expect((await reopen()).told).toEqual([])
  })

  test('the list itself changed or taken away', async () => {
    await write('one', 'two')
    await tamper((database) => database.table('about').delete('manifest'))
    const found = await reopen()
    expect(found.texts).toEqual(['one', 'two'])
    expect(found.told).toEqual([expect.stringContaining('The list of what this vault holds was changed')])
  })

  test('a passphrase made cheaper to guess is refused before it is used', async () => {
    await tamper(async (database) => {
      const about = await database.table('about').get('keys')
      about.keys.passphrase.kdf.memoryKiB = 8
      await database.table('about').put(about)
    })
    await expect(reopen()).rejects.toThrow('in a way Throughline never writes')
  })
})

describe('with a journal', () => {
  beforeEach(() => begin({ journal: true }))

  test('whatever is done to the database, no note is lost', async () => {
    const [first = ''] = await write('one', 'two', 'three')
    await keeper.view().gate?.execute(changeNote, { id: first, text: 'one, changed' })
    const all = ['one, changed', 'three', 'two']
    const ways: ((database: Dexie, rows: Row[]) => Promise<unknown>)[] = [
      (database) => database.table('rows').clear(),
      (database) => database.table('about').clear(),
      (database) => Promise.all([database.table('rows').clear(), database.table('about').clear()]),
      (database, rows) => database.table('rows').delete(rows[1]?.id ?? ''),
      (database, rows) => database.table('rows').put({ ...rows[0], ciphertext: rows[1]?.ciphertext }),
      async (database) => void (await database.delete()),
    ]
    for (const way of ways) {
      await tamper(way)
      const found = await reopen()
      expect(found.texts).toEqual(all)
      expect(found.told.join()).toMatch(/put right from the sealed journal/)
      expect((await reopen()).told).toEqual([])
    }
  })

  test('an older vault and its journal put in place together are noticed and dated; an older database alone is put right', async () => {
    await write('old')
    let old: { rows: Row[]; about: unknown[] } = { rows: [], about: [] }
    await tamper(async (database, rows) => (old = { rows, about: await database.table('about').toArray() }))
    const oldJournal = structuredClone(here.platform.journal.kept.get(id))
    const putBack = (database: Dexie): Promise<unknown> =>
      Promise.all([
        database.table('rows').clear(),
        database.table('rows').bulkPut(old.rows),
        database.table('about').bulkPut(old.about),
      ])
    here.now = new Date('2026-12-04T09:30:00.000Z')
    await reopen()
    await write('new')

    await tamper(putBack)
    expect(await reopen()).toMatchObject({
      texts: ['new', 'old'],
      told: [expect.stringContaining('put right from the sealed journal')],
    })

    await tamper(putBack)
    if (oldJournal) here.platform.journal.kept.set(id, oldJournal)
    const found = await reopen()
    expect(found.texts).toEqual(['old'])
    expect(found.told).toEqual([
      expect.stringMatching(/older than when it was last open.*23 November 2026.*4 December 2026/),
    ])
    expect((await reopen()).told).toEqual([])
  })

  test('a vault rebuilt from a journal that is older than it was seen does not say that nothing was lost', async () => {
    await write('old')
    await tamper(async () => undefined)
    const old = structuredClone(here.platform.journal.kept.get(id))
    await reopen()
    await write('new')
    await tamper(async (database) => {
      await database.table('rows').clear()
      await database.table('about').clear()
    })
    if (old) here.platform.journal.kept.set(id, old)
    const found = await reopen()
    expect(found.texts).toEqual(['old'])
    expect(found.told).toEqual([
      expect.stringContaining('older than when it was last open'),
      expect.stringContaining('put right from the sealed journal beside it'),
    ])
    const words = keeper.view().notices.map(({ problem }) => problem.safe)
    expect(words).toEqual(['What is here can be used.', 'What the journal has is here.'])
  })

  test('settings that no longer know the vault, or were changed, are told of: an older one would not be noticed', async () => {
    await write('one')
    const { vaults } = await here.platform.settings.read()
    const seen = { iv: btoa('x'.repeat(12)), ciphertext: btoa('x'.repeat(272)) }
    for (const changed of [{ seen: null }, { seen }, null]) {
      await keeper.lock()
      await here.platform.settings.write({ vaults: changed ? vaults.map((entry) => ({ ...entry, ...changed })) : [] })
      expect(await reopen()).toMatchObject({
        texts: ['one'],
        told: [expect.stringContaining('no longer say when this vault was last changed')],
      })
      expect((await reopen()).told).toEqual([])
    }
  })

  test('a changed journal is not believed', async () => {
    await write('one', 'two')
    await keeper.lock()
    const kept = here.platform.journal.kept.get(id)
    const last = kept?.entries.at(-1)
    if (kept && last) {
      const entry = JSON.parse(last.text) as { note: [string, string] }
      entry.note = [entry.note[0], `${entry.note[1].slice(0, -8)}AAAAAA==`]
      kept.entries[kept.entries.length - 1] = { ...last, text: JSON.stringify(entry) }
    }
    const found = await reopen()
    expect(found).toMatchObject({ texts: ['one', 'two'], told: [] })
    await write('three')
    await tamper((database) => database.delete() as unknown as Promise<void>)
    expect((await reopen()).texts).toEqual(['one', 'three', 'two'])
  })

  test('a journal that fails is told once, and caught up later', async () => {
    here.platform.journal.failing = new Error('The disk is full.')
    await write('one', 'two')
    expect(here.warned).toHaveLength(1)
    here.platform.journal.failing = null
    await write('three')
    await tamper((database) => database.delete() as unknown as Promise<void>)
    expect((await reopen()).texts).toEqual(['one', 'three', 'two'])
  })

  test('any sequence of notes, undo, locks, kills, new passphrases and restores keeps every acknowledged note', async () => {
    const step = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant('write' as const),
          text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        }),
      },
      fc.record({ do: fc.constantFrom('undo', 'redo', 'reopen', 'kill', 'passphrase', 'lose database', 'dispose') }),
      fc.record({ do: fc.constantFrom('copy', 'restore, keep mine', 'restore, take the file’s') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await begin({ journal: true })
        let words = passphrase
        let copy: RecordSet = {}
        const killed: VaultKeeper[] = []
        for (const each of steps) {
          const { gate } = keeper.view()
          const before = texts(gate?.memory).sort()
          if (each.do === 'write' && 'text' in each) await write(each.text)
          else if (each.do === 'undo') await gate?.undo()
          else if (each.do === 'redo') await gate?.redo()
          else if (each.do === 'dispose') await keeper.dispose([])
          else if (each.do === 'passphrase') {
            const changed = words === passphrase ? 'harbour pencil walrus green' : passphrase
            await keeper.changePassphrase({ with: 'passphrase', passphrase: words }, changed)
            words = changed
          } else if (each.do === 'copy' && gate) {
            copy = readCopy(copyAsJson(gate.memory, [friends, notes], { label: '', now: here.now }))
          } else if (each.do.startsWith('restore')) {
            const preview = { exportedAt: '', label: '', tables: [], records: copy }
            await keeper.restore(preview, each.do.endsWith('mine') ? 'keep mine' : 'take the file’s')
            const held = keeper
              .view()
              .gate?.memory.all(notes)
              .map(({ id: noteId }) => noteId)
            expect(held).toEqual(expect.arrayContaining((copy['notes'] ?? []).map((note) => note.id)))
            expect(texts(keeper.view().gate?.memory)).toEqual(expect.arrayContaining(before))
          } else {
            if (each.do === 'kill') killed.push(keeper)
            else await keeper.lock()
            if (each.do === 'lose database') await Dexie.delete(vaultDatabaseName(id))
            keeper = await here.start()
            await keeper.unlock(id, { with: 'passphrase', passphrase: words })
            expect(texts(keeper.view().gate?.memory).sort()).toEqual(before)
          }
        }
        const last = texts(keeper.view().gate?.memory).sort()
        await keeper.lock()
        keeper = await here.start()
        await keeper.unlock(id, { with: 'passphrase', passphrase: words })
        expect(texts(keeper.view().gate?.memory).sort()).toEqual(last)
        expect(keeper.view().notices).toEqual([])
        await keeper.lock()
        for (const each of killed) await each.lock()
      }),
      { numRuns: 30 },
    )
  }, 30_000)
})

import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { commitments } from '#shared/commitments/commitments.ts'
import type { Commit } from '#shared/records/diff.ts'
import type { AnyRecord, RecordSet } from '#shared/records/table.ts'
import { checkRecords } from '#shared/files/check.ts'
import { currentVersion } from '#shared/files/migrations.ts'
import { addForum } from '#shared/forums/commands.ts'
import { forums } from '#shared/forums/forums.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'
import { readProgrammeBytes } from '#renderer/store/backups/readFile.ts'
import { databaseName, deleteDatabase } from '#renderer/store/database.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { restoreDatabase, type DatabaseDump } from '../support/databaseDump.ts'
import { createFakePlatform, type FakePlatform } from '../support/fakePlatform.ts'

const fixtures = new URL('./fixtures/', import.meta.url)
const id = 'programme-frozen-database'

function fail(problem: Error | string): never {
  throw new Error(String(problem))
}

/** Before an upgrade the records went into a backup as they were, which opens. */
async function expectBackedUp({ backups }: FakePlatform, dump: DatabaseDump): Promise<void> {
  const [first] = backups.kept
  expect(first?.backup).toMatchObject({ programmeId: id, reason: 'upgrade' })
  const file = JSON.parse(gunzipSync(first?.file ?? '').toString()) as { version: number; records: RecordSet }
  expect(file.version).toBe(1)
  const stored = dump.stores.find(({ name }) => name === 'commitments')?.rows.filter((row) => row.deletedAt === null)
  expect(file.records['commitments']).toEqual(stored)
  expect((await readProgrammeBytes(first?.file ?? new Uint8Array())).records['commitments']).toHaveLength(
    stored?.length ?? 0,
  )
}

/** Frozen databases of released versions, as IndexedDB held them. One is never written again once its version is released. */
describe('databases of every released version', () => {
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.database.json'))

  it('has one for version 1', () => expect(files).toContain('v1.database.json'))

  it.each(files)('%s opens, is sound and can be gone on with', async (file) => {
    const dump = JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as DatabaseDump
    await restoreDatabase(databaseName(id), dump)
    const platform = createFakePlatform()
    const { gate } = await new Programmes(platform, { warn: fail, said: fail, maker: makerHere }).open(id)
    await expectBackedUp(platform, dump)
    const live = gate.memory.tables.map((table) => [table.name, gate.memory.all(table)])
    expect(() => checkRecords(Object.fromEntries(live))).not.toThrow()
    expect(gate.memory.all(forums).map((forum) => forum.name)).toContain('Added before the freeze')
    expect(gate.memory.all(commitments).length).toBeGreaterThan(0)
    await gate.execute(addForum, {
      name: 'Added since',
      kind: 'collaborative',
      purpose: '',
      placeId: null,
      archived: false,
    })
    await gate.close()
  })
})

describe('a database of version 1 whose last change only the journal holds', () => {
  const dump = JSON.parse(readFileSync(new URL('v1.database.json', fixtures), 'utf8')) as DatabaseDump
  const rowsOf = (store: string) => dump.stores.find(({ name }) => name === store)?.rows ?? []
  const commits = rowsOf('changes') as unknown as readonly Commit[]
  const [missing, before] = [commits.at(-1), commits.at(-2)]

  /** The database one commit behind; the journal from the file that was frozen first, and every commit since. */
  async function behind() {
    const platform = createFakePlatform()
    const { records } = JSON.parse(readFileSync(new URL('v1.throughline', fixtures), 'utf8')) as { records: RecordSet }
    const snapshot = { version: 1, seq: 1, commitId: null, records }
    await platform.journal.snapshot(id, { seq: 1, name: 'Frozen', packed: gzipSync(JSON.stringify(snapshot)) })
    await platform.journal.append(
      id,
      commits.map((commit) => ({ seq: commit.seq, text: JSON.stringify(commit) })),
    )
    const head = { key: 'head', seq: before?.seq, commitId: before?.id, version: 1 } as unknown as AnyRecord
    const stores = dump.stores.map((store) => {
      if (store.name === 'meta') return { ...store, rows: [head] }
      return store.name === 'changes' ? { ...store, rows: store.rows.slice(0, -1) } : store
    })
    await deleteDatabase(id)
    await restoreDatabase(databaseName(id), { ...dump, stores })
    return platform
  }

  it('comes to today’s shape whole, and its journal begins anew in it', async () => {
    const platform = await behind()
    const { gate, recovered } = await new Programmes(platform, { warn: fail, said: fail, maker: makerHere }).open(id)
    const live = gate.memory.tables.map((table) => [table.name, gate.memory.all(table)])
    expect(() => checkRecords(Object.fromEntries(live))).not.toThrow()
    expect(gate.memory.all(commitments).map((each) => each.id)).not.toContain(missing?.changes[0]?.id)
    expect(recovered).toContain('Nothing you saved was lost')
    await gate.close()
    await (await new Programmes(platform, { warn: fail, said: fail, maker: makerHere }).open(id)).gate.close()
    expect(platform.journal.kept.get(id)?.snapshot?.text).toContain(`"version":${currentVersion}`)
  })
})

import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commitments } from '#shared/commitments/commitments.ts'
import { checkRecords } from '#shared/files/check.ts'
import { addForum } from '#shared/forums/commands.ts'
import { forums } from '#shared/forums/forums.ts'
import { databaseName } from '#renderer/store/database.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { restoreDatabase, type DatabaseDump } from '../support/databaseDump.ts'
import { createFakePlatform } from '../support/fakePlatform.ts'

const fixtures = new URL('./fixtures/', import.meta.url)
const id = 'programme-frozen-database'

function fail(problem: Error): never {
  throw problem
}

/** Frozen databases of released versions, as IndexedDB held them. One is never written again once its version is released. */
describe('databases of every released version', () => {
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.database.json'))

  it('has one for version 1', () => expect(files).toContain('v1.database.json'))

  it.each(files)('%s opens, is sound and can be gone on with', async (file) => {
    const dump = JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as DatabaseDump
    await restoreDatabase(databaseName(id), dump)
    const { gate } = await new Programmes(createFakePlatform(), fail).open(id)
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

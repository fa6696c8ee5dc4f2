import 'fake-indexeddb/auto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commitments } from '#shared/commitments/commitments.ts'
import { removeCommitments, setCommitmentState } from '#shared/commitments/commands.ts'
import { checkRecords } from '#shared/files/check.ts'
import { readProgrammeFile } from '#shared/files/programmeFile.ts'
import { addForum } from '#shared/forums/commands.ts'
import { forums } from '#shared/forums/forums.ts'
import { databaseName } from '#renderer/store/database.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { dumpDatabase, restoreDatabase, type DatabaseDump } from '../support/databaseDump.ts'
import { createFakePlatform } from '../support/fakePlatform.ts'

const fixtures = new URL('./fixtures/', import.meta.url)
const id = 'programme-frozen-database'

function programmesHere(): Programmes {
  return new Programmes(createFakePlatform(), (problem) => {
    throw problem
  })
}

/** Frozen databases of released versions, as IndexedDB held them. One is never written again once its version is released. */
describe('databases of every released version', () => {
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.database.json'))

  it('has one for version 1', () => expect(files).toContain('v1.database.json'))

  it.each(files)('%s opens, is sound and can be gone on with', async (file) => {
    const dump = JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as DatabaseDump
    await restoreDatabase(databaseName(id), dump)
    const { gate } = await programmesHere().open(id)
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

/** How a version is frozen, on the day before its release: `FREEZE=v1 npx vitest run tests/migrations`. */
describe.runIf(process.env['FREEZE'])('freezing', () => {
  it('writes the database of a programme that has been worked in', async () => {
    const version = process.env['FREEZE'] ?? ''
    const { records } = readProgrammeFile(readFileSync(new URL(`${version}.throughline`, fixtures), 'utf8'))
    const programmes = programmesHere()
    const made = await programmes.create(records)
    const { gate } = await programmes.open(made)
    await gate.execute(addForum, {
      name: 'Added before the freeze',
      kind: 'design-team',
      purpose: '',
      placeId: null,
      archived: false,
    })
    const [first, second] = gate.memory.all(commitments)
    await gate.execute(setCommitmentState, { ids: [first?.id ?? ''], state: 'stuck', text: 'Waiting for finance' })
    await gate.undo()
    await gate.execute(removeCommitments, { ids: [second?.id ?? ''] })
    await gate.close()
    const dump = await dumpDatabase(databaseName(made))
    writeFileSync(new URL(`${version}.database.json`, fixtures), `${JSON.stringify(dump, null, 1)}\n`)
    expect(dump.stores.length).toBeGreaterThan(10)
  })
})

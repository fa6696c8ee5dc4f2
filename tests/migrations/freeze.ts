/**
 * Freezes the database of a version on the day before its release, from that version's frozen file:
 *
 *   npx tsx tests/migrations/freeze.ts v1
 */
import 'fake-indexeddb/auto'
import { readFileSync, writeFileSync } from 'node:fs'
import { removeCommitments, setCommitmentState } from '#shared/commitments/commands.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { readProgrammeFile } from '#shared/files/programmeFile.ts'
import { addForum } from '#shared/forums/commands.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'
import { databaseName } from '#renderer/store/database.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { dumpDatabase } from '../support/databaseDump.ts'
import { createFakePlatform } from '../support/fakePlatform.ts'

const version = process.argv[2]
if (!version) throw new Error('Say which version: npx tsx tests/migrations/freeze.ts v1')
const fixtures = new URL('./fixtures/', import.meta.url)
const { records } = readProgrammeFile(readFileSync(new URL(`${version}.throughline`, fixtures), 'utf8'))
const warn = (problem: Error) => {
  throw problem
}
const programmes = new Programmes(createFakePlatform(), { warn, said: console.warn, maker: makerHere })
const id = await programmes.create(records)
const { gate } = await programmes.open(id)
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
const dump = await dumpDatabase(databaseName(id))
writeFileSync(new URL(`${version}.database.json`, fixtures), `${JSON.stringify(dump, null, 1)}\n`)

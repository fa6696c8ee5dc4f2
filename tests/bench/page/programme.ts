import { choosePlatform } from '#renderer/platform/choose.ts'
import { makerHere } from '#renderer/store/backups/maker.ts'
import { databaseName } from '#renderer/store/database.ts'
import { Gate } from '#renderer/store/gate.ts'
import { Programmes } from '#renderer/store/programmes.ts'
import { openProgramme } from '#renderer/store/recovery.ts'
import { generateProgramme } from '#shared/sample/generate.ts'
import type { RecordSet } from '#shared/records/table.ts'

export const day = { today: '2026-11-23', now: '2026-11-23T09:00:00.000Z' }

const fail = (problem: unknown): never => {
  throw problem
}
const platform = choosePlatform()
const programmes = new Programmes(platform, { warn: fail, said: () => undefined, maker: makerHere })
const made = new Map<number, RecordSet>()

/** The generated programme of a size, the one that `npm run sample -- --commitments N` writes. */
export function recordsOf(commitments: number): RecordSet {
  const records = made.get(commitments) ?? generateProgramme({ commitments, seed: 1, ...day })
  made.set(commitments, records)
  return records
}

/** Bytes of that programme as JSON. */
export function bytesOf(commitments: number): number {
  return new TextEncoder().encode(JSON.stringify(recordsOf(commitments))).length
}

/** Makes a programme here, as opening a file does, and answers its id. The next start opens it. */
export function create(records: RecordSet): Promise<string> {
  return programmes.create(records)
}

export async function remove(id: string): Promise<void> {
  await programmes.remove(id)
}

/** Opens a programme as the app does; not through the list, whose settings are not what is measured. */
export async function open(id: string): Promise<Gate> {
  return new Gate(await openProgramme(platform.journal, id), { warn: fail })
}

export { databaseName, platform }

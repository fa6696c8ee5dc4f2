import Papa from 'papaparse'
import { setCommitmentState } from '#shared/commitments/commands.ts'
import { commitments } from '#shared/commitments/commitments.ts'
import { readProgrammeFile, writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { guessMapping } from '#shared/imports/columns.ts'
import { importCommitments, type ImportInput } from '#shared/imports/commands.ts'
import { readGrid } from '#shared/imports/grid.ts'
import { importInput } from '#shared/imports/input.ts'
import { previewImport } from '#shared/imports/preview.ts'
import { decode } from '#renderer/features/imports/decode.ts'
import type { Gate } from '#renderer/store/gate.ts'
import { emptyProgramme } from '#shared/programme/create.ts'
import type { AnyRecord } from '#shared/records/table.ts'
import type { Pair } from '../stats.ts'
import { create, databaseName, day, open, recordsOf, remove } from './programme.ts'
import { openRaw, type Raw } from './raw.ts'
import { inTurns, timed } from './turns.ts'

const scratch = 'bench-scratch'

/** Lends a programme of that size, opened when `work` asks for it, and takes it away afterwards. */
async function withProgramme<T>(size: number, work: (id: string) => Promise<T>): Promise<T> {
  const id = await create(recordsOf(size))
  try {
    return await work(id)
  } finally {
    await remove(id)
  }
}

async function withGate<T>(id: string, work: (gate: Gate) => Promise<T>): Promise<T> {
  const gate = await open(id)
  try {
    return await work(gate)
  } finally {
    await gate.close()
  }
}

async function withRaw<T>(work: (raw: Raw) => Promise<T>, stores: readonly string[] = ['rows']): Promise<T> {
  const raw = await openRaw(scratch, stores)
  try {
    return await work(raw)
  } finally {
    raw.close()
    indexedDB.deleteDatabase(scratch)
  }
}

/** Opening a programme, against reading the same rows raw. */
export function opening(size: number, pairs: number): Promise<Pair[]> {
  return withProgramme(size, (id) => {
    const raw = async () => {
      const database = await openRaw(databaseName(id))
      await database.readAll()
      database.close()
    }
    return inTurns(pairs, { run: raw }, { run: () => withGate(id, async () => undefined) })
  })
}

/** Opening a programme file, from its bytes to saved, against JSON.parse and one raw put of each table. */
export async function openingFile(size: number, pairs: number): Promise<Pair[]> {
  const records = recordsOf(size)
  const bytes = new TextEncoder().encode(writeProgrammeFile({ records, savedAt: day.now, app: 'bench' }))
  const made: string[] = []
  const raw = () =>
    withRaw(async (database) => {
      const file = JSON.parse(new TextDecoder().decode(bytes)) as { records: Record<string, AnyRecord[]> }
      for (const [table, rows] of Object.entries(file.records)) await database.put(table, rows)
    }, Object.keys(records))
  const file = async () => {
    made.push(await create(readProgrammeFile(new TextDecoder().decode(bytes)).records))
  }
  const taken = await inTurns(pairs, { run: raw }, { run: file })
  for (const id of made) await remove(id)
  return taken
}

/** One command until it is acknowledged, against one strict put. */
export function command(size: number, pairs: number): Promise<Pair[]> {
  return withProgramme(size, (id) =>
    withGate(id, (gate) =>
      withRaw(async (raw) => {
        const [held] = gate.memory.all(commitments)
        if (!held) throw new Error('The programme has no commitment.')
        let turn = 0
        const change = () =>
          gate.execute(setCommitmentState, { ids: [held.id], state: turn++ % 2 ? 'stuck' : 'kept', text: '' })
        return inTurns(pairs, { run: () => raw.put('rows', [held]) }, { run: change })
      }),
    ),
  )
}

/** Undoing a change to 10,000 commitments (or all there are), against making it. */
export function undoing(size: number, pairs: number): Promise<Pair[]> {
  return withProgramme(size, (id) =>
    withGate(id, async (gate) => {
      const ids = gate.memory.all(commitments).map((held) => held.id).slice(0, 10_000) // prettier-ignore
      const taken: Pair[] = []
      while (taken.length < pairs) {
        const state = taken.length % 2 ? 'stuck' : 'in-progress'
        const reference = await timed({ run: () => gate.execute(setCommitmentState, { ids, state, text: '' }) })
        taken.push({ reference, measured: await timed({ run: () => gate.undo() }) })
      }
      return taken
    }),
  )
}

/** Bringing in a CSV log of that many rows, confirmed to saved, against parsing it and one raw put of what came of it. */
export async function importing(size: number, pairs: number): Promise<Pair[]> {
  const csv = logOf(size)
  const input = await readLog(csv)
  const made: string[] = []
  const fresh = async (): Promise<Gate> => {
    const id = await create(emptyProgramme('Bench', day.now))
    made.push(id)
    return open(id)
  }
  let gate = await fresh()
  await gate.execute(importCommitments, input)
  const rows = gate.memory.tables.flatMap((table) => gate.memory.all(table) as readonly AnyRecord[])
  const raw = () =>
    withRaw((database) => {
      Papa.parse(csv)
      return database.put('rows', rows)
    })
  const taken = await inTurns(
    pairs,
    { run: raw },
    {
      before: async () => {
        await gate.close()
        gate = await fresh()
      },
      run: () => gate.execute(importCommitments, input),
    },
  )
  await gate.close()
  for (const id of made) await remove(id)
  return taken
}

/** An action log as a secretariat keeps it. */
function logOf(size: number): string {
  const [held, owners] = [recordsOf(size)['commitments'] ?? [], recordsOf(size)['people'] ?? []]
  const rows = held.map((each, index) => [
    each['reference'],
    each['action'],
    owners[index % owners.length]?.['name'],
    each['due'],
    each['state'] === 'kept' ? 'Complete' : 'Open',
  ])
  return Papa.unparse([['Ref', 'Action', 'Owner', 'Due date', 'Status'], ...rows])
}

async function readLog(csv: string): Promise<ImportInput> {
  const [sheet] = await readGrid(new TextEncoder().encode(csv), decode)
  if (!sheet) throw new Error('The log could not be read.')
  const id = await create(emptyProgramme('Bench', day.now))
  try {
    return await withGate(id, async ({ memory }) => {
      const mapping = guessMapping(sheet, memory)
      const options = { reader: memory, forumId: null, today: day.today, duplicates: 'add', each: new Map() } as const
      const from = { fileName: 'log.csv', sheet, mapping, forumId: null }
      return importInput(previewImport(sheet, mapping, options), from, memory)
    })
  } finally {
    await remove(id)
  }
}

import type { JournalPort } from '#shared/platform/platform.ts'
import { Memory } from '#shared/records/memory.ts'
import type { AnyRecord, Table } from '#shared/records/table.ts'
import { markOf, type VaultKeys } from './crypto/keys.ts'
import { placeOf, unseal, type Sealed } from './crypto/seal.ts'
import { deleteVaultDatabase, VaultDatabase, type Row, type Stored } from './database.ts'
import { readVaultJournal, VaultJournalWriter, type JournalState, type VaultSnapshot } from './journal.ts'
import { after, agrees, openManifest, openNote, sealManifest, type Manifest, type Place } from './manifest.ts'
import { describeRecord } from './names.ts'
import {
  broughtBack,
  damagedHere,
  interrupted,
  keysOlder,
  listLost,
  recordsLost,
  recordsOlder,
  repaired,
  rowsAdded,
  seenLost,
  vaultOlder,
} from './notices.ts'
import type { VaultNotice } from './types.ts'

/** The newest change this laptop has seen of a vault. */
export interface Seen {
  readonly seq: number
  readonly at: string
}

export interface OpenedVault {
  readonly database: VaultDatabase
  readonly journal: VaultJournalWriter
  readonly dataKey: CryptoKey
  readonly keys: VaultKeys
  readonly manifest: Manifest
  readonly memory: Memory
  readonly notices: readonly VaultNotice[]
  /** Ids of records that are listed but could not be read. */
  readonly lost: readonly string[]
}

/** A closed vault's two copies, being read. */
export interface Found {
  readonly database: VaultDatabase
  readonly stored: Stored
  readonly journal: JournalState | null
  /** When the backup was made that stands in the journal's place, ISO 8601 UTC; null when none had to. */
  readonly backedUpAt: string | null
}

/** What opens a vault's rows. */
export interface Sealing {
  readonly dataKey: CryptoKey
  readonly vaultId: string
  readonly label: string
}

/** How a vault's key is wrapped: the newest of what the database and the journal say; null when neither knows. */
export function newestKeys(
  vaultId: string,
  inDatabase: VaultKeys | null,
  journal: JournalState | null,
): VaultKeys | null {
  const told = [journal?.snapshot?.keys, ...(journal?.entries ?? []).map((entry) => entry.keys), inDatabase]
  const ours = told.filter((keys) => keys?.vaultId === vaultId)
  return ours.reduce<VaultKeys | null>((newest, keys) => (keys && keys.seq >= (newest?.seq ?? 0) ? keys : newest), null)
}

/** Takes away a database whose making was interrupted before anything was in it. Answers whether it was one. */
export async function dropUnbegun(vaultId: string): Promise<boolean> {
  const database = new VaultDatabase(vaultId)
  try {
    await database.open()
    if (!(await database.isEmpty())) return false
  } finally {
    database.close()
  }
  await deleteVaultDatabase(vaultId)
  return true
}

/** Opens the database and begins to read both copies. A database that cannot be opened is begun anew: the journal has its rows. */
export async function findVault(
  port: JournalPort,
  vaultId: string,
): Promise<{ keys: VaultKeys | null; rest: Promise<Found> }> {
  let database = new VaultDatabase(vaultId)
  try {
    await database.open()
  } catch (error) {
    database.close()
    if (!port.available) throw damagedHere(error)
    await deleteVaultDatabase(vaultId)
    database = new VaultDatabase(vaultId)
    await database.open()
  }
  const both = Promise.all([database.readAll(), readVaultJournal(port, vaultId)])
  return {
    keys: await database.keys(),
    rest: both.then(([stored, journal]) => ({ database, stored, journal, backedUpAt: null })),
  }
}

/**
 * Decrypts a vault and compares it with its sealed list: what is missing, changed or out of date in the database is
 * taken from the journal where that has it, and named where it has not. `inDatabase`: whether the wrapped keys are in the
 * database as they are here.
 */
export async function openVault(
  port: JournalPort,
  tables: readonly Table[],
  { database, stored, journal, backedUpAt }: Found,
  o: { keys: VaultKeys; inDatabase: boolean; dataKey: CryptoKey; seen: Seen | null },
): Promise<OpenedVault> {
  const { dataKey, keys } = o
  const { vaultId } = keys
  const inDatabase = await openManifest(dataKey, vaultId, stored.manifest)
  const inJournal = journal && (await replay(dataKey, vaultId, journal))
  const fromJournal = (inJournal?.manifest.seq ?? -1) > (inDatabase?.seq ?? -1)
  const newest = fromJournal ? inJournal?.manifest : inDatabase
  const kept = new Map(stored.rows.map((row) => [row.id, row]))
  const told = newest ?? (await listFrom(dataKey, vaultId, [...kept.values()], journal?.lastSeq ?? 0))

  const read = await Promise.all(
    [...told.places].map(([recordId, place]) =>
      readRecord(recordId, place, [kept.get(place.rowId), inJournal?.rows.get(place.rowId)], o),
    ),
  )
  const memory = new Memory(tables)
  const found = new Map<string, AnyRecord[]>(tables.map((table) => [table.name, []]))
  for (const { content } of read) if (content) found.get(content.table)?.push(content.record)
  for (const [table, records] of found) memory.load(table, inOrder(records))

  const healed = read.flatMap(({ row, from }) => (row && from === 'journal' ? [row] : []))
  const listed = new Set([...told.places.values()].map((place) => place.rowId))
  const strays = stored.rows.filter((row) => !listed.has(row.id)).map((row) => row.id)
  const lost = read.filter(({ from }) => from === 'nowhere').map(({ recordId }) => recordId)
  const older = read.filter(({ from }) => from === 'earlier').map(({ recordId }) => recordId)
  const name = (recordId: string): string => describeRecord(tables, recordId)
  const wentBack = newest && !backedUpAt && o.seen && newest.seq < o.seen.seq ? vaultOlder(newest, o.seen) : null
  const notices: VaultNotice[] = [
    ...(newest ? [] : [listLost()]),
    ...(lost.length > 0 ? [recordsLost(lost.map(name))] : []),
    ...(older.length > 0 ? [recordsOlder(older.map(name))] : []),
    ...(!fromJournal && newest && strays.length > 0 ? [rowsAdded(strays.length)] : []),
    ...(newest && newest.keys !== markOf(keys) ? [keysOlder()] : []),
    ...(backedUpAt ? [broughtBack(backedUpAt)] : []),
    ...(wentBack ? [wentBack] : []),
    // At the first change there is nothing older to be had.
    ...(newest && !backedUpAt && !o.seen && newest.seq > 1 ? [seenLost()] : []),
    ...(!backedUpAt && (healed.length > 0 || fromJournal)
      ? [repaired(healed.length, { whole: fromJournal, wentBack: wentBack !== null })]
      : []),
    ...(told.renewing ? [interrupted()] : []),
  ]

  const straight =
    inJournal?.manifest.seq === told.seq && inJournal.manifest.at === told.at && journal?.lastSeq === told.seq
  // A journal that tells something else is begun anew behind everything it has ever said.
  const seq = journal && !straight && journal.lastSeq >= told.seq ? journal.lastSeq + 1 : told.seq
  const manifest: Manifest = { ...told, seq, keys: markOf(keys) }
  const writer = new VaultJournalWriter(port, vaultId, journal)
  if (notices.length > 0 || seq !== told.seq || !o.inDatabase) {
    const sealed = await sealManifest(dataKey, vaultId, manifest)
    await database.write({ rows: healed, erased: fromJournal ? strays : [], manifest: sealed, keys })
  }
  const opened: OpenedVault = { database, journal: writer, dataKey, keys, manifest, memory, notices, lost }
  if (journal && !straight) await snapshotNow(opened)
  return opened
}

/** Writes everything as the journal's new beginning, still sealed. */
export async function snapshotNow(
  o: Pick<OpenedVault, 'database' | 'journal' | 'manifest' | 'keys' | 'dataKey'>,
): Promise<void> {
  await o.journal.snapshot(await sealedNow(o))
}

/** Everything in a vault as it is now, still sealed. */
export async function sealedNow(
  o: Pick<OpenedVault, 'database' | 'manifest' | 'keys' | 'dataKey'>,
): Promise<VaultSnapshot> {
  const { rows } = await o.database.readAll()
  const manifest = await sealManifest(o.dataKey, o.keys.vaultId, o.manifest)
  return { seq: o.manifest.seq, rows, manifest, keys: o.keys }
}

/** What a journal amounts to: up to the first change whose sealed note does not follow from the one before. */
async function replay(
  dataKey: CryptoKey,
  vaultId: string,
  journal: JournalState,
): Promise<{ manifest: Manifest; rows: ReadonlyMap<string, Row> } | null> {
  const begun = await openManifest(dataKey, vaultId, journal.snapshot?.manifest ?? null)
  if (!begun) return null
  let manifest = begun
  const rows = new Map(journal.snapshot?.rows.map((row) => [row.id, row]))
  for (const entry of journal.entries) {
    const note = await openNote(dataKey, vaultId, entry.seq, entry.note)
    if (!note || note.seq !== manifest.seq + 1) break
    manifest = after(manifest, note)
    for (const row of entry.rows) rows.set(row.id, row)
  }
  return { manifest, rows }
}

export interface Content {
  readonly table: string
  readonly record: AnyRecord
}

interface ReadRecord {
  readonly recordId: string
  readonly from: 'database' | 'journal' | 'earlier' | 'nowhere'
  readonly row?: Row
  readonly content?: Content
}

/** A record from whichever copy has the right version of it; else an earlier version, which is better than none. */
async function readRecord(
  recordId: string,
  place: Place,
  [kept, journalled]: readonly [Row | undefined, Row | undefined],
  o: { keys: VaultKeys; dataKey: CryptoKey },
): Promise<ReadRecord> {
  const tries: readonly [Row | undefined, ReadRecord['from'], boolean][] = [
    [kept, 'database', agrees(place, kept)],
    [journalled, 'journal', agrees(place, journalled)],
    [kept, 'earlier', true],
    [journalled, 'earlier', true],
  ]
  for (const [row, from, may] of tries) {
    const content = row && may ? await contentOf({ dataKey: o.dataKey, vaultId: o.keys.vaultId }, row) : null
    if (row && content?.record.id === recordId) return { recordId, from, row, content }
  }
  return { recordId, from: 'nowhere' }
}

/** What a row holds, or null when it was changed or is not this vault's. */
export async function contentOf(key: Pick<Sealing, 'dataKey' | 'vaultId'>, row: Row): Promise<Content | null> {
  return ((await unseal(key.dataKey, placeOfRow(key.vaultId, row.id), row)) as Content | undefined) ?? null
}

/** Where a row's seal belongs. */
export function placeOfRow(vaultId: string, rowId: string): string {
  return placeOf(vaultId, `row/${rowId}`)
}

/** A list made anew from the rows that still open, when the sealed one is gone. */
async function listFrom(dataKey: CryptoKey, vaultId: string, rows: readonly Row[], seq: number): Promise<Manifest> {
  const places = new Map<string, Place>()
  for (const row of rows) {
    const content = await contentOf({ dataKey, vaultId }, row)
    if (content) places.set(content.record.id, { rowId: row.id, iv: toPlace(row) })
  }
  return { seq, at: new Date(0).toISOString(), keys: '', renewing: false, renewedAt: '', places }
}

function toPlace({ iv }: Sealed): string {
  return btoa(String.fromCharCode(...iv))
}

/** In the order they were made, as everywhere; row ids are random and say nothing of it. */
function inOrder(records: readonly AnyRecord[]): AnyRecord[] {
  return [...records].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1,
  )
}

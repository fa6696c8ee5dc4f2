import { z } from '#shared/records/schema.ts'
import { toBase64 } from './crypto/bytes.ts'
import { placeOf, seal, unseal, type Sealed } from './crypto/seal.ts'

/** Where a record is kept, and the nonce of its newest seal: the version of it that must be there. */
export interface Place {
  readonly rowId: string
  /** Base64. No two seals share one, and nobody without the key can make a row that opens under it. */
  readonly iv: string
}

/**
 * The list of what a vault holds, itself sealed: a row that was changed, exchanged, put back to an earlier state, added
 * or taken away no longer agrees with it.
 */
export interface Manifest {
  /** Counts changes: 1, 2, 3 … */
  readonly seq: number
  /** When that change was made, ISO 8601 UTC. */
  readonly at: string
  /** Which wrapped keys belong to it; see `markOf`. */
  readonly keys: string
  /** Whether the journal may still hold a generation from before keys were changed or records erased. */
  readonly renewing: boolean
  /** Backups from before hold what was erased or open with a key that was changed, and go; '' when there was no such. */
  readonly renewedAt: string
  /** By record id. */
  readonly places: ReadonlyMap<string, Place>
}

/** Of a vault that was made just now. */
export function firstManifest(keys: string, now: Date): Manifest {
  return { seq: 1, at: now.toISOString(), keys, renewing: false, renewedAt: '', places: new Map() }
}

const place = z.tuple([z.string(), z.string(), z.string()])
const stored = z.strictObject({
  seq: z.int().min(0),
  at: z.string(),
  keys: z.string(),
  renewing: z.boolean(),
  renewedAt: z.string(),
  places: z.array(place),
})

export function sealManifest(key: CryptoKey, vaultId: string, manifest: Manifest): Promise<Sealed> {
  const { seq, at, keys, renewing, renewedAt, places } = manifest
  const listed = [...places].map(([recordId, { rowId, iv }]) => [recordId, rowId, iv])
  return seal(key, placeOf(vaultId, 'manifest'), { seq, at, keys, renewing, renewedAt, places: listed })
}

/** The manifest, or null when it was changed. */
export async function openManifest(key: CryptoKey, vaultId: string, sealed: Sealed | null): Promise<Manifest | null> {
  const opened = sealed && stored.safeParse(await unseal(key, placeOf(vaultId, 'manifest'), sealed))
  return opened?.success ? { ...opened.data, places: placesFrom(opened.data.places) } : null
}

/** One change to a vault, as its journal tells it: what the manifest was changed by. */
export interface Note {
  readonly seq: number
  readonly at: string
  readonly keys: string
  readonly renewing: boolean
  readonly written: readonly (readonly [recordId: string, rowId: string, iv: string])[]
  readonly erased: readonly string[]
}

const storedNote = z.strictObject({
  seq: z.int().positive(),
  at: z.string(),
  keys: z.string(),
  renewing: z.boolean(),
  written: z.array(place),
  erased: z.array(z.string()),
})

export function sealNote(key: CryptoKey, vaultId: string, note: Note): Promise<Sealed> {
  return seal(key, placeOf(vaultId, `note/${note.seq}`), note)
}

/** The note of change `seq`, or null when it was changed or belongs to another. */
export async function openNote(key: CryptoKey, vaultId: string, seq: number, sealed: Sealed): Promise<Note | null> {
  const opened = storedNote.safeParse(await unseal(key, placeOf(vaultId, `note/${seq}`), sealed))
  return opened.success && opened.data.seq === seq ? opened.data : null
}

/** The manifest after a change. */
export function after(manifest: Manifest, note: Note): Manifest {
  const places = new Map(manifest.places)
  for (const [recordId, rowId, iv] of note.written) places.set(recordId, { rowId, iv })
  for (const recordId of note.erased) places.delete(recordId)
  const { seq, at, keys, renewing } = note
  return { seq, at, keys, renewing, renewedAt: renewing ? at : manifest.renewedAt, places }
}

/** Where a row's seal agrees with the manifest. */
export function agrees(place: Place, sealed: Sealed | undefined): boolean {
  return sealed !== undefined && toBase64(sealed.iv) === place.iv
}

function placesFrom(listed: readonly z.infer<typeof place>[]): Map<string, Place> {
  return new Map(listed.map(([recordId, rowId, iv]) => [recordId, { rowId, iv }]))
}

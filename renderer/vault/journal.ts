import type { JournalPort } from '#shared/platform/platform.ts'
import { z } from '#shared/records/schema.ts'
import { gzip } from '../live/gzip.ts'
import { fromBase64, toBase64, utf8 } from './crypto/bytes.ts'
import { vaultKeysSchema, type VaultKeys } from './crypto/keys.ts'
import type { Sealed } from './crypto/seal.ts'
import type { Row } from './database.ts'

/** One change as the journal keeps it: sealed rows and the sealed note of what they are. */
export interface Entry {
  readonly seq: number
  readonly rows: readonly Row[]
  readonly erased: readonly string[]
  readonly note: Sealed
  readonly keys: VaultKeys | null
}

/** Everything in a vault at one change, still sealed. */
export interface VaultSnapshot {
  readonly seq: number
  readonly rows: readonly Row[]
  readonly manifest: Sealed
  readonly keys: VaultKeys
}

export interface JournalState {
  readonly snapshot: VaultSnapshot | null
  readonly entries: readonly Entry[]
  readonly lastSeq: number
  /** Characters in what follows the snapshot. */
  readonly grown: number
}

const base64 = z.base64()
const sealedSchema = z.tuple([base64, base64])
const rowSchema = z.tuple([z.string(), base64, base64])
export const snapshotSchema = z.strictObject({
  rows: z.array(rowSchema),
  manifest: sealedSchema,
  keys: vaultKeysSchema,
})
const entrySchema = z.strictObject({
  rows: z.array(rowSchema),
  erased: z.array(z.string()),
  note: sealedSchema,
  keys: vaultKeysSchema.nullable(),
})

/** A vault's journal as the machine keeps it. What in it does not have our shape ends it there; the rest is returned. */
export async function readVaultJournal(port: JournalPort, vaultId: string): Promise<JournalState | null> {
  if (!port.available) return null
  const contents = await port.read(vaultId)
  const parsed = contents.snapshot && parse(snapshotSchema, contents.snapshot.text)
  const snapshot = parsed && contents.snapshot && snapshotFrom(parsed, contents.snapshot.seq)
  const entries: Entry[] = []
  const grown = contents.entries.reduce((sum, { text }) => sum + text.length, 0)
  for (const { seq, text } of contents.entries) {
    const entry = parse(entrySchema, text)
    if (!entry) break
    entries.push({ ...entry, seq, rows: entry.rows.map(rowFrom), note: sealedFrom(entry.note) })
  }
  return { snapshot, entries, lastSeq: contents.entries.at(-1)?.seq ?? contents.snapshot?.seq ?? 0, grown }
}

/** A snapshot's sealed values as text, for JSON. */
export function snapshotText({ rows, manifest, keys }: VaultSnapshot): z.input<typeof snapshotSchema> {
  return { rows: rows.map(rowText), manifest: sealedText(manifest), keys }
}

export function snapshotFrom(stored: z.output<typeof snapshotSchema>, seq: number): VaultSnapshot {
  return { seq, rows: stored.rows.map(rowFrom), manifest: sealedFrom(stored.manifest), keys: stored.keys }
}

/** Appends changes and starts the journal anew from snapshots. */
export class VaultJournalWriter {
  readonly #port: JournalPort
  readonly #vaultId: string
  #lastSeq: number
  #grown: number

  /** `kept`: what the journal holds; null for one that is begun. */
  constructor(port: JournalPort, vaultId: string, kept: Pick<JournalState, 'lastSeq' | 'grown'> | null) {
    this.#port = port
    this.#vaultId = vaultId
    this.#lastSeq = kept?.lastSeq ?? 0
    this.#grown = kept?.grown ?? 0
  }

  get lastSeq(): number {
    return this.#lastSeq
  }

  /** Characters in what follows the snapshot. */
  get grown(): number {
    return this.#grown
  }

  async append({ seq, rows, erased, note, keys }: Entry): Promise<void> {
    if (!this.#port.available) return
    const text = JSON.stringify({ rows: rows.map(rowText), erased, note: sealedText(note), keys })
    await this.#port.append(this.#vaultId, [{ seq, text }])
    this.#lastSeq = seq
    this.#grown += text.length
  }

  /** Erases damaged parts of the journal that were set aside: sealed rows of long ago may be in them. */
  async eraseAside(): Promise<void> {
    if (this.#port.available) await this.#port.erase(this.#vaultId, { asideOnly: true })
  }

  async snapshot(snapshot: VaultSnapshot): Promise<void> {
    if (!this.#port.available) return
    const { seq } = snapshot
    const packed = await gzip(utf8(JSON.stringify(snapshotText(snapshot))))
    await this.#port.snapshot(this.#vaultId, { seq, name: 'Coaching vault', packed })
    this.#lastSeq = seq
    this.#grown = 0
  }
}

const sealedText = ({ iv, ciphertext }: Sealed): [string, string] => [toBase64(iv), toBase64(ciphertext)]
const rowText = (row: Row): [string, string, string] => [row.id, ...sealedText(row)]
const sealedFrom = ([iv, ciphertext]: [string, string]): Sealed => ({
  iv: fromBase64(iv),
  ciphertext: fromBase64(ciphertext),
})
const rowFrom = ([id, iv, ciphertext]: [string, string, string]): Row => ({ id, ...sealedFrom([iv, ciphertext]) })

function parse<S extends z.ZodType>(schema: S, text: string): z.output<S> | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

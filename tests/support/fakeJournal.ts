import { gunzipSync } from 'node:zlib'
import type { JournalContents, JournalEntry, JournalPort, SnapshotReading } from '#shared/platform/platform.ts'

interface Generation {
  snapshot: JournalContents['snapshot']
  entries: JournalEntry[]
}

interface Kept extends Generation {
  /** The generation before the newest snapshot. */
  before: Generation | null
}

/** A journal in memory that keeps the same promises as the one on disk, and can be made to fail. */
export class FakeJournal implements JournalPort {
  readonly available = true
  readonly kept = new Map<string, Kept>()
  readonly aside: string[] = []
  failing: Error | null = null
  /** What is wrong with the snapshots, until one is written: nobody finds it who only glances at them. */
  damaged: string | null = null

  async list() {
    return [...this.kept].map(([programmeId, kept]) => ({
      programmeId,
      name: kept.snapshot?.name ?? null,
      bytes: 0,
    }))
  }

  async read(programmeId: string, o?: { snapshot: SnapshotReading }): Promise<JournalContents> {
    const kept = this.kept.get(programmeId)
    const whole = kept?.snapshot ?? null
    const damaged = o?.snapshot === 'glanced at' ? null : this.damaged
    const cut = whole && (o?.snapshot ?? 'whole') !== 'whole'
    const snapshot = cut ? { ...whole, text: whole.text.slice(0, 1_000) } : whole
    return { snapshot, entries: [...(kept?.entries ?? [])], cutBytes: 0, damaged }
  }

  async append(programmeId: string, entries: readonly JournalEntry[]): Promise<void> {
    if (this.failing) throw this.failing
    const kept = this.kept.get(programmeId) ?? { snapshot: null, entries: [], before: null }
    entries.forEach((entry, index) => {
      if (entry.seq !== lastSeq(kept) + 1 + index) throw new Error('The entries do not follow the journal.')
    })
    kept.entries.push(...entries)
    this.kept.set(programmeId, kept)
  }

  async takeBack(programmeId: string, entry: JournalEntry): Promise<void> {
    if (this.failing) throw this.failing
    const entries = this.kept.get(programmeId)?.entries
    const last = entries?.at(-1)
    if (last?.seq === entry.seq && last.text === entry.text) entries?.pop()
  }

  async snapshot(
    programmeId: string,
    { seq, name, packed }: { seq: number; name: string; packed: Uint8Array },
  ): Promise<void> {
    if (this.failing) throw this.failing
    this.damaged = null
    const kept = this.kept.get(programmeId)
    const entries = kept?.entries.filter((entry) => entry.seq > seq) ?? []
    const before = kept && { snapshot: kept.snapshot, entries: kept.entries }
    this.kept.set(programmeId, {
      snapshot: { seq, name, text: gunzipSync(packed).toString('utf8') },
      entries,
      before: before ?? null,
    })
  }

  async remove(programmeId: string): Promise<void> {
    this.kept.delete(programmeId)
    this.aside.push(programmeId)
  }

  async erase(vaultId: string, { asideOnly }: { asideOnly: boolean }): Promise<void> {
    if (!asideOnly) this.kept.delete(vaultId)
  }
}

function lastSeq(kept: Kept): number {
  return kept.entries.at(-1)?.seq ?? kept.snapshot?.seq ?? 0
}

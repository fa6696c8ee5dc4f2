import { nothingCounted, type Counted } from '#shared/pulse/count.ts'
import { PerProgramme, usePerProgramme } from '#renderer/store/perProgramme.ts'

/** A round being collected. It is in this window’s memory only, and holds counts, never a sheet. */
export interface PulseDraft {
  readonly forumId: string | null
  readonly heldOn: string
  readonly counted: Counted
}

const drafts = new PerProgramme<PulseDraft | null>(null)

/** The round the open programme is collecting, and the way to change it; null: none. */
export function usePulseDraft(): readonly [
  PulseDraft | null,
  (change: (draft: PulseDraft | null) => PulseDraft | null) => void,
] {
  return usePerProgramme(drafts)
}

export function freshDraft(forumId: string | null, heldOn: string): PulseDraft {
  return { forumId, heldOn, counted: nothingCounted }
}

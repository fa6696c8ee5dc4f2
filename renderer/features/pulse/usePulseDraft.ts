import { useCallback, useSyncExternalStore } from 'react'
import { nothingCounted, type Counted } from '#shared/pulse/count.ts'
import { useProgrammes } from '#renderer/store/useProgrammes.ts'

/** A round being collected. It is in this window’s memory only, and holds counts, never a sheet. */
export interface PulseDraft {
  readonly forumId: string | null
  readonly heldOn: string
  readonly counted: Counted
}

const drafts = new Map<string, PulseDraft>()
const listeners = new Set<() => void>()

/** The round the open programme is collecting, and the way to change it; null: none. */
export function usePulseDraft(): readonly [
  PulseDraft | null,
  (change: (draft: PulseDraft | null) => PulseDraft | null) => void,
] {
  const programmeId = useProgrammes().currentId ?? ''
  const draft = useSyncExternalStore(subscribe, () => drafts.get(programmeId) ?? null)
  const change = useCallback(
    (next: (draft: PulseDraft | null) => PulseDraft | null) => {
      const after = next(drafts.get(programmeId) ?? null)
      if (after === null) drafts.delete(programmeId)
      else drafts.set(programmeId, after)
      for (const listener of listeners) listener()
    },
    [programmeId],
  )
  return [draft, change]
}

export function freshDraft(forumId: string | null, heldOn: string): PulseDraft {
  return { forumId, heldOn, counted: nothingCounted }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

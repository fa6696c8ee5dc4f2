import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { restoreBackup } from '#shared/backups/commands.ts'
import { changesTo, countsOf, effectInWords, type Counts } from '#shared/backups/differences.ts'
import type { Backup } from '#shared/platform/platform.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { useGate, useKeeper } from '../context.tsx'
import { useCommand, type Outcome } from '../useCommand.ts'
import type { BackupState } from './keeper.ts'

export interface BackupsHere {
  readonly state: BackupState
  /** Makes one of the open programme. Faults reject. */
  readonly backUpNow: () => Promise<Backup>
  /** How many records of each table the open programme holds. */
  readonly countsNow: () => Counts
  /** What putting these records in place would do, in a sentence. */
  readonly effect: (records: RecordSet) => string
  /** Puts them in place, after a backup of what is there now. Faults are told. */
  readonly restore: (records: RecordSet) => Promise<Outcome<void>>
}

/** Backups of the open programme. */
export function useBackups(): BackupsHere {
  const keeper = useKeeper()
  const gate = useGate()
  const state = useSyncExternalStore(
    useCallback((changed: () => void) => keeper.subscribe(changed), [keeper]),
    () => keeper.state,
  )
  const restore = useCommand(useMemo(() => restoreBackup(gate.memory), [gate]))
  return {
    state,
    backUpNow: useCallback(() => keeper.make('asked'), [keeper]),
    countsNow: useCallback(() => countsOf(gate.memory.everything()), [gate]),
    effect: useCallback(
      (records: RecordSet) => effectInWords(changesTo(gate.memory, records, new Date().toISOString())),
      [gate],
    ),
    restore: useCallback((records: RecordSet) => restore({ records }), [restore]),
  }
}

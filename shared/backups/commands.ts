import { defineCommand } from '../records/command.ts'
import type { Memory } from '../records/memory.ts'
import { z } from '../records/schema.ts'
import type { RecordSet } from '../records/table.ts'
import { changesTo } from './differences.ts'

/** Puts a backup's records in place of what is in memory, as one step that can be undone. */
export const restoreBackup = (memory: Memory) =>
  defineCommand({
    name: 'backups.restore',
    label: 'Restore a backup',
    backupFirst: 'restore',
    input: z.strictObject({ records: z.custom<RecordSet>((value) => typeof value === 'object' && value !== null) }),
    run: (draft, { records }) => draft.overwrite(changesTo(memory, records, draft.now)),
  })

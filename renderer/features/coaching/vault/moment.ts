import { format } from 'date-fns'
import type { VaultBackup } from '#renderer/vault/index.ts'

/** When a backup was made: “3 March 2026 at 10:04”. */
export function momentOf({ at }: VaultBackup): string {
  return format(new Date(at), "d MMMM yyyy 'at' HH:mm")
}

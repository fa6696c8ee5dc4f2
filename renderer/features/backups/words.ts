import { format, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale'
import type { BackupReason } from '#shared/platform/platform.ts'

/** An instant as people say it here: "Wed 25 Nov 2026, 21:40". */
export function momentInWords(instant: string): string {
  return format(parseISO(instant), 'EEE d MMM yyyy, HH:mm', { locale: enGB })
}

/** "412 kB", "3.2 MB". */
export function sizeInWords(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${amount.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`
}

export const reasonInWords: Readonly<Record<BackupReason, string>> = {
  changes: 'after changes',
  closing: 'when it was closed',
  asked: 'because you asked',
  upgrade: 'before an upgrade',
  import: 'before an import',
  restore: 'before a restore',
  deletion: 'before it was deleted',
}

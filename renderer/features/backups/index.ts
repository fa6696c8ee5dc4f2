import { lazy } from 'react'

/** Loaded with the settings: the window needs the reminder to copy only. */
export const BackupsCard = lazy(async () => ({ default: (await import('./BackupsCard.tsx')).BackupsCard }))
export { BackupLine } from './BackupLine.tsx'
export { CopyReminder } from './CopyReminder.tsx'
export { useBackupList } from './useBackupList.ts'
export { useRestoreAsNew } from './useRestoreAsNew.ts'

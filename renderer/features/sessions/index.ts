export { SessionScreen } from './SessionScreen.tsx'
export { SessionFormDialog } from './SessionFormDialog.tsx'
export { SessionStateChip } from './SessionStateChip.tsx'
export { shortcuts } from './shortcuts.ts'

export { ImportDialog, type ReadFile } from './ImportDialog.tsx'
export { usePastedRows } from './usePastedRows.ts'

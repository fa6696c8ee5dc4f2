export { ImportDialog, type ReadFile } from './ImportDialog.tsx'
export { ChooseFile } from './ChooseFile.tsx'
export { usePastedRows } from './usePastedRows.ts'
export { useTextFile } from './useTextFile.ts'

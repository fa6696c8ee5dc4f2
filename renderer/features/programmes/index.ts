import { lazy } from 'react'

// Asked for seldom, and not needed for the window to open.
export const DeleteProgrammeDialog = lazy(async () => ({
  default: (await import('./DeleteProgrammeDialog.tsx')).DeleteProgrammeDialog,
}))
export const PlacesDialog = lazy(async () => ({ default: (await import('./PlacesDialog.tsx')).PlacesDialog }))
export const ProgrammeDetailsDialog = lazy(async () => ({
  default: (await import('./ProgrammeDetailsDialog.tsx')).ProgrammeDetailsDialog,
}))
export { programmeFileKind } from './fileKind.ts'
export { ProgrammeDoor, useProgrammeDoor } from './ProgrammeDoor.tsx'
export { useProgrammeList } from './useProgrammeList.ts'
export { useSaveCopy } from './useSaveCopy.ts'

export { RunScreen } from './RunScreen.tsx'
export { AttendanceDialog } from './AttendanceDialog.tsx'
export { ProjectorScreen } from './ProjectorScreen.tsx'
export { shortcuts } from './shortcuts.ts'

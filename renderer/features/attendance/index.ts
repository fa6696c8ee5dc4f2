export { AttendanceDialog } from './AttendanceDialog.tsx'

export { PurposeScreen } from './PurposeScreen.tsx'
export { ClauseLinks } from './ClauseLinks.tsx'
export { ClausePicker } from './ClausePicker.tsx'
export { shortcuts } from './shortcuts.ts'

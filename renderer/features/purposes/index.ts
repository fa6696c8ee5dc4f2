export { PurposeScreen } from './PurposeScreen.tsx'
export { ClausePicker } from './ClausePicker.tsx'

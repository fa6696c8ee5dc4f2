export { MeasuresScreen } from './MeasuresScreen.tsx'
export { MeasureScreen } from './MeasureScreen.tsx'
export { MeasureFormDialog } from './MeasureFormDialog.tsx'
export { shortcuts } from './shortcuts.ts'

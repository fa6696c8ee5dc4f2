export { DecisionsScreen } from './DecisionsScreen.tsx'
export { DecisionFormDialog, type DecisionDefaults } from './DecisionFormDialog.tsx'
export { PositionsDialog } from './PositionsDialog.tsx'
export { DecisionLine } from './DecisionLine.tsx'

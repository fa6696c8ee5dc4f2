export { DecisionsScreen } from './DecisionsScreen.tsx'
export { DecisionFormDialog, type DecisionDefaults } from './DecisionFormDialog.tsx'
export { DecisionLine } from './DecisionLine.tsx'

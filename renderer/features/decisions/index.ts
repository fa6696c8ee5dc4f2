export { DecisionsScreen } from './DecisionsScreen.tsx'

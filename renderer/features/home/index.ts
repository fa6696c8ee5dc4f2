export { Welcome } from './Welcome.tsx'
export { HomeScreen } from './HomeScreen.tsx'

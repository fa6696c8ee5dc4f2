export { CommitmentsScreen } from './CommitmentsScreen.tsx'

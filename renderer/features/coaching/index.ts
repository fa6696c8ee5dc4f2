export { CoachingScreen } from './CoachingScreen.tsx'

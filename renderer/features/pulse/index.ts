export { PulseScreen } from './PulseScreen.tsx'

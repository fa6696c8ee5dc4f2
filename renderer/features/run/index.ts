export { RunScreen } from './RunScreen.tsx'
export { ProjectorScreen } from './ProjectorScreen.tsx'
export { shortcuts } from './shortcuts.ts'

export { ForumsScreen } from './ForumsScreen.tsx'
export { ForumScreen } from './ForumScreen.tsx'

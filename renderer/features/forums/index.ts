export { ForumsScreen } from './ForumsScreen.tsx'
export { ForumScreen } from './ForumScreen.tsx'
export { ForumFormDialog } from './ForumFormDialog.tsx'

export { RemindersCard } from './RemindersCard.tsx'
export { useReminders } from './useReminders.ts'

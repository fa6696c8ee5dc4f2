import { lazy } from 'react'

/** Loaded with the settings: the window, which tells what is due from its start, needs none of its fields. */
export const RemindersCard = lazy(async () => ({ default: (await import('./RemindersCard.tsx')).RemindersCard }))
export { useReminders } from './useReminders.ts'

import { expect, test } from 'vitest'
import { minutesInTitle } from '#shared/sessions/minutesInTitle.ts'

test.each([
  ['Break 15 min', { title: 'Break', minutes: 15 }],
  ['World café 45m', { title: 'World café', minutes: 45 }],
  ['Lunch, 1h', { title: 'Lunch', minutes: 60 }],
  ['Open space (1.5 hours)', { title: 'Open space', minutes: 90 }],
  ["Check-in – 10'", { title: 'Check-in', minutes: 10 }],
  ['Hard stop 0 min', { title: 'Hard stop', minutes: 0 }],
])('%s has its minutes in it', (text, read) => expect(minutesInTitle(text)).toEqual(read))

test.each([
  'Review of 2030',
  '15 min',
  'Room 12',
  '1-2-4-all',
  'Plan for 10 miles',
  'Wait 2.5 min',
  'Wait 99 hours',
  '',
])('%s has not', (text) => expect(minutesInTitle(text)).toBeNull())

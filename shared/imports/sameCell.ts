import { readDates } from './dates.ts'

/**
 * Whether a cell still says what it said, however a spreadsheet program wrote it anew on saving: "01.05" as 1.05, 45% as
 * 45.00%, "September 2026" as 01/09/2026, "14 Aug" as 14/08/2026, true as TRUE.
 */
export function sameCell(before: string, now: string): boolean {
  if (before === now) return true
  if (before === '' || now === '') return false
  const number = numberIn(now)
  if (number !== null) return number === numberIn(before)
  if (/^(?:true|false)$/i.test(now)) return before.toLowerCase() === now.toLowerCase()
  return sameDay(before, now)
}

function numberIn(cell: string): string | null {
  const [, digits = '', percent = ''] = /^(-?\d{1,12}(?:\.\d{1,6})?)\s?(%?)$/.exec(cell) ?? []
  return digits === '' ? null : `${Number(digits)}${percent}`
}

function sameDay(before: string, now: string): boolean {
  if (!/\d/.test(now) || before.length > 40 || now.length > 40) return false
  const written = readDates(now, { near: '2000-01-01', forward: false })
  const [day, ...others] = written.dates
  if (!day || others.length > 0 || written.wordsLeft || written.warnings.length > 0) return false
  const told = readDates(before, { near: day, forward: false })
  const [meant = '', ...more] = told.dates
  if (more.length > 0 || told.wordsLeft || timeIn(before) !== timeIn(now)) return false
  // A month alone becomes its first day.
  const isMonth = told.warnings.length > 0 && day.endsWith('-01') && day.slice(0, 7) === meant.slice(0, 7)
  return meant === day || isMonth
}

function timeIn(cell: string): string {
  const [, hours = '0', minutes = '00'] = /(\d{1,2}):(\d{2})/.exec(cell) ?? []
  return `${Number(hours)}:${minutes}`
}

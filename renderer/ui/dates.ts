import { format, isValid, parse, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale'

/** `2026-12-04` → "4 Dec 2026". An empty date is an en dash. */
export function formatDate(date: string | null): string {
  return date === null ? '–' : format(parseISO(date), 'd MMM yyyy', { locale: enGB })
}

/** `2026-12-04` → "4 Dec" in the year of `today`, else "4 Dec 2027". */
export function formatDateShort(date: string, today: string): string {
  return format(parseISO(date), date.slice(0, 4) === today.slice(0, 4) ? 'd MMM' : 'd MMM yyyy', { locale: enGB })
}

/** `2026-12-04` → "Thu 4 Dec 2026". */
export function formatDateLong(date: string): string {
  return format(parseISO(date), 'EEE d MMM yyyy', { locale: enGB })
}

const typed = [
  'd/M/yyyy',
  'd/M/yy',
  'd.M.yyyy',
  'd.M.yy',
  'd-M-yyyy',
  'd-M-yy',
  'd MMM yyyy',
  'd MMMM yyyy',
  'd MMM yy',
  'yyyy-MM-dd',
]
const typedWithoutYear = ['d MMM', 'd MMMM', 'd/M']

/** What someone typed, day first, as `YYYY-MM-DD`; null when it is not a date (31/02 is refused). Without a year: the next time it comes round after `today`. */
export function readTypedDate(input: string, today: string): string | null {
  const text = input.trim().replace(/(\d)(st|nd|rd|th)\b/i, '$1')
  for (const pattern of typed) {
    const date = parse(text, pattern, new Date(2000, 0, 1), { locale: enGB })
    if (isValid(date) && date.getFullYear() > 1900) return format(date, 'yyyy-MM-dd')
  }
  for (const pattern of typedWithoutYear) {
    const date = parse(text, pattern, parseISO(today), { locale: enGB })
    if (!isValid(date)) continue
    const found = format(date, 'yyyy-MM-dd')
    return found >= today ? found : `${Number(found.slice(0, 4)) + 1}${found.slice(4)}`
  }
  return null
}

import { dayNumber, shortDate } from '../../records/dates.ts'
import { plain, type Cell, type Column } from '../document.ts'

/** A cell as people read it: "4 Dec 2026", "1,204", "7.50", or nothing. */
export function cellWords(cell: Cell | undefined, kind: Column['kind']): string {
  const value = plain(cell)
  if (value === null) return ''
  if (kind === 'date') return shortDate(String(value))
  if (typeof value !== 'number') return value
  return grouped(kind === 'decimal' ? value.toFixed(2) : String(value))
}

/** Thousands set off by commas, whatever the machine's locale. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
}

/** The number Excel and Word know a day by, `2026-12-04` → 46360: days since the end of 1899. */
export function officeDay(date: string): number {
  return dayNumber(date) + 25_569
}

/**
 * Text for a page: control characters, which no page can show, become their pictures (␀), so that none disappears
 * unseen; those without a picture, and half of a broken character, become the replacement mark.
 */
export function visible(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\x7f-\x9f\p{Cs}]|\p{Noncharacter_Code_Point}/gu, '\uFFFD')
}

/** Text for a page or a picture in which nothing is markup. */
export function escape(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

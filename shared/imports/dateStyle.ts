/**
 * How a log writes its dates, in Excel's words: `d/m/yy`, `dd mmm yyyy`, `yyyy-mm-dd`. One day, one month and one year
 * with something between them; anything else has no style and stays text.
 */
const monthNames = 'January February March April May June July August September October November December'.split(' ')
const styled = /^(d{1,2})([^a-z0-9]{1,2})(m{1,4})([^a-z0-9]{1,2})(yy|yyyy)$|^yyyy-mm-dd$/
const written = /^(\d{1,2})([/.\- ]{1,2})(\d{1,2}|\p{L}+)([/.\- ,]{1,2})(\d{4}|\d{2})$/u

/** The date style that dates have here when nothing says otherwise. */
export const usualDateStyle = 'dd/mm/yyyy'

export function isDateStyle(style: string): boolean {
  return styled.test(style)
}

/** The style of a cell that is one whole date and nothing else; null for every other text. */
export function dateStyleOf(cell: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return 'yyyy-mm-dd'
  const [, day = '', before = '', month = '', after = '', year = ''] = written.exec(cell) ?? []
  const monthStyle = styleOfMonth(month)
  return monthStyle === null
    ? null
    : `${'d'.repeat(day.length)}${before}${monthStyle}${after}${'y'.repeat(year.length)}`
}

/** `2012-08-14` in a style. */
export function writeDate(date: string, style: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = monthNames[Number(month) - 1] ?? ''
  const parts: Readonly<Record<string, string>> = {
    ...{ d: String(Number(day)), dd: day, m: String(Number(month)), mm: month },
    ...{ mmm: name.slice(0, 3), mmmm: name, yy: year.slice(2), yyyy: year },
  }
  return style.replace(/d+|m+|y+/g, (part) => parts[part] ?? part)
}

/** The style most of the cells have; the first met of those that are as frequent. Empty when no cell is a whole date. */
export function usualStyle(cells: Iterable<string>): string {
  const counts = new Map<string, number>()
  for (const cell of cells) {
    const style = dateStyleOf(cell)
    if (style !== null) counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as [string, number])[0]
}

function styleOfMonth(month: string): string | null {
  if (/^\d+$/.test(month)) return 'm'.repeat(month.length)
  if (monthNames.includes(month)) return month.length === 3 ? 'mmm' : 'mmmm'
  return monthNames.some((name) => name.slice(0, 3) === month) ? 'mmm' : null
}

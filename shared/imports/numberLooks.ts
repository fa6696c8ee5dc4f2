/** How a workbook shows a number: what stands around it and how many digits it has. */
export interface NumberLook {
  readonly before: string
  readonly digits: Intl.NumberFormat
  readonly percent: boolean
}

const written = /^([^#0%]*)(#,##0|#?0+)(?:\.(0+))?(%?)$/
/** What programs add for the language and for lining numbers up; the currency in `[$£-809]` stays. */
const additions = /\[(?!\$)[^\]]*\]|_.|\*./g

/** The look of `&quot;£&quot;#,##0.00`, a format as a workbook stores it; null where it adds nothing or is no such format. */
export function numberLook(code: string): NumberLook | null {
  const [first = ''] = code.replaceAll('&quot;', '"').split(';')
  const plain = first
    .replace(additions, '')
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\\(.)/g, '"$1"')
  const [, before = '', whole = '', decimals = '', percent = ''] = written.exec(plain.trim()) ?? []
  // Letters outside of quotes stand for days and the like.
  if (whole === '' || !/^(?:"[^"]*"|[£$€\s-])*$/.test(before)) return null
  if (plain.trim() === '0') return null
  // Made once: a sheet may have a million such numbers.
  const digits = new Intl.NumberFormat('en-GB', {
    minimumIntegerDigits: Math.min(whole.replace(/[^0]/g, '').length, 21),
    minimumFractionDigits: Math.min(decimals.length, 20),
    maximumFractionDigits: 20,
    useGrouping: whole.includes(','),
  })
  return { before: before.replaceAll('"', ''), digits, percent: percent !== '' }
}

/** A stored number as it is shown, but never with fewer digits than it has: nothing is rounded away. */
export function showNumber(stored: string, look: NumberLook): string {
  if (!/^-?\d{1,15}(?:\.\d+)?$/.test(stored)) return stored
  const value = Number((Number(stored) * (look.percent ? 100 : 1)).toPrecision(15))
  return `${value < 0 ? '-' : ''}${look.before}${look.digits.format(Math.abs(value))}${look.percent ? '%' : ''}`
}

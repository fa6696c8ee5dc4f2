/** Numbers as people in the UK type and read them: "1,250", "£12,400", "12.5 %". */

/** What was typed, as a number; or a sentence that says why it is none. */
export type NumberRead = { readonly value: number } | { readonly refused: string }

const currencies = ['£', '€', '$'] as const
const largest = 1e12
/** Digits after the point that are kept and shown. */
const decimals = 4

const parts = /^([-+]?)\s*([£€$]?)\s*([-+]?)\s*(\d[\d,. ]*|\.\d+)\s*(.*)$/u
const wellSet = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.\d+)?$|^\.\d+$/
const multiples: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 },
}

/** Reads a number of this unit. Nothing is guessed: what could mean two things is refused with a sentence. */
export function readNumber(typed: string, unit: string): NumberRead {
  const text = typed
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/−/g, '-')
    .trim()
  if (text === '') return { refused: 'Type a number.' }
  const [, sign = '', currency = '', laterSign = '', digits = '', words = ''] = parts.exec(text) ?? []
  const figures = digits.trim()
  if (figures === '') return { refused: `“${shortened(text)}” is not a number. Type it in figures, such as 1,250.` }
  if (/^\d+,\d{1,2}$/.test(figures)) {
    const [whole = '', rest = ''] = figures.split(',')
    return { refused: `“${figures}” could mean ${whole}.${rest} or ${whole}${rest}. Type one of the two.` }
  }
  if (!wellSet.test(figures)) {
    return {
      refused: `The commas or points in “${shortened(figures)}” are not where a number has them. Type 1,250 or 1250.5.`,
    }
  }
  const after = tailOf(words, unit, currency)
  if ('refused' in after) return after
  const value = Number(figures.replace(/[, ]/g, '')) * after.times * (sign === '-' || laterSign === '-' ? -1 : 1)
  if (Math.abs(value) > largest) return { refused: 'This number is too large to be kept.' }
  const kept = rounded(value)
  if (Math.abs(kept - value) > 1e-9 * Math.max(1, Math.abs(value))) {
    return { refused: `At most ${decimals} digits after the point are kept. Round it first.` }
  }
  return { value: kept }
}

/** What stands after the figures: nothing, the unit itself, or of money “m” for a million. */
function tailOf(words: string, unit: string, currency: string): { times: number } | { refused: string } {
  const ofMoney = isCurrency(unit)
  if (currency !== '' && currency !== unit) {
    const what = unit === '' ? 'This measure has no unit' : `This is measured in ${unit}`
    return { refused: `${what}, so it cannot be in ${currency}. Type the number alone.` }
  }
  const said = words.trim().toLocaleLowerCase('en-GB')
  const times = ofMoney ? multiples[said] : undefined
  if (times !== undefined) return { times }
  const known = unit.toLocaleLowerCase('en-GB')
  if (said === '' || said === known || said === unitOfOne(known)) return { times: 1 }
  const what = unit === '' ? '' : ` This is measured in ${unit}.`
  return { refused: `“${shortened(words.trim())}” after the number is not understood.${what} Type the number alone.` }
}

/** A number with its unit: "£12,400", "12.5 %", "1,250 people", "1 person". */
export function amount(value: number, unit: string): string {
  const digits = figures(Math.abs(value), isCurrency(unit))
  const sign = value < 0 ? '−' : ''
  if (isCurrency(unit)) return `${sign}${unit}${digits}`
  const said = Math.abs(value) === 1 ? unitOfOne(unit) : unit
  return said === '' ? `${sign}${digits}` : `${sign}${digits} ${said}`
}

/** By how much two numbers differ: as an amount, but two shares differ by percentage points. */
export function difference(by: number, unit: string): string {
  const size = rounded(Math.abs(by))
  if (unit !== '%') return amount(size, unit)
  return `${figures(size, false)} ${size === 1 ? 'percentage point' : 'percentage points'}`
}

/** A number as it stands in a field to be changed: "1,250.5". */
export function typedNumber(value: number | null): string {
  if (value === null) return ''
  return `${value < 0 ? '-' : ''}${figures(Math.abs(value), false)}`
}

/** Without the dust that counting with fractions leaves. */
export function rounded(value: number): number {
  return Number(value.toFixed(decimals))
}

export function isCurrency(unit: string): boolean {
  return (currencies as readonly string[]).includes(unit)
}

/** Pence are written in twos. */
function figures(value: number, money: boolean): string {
  const pence = money && !Number.isInteger(value) ? 2 : 0
  return value.toLocaleString('en-GB', { minimumFractionDigits: pence, maximumFractionDigits: decimals })
}

/** "people a month" → "person a month", "days" → "day". */
function unitOfOne(unit: string): string {
  return unit.replace(/^people\b/i, 'person').replace(/^([\p{L}-]*[^s\P{L}])s\b/iu, '$1')
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}

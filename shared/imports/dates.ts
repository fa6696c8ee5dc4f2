/** What a cell says about dates. Dates are read day first, always. */
export interface ReadDates {
  /** In the order they stand in the cell. */
  readonly dates: readonly string[]
  /** How something was understood that the cell does not say outright: a year, a last day of a month. */
  readonly understood: readonly string[]
  /** What looks like a date and is none, or was only half said. */
  readonly warnings: readonly string[]
  /** The cell says more than its dates; the words are kept elsewhere. */
  readonly wordsLeft: boolean
}

const ambiguous = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\s*$/

/** Where a date without a year is looked for. */
export interface DateContext {
  /** The nearest year to this date is taken. */
  readonly near: string
  /** What is promised cannot be due before: with this the first such day on or after `near` is taken. */
  readonly forward: boolean
  /** The workbook counts its days from 1904. */
  readonly since1904?: boolean
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const welshMonths = split('ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr')
const anyMonth = new RegExp([...months, ...welshMonths].join('|'), 'i')
const monthNames = split('January February March April May June July August September October November December')
const monthWord = `(?:${welshMonths.join('|')}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?`
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\\s+)?(?:the\\s+)?'
const year = "(?:\\d{4}|'?\\d{2})(?![\\d:])"
const notInside = '(?<![\\d/.\\-])'
const notBefore = '(?![\\d/\\-])'

/** `2025/26`, `25-26`; whether the second follows the first is seen later. */
const twoYears = '(?:20)?\\d{2}\\s?[/\\-–]\\s?(?:20)?\\d{2}(?![\\d/\\-])'
const quarter = '(?:q|quarter )\\s?[1-4](?!\\d)'
const oneYear = '(?:20)?\\d{2}(?![\\d/\\-–])'
/** "Q2" alone; "Q3 2025" may be of a calendar year or of a financial one. */
const quarterAlone = `\\b${quarter}(?!,?\\s(?:of\\s)?\\d)`
const season = `\\b(?:spring|summer|autumn|winter)\\b(?:\\s(?:of\\s)?(?:${twoYears}|20\\d{2}(?![\\d/\\-–])))?`
const week = '(?:\\b(?:w\\/?[cb]|week\\s(?:commencing|beginning|starting|of))\\b[:.]?\\s*)'
const middle = '(?:\\b(?:mid|middle\\sof|canol)\\b[\\s\\-]*)'
const time = '(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[ap]m)?(?![\\d/.]))?'

const pattern = new RegExp(
  `(?<week>${week})?(?:${[
    `${notInside}(?<iso>\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?Z?)?`,
    `${notInside}(?<numeric>\\d{1,2}\\s?[/.\\-]\\s?\\d{1,2}\\s?[/.\\-]\\s?(?:\\d{4}|\\d{2}))${notBefore}`,
    `${notInside}(?<quarter>\\b${quarter},?\\s(?:of\\s)?(?:(?:fy\\s?)?${twoYears}|fy\\s?${oneYear})|\\b(?:(?:fy\\s?)?${twoYears}|fy\\s?${oneYear}),?\\s${quarter})`,
    `${notInside}(?<quarterAlone>${quarterAlone})`,
    `(?<season>${season})`,
    `${notInside}(?<fiscal>(?:\\bfy\\s?|(?=20\\d{2}))${twoYears}|\\bfy\\s?${oneYear})`,
    `${notInside}${weekday}(?<range>\\d{1,2}(?:st|nd|rd|th)?\\s?(?:[\\-–]|to)\\s?)?(?<dayMonth>\\d{1,2}(?:st|nd|rd|th)?[\\s\\-/.]*(?:of\\s+)?${monthWord}(?:[\\s,\\-/]*${year})?)`,
    `(?<monthDayYear>(?<![a-z])${monthWord}\\s*\\d{1,2}(?:st|nd|rd|th)?,\\s*\\d{4})`,
    `(?<middle>${middle})?(?<monthOnly>(?<![a-z])${monthWord}(?:[\\s,\\-]*${year})?)`,
    `${notInside}(?<short>\\d{1,2}[/.\\-]\\d{1,2})${notBefore}`,
  ].join('|')})${time}`,
  'gi',
)

const connectors =
  /\b(?:by|due|before|on|from|until|till|to|then|now|and|the|of|end|start|early|mid|late|week|commencing|beginning|ending|w\/?[cbe]|revised|extended|moved|changed|slipped|was|previously|originally|formerly|board|meeting|committee|cabinet|diwedd|dechrau|canol|erbyn|cyn)\b|[\s,;:&()\-–—→>./]+/gi
/** What stands before a date that no longer holds. */
const former = /\b(?:was|previously|originally|formerly|(?:revised|moved|extended|changed|slipped) from)[\s:(]*$/i
/** Days since 30 December 1899 (or 1 January 1904), between 1954 and 2119: how Excel counts a date that lost its format. */
const serial = /^[2-7]\d{4}(?:\.\d+)?$/

/** Reads every date in a cell. Never guesses a month-first date and never moves an impossible one. */
export function readDates(cell: string, context: DateContext): ReadDates {
  const text = cell.trim()
  if (text === '') return { dates: [], understood: [], warnings: [], wordsLeft: false }
  if (serial.test(text)) {
    const date = toIso(
      (context.since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + Math.floor(Number(text)) * 86_400_000,
    )
    return {
      dates: [date],
      understood: [`${text} is Excel’s number for ${longDate(date)}.`],
      warnings: [],
      wordsLeft: false,
    }
  }
  const dates: string[] = []
  const understood: string[] = []
  const warnings: string[] = []
  const matches = [...text.matchAll(pattern)]
  const words = text.replace(pattern, ' ').replace(connectors, '')
  let readTo = 0
  for (const match of matches) {
    const before = text.slice(readTo, match.index)
    readTo = match.index + match[0].length
    // "It may take 4.5 days" is no date: alone in their cell a bare month or two bare numbers are one, among words they are not.
    if (words !== '' && isBare(match)) continue
    const found = readOne(match, context)
    // "31 March (was 31 January)": the date that was comes first, wherever it stands.
    if (found.date && former.test(before)) dates.unshift(found.date)
    else if (found.date) dates.push(found.date)
    if (found.understood) understood.push(found.understood)
    if (found.warning) warnings.push(found.warning)
  }
  const wordsLeft = words !== '' || (dates.length === 0 && !/^[-–—]+$/.test(text))
  if (wordsLeft && dates.length === 0 && warnings.length === 0) warnings.push(`“${shorten(text)}” is not a date.`)
  return { dates, understood, warnings, wordsLeft }
}

/** Whether a cell is one date that only makes sense with its month first: `05/25/2024`. */
export function isMonthFirst(cell: string): boolean {
  const [, first = '', second = ''] = ambiguous.exec(cell) ?? []
  return Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31
}

/** Whether a cell is one date that only makes sense with its day first: `25/05/2024`. */
export function isDayFirst(cell: string): boolean {
  const [, first = '', second = ''] = ambiguous.exec(cell) ?? []
  return Number(first) > 12 && Number(second) <= 12
}

/** Whether a cell is one date that means another day with its month first: `06/07/2024`. */
export function isEither(cell: string): boolean {
  const [, first = '', second = ''] = ambiguous.exec(cell) ?? []
  return first !== '' && Number(first) !== Number(second) && Number(first) <= 12 && Number(second) <= 12
}

/** A cell that is a month or a day and nothing else than words around it: the heading of a group of rows. First day of the month. */
export function readHeadingDate(text: string, near: string): string | null {
  const words = text
    .trim()
    .replace(new RegExp(week, 'i'), '')
    .replace(
      /\b(?:meeting|meetings|actions?|from|the|of|held|on|board|committee|extraordinary|public|private)\b/gi,
      ' ',
    )
  const found = [...words.matchAll(pattern)]
  const [match] = found
  if (!match || found.length > 1 || words.replace(pattern, '').replace(/[\s,:;.\-–—()]+/g, '') !== '') return null
  const { short, quarter: ofQuarter, quarterAlone: ofNoYear, season: ofSeason, fiscal } = match.groups ?? {}
  if ([short, ofQuarter, ofNoYear, ofSeason, fiscal].some((part) => part !== undefined)) return null
  const { date } = readOne(match, { near, forward: false })
  if (!date) return null
  return match.groups?.['monthOnly'] === undefined ? date : `${date.slice(0, 8)}01`
}

/** `2017-01-26` as "26 January 2017". */
export function longDate(date: string): string {
  const [y, m, d] = date.split('-').map(Number)
  return `${d ?? ''} ${monthNames[(m ?? 1) - 1] ?? ''} ${y ?? ''}`
}

interface Found {
  date?: string
  understood?: string
  warning?: string
}

function isBare({ groups }: RegExpMatchArray): boolean {
  if (['short', 'fiscal', 'quarterAlone'].some((name) => groups?.[name] !== undefined)) return true
  if (groups?.['season'] !== undefined) return !/\d/.test(groups['season'])
  return groups?.['monthOnly'] !== undefined && !/\d/.test(groups['monthOnly'])
}

function readOne(match: RegExpMatchArray, context: DateContext): Found {
  const found = readPart(match, context)
  return match.groups?.['week'] === undefined ? found : fridayOf(match[0].trim(), found)
}

function readPart(match: RegExpMatchArray, context: DateContext): Found {
  const { range, ...groups } = match.groups ?? {}
  const text = match[0].trim()
  // Without the time of day, and without the days before the last.
  const numbers = Object.values(groups).join('').match(/\d+/g) ?? []
  if (range !== undefined) return lastOfRange(text, readDayMonth(text, numbers, context))
  if (groups['quarter'] !== undefined || groups['fiscal'] !== undefined) return financial(text)
  if (groups['quarterAlone'] !== undefined) return quarterWithoutYear(text, Number(numbers[0]), context)
  if (groups['season'] !== undefined) return seasonIn(text, numbers, context)
  if (groups['iso'] !== undefined) return checked(text, Number(numbers[0]), Number(numbers[1]), Number(numbers[2]))
  if (groups['numeric'] !== undefined)
    return checked(text, fullYear(numbers[2]), Number(numbers[1]), Number(numbers[0]))
  if (groups['short'] !== undefined) return withoutYear(text, Number(numbers[1]), Number(numbers[0]), context)
  if (groups['monthDayYear'] !== undefined) return checked(text, Number(numbers[1]), monthIn(text), Number(numbers[0]))
  if (groups['monthOnly'] !== undefined)
    return monthAlone(text, monthIn(groups['monthOnly']), numbers[0], context, groups['middle'])
  return readDayMonth(text, numbers, context)
}

function readDayMonth(text: string, [day, ofYear]: readonly string[], context: DateContext): Found {
  return ofYear === undefined
    ? withoutYear(text, monthIn(text), Number(day), context)
    : checked(text, fullYear(ofYear), monthIn(text), Number(day))
}

function monthIn(text: string): number {
  const name = anyMonth.exec(text)?.[0].toLowerCase() ?? ''
  return Math.max(months.indexOf(name), welshMonths.indexOf(name)) + 1
}

function lastOfRange(text: string, last: Found): Found {
  const { date } = last
  return date ? { date, understood: `“${text}” is several days; the last is taken, ${longDate(date)}.` } : last
}

/** Who promises something for a week has until its Friday. */
function fridayOf(text: string, { date, ...found }: Found): Found {
  if (!date) return found
  const time = Date.parse(date)
  const friday = toIso(time + ((12 - new Date(time).getUTCDay()) % 7) * 86_400_000)
  return { date: friday, warning: `“${text}” is a whole week; its Friday is taken, ${longDate(friday)}.` }
}

/** A financial year begins in April, its first quarter too; FY26 ends in 2026. Years that do not follow each other are none. */
function financial(text: string): Found {
  const part = new RegExp(quarter, 'i').exec(text)?.[0] ?? ''
  const [first = '', second] = text.replace(part, '').match(/\d+/g) ?? []
  const ends = second === undefined ? fullYear(first) : fullYear(first) + 1
  if (second !== undefined && fullYear(second) !== ends) return {}
  const date = lastOf(ends - 1, part === '' ? 15 : 3 + 3 * Number(part.at(-1)))
  const whole = second === undefined ? `the financial year that ends in ${ends}` : 'the financial year'
  const what = part === '' ? whole : `that quarter of ${whole}`
  return { date, warning: `“${text}” names no day; the last of ${what} is taken, ${longDate(date)}.` }
}

function quarterWithoutYear(text: string, number: number, context: DateContext): Found {
  const date = nearestYear(context, (y) => lastOf(y, 3 + 3 * number))
  const warning = `“${text}” is read as a quarter of the financial year; its last day is taken, ${longDate(date)}.`
  return { date, warning }
}

/** The last month of each season as the weather is counted. Winter belongs to two years: with one of them it may be either. */
const seasons: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, winter: 14 }

function seasonIn(text: string, [first, second]: readonly string[], context: DateContext): Found {
  const name = /[a-z]+/i.exec(text)?.[0].toLowerCase() ?? ''
  const month = seasons[name] ?? 0
  const isWinter = month > 12
  if (first !== undefined && isWinter !== (second !== undefined)) return {}
  if (second !== undefined && fullYear(second) !== fullYear(first) + 1) return {}
  const date = first === undefined ? nearestYear(context, (y) => lastOf(y, month)) : lastOf(fullYear(first), month)
  return { date, warning: `“${text}” names no day; the last of that season is taken, ${longDate(date)}.` }
}

function monthAlone(
  text: string,
  month: number,
  yearText: string | undefined,
  context: DateContext,
  middle: string | undefined,
): Found {
  const dateIn = (y: number): string => (middle === undefined ? lastOf(y, month) : iso(y, month, 15))
  const date = yearText === undefined ? nearestYear(context, dateIn) : dateIn(fullYear(yearText))
  const what = middle === undefined ? 'last day' : 'middle'
  return { date, warning: `“${text}” names no day; the ${what} of the month is taken, ${longDate(date)}.` }
}

/** Months beyond the twelfth are of the next year. */
function lastOf(y: number, month: number): string {
  return toIso(Date.UTC(y, month, 0))
}

function withoutYear(text: string, month: number, day: number, context: DateContext): Found {
  // A leap year, so that 29 February is not refused before its year is known.
  if (!exists(2000, month, day)) return checked(text, 2000, month, day)
  const date = nearestYear(context, (y) => (exists(y, month, day) ? iso(y, month, day) : null))
  return { date, understood: `“${text}” names no year; read as ${longDate(date)}.` }
}

function nearestYear(context: DateContext, dateIn: (year: number) => string | null): string {
  const base = Number(context.near.slice(0, 4))
  const candidates = Array.from({ length: 13 }, (_, step) => dateIn(base - 4 + step)).filter((each) => each !== null)
  const ahead = candidates.find((each) => each >= context.near.slice(0, 8) + '01')
  if (context.forward && ahead) return ahead
  const distance = (each: string) => Math.abs(Date.parse(each) - Date.parse(context.near))
  return candidates.reduce((best, each) => (distance(each) < distance(best) ? each : best))
}

function checked(text: string, y: number, month: number, day: number): Found {
  if (exists(y, month, day)) return { date: iso(y, month, day) }
  const why = month > 12 ? `there is no month ${month} (dates are read day first)` : 'there is no such day'
  return { warning: `“${text}” is not a date: ${why}.` }
}

function exists(y: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(y, month - 1, day))
  return y >= 1900 && y <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function fullYear(text: string | undefined): number {
  const value = Number(text)
  if (text?.length !== 2) return value
  return value < 70 ? 2000 + value : 1900 + value
}

function iso(y: number, month: number, day: number): string {
  return `${String(y).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

function split(list: string): readonly string[] {
  return list.split(' ')
}

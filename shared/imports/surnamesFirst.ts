import { isForename } from './forenames.ts'
import { isFullName, isInitials, nameKey, tidyName, type KnownNames } from './names.ts'

/** What the cells of a column tell together of how its names are written. */
export interface ColumnOfNames {
  /** "Smith, John" is one person. */
  readonly surnameFirst: boolean
  /** Keys of single words that are the whole owner of a row: "Pat". */
  readonly alone: ReadonlySet<string>
}

/** "Smith, John": whole as it stands, and turned round. */
interface Pair {
  readonly whole: string
  readonly surname: string
  readonly forename: string
}

const word = "\\p{Lu}[\\p{L}'’]*(?:-\\p{L}+)*"
const particles = '(?:(?:van|von|de|den|der|du|da|dos|al|el|le|la|ap|ab|bin|ibn)\\s)*'
const pairPattern = new RegExp(
  `^(?<surname>${particles}${word}),\\s*(?<forename>${word}(?:\\s\\p{Lu}\\.?)?\\.?)(?<aside>\\s*\\([^()]*\\))?$`,
  'u',
)
/** What stands in brackets behind a name. */
const aside = /\s*\(.*/
const singlePattern = new RegExp(`^${word}(?:\\s*\\([^()]*\\))?$`, 'u')
const betweenPeople = /[;\n|+](?![^()]*\))|\s(?:[/&]|and)\s(?![^()]*\))/u

/** "Smith, John (CFO)" as "John Smith (CFO)"; any other text as it is. */
export function forenameFirst(text: string): string {
  const { surname, forename, aside: beside = '' } = pairPattern.exec(text)?.groups ?? {}
  return surname === undefined ? text : `${forename ?? ''} ${written(surname)}${beside}`
}

/** A surname in capitals, as in "SMITH, John", is written like any other. */
function written(surname: string): string {
  if (surname !== surname.toUpperCase()) return surname
  return surname.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
}

/** The cell in parts: those that are one person with the surname first, and texts that may hold several. */
export function splitSurnamesFirst(
  cell: string,
  known: KnownNames,
  { surnameFirst }: ColumnOfNames,
): readonly (string | Pair)[] {
  const parts = cell.split(betweenPeople).filter((part) => part.trim() !== '')
  const pairs = parts.flatMap((part) => pairIn(part, known) ?? [])
  if (pairs.length === parts.length && (pairs.length > 1 || surnameFirst || pairs.some((pair) => isClear(pair, known))))
    return pairs
  return cell.split(/[;\n|+](?![^()]*\))/).map((part) => {
    const pair = pairIn(part, known)
    return pair && (surnameFirst || isClear(pair, known)) ? pair : part
  })
}

/** Reads the column as a whole. Names there that stand on either side of a comma, or alone, are no surnames. */
export function columnOfNames(cells: Iterable<string>, known: KnownNames): ColumnOfNames {
  const pairs = new Map<string, Pair>()
  const alone = new Set<string>()
  let full = 0
  for (const cell of new Set(cells)) {
    const [text = '', ...others] = cell.split(betweenPeople).map((part) => part.trim())
    if (others.length === 0 && singlePattern.test(text) && !isInitials(text))
      alone.add(nameKey(text.replace(aside, '')))
    for (const part of [text, ...others]) {
      const pair = pairIn(part, known)
      if (pair) pairs.set(pair.whole, pair)
      else if (isFullName(part)) full += 1
    }
  }
  const surnames = new Set([...pairs.values()].map(({ surname }) => nameKey(surname)))
  const forenames = [...pairs.values()].map(({ forename }) => nameKey(forename))
  const mixed =
    forenames.some((each) => surnames.has(each) || alone.has(each)) || [...surnames].some((each) => alone.has(each))
  const likely = [...pairs.keys()].some(isLikelyPair)
  const told = pairs.size > 1 || full > 0 || likely
  return { surnameFirst: told && pairs.size > 0 && !mixed && pairs.size >= 2 * alone.size, alone }
}

function pairIn(part: string, known: KnownNames): Pair | null {
  const whole = tidyName(part)
  const { surname = '', forename = '' } = pairPattern.exec(whole)?.groups ?? {}
  if (surname === '' || isInitials(surname) || isInitials(forename)) return null
  return [surname, forename].some((each) => known.has(nameKey(each))) ? null : { whole, surname, forename }
}

/**
 * "Smith, John" with nothing else in the file to tell by: one person where only the second is a forename people here have;
 * "Priya, Tom" and "Lee, Tom" may be two.
 */
export function isLikelyPair(text: string): boolean {
  const { surname = '', forename = '' } = pairPattern.exec(text)?.groups ?? {}
  return isForename(forename) && !isForename(surname)
}

/** Whether two words about a comma may be one person or two, and nothing tells which. */
export function isUnclearPair(text: string, known: KnownNames, { alone }: ColumnOfNames): boolean {
  const pair = pairIn(text, known)
  return pair !== null && ![pair.surname, pair.forename].some((each) => alone.has(nameKey(each)))
}

/** An initial for the forename, a surname in capitals, or somebody the programme has. */
function isClear({ whole, surname, forename }: Pair, known: KnownNames): boolean {
  const capitals = surname.length > 4 && surname === surname.toUpperCase() && forename !== forename.toUpperCase()
  return (
    capitals ||
    /^\p{Lu}\.?(?:\s\p{Lu}\.?)?$/u.test(forename) ||
    known.has(nameKey(forenameFirst(whole).replace(aside, '')))
  )
}

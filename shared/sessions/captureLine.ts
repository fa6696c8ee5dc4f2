import { GB } from 'chrono-node/en'
import { memberships } from '../forums/forums.ts'
import { organisations, people } from '../people/people.ts'
import type { Reader } from '../records/reader.ts'

/** A name or a date in a line that could not be told for certain. Nothing is taken in its place. */
export interface Unsure {
  readonly words: string
  readonly about: 'who' | 'when'
  /** For `who`: the ids of those it could be; none when nobody fits. */
  readonly candidates: readonly string[]
}

/** What a line was understood to promise. It is shown before anything is saved. */
export interface UnderstoodLine {
  readonly action: string
  readonly giverIds: readonly string[]
  readonly due: string | null
  readonly unsure: readonly Unsure[]
}

/** Somebody, then a promise: "Priya to draft…", "Ann and Bo will ring…", "AO: send…". */
const promise =
  /^(.{1,120}?)(?:\s+(?:to|will|shall|agree(?:d|s) to|promise(?:d|s) to|is to|are to)\s+(?!(?:the|an?|our|their|every|all)\s)|\s*(?::|→|->)\s*)(\S.*)$/isu
const everyone = /^(?:all|everyone|everybody|we|all of us)$/i
const separators = /\s*(?:,|&|\+|\s+and\s+)\s*/iu
const before = /(?:^|\s)(?:no later than|by|before|until|till|due|on)\s+(?:the\s+)?$/i
/** A date that stands alone at the end: "in two weeks", "within a month". */
const ownWords = /^(?:in|within)\s/i
const numbersLikeDates = /\b(?:by|before|until|till|due)\s+(\S*\d\S*(?:\s+\S+)?)\s*[.!]?$/i

/** Reads one line as people write it: who, what, by when (English, day first). `today` is `YYYY-MM-DD`. */
export function readCaptureLine(
  read: Reader,
  line: string,
  { forumId, today }: { forumId: string; today: string },
): UnderstoodLine {
  const dated = readDue(line.trim(), today)
  const { names, rest } = splitPromise(dated.rest)
  const who = names === null ? null : readNames(read, names, forumId)
  const taken = who !== null && who.known
  return {
    action: tidy(taken ? rest : dated.rest),
    giverIds: taken ? who.ids : [],
    due: dated.due,
    unsure: [...(taken || looksLikeName(names) ? (who?.unsure ?? []) : []), ...dated.unsure],
  }
}

function splitPromise(text: string): { names: string | null; rest: string } {
  const match = promise.exec(text)
  return match ? { names: (match[1] ?? '').trim(), rest: match[2] ?? '' } : { names: null, rest: text }
}

/** A capital and few words: worth saying that nobody is called so. */
function looksLikeName(names: string | null): boolean {
  return names !== null && /^\p{Lu}/u.test(names) && names.split(/\s+/u).length <= 3
}

function readDue(text: string, today: string): { due: string | null; rest: string; unsure: readonly Unsure[] } {
  const [year = 2000, month = 1, day = 1] = today.split('-').map(Number)
  // Full stops between the numbers of a date, as many write them; as long as the slashes, so that places stay the same.
  const dotted = text.replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{2,4})\b/g, '$1/$2/$3')
  const found = GB.parse(dotted, new Date(year, month - 1, day, 12), { forwardDate: true })
  for (const { index, text: words, start } of found.reverse()) {
    const led = before.exec(text.slice(0, index))
    const after = text.slice(index + words.length)
    if (!led && !(ownWords.test(words) && /^[\s.!]*$/.test(after))) continue
    if (!start.isCertain('day') && !start.isCertain('weekday')) {
      return { due: null, rest: text, unsure: [{ words, about: 'when', candidates: [] }] }
    }
    const due = [start.get('year'), start.get('month'), start.get('day')].map((part) => String(part).padStart(2, '0'))
    const rest = `${text.slice(0, led ? led.index : index)} ${after}`
    return { due: due.join('-'), rest, unsure: [] }
  }
  const missed = numbersLikeDates.exec(text)?.[1]
  return { due: null, rest: text, unsure: missed ? [{ words: missed, about: 'when', candidates: [] }] : [] }
}

function readNames(
  read: Reader,
  text: string,
  forumId: string,
): { known: boolean; ids: readonly string[]; unsure: readonly Unsure[] } {
  if (everyone.test(text)) return { known: true, ids: [forumId], unsure: [] }
  const whole = whoIs(read, text, forumId)
  const parts = whole.length > 0 ? [text] : text.split(separators).filter((part) => part !== '')
  const ids = new Set<string>()
  const unsure: Unsure[] = []
  for (const words of parts) {
    const candidates = whoIs(read, words, forumId)
    const [only] = candidates
    if (only !== undefined && candidates.length === 1) ids.add(only)
    else unsure.push({ words, about: 'who', candidates })
  }
  return { known: ids.size > 0 || unsure.some(({ candidates }) => candidates.length > 0), ids: [...ids], unsure }
}

/** Everybody a name could mean. Whole names and initials go before first names, members of the forum before others. */
function whoIs(read: Reader, words: string, forumId: string): readonly string[] {
  const key = fold(words)
  if (key === '') return []
  const everybody = read.all(people)
  const exact = [
    ...everybody.filter(({ name, initials }) => fold(name) === key || (initials !== '' && initials === words)),
    ...read.all(organisations).filter(({ name, shortName }) => fold(name) === key || fold(shortName) === key),
  ]
  if (exact.length > 0) return membersFirst(read, exact, forumId)
  const called = everybody.filter(({ name }) => {
    const parts = fold(name).split(' ')
    return parts[0] === key || parts.at(-1) === key || fold(name).startsWith(`${key} `)
  })
  return membersFirst(read, called, forumId)
}

function membersFirst(read: Reader, found: readonly { readonly id: string }[], forumId: string): readonly string[] {
  const ids = found.map(({ id }) => id)
  if (ids.length < 2) return ids
  const members = new Set(
    read.where(memberships, 'forumId', forumId).flatMap(({ personId, to }) => (to === null ? [personId] : [])),
  )
  const here = ids.filter((id) => members.has(id))
  return here.length > 0 ? here : ids
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-GB')
    .replace(/\b(?:dr|prof|mr|mrs|ms|cllr)\.?\s+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What is left to do, as a sentence begins. */
function tidy(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/u, '')
    .trim()
  return words.slice(0, 1).toLocaleUpperCase('en-GB') + words.slice(1)
}

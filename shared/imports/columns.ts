import type { Import } from './imports.ts'
import type { Reader } from '../records/reader.ts'
import { imports, type WordMeaning } from './imports.ts'
import { withCellsTold, withoutHeadingsTold } from './fromCells.ts'
import type { Sheet } from './sheet.ts'
import { spellingsIn } from './spellings.ts'

/** What a column can mean. A column that means none of these is kept with the details, under its heading. */
export const importFields = [
  'reference',
  'action',
  'owner',
  'receiver',
  'promised',
  'due',
  'newDue',
  'state',
  'rag',
  'completed',
  'update',
  'help',
  'details',
] as const
export type ImportField = (typeof importFields)[number]

export const importFieldLabels: Readonly<Record<ImportField, string>> = {
  reference: 'Reference',
  action: 'Action (what is promised)',
  owner: 'Owner',
  receiver: 'Promised to',
  promised: 'Promised on',
  due: 'Due (first date)',
  newDue: 'New date',
  state: 'Status or comment',
  rag: 'RAG colour',
  completed: 'Completed (tick, word or date)',
  update: 'Update',
  help: 'Help needed',
  details: 'Details',
}

/** How one sheet is to be read: where its headings stand and what each column means. */
export interface Mapping {
  /** Row index of the headings; -1 when there are none. */
  readonly headerRow: number
  /** For each column its meaning, or null: kept with the details. */
  readonly fields: readonly (ImportField | null)[]
  /** What the log's words mean, where that was said; every other word is read as it is usually meant. */
  readonly words: readonly WordMeaning[]
  /** Whom a name stands for, where that was said: an id, or null for somebody new. */
  readonly names: ReadonlyMap<string, string | null>
}

/** A mapping in which nothing was said yet but what the columns mean. */
export function plainMapping(headerRow: number, fields: Mapping['fields']): Mapping {
  return { headerRow, fields, words: [], names: new Map() }
}

/**
 * Headings seen in public bodies' logs, in small letters without spaces or punctuation, English before Welsh. The first of
 * a list fits best.
 * `due` before `newDue`: of two date columns the one that speaks of a target or a first date is the promise.
 */
const synonyms: Readonly<Record<ImportField, readonly string[]>> = {
  reference: split(
    'reference ref no number id actionno actionref actionnumber actionid refno minuteref minutereference minuteno minno minref minutenumber minute itemno item cyfeirnod cyf rhif actionnos recno recref recommendationno recommendationnumber recommendationref rec logno serial issuekey taskid cardid itemref itemnumber uniqueid issueid',
  ),
  action: split(
    'action actions actionrequired actionagreed agreedaction agreedactions actiontobetaken managementaction proposedaction actionpoint actionpoints actionitem commitment commitments taskname cardname summary primarycolumn title subject task description actiondescription whatwillbedone whatneedstobedone specific what promise whatwaspromised gweithred gweithredu camgweithredu camaugweithredu deliverable milestone recommendation recommendations activity objective name',
  ),
  owner: split(
    'owner owners lead leads actionowner actionlead responsible responsibleperson personresponsible responsibility leadofficer leadperson leadofficers assignedto whom who bywhom actionby giver executivelead leadexecutive accountable responsibleofficer allocatedto assigned assignee actionholder actionowners actionleads namedlead ledby leading whosleading whoisleading whosresponsible whoisresponsible officer officers officerresponsible arweinydd swyddogarweiniol swyddogcyfrifol perchennog cyfrifol sro person member members responsibledirector accountabledirector assign clerk cllr councillor councillors cllrs trustee organisation agency',
  ),
  receiver: split('promisedto forwhom towhom receiver for'),
  promised: split(
    'promised promisedon dateraised raised raisedon date created datecreated createdon dateagreed agreedon meetingdate dateofmeeting meeting opened dateopened dateadded dateassigned assignedon dateofaction actiondate datelogged logged dateofcommittee committeedate dateofboard boarddate dateofmeeting reportdate createdate createdtime',
  ),
  due: split(
    'firstdue original originalduedate originaldue originaldate originaltarget originaltargetdate originaldeadline targetdate target due duedate datedue deadline bywhen when timescale timescales completeby completionby tobecompletedby dueby neededby requiredby targetcompletiondate plannedcompletion dateforcompletion timeframe dyddiadcwblhau dyddiadtarged amserlen erbynpryd implementationdate agreedimplementationdate enddate finishdate finish end timebound timebounddate completebydate',
  ),
  newDue: split(
    'newdate neweddate newduedate newtargetdate newdeadline reviseddate revisedduedate revisedtarget revisedtargetdate reviseddeadline revised updatedduedate currentduedate currentdue extendedto extendeddate forecast forecastdate revisedimplementationdate',
  ),
  state: split(
    'status state statuscomment statuscomments statusupdate progressstatus actionstatus openclosed proposedtoopenclose openorclosed currentstatus currentposition updatestatus statws sefyllfa implementationstatus listname percentcomplete percentagecomplete completepercent percentcompleted',
  ),
  rag: split('rag ragstatus ragrating brag bragstatus bragrating colour health statusrag statusbrag'),
  completed: split(
    'completed complete closed done closedon dateclosed closeddate datecompleted completeddate completiondate completedon datecomplete actualcompletion actualcompletiondate kept closedate duecomplete resolved dateresolved resolveddate',
  ),
  update: split(
    'update updates latestupdate progress progressupdate progressnotes comment comments notes commentary progresscomments actionupdate outcome outcomes outcomeupdate diweddariad cynnydd narrative progresstodate updatescomments',
  ),
  help: split('helpneeded help supportneeded supportrequired whathelpineed'),
  details: split('details detail furtherdetails moredetail background'),
}

const firstDates = synonyms.due.slice(0, 10)
const meanings = new Map(importFields.flatMap((field) => synonyms[field].map((word) => [word, field] as const)))
const headerSearch = 50

/** `Status/ Comment` as `statuscomment`: what is compared. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('&', '')
    .replaceAll('%', 'percent')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether a column of this heading tells what went on, whatever it was read as. */
export function isNarrative(heading: string): boolean {
  return meanings.get(knownPart(heading)) === 'update'
}

/** Finds the heading row and guesses what each column means; a mapping used before for the same headings is used again. */
export function guessMapping(sheet: Sheet, reader: Reader): Mapping {
  const headerRow = findHeaderRow(sheet)
  const headings = headingsOf(sheet, headerRow)
  const before = sameShape(headings, reader)
  if (!before) return plainMapping(headerRow, withCellsTold(sheet, headerRow, guessFields(headings), headings))
  return {
    headerRow,
    fields: fieldsOf(before, headings.length),
    words: before.words,
    names: spellingsIn(before, reader).ids,
  }
}

/** The same for rows that were pasted, which often come without their headings. */
export function guessPasted(sheet: Sheet, reader: Reader): Mapping {
  const guessed = guessMapping(sheet, reader)
  return guessed.fields.includes('action') ? guessed : (withoutHeadings(sheet, reader) ?? guessed)
}

/** The newest import of a file with these headings. */
export function sameShape(headings: readonly string[], reader: Reader): Import | null {
  const wanted = shapeOf(headings)
  return reader
    .all(imports)
    .filter((each) => shapeOf(each.headings) === wanted)
    .reduce<Import | null>((newest, each) => (newest && newest.createdAt > each.createdAt ? newest : each), null)
}

/** What is the same for every file of one shape: its headings, however they are written. */
export function shapeOf(headings: readonly string[]): string {
  return headings.map(plainHeading).join('|')
}

/** What an import's columns were read as. */
export function fieldsOf(held: Import, width = held.mapping.length): Mapping['fields'] {
  return Array.from(
    { length: width },
    (_, column) => importFields.find((field) => field === held.mapping[column]) ?? null,
  )
}

/** The headings in a row, one for every column of the sheet. */
export function headingsOf(sheet: Sheet, headerRow: number): readonly string[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const row = sheet.rows[headerRow] ?? []
  return Array.from({ length: width }, (_, column) => row[column] ?? '')
}

/** What each heading means; no meaning is given twice. */
export function guessFields(headings: readonly string[]): readonly (ImportField | null)[] {
  const second = secondLogAt(headings) ?? Infinity
  const known = headings.map((heading, at) => (at < second ? knownPart(heading) : ''))
  const namesDue = known.some((heading) => /^(?:due|newDue)$/.test(meanings.get(heading) ?? ''))
  const fields: (ImportField | null)[] = known.map(() => null)
  const give = (column: number, field: ImportField): void => void (fields[column] = field)
  for (const field of importFields) {
    const candidates = known.flatMap((heading, column) => {
      // The one date of a log without deadlines is its deadline.
      const isDeadline = heading === 'completiondate' && !namesDue
      // "Name" is a task's in a list of tasks, and somebody's beside an action.
      const isSomebody = heading === 'name' && fields.includes('action')
      const meant = isDeadline ? 'due' : isSomebody ? 'owner' : meanings.get(heading)
      return meant === field && fields[column] === null ? [column] : []
    })
    const [best, second] = candidates.sort((a, b) => rank(field, known[a]) - rank(field, known[b]))
    if (best === undefined) continue
    give(best, field)
    if (second === undefined) continue
    // "First due" beside "Due", "Target date" beside "Due date": the second is the date as it now stands.
    if (field === 'due' && firstDates.includes(known[best] ?? '') && !known.some(isNewDate)) give(second, 'newDue')
    // "Open/closed" beside "Current position": one says whether, the other what went on.
    if (field === 'state' && known[second] === 'currentposition') give(second, 'update')
    // "Complete (Y/N)" beside "Date completed": one says whether, the other when.
    if (field === 'completed' && !fields.includes('state') && tellsDay(known[best]) !== tellsDay(known[second])) {
      give(tellsDay(known[best]) ? second : best, 'state')
      give(tellsDay(known[best]) ? best : second, 'completed')
    }
  }
  // Whole phrases failed: a heading such as "Action to be taken by the group" still begins with its meaning.
  for (const [column, heading] of known.entries()) {
    if (fields[column] !== null || heading === '') continue
    const free = importFields.filter((each) => !fields.includes(each))
    const endsLike = (each: ImportField): boolean => {
      const alike = known.filter((other) => endings[each]?.test(other)).length
      // Of "Sept update", "Oct update" and "Nov update" none is the update.
      return endings[each]?.test(heading) === true && (each !== 'update' || (alike === 1 && !meanings.has(heading)))
    }
    const field = free.find((each) => startsLike(heading, each)) ?? free.find(endsLike)
    if (field) give(column, field)
  }
  // Where nothing else tells how an action stands, its progress does: "Done. Letter sent 3 May".
  const progress = fields.indexOf('update')
  const isTold = fields.includes('state') || fields.includes('completed')
  if (!isTold && /^(?:progress|updates?$|latestupdate|outcome|cynnydd)/.test(known[progress] ?? ''))
    give(progress, 'state')
  return fields
}

/** The column where a second log begins beside the first, past one without a heading; null where none does. */
export function secondLogAt(headings: readonly string[]): number | null {
  const known = headings.map(knownPart)
  const isAction = (heading: string): boolean => meanings.get(heading) === 'action'
  const gap = known.findIndex((heading, at) => heading === '' && known.slice(0, at).some(isAction))
  const isSecond = gap >= 0 && known.slice(gap).some((heading) => isAction(heading) && known.indexOf(heading) < gap)
  return isSecond ? gap + 1 : null
}

/**
 * `Gweithred / Action`, `Complete (Y/N)`: the part of a heading that is known, where the whole is not. Parts that mean
 * different things, as in `Lead / Timescale`, mean neither, but one that may hold the action does.
 */
function knownPart(heading: string): string {
  if (heading === '#') return 'no'
  const whole = plainHeading(heading)
  if (meanings.has(whole) && !/^actions?\s*\//i.test(heading)) return whole
  const parts = heading.split(/[/|()\n]|\s[-–—&]\s|\sand\s/).map(plainHeading)
  const known = parts.filter((part) => meanings.has(part))
  const fields = new Set(known.map((part) => meanings.get(part)))
  if (fields.size > 1) return known.find((part) => meanings.get(part) === 'action') ?? ''
  return known[0] ?? whole
}

/**
 * Whether cells are headings again, further down: the same ones or, over a part of its own, half of them with others
 * that are known, such as "Date completed" where "Timescale" stood.
 */
export function areHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  // Nearly every row of a log holds a number or a long text, and no headings do.
  if (filled.length < 3 || filled.some((cell) => cell.length > 60 || /\d/.test(cell))) return false
  const same = cells.filter(
    (cell, column) => cell !== '' && plainHeading(cell) === plainHeading(headings[column] ?? ''),
  )
  const known = new Set(filled.map((cell) => meanings.get(knownPart(cell))))
  const isTable =
    known.has('action') &&
    known.size > 3 &&
    filled.filter((cell) => meanings.has(knownPart(cell))).length * 4 >= filled.length * 3
  return isTable || (same.length > 1 && same.length * 2 >= filled.length)
}

/** What each column means below headings of its own: as above, but where those say otherwise. */
export function fieldsUnder(
  cells: readonly string[],
  headings: readonly string[],
  fields: Mapping['fields'],
): Mapping['fields'] {
  const own = headings.map((heading, column) => {
    const cell = cells[column] ?? ''
    const isOther = cell !== '' && plainHeading(cell) !== plainHeading(heading)
    return (isOther ? guessFields([cell])[0] : fields[column]) ?? null
  })
  // A meaning that has moved to another column is no longer the first one's.
  return own.map((field, column) => (own.lastIndexOf(field) === column ? field : null))
}

/**
 * The row that reads most like headings, among the first rows, or the lower of two that do; the first row with several
 * words when none does.
 */
export function findHeaderRow(sheet: Sheet): number {
  let best = { row: -1, score: 1 }
  for (const [row, cells] of sheet.rows.slice(0, headerSearch).entries()) {
    const known = new Set(cells.filter((cell) => cell.length <= 60).map((cell) => meanings.get(knownPart(cell))))
    known.delete(undefined)
    const score = known.size + (known.has('action') ? 1 : 0)
    const isBeneath = row === best.row + 1 && known.has('action')
    if (score > best.score || (isBeneath && score === best.score)) best = { row, score }
  }
  if (best.row >= 0) return best.row
  const several = sheet.rows.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1)
  return Math.max(several, 0)
}

/**
 * A few rows without headings, as people copy them out of a log: read like the newest import that is as wide, or else the
 * wordiest column is the action. Null when no row could be one.
 */
function withoutHeadings(sheet: Sheet, reader: Reader): Mapping | null {
  const width = headingsOf(sheet, -1).length
  const before = reader.all(imports).findLast((each) => each.headings.length === width)
  if (before) {
    const { ids } = spellingsIn(before, reader)
    return { headerRow: -1, fields: fieldsOf(before, width), words: before.words, names: ids }
  }
  const letters = Array.from({ length: width }, (_, column) =>
    sheet.rows.reduce((sum, cells) => sum + (cells[column]?.length ?? 0), 0),
  )
  const most = Math.max(...letters)
  if (most === 0) return null
  const fields = letters.map((count, column) => (column === letters.indexOf(most) && count > 0 ? 'action' : null))
  return plainMapping(-1, withoutHeadingsTold(sheet, fields))
}

function rank(field: ImportField, heading: string | undefined): number {
  return synonyms[field].indexOf(heading ?? '')
}

/** "Who’s doing it", "What needs doing", "When will it be done". */
const questions: Partial<Record<ImportField, RegExp>> = { owner: /^who(?!le)/, action: /^what/, due: /^when/ }

/** "Exec Lead", "Agreed completion date", "Milestone RAG". */
const endings: Partial<Record<ImportField, RegExp>> = {
  reference: /(?:ref|refno|reference)$/,
  action: /^(?!progress|update|evidence|status|date|comment|outcome|related|linked).*actions?$/,
  owner: /(?:lead|leads|owners?|officers?|director|manager)$/,
  due: /^(?!actual|revised|new|forecast).*(?:due|target|end|finish|implementation|completion)date$|deadline$/,
  state: /(?<!rag)status$/,
  rag: /rag(?:status|rating)?$/,
  update: /updates?$/,
}

/** "Created by" is no day, "Comment count" no comment. */
const aboutSomethingElse = /(?:by|count|items)$/

function tellsDay(heading: string | undefined): boolean {
  return /date|on$/.test(heading ?? '')
}

function isNewDate(heading: string): boolean {
  return meanings.get(heading) === 'newDue'
}

function startsLike(heading: string, field: ImportField): boolean {
  if (questions[field]?.test(heading)) return true
  const begins = synonyms[field].some((word) => word.length >= 5 && heading.startsWith(word))
  return begins && (field === 'owner' || !aboutSomethingElse.test(heading))
}

function split(list: string): readonly string[] {
  return list.split(' ')
}

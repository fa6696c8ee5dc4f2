import type { Import } from './imports.ts'
import type { Reader } from '../records/reader.ts'
import { imports } from './imports.ts'
import type { Sheet } from './sheet.ts'

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
  completed: 'Completed (tick, word or date)',
  update: 'Update',
  help: 'Help needed',
  details: 'Details',
}

/** How one sheet is to be read: where its headings stand and what each column means. */
export interface Mapping {
  /** Row index of the headings. */
  readonly headerRow: number
  /** For each column its meaning, or null: kept with the details. */
  readonly fields: readonly (ImportField | null)[]
}

/**
 * Headings seen in public bodies' logs, in small letters without spaces or punctuation. The first of a list fits best.
 * `due` before `newDue`: of two date columns the one that speaks of a target or a first date is the promise.
 */
const synonyms: Readonly<Record<ImportField, readonly string[]>> = {
  reference: split('reference ref no number id actionno actionref actionnumber actionid refno itemno item minuteref'),
  action: split(
    'action actions actionrequired actionagreed agreedaction agreedactions actiontobetaken actionpoint actionpoints actionitem commitment commitments task description actiondescription what promise whatwaspromised',
  ),
  owner: split(
    'owner owners lead leads actionowner actionlead responsible responsibleperson personresponsible responsibility leadofficer leadperson leadofficers assignedto whom who bywhom actionby giver executivelead leadexecutive accountable responsibleofficer allocatedto',
  ),
  receiver: split('promisedto forwhom towhom receiver for'),
  promised: split(
    'promised promisedon dateraised raised raisedon date created datecreated createdon dateagreed agreedon meetingdate dateofmeeting meeting opened dateopened dateadded dateofaction actiondate datelogged logged',
  ),
  due: split(
    'firstdue originalduedate originaldue originaldate originaltarget originaltargetdate originaldeadline targetdate target due duedate datedue deadline bywhen when timescale timescales completeby completionby tobecompletedby dueby neededby requiredby targetcompletiondate plannedcompletion timeframe',
  ),
  newDue: split(
    'newdate neweddate newduedate newtargetdate newdeadline reviseddate revisedduedate revisedtarget revisedtargetdate reviseddeadline revised updatedduedate currentduedate currentdue extendedto extendeddate forecast forecastdate',
  ),
  state: split(
    'status state statuscomment statuscomments statusupdate progressstatus rag ragstatus ragrating actionstatus openclosed proposedtoopenclose openorclosed currentstatus',
  ),
  completed: split(
    'completed complete closed done closedon dateclosed closeddate datecompleted completeddate completiondate completedon datecomplete actualcompletion actualcompletiondate kept closedate',
  ),
  update: split(
    'update updates latestupdate progress progressupdate progressnotes comment comments notes commentary progresscomments actionupdate',
  ),
  help: split('helpneeded help supportneeded supportrequired whathelpineed'),
  details: split('details detail furtherdetails moredetail background'),
}

const firstDates = synonyms.due.slice(0, 9)
const meanings = new Map(importFields.flatMap((field) => synonyms[field].map((word) => [word, field] as const)))
const headerSearch = 50

/** `Status/ Comment` as `statuscomment`: what is compared. */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('&', '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Finds the heading row and guesses what each column means; a mapping used before for the same headings is used again. */
export function guessMapping(sheet: Sheet, reader: Reader): Mapping {
  const headerRow = findHeaderRow(sheet)
  const headings = headingsOf(sheet, headerRow)
  return { headerRow, fields: rememberedFields(headings, reader) ?? guessFields(headings) }
}

/** The headings in a row, one for every column of the sheet. */
export function headingsOf(sheet: Sheet, headerRow: number): readonly string[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const row = sheet.rows[headerRow] ?? []
  return Array.from({ length: width }, (_, column) => row[column] ?? '')
}

/** What each heading means; no meaning is given twice. */
export function guessFields(headings: readonly string[]): readonly (ImportField | null)[] {
  const plain = headings.map(plainHeading)
  const fields: (ImportField | null)[] = plain.map(() => null)
  const taken = new Set<ImportField>()
  for (const field of importFields) {
    const candidates = plain.flatMap((heading, column) => (meanings.get(heading) === field ? [column] : []))
    const best = candidates.sort((a, b) => rank(field, plain[a]) - rank(field, plain[b]))[0]
    if (best === undefined) continue
    fields[best] = field
    taken.add(field)
    // "First due" beside "Due", "Target date" beside "Due date": the second is the date as it now stands.
    const second = candidates[1]
    if (field === 'due' && second !== undefined && firstDates.includes(plain[best] ?? '') && !plain.some(isNewDate)) {
      fields[second] = 'newDue'
      taken.add('newDue')
    }
  }
  // Whole phrases failed: a heading such as "Action to be taken by the group" still begins with its meaning.
  for (const [column, heading] of plain.entries()) {
    if (fields[column] !== null || heading === '') continue
    const field = importFields.find((each) => !taken.has(each) && startsLike(heading, each))
    if (!field) continue
    fields[column] = field
    taken.add(field)
  }
  return fields
}

/** The row that reads most like headings, among the first rows; the first row with several words when none does. */
function findHeaderRow(sheet: Sheet): number {
  let best = { row: -1, score: 1 }
  for (const [row, cells] of sheet.rows.slice(0, headerSearch).entries()) {
    const known = new Set(cells.filter((cell) => cell.length <= 60).map((cell) => meanings.get(plainHeading(cell))))
    known.delete(undefined)
    const score = known.size + (known.has('action') ? 1 : 0)
    if (score > best.score) best = { row, score }
  }
  if (best.row >= 0) return best.row
  const several = sheet.rows.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1)
  return Math.max(several, 0)
}

/** The newest import with the same headings tells how its columns were read. */
function rememberedFields(headings: readonly string[], reader: Reader): readonly (ImportField | null)[] | null {
  const wanted = headings.map(plainHeading).join('|')
  const before = reader
    .all(imports)
    .filter((each) => each.headings.map(plainHeading).join('|') === wanted)
    .reduce<Import | null>((newest, each) => (newest && newest.createdAt > each.createdAt ? newest : each), null)
  return before && headings.map((_, column) => importFields.find((field) => field === before.mapping[column]) ?? null)
}

function rank(field: ImportField, heading: string | undefined): number {
  return synonyms[field].indexOf(heading ?? '')
}

function isNewDate(heading: string): boolean {
  return meanings.get(heading) === 'newDue'
}

function startsLike(heading: string, field: ImportField): boolean {
  return synonyms[field].some((word) => word.length >= 5 && heading.startsWith(word))
}

function split(list: string): readonly string[] {
  return list.split(' ')
}

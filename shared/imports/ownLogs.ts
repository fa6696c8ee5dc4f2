import { plainHeading } from './columns.ts'

/** A log that this app writes itself, known by its headings. */
interface OwnLog {
  /** Headings that all have to be there, in small letters without spaces or punctuation. */
  readonly headings: readonly string[]
  /** Those whose cells are worked out from the record. */
  readonly workedOut: readonly string[]
  /** Its date is the one that was given first, whatever it became. */
  readonly firstDate: boolean
}

/** As `shared/exports` writes them: the layouts of boards and programme offices, and the forum action log. */
const ownLogs: readonly OwnLog[] = [
  own('ref action lead duedate status', 'sourceagendatitleitemdate proposedtoopenclose'),
  own('no action lead targetdate newdate statuscomment', 'paper'),
  { ...own('id created description update owner duedate priority closed', 'category days'), firstDate: true },
  own('id dateraised description probability impact owner status due', 'score'),
  own('ref action owner neededby firstdue promised status closed', 'session agendaitem dayslate'),
]
/** Only there where it tells something. */
const alsoWorkedOut = ['forum', 'score']

/** What this app worked out in a log it wrote: said again, it is nothing new. */
export interface WorkedOut {
  /** Column indexes. */
  readonly columns: ReadonlySet<number>
  readonly firstDate: boolean
}

/** The log of ours with these headings; null for anybody else’s. */
export function ownLogOf(headings: readonly string[]): WorkedOut | null {
  const plain = headings.map(plainHeading)
  const found = ownLogs.find((log) => [...log.headings, ...log.workedOut].every((each) => plain.includes(each)))
  if (!found) return null
  const workedOut = [...found.workedOut, ...alsoWorkedOut]
  const columns = plain.flatMap((heading, column) => (workedOut.includes(heading) ? [column] : []))
  return { columns: new Set(columns), firstDate: found.firstDate }
}

function own(headings: string, workedOut: string): OwnLog {
  return { headings: headings.split(' '), workedOut: workedOut.split(' '), firstDate: false }
}

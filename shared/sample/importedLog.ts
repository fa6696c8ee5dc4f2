import { commitments, updates, type Commitment, type CommitmentState, type Update } from '../commitments/commitments.ts'
import { importRows, imports, type AsRead } from '../imports/imports.ts'
import { writeDate } from '../imports/dateStyle.ts'
import { people, organisations } from '../people/people.ts'
import { longDate } from '../records/dates.ts'
import type { AnyRecord } from '../records/table.ts'
import { dayInWeek } from './calendar.ts'
import type { CastIds } from './castRecords.ts'
import type { Ledger } from './ledger.ts'

const style = 'dd/mm/yyyy'
const columns = [
  { heading: 'Ref', holds: 'reference', width: 9 },
  { heading: 'Action agreed', holds: 'action', width: 58 },
  { heading: 'Lead', holds: 'owner', width: 30 },
  { heading: 'Date agreed', holds: 'promised', width: 13 },
  { heading: 'Due date', holds: 'due', width: 13 },
  { heading: 'Status', holds: 'state', width: 14 },
] as const

/** The secretariat's words for how a promise stands. */
const statusWords: Readonly<Record<CommitmentState, string>> = {
  promised: 'Open',
  'in-progress': 'In hand',
  stuck: 'Delayed',
  kept: 'Complete',
  released: 'Withdrawn',
}

/**
 * The action log that the leadership forum's secretariat keeps in Excel, as it was brought in eleven weeks ago. Its rows
 * were known already from the sessions; what has happened since is written into it when it is given back.
 */
export function addImportedLog(ledger: Ledger, ids: CastIds, today: string): void {
  const on = dayInWeek(today, -11, 4)
  const forumId = ids.forum('leadership')
  const { records } = ledger
  const rows = <T extends AnyRecord>(table: { name: string }): readonly T[] => (records[table.name] ?? []) as T[]
  const names = new Map(
    [...rows<AnyRecord & { name: string }>(people), ...rows<AnyRecord & { name: string }>(organisations)].map(
      ({ id, name }) => [id, name],
    ),
  )
  // The whole forum is nobody whose name a log writes.
  const inLog = rows<Commitment>(commitments).filter(
    (held) =>
      held.forumId === forumId &&
      held.promisedOn <= on &&
      !held.confidential &&
      held.giverIds.every((giver) => names.has(giver)),
  )
  if (inLog.length === 0) return
  const importId = ledger.add(imports, on, {
    fileName: 'Leadership Forum action log.xlsx',
    sheet: 'Actions',
    headings: columns.map(({ heading }) => heading),
    mapping: columns.map(({ holds }) => holds),
    rows: inLog.length,
    words: (Object.entries(statusWords) as [CommitmentState, string][]).map(([state, word]) => ({
      ...{ field: 'state' as const, word, state, rag: null },
    })),
    columns: columns.map(({ holds, width }) => ({
      width,
      dates: holds === 'promised' || holds === 'due' ? style : '',
    })),
    headerRow: 2,
  })
  let row = 0
  const line = (cells: readonly string[], of: { commitmentId: string; asRead: AsRead } | null): void => {
    const padded = columns.map((_, index) => cells[index] ?? '')
    ledger.add(importRows, on, { importId, row, cells: padded, ...(of ?? { commitmentId: null, asRead: null }) })
    row += 1
  }
  line(['System Leadership Forum: action log'], null)
  line([`As at ${longDate(on)}`], null)
  line(
    columns.map(({ heading }) => heading),
    null,
  )
  for (const held of inLog) {
    const said = rows<Update>(updates).filter((update) => update.commitmentId === held.id && update.on <= on)
    const asRead = readOn(held, said, on)
    const owners = held.giverIds.map((giver) => names.get(giver) ?? '').join(', ')
    const written = (date: string | null): string => (date === null ? '' : writeDate(date, style))
    const { reference, action, promisedOn, due, state } = asRead
    line([reference, action, owners, written(promisedOn), written(due), statusWords[state]], {
      commitmentId: held.id,
      asRead,
    })
  }
}

/** How a commitment stood on a day, as far as the log tells. */
function readOn(held: Commitment, said: readonly Update[], on: string): AsRead {
  const { action, reference, details, giverIds, receiverId, promisedOn, firstDue, closedOn } = held
  const moved = said.findLast(({ kind }) => kind === 'redate')
  const changed = said.findLast(({ kind }) => kind === 'state')
  return {
    ...{ action, reference, details, giverIds, receiverId, promisedOn, firstDue, helpNeeded: '', rag: null },
    due: moved ? moved.dueAfter : firstDue,
    state: changed?.stateAfter ?? 'promised',
    closedOn: closedOn !== null && closedOn <= on ? closedOn : null,
  }
}

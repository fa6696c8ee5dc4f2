import {
  blankCommitment,
  commitments,
  updates,
  type Commitment,
  type CommitmentState,
} from '../commitments/commitments.ts'
import type { RagTone } from '../commitments/rag.ts'
import { addDays } from '../commitments/queries.ts'
import type { NewRecord } from '../records/table.ts'
import { workday } from './calendar.ts'
import type { Ledger } from './ledger.ts'
import type { SamplePromise } from './story.ts'

/** Where and when a promise was made. */
export interface Made<O> extends Pick<
  Commitment,
  'forumId' | 'sessionId' | 'blockId' | 'decisionId' | 'prototypeId' | 'clauseIds' | 'reference'
> {
  readonly on: string
  readonly today: string
  /** The id of whoever the story calls so. */
  readonly idOf: (owner: O) => string
}

type Said = Omit<NewRecord<typeof updates>, 'commitmentId'>
type Dates = Pick<Commitment, 'promisedOn' | 'firstDue' | 'due' | 'closedOn'>

/** Writes a promise into the ledger, with everything that was said about it since. */
export function addPromise<O extends string>(ledger: Ledger, promise: SamplePromise<O>, made: Made<O>): void {
  const { on: promisedOn, today, idOf, ...chain } = made
  const counted = 'closed' in promise ? promisedOn : today
  const dueOn = (days: number) => near(counted, days, 'closed' in promise || days >= 0)
  const firstDue = promise.due === null ? null : dueOn(promise.due)
  const moves: Said[] = []
  for (const { on, due, why } of promise.moved ?? []) {
    const dueBefore = moves.at(-1)?.dueAfter ?? firstDue
    moves.push({ ...note(near(counted, on), why), kind: 'redate', dueBefore, dueAfter: dueOn(due) })
  }
  const closedOn = 'closed' in promise ? near(firstDue ?? promisedOn, promise.closed, promise.closed > 0) : null
  const dates: Dates = { promisedOn, firstDue, due: moves.at(-1)?.dueAfter ?? firstDue, closedOn }

  const commitmentId = ledger.add(commitments, promisedOn, {
    ...blankCommitment,
    ...chain,
    ...dates,
    action: promise.action,
    rag: ragOf(promise, dates, today),
    details: promise.details ?? '',
    giverIds: (typeof promise.by === 'string' ? [promise.by] : promise.by).map(idOf),
    receiverId: promise.to === undefined ? made.forumId : idOf(promise.to),
    state: promise.state,
    helpNeeded: 'help' in promise ? promise.help : '',
    renewedOn: null,
    confidential: promise.confidential ?? false,
    importId: null,
  })
  const notes = (promise.notes ?? []).map(([day, text]) => note(near(counted, day), text))
  const said = [...notes, ...moves, ...stateChanges(promise, dates, today)]
  for (const update of said.sort((a, b) => a.on.localeCompare(b.on))) {
    ledger.add(updates, update.on, { commitmentId, ...update })
  }
}

/** What a convener would say of it: red when stuck, amber when late or moved, green when on its way. */
function ragOf({ state }: SamplePromise<string>, { firstDue, due }: Dates, today: string): RagTone | null {
  if (state === 'stuck') return 'red'
  if (state !== 'in-progress') return null
  return due !== firstDue || (due !== null && due < today) ? 'amber' : 'green'
}

/** From promised to where it stands; what takes longer than three weeks is begun a week after it was promised. */
function stateChanges(promise: SamplePromise<string>, dates: Dates, today: string): Said[] {
  const { state } = promise
  const begun = state === 'in-progress' || state === 'stuck' || ('closed' in promise && (promise.due ?? 0) > 21)
  const changes = begun ? [stateChange(near(dates.promisedOn, 6), 'promised', 'in-progress')] : []
  if ('help' in promise && state === 'stuck') {
    const since = near(dates.due !== null && dates.due < today ? dates.due : today, -7)
    changes.push({ ...stateChange(since, 'in-progress', 'stuck'), text: promise.help })
  }
  if ('closed' in promise && dates.closedOn !== null) {
    changes.push({ ...stateChange(dates.closedOn, begun ? 'in-progress' : 'promised', state), text: promise.words })
  }
  return changes
}

/** The working day `days` after a date, or the nearest one before that; with `later`, the nearest after. */
function near(date: string, days: number, later = false): string {
  return workday(addDays(date, days), later ? 'later' : 'earlier')
}

function note(on: string, text: string): Said {
  return { kind: 'note', on, text, dueBefore: null, dueAfter: null, stateBefore: null, stateAfter: null }
}

function stateChange(on: string, stateBefore: CommitmentState, stateAfter: CommitmentState): Said {
  return { ...note(on, ''), kind: 'state', stateBefore, stateAfter }
}

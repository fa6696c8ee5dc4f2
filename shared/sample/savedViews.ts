import { openStates } from '../commitments/commitments.ts'
import { anyCommitment, type CommitmentFilter } from '../commitments/filter.ts'
import { usualColumns, views, type NewView } from '../commitments/views.ts'
import { dayInWeek } from './calendar.ts'
import type { CastIds } from './castRecords.ts'
import type { Ledger } from './ledger.ts'

/** Three ways of looking at the commitments that somebody here comes back to. */
export function addSavedViews(ledger: Ledger, ids: CastIds, today: string): void {
  const since = dayInWeek(today, -4, 2)
  ledger.add(views, since, {
    ...looked({ states: openStates, due: 'overdue' }),
    name: 'Overdue, by owner',
    grouping: 'owner',
  })
  ledger.add(views, since, {
    ...looked({ states: openStates, forumIds: [ids.forum('leadership')] }),
    name: 'For the leadership forum',
    grouping: 'rag',
    columns: (['action', 'owner', 'due', 'state', 'rag', 'help'] as const).map((key) => ({ key, width: null })),
  })
  ledger.add(views, since, {
    ...looked({ states: openStates, needsHelp: true }),
    name: 'Who needs help',
    layout: 'timeline',
    grouping: 'forum',
  })
}

function looked(filter: Partial<CommitmentFilter>): Omit<NewView, 'name'> {
  return {
    ...(anyCommitment as Omit<NewView, 'name'>),
    ...(filter as Partial<NewView>),
    layout: 'table',
    grouping: 'none',
    sort: [{ by: 'due', descending: false }],
    columns: [...usualColumns],
  }
}

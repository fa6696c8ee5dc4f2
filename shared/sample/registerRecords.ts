import { addDays } from '../commitments/queries.ts'
import { presets } from '../register/presets.ts'
import { exports } from '../register/register.ts'
import type { CastIds } from './castRecords.ts'
import type { Ledger } from './ledger.ts'

/** What the partnership has sent out so far: minutes to those who were there, figures to a board. */
export function addExports(ledger: Ledger, today: string): void {
  const [minutesOn, boardOn] = [addDays(today, -31), addDays(today, -8)]
  ledger.add(exports, minutesOn, {
    ...{ report: 'minutes', title: 'Minutes: What the prototypes taught us', format: 'docx', audience: 'partners' },
    adjusted: '',
    ...{ fileName: `What the prototypes taught us – minutes – ${minutesOn}.docx`, madeFor: minutesOn },
    counts: [{ label: 'lines', count: 31 }],
    withheld: [
      { label: 'people shown by their initials', count: 17 },
      { label: 'confidential items left out', count: 1 },
    ],
  })
  ledger.add(exports, boardOn, {
    ...{ report: 'action-log', title: 'System Leadership Forum: action log', format: 'xlsx', audience: 'team' },
    adjusted: '',
    ...{ fileName: `System Leadership Forum – action log – ${boardOn}.xlsx`, madeFor: boardOn },
    counts: [
      { label: 'commitments', count: 44 },
      { label: 'open', count: 12 },
    ],
    withheld: [],
  })
}

/** What somebody here makes every month. */
export function addPresets(ledger: Ledger, ids: CastIds, today: string): void {
  const since = addDays(today, -40)
  const usual = { sessionId: null, ownerId: null, large: false }
  ledger.add(presets, since, {
    ...{ ...usual, name: 'Board pack, last month', report: 'highlight', forumId: null, period: 'last-month' },
    ...{ choices: { audience: 'partners' }, format: 'docx' },
    sections: ['summary', 'status', 'issues', 'done', 'next', 'decisions'],
  })
  ledger.add(presets, since, {
    ...{ ...usual, name: 'Open promises of the leadership forum', report: 'action-log', period: null, sections: null },
    ...{ forumId: ids.forum('leadership'), format: 'xlsx' },
    choices: { audience: 'team', states: ['promised', 'in-progress', 'stuck'], group: 'session' },
  })
}

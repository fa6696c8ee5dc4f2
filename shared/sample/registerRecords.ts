import { addDays } from '../commitments/queries.ts'
import { exports } from '../register/register.ts'
import type { Ledger } from './ledger.ts'

/** What the partnership has sent out so far: minutes to those who were there, figures to a board. */
export function addExports(ledger: Ledger, today: string): void {
  const [minutesOn, boardOn] = [addDays(today, -31), addDays(today, -8)]
  ledger.add(exports, minutesOn, {
    ...{ report: 'minutes', title: 'Minutes: What the prototypes taught us', format: 'docx', audience: 'partners' },
    ...{ fileName: `What the prototypes taught us – minutes – ${minutesOn}.docx`, madeFor: minutesOn },
    counts: [{ label: 'lines', count: 31 }],
    withheld: [
      { label: 'people shown by their initials', count: 17 },
      { label: 'confidential items left out', count: 1 },
    ],
  })
  ledger.add(exports, boardOn, {
    ...{ report: 'action-log', title: 'System Leadership Forum: action log', format: 'xlsx', audience: 'team' },
    ...{ fileName: `System Leadership Forum – action log – ${boardOn}.xlsx`, madeFor: boardOn },
    counts: [
      { label: 'commitments', count: 44 },
      { label: 'open', count: 12 },
    ],
    withheld: [],
  })
}

import { Problem } from '../../records/problem.ts'
import { actionLog } from './action-log.ts'
import { agendaReport } from './agenda.ts'
import { commitmentsByOwner } from './commitments-by-owner.ts'
import { decisionsReport } from './decisions.ts'
import { forumSummary } from './forum-summary.ts'
import { highlightReport } from './highlight.ts'
import { measuresReport } from './measures.ts'
import { minutesReport } from './minutes.ts'
import { ownColumns } from './own-columns.ts'
import { peopleReport } from './people.ts'
import { programmeSummary } from './programme-summary.ts'
import { prototypesReport } from './prototypes.ts'
import { purposePoster } from './purpose-poster.ts'
import { pulseSheet } from './pulse-sheet.ts'
import { pulseReport } from './pulse.ts'
import type { Report } from './report.ts'
import { sessionPlan } from './session-plan.ts'

/** Every report there is. A new one is a file beside this and a line here. */
export const reports: readonly Report[] = [
  actionLog,
  ownColumns,
  highlightReport,
  programmeSummary,
  commitmentsByOwner,
  decisionsReport,
  prototypesReport,
  measuresReport,
  agendaReport,
  sessionPlan,
  minutesReport,
  forumSummary,
  peopleReport,
  purposePoster,
  pulseReport,
  pulseSheet,
]

/** The report of that name; throws a Problem that lists the names there are. */
export function reportNamed(name: string): Report {
  const report = reports.find((each) => each.name === name)
  if (report) return report
  throw new Problem({
    what: `There is no report called “${name}”.`,
    next: `Choose one of: ${reports.map((each) => each.name).join(', ')}.`,
  })
}

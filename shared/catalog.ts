import { commitments, updates } from './commitments/commitments.ts'
import { views } from './commitments/views.ts'
import { decisionReviews, decisions } from './decisions/decisions.ts'
import { positions } from './decisions/positions.ts'
import { forums, memberships } from './forums/forums.ts'
import { importRows, imports } from './imports/imports.ts'
import { measures, observations } from './measures/measures.ts'
import { methods, templates } from './methods/methods.ts'
import { organisations, people } from './people/people.ts'
import { places, programmes } from './programme/programme.ts'
import { endorsements } from './purposes/endorsements.ts'
import { cycles, prototypes } from './prototypes/prototypes.ts'
import { pulses } from './pulse/pulse.ts'
import { clauses, statements } from './purposes/purposes.ts'
import { versions, wordings } from './purposes/versions.ts'
import { clusters, contributions } from './purposes/wall.ts'
import type { Table } from './records/table.ts'
import { presets } from './register/presets.ts'
import { exports } from './register/register.ts'
import { captures } from './sessions/captures.ts'
import { minutes } from './sessions/minutes.ts'
import { attendances, runEvents } from './sessions/run.ts'
import { blocks, sessions, tracks } from './sessions/sessions.ts'

/** Every table of a programme, in an order in which each points only to those before it or to itself. Coaching is not here and never will be. */
export const catalog: readonly Table[] = [
  programmes,
  places,
  organisations,
  people,
  forums,
  memberships,
  statements,
  clauses,
  clusters,
  contributions,
  versions,
  wordings,
  endorsements,
  sessions,
  blocks,
  tracks,
  captures,
  minutes,
  runEvents,
  attendances,
  methods,
  templates,
  decisions,
  positions,
  decisionReviews,
  prototypes,
  cycles,
  pulses,
  measures,
  observations,
  imports,
  commitments,
  updates,
  exports,
  importRows,
  views,
  presets,
]

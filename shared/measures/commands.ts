import { defineCommand } from '../records/command.ts'
import { shortDate } from '../records/dates.ts'
import type { Draft } from '../records/draft.ts'
import { Problem } from '../records/problem.ts'
import { id, someOf, z } from '../records/schema.ts'
import type { NewRecord } from '../records/table.ts'
import { measures, observations } from './measures.ts'

export const addMeasure = defineCommand({
  name: 'measures.add',
  label: 'Add measure',
  input: z.strictObject(measures.fields),
  run: (draft, input) => {
    const made = draft.add(measures, input)
    settle(draft, made.id)
    return made.id
  },
})

export const changeMeasure = defineCommand({
  name: 'measures.change',
  label: 'Change measure',
  input: z.strictObject({ id, changes: someOf(measures.fields) }),
  run: (draft, input) => {
    draft.patch(measures, input.id, input.changes)
    return settle(draft, input.id)
  },
})

/** Removes a measure with all its observations. */
export const removeMeasure = defineCommand({
  name: 'measures.remove',
  label: 'Remove measure',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(measures, input.id),
})

export const addObservation = defineCommand({
  name: 'measures.observe',
  label: 'Add observation',
  input: z.strictObject(observations.fields),
  run: (draft, input) => observe(draft, input),
})

export const changeObservation = defineCommand({
  name: 'measures.changeObservation',
  label: 'Change observation',
  input: z.strictObject({ id, changes: someOf(observations.fields) }),
  run: (draft, input) => {
    const after = draft.patch(observations, input.id, input.changes)
    checkDay(draft, after.on)
    return after
  },
})

export const removeObservation = defineCommand({
  name: 'measures.removeObservation',
  label: 'Remove observation',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(observations, input.id),
})

/** Brings in observations from a file, in one step that one undo takes back. */
export const importObservations = defineCommand({
  name: 'measures.import',
  label: ({ rows }) => (rows.length === 1 ? 'Import 1 observation' : `Import ${rows.length} observations`),
  backupFirst: 'import',
  input: z.strictObject({ rows: z.array(z.strictObject(observations.fields)).min(1) }),
  run: (draft, { rows }) => rows.map((row) => observe(draft, row)),
})

/** An observation of money says whether it was pledged or received; no other does. */
function observe(draft: Draft, fields: NewRecord<typeof observations>): string {
  const { kind } = draft.need(measures, fields.measureId)
  checkDay(draft, fields.on)
  return draft.add(observations, { ...fields, stage: kind === 'money' ? (fields.stage ?? 'received') : null }).id
}

/** Only money is one-off or recurrent; a baseline has its day; a measure does not overlap with itself. */
function settle(draft: Draft, measureId: string) {
  const { kind, money, baseline, baselineOn, target, targetBy, overlapIds } = draft.need(measures, measureId)
  if (baseline !== null && baselineOn === null) {
    throw new Problem({
      what: 'A baseline needs the day it was taken.',
      safe: 'Nothing was changed.',
      next: 'Say when it was taken, or leave the baseline empty.',
    })
  }
  return draft.patch(measures, measureId, {
    money: kind === 'money' ? (money ?? 'one-off') : null,
    baselineOn: baseline === null ? null : baselineOn,
    targetBy: target === null ? null : targetBy,
    overlapIds: overlapIds.filter((each) => each !== measureId),
  })
}

function checkDay(draft: Draft, on: string): void {
  if (on <= draft.today) return
  throw new Problem({
    what: `${shortDate(on)} has not come yet, so nothing can have been observed then.`,
    safe: 'Nothing was changed.',
    next: 'Give the day the number is true of.',
  })
}

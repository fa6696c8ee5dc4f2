import { defineCommand, type Command } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { Problem } from '../records/problem.ts'
import { id, name, someOf, z } from '../records/schema.ts'
import {
  agreements,
  coachees,
  coachingSessions,
  cpd,
  drafts,
  practices,
  reflections,
  supervisions,
  type CoacheeKind,
  type Practice,
} from './coaching.ts'
import { blankCoachee, blankPractice } from './defaults.ts'
import { practiceOf } from './queries.ts'

export const addCoachee = defineCommand({
  name: 'coaching.addCoachee',
  label: 'Add coachee',
  input: z.strictObject(coachees.fields),
  run: (draft, input) => draft.add(coachees, input).id,
})

export const changeCoachee = defineCommand({
  name: 'coaching.changeCoachee',
  label: 'Change coachee',
  input: z.strictObject({ id, changes: someOf(coachees.fields) }),
  run: (draft, input) => draft.patch(coachees, input.id, input.changes).id,
})

export const addAgreement = defineCommand({
  name: 'coaching.addAgreement',
  label: 'Add coaching agreement',
  input: z.strictObject(agreements.fields),
  run: (draft, input) => draft.add(agreements, checkedAgreement(input)).id,
})

export const changeAgreement = defineCommand({
  name: 'coaching.changeAgreement',
  label: 'Change coaching agreement',
  input: z.strictObject({ id, changes: someOf(agreements.fields) }),
  run: (draft, input) => checkedAgreement(draft.patch(agreements, input.id, input.changes)).id,
})

const sessionFields = z.strictObject(coachingSessions.fields).omit({ coacheeId: true })
/** Somebody who is there, or the name of somebody new. */
const whom = z.union([z.strictObject({ id }), z.strictObject({ newName: name })])

/** Logs a session; a new name makes a coachee with it, in the same step. Answers the session's id. */
export const logSession = defineCommand({
  name: 'coaching.logSession',
  label: 'Log coaching session',
  input: z.strictObject({ whom, session: sessionFields }),
  run: (draft, { whom: coachee, session }) =>
    draft.add(coachingSessions, {
      ...withPresent(session),
      coacheeId: coacheeFor(draft, coachee, session.kind),
    }).id,
})

export const changeSession = defineCommand({
  name: 'coaching.changeSession',
  label: 'Change coaching session',
  input: z.strictObject({ id, whom, session: sessionFields }),
  run: (draft, { id: sessionId, whom: coachee, session }) =>
    draft.patch(coachingSessions, sessionId, {
      ...withPresent(session),
      coacheeId: coacheeFor(draft, coachee, session.kind),
    }).id,
})

export const addSupervision = defineCommand({
  name: 'coaching.addSupervision',
  label: 'Log supervision',
  input: z.strictObject(supervisions.fields),
  run: (draft, input) => draft.add(supervisions, input).id,
})

export const changeSupervision = defineCommand({
  name: 'coaching.changeSupervision',
  label: 'Change supervision',
  input: z.strictObject({ id, changes: someOf(supervisions.fields) }),
  run: (draft, input) => draft.patch(supervisions, input.id, input.changes).id,
})

export const addCpd = defineCommand({
  name: 'coaching.addCpd',
  label: 'Log CPD',
  input: z.strictObject(cpd.fields),
  run: (draft, input) => draft.add(cpd, input).id,
})

export const changeCpd = defineCommand({
  name: 'coaching.changeCpd',
  label: 'Change CPD entry',
  input: z.strictObject({ id, changes: someOf(cpd.fields) }),
  run: (draft, input) => draft.patch(cpd, input.id, input.changes).id,
})

export const addReflection = defineCommand({
  name: 'coaching.addReflection',
  label: 'Write reflective note',
  input: z.strictObject(reflections.fields),
  run: (draft, input) => draft.add(reflections, input).id,
})

export const changeReflection = defineCommand({
  name: 'coaching.changeReflection',
  label: 'Change reflective note',
  input: z.strictObject({ id, changes: someOf(reflections.fields) }),
  run: (draft, input) => draft.patch(reflections, input.id, input.changes).id,
})

const removable = [coachees, agreements, coachingSessions, supervisions, cpd, reflections] as const

/** Removes one record and what belongs to it. Undo brings it back; disposal is what erases. */
export const removeRecord = defineCommand({
  name: 'coaching.remove',
  label: ({ id: recordId }) => `Remove ${tableOf(recordId).noun}`,
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(tableOf(input.id), input.id),
})

export const changePractice = defineCommand({
  name: 'coaching.changePractice',
  label: 'Change practice settings',
  input: someOf(practices.fields),
  run: (draft, input) => {
    const there: Practice | undefined = practiceOf(draft)
    if (there) draft.patch(practices, there.id, input)
    else draft.add(practices, { ...blankPractice, ...input })
  },
})

/** Keeps half-typed words in place of an older draft of the same form about the same record. */
export const keepDraft = defineCommand({
  name: 'coaching.keepDraft',
  label: 'Keep half-typed words',
  input: z.strictObject(drafts.fields),
  run: (draft, input) => {
    for (const old of draft.all(drafts)) {
      if (old.form === input.form && old.recordId === input.recordId && old.coacheeId === input.coacheeId) {
        draft.remove(drafts, old.id)
      }
    }
    draft.add(drafts, input)
  },
})

export const dropDraft = defineCommand({
  name: 'coaching.dropDraft',
  label: 'Discard half-typed words',
  input: z.strictObject({ id }),
  run: (draft, input) => draft.remove(drafts, input.id),
})

/** The same command, which also lets go of the half-typed form that it was filled in from: one step to undo. */
export function finishing<I, R>(command: Command<I, R>): Command<{ draftId: string | null; input: I }, R> {
  const { label } = command
  return {
    name: command.name,
    input: z.strictObject({ draftId: id.nullable(), input: command.input }) as z.ZodType<{
      draftId: string | null
      input: I
    }>,
    label: typeof label === 'string' ? label : ({ input }) => label(input),
    run: (draft, { draftId, input }) => {
      if (draft.get(drafts, draftId)) draft.remove(drafts, draftId ?? '')
      return command.run(draft, input)
    },
  }
}

function tableOf(recordId: string): (typeof removable)[number] {
  const table = removable.find(({ prefix }) => recordId.startsWith(`${prefix}-`))
  if (!table) throw new Problem({ what: 'This cannot be removed.', safe: 'Nothing was changed.' })
  return table
}

function coacheeFor(draft: Draft, coachee: z.output<typeof whom>, kind: CoacheeKind): string {
  if ('id' in coachee) return draft.need(coachees, coachee.id).id
  return draft.add(coachees, { ...blankCoachee, name: coachee.newName, kind }).id
}

function withPresent<T extends { kind: CoacheeKind; present: number }>(session: T): T {
  return session.kind === 'individual' ? { ...session, present: 1 } : session
}

function checkedAgreement<T extends { startsOn: string; keepUntil: string | null }>(agreement: T): T {
  if (agreement.keepUntil !== null && agreement.keepUntil < agreement.startsOn) {
    throw new Problem({
      what: 'The notes would have to go before the agreement begins.',
      safe: 'Nothing was changed.',
      next: 'Choose a later date to keep the notes until.',
    })
  }
  return agreement
}

import type { NewRecord } from '../records/table.ts'
import type { coachees, coachingSessions, practices } from './coaching.ts'

export const blankCoachee: NewRecord<typeof coachees> = {
  name: '',
  kind: 'individual',
  namedMember: '',
  organisation: '',
  contact: '',
  about: '',
  listing: 'not asked',
  finishedOn: null,
}

/** A session without its coachee and date. */
export const blankSession: Omit<NewRecord<typeof coachingSessions>, 'coacheeId' | 'date'> = {
  minutes: 60,
  fee: 'paid',
  kind: 'individual',
  present: 1,
  scaffold: 'grow',
  answers: {},
  notes: '',
  actions: '',
  reflection: '',
}

/** Before the coach has said otherwise. Bodies publish different caps and rhythms; none is assumed to be theirs. */
export const blankPractice: NewRecord<typeof practices> = {
  coachName: '',
  groupCap: 15,
  supervisionHours: 30,
  supervisionDays: 90,
}

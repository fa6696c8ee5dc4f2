import { date, id, minutes, name, text, words, z } from '../records/schema.ts'
import { defineTable, type RecordOf } from '../records/table.ts'

export const coacheeKinds = ['individual', 'team'] as const
export type CoacheeKind = (typeof coacheeKinds)[number]

export const coacheeKindLabels: Readonly<Record<CoacheeKind, string>> = { individual: 'One person', team: 'A team' }

/** Whether somebody may be named in an hours log that goes to an accreditation body. */
export const listings = ['not asked', 'agreed', 'refused'] as const
export type Listing = (typeof listings)[number]

export const listingLabels: Readonly<Record<Listing, string>> = {
  'not asked': 'Not asked yet',
  agreed: 'Agreed',
  refused: 'Did not agree',
}

export const coachees = defineTable({
  name: 'coachees',
  prefix: 'coachee',
  noun: 'coachee',
  fields: {
    name,
    kind: z.enum(coacheeKinds),
    /** For a team: the member an hours log names. */
    namedMember: text,
    organisation: text,
    /** E-mail or telephone, as an hours log asks for it. */
    contact: text,
    /** What brings them, and what to keep in mind. */
    about: text,
    listing: z.enum(listings),
    /** The last day of the work; null while it goes on. */
    finishedOn: date.nullable(),
  },
})
export type Coachee = RecordOf<typeof coachees>

/** What was agreed with a coachee, and with whoever pays. A later one takes the place of an earlier. */
export const agreements = defineTable({
  name: 'agreements',
  prefix: 'agreement',
  noun: 'coaching agreement',
  fields: {
    coacheeId: id,
    startsOn: date,
    goals: text,
    /** How many sessions; null when it was left open. */
    sessionsAgreed: z.int().min(1, 'At least one session.').max(1000, 'At most 1,000 sessions.').nullable(),
    /** Who else knows of the coaching, and what they may be told. */
    mayKnow: text,
    /** The last day on which the notes may be kept; null when none was agreed. */
    keepUntil: date.nullable(),
  },
  links: { coacheeId: { to: ['coachees'], onRemove: 'remove' } },
})
export type Agreement = RecordOf<typeof agreements>

export const fees = ['paid', 'pro bono'] as const
export type Fee = (typeof fees)[number]

export const feeLabels: Readonly<Record<Fee, string>> = { paid: 'Paid', 'pro bono': 'Pro bono' }

export const scaffolds = ['grow', 'oscar', 'clear', 'free'] as const
export type Scaffold = (typeof scaffolds)[number]

/** People who can be in one team session. */
export const mostPresent = 500

export const coachingSessions = defineTable({
  name: 'coachingSessions',
  prefix: 'coaching',
  noun: 'coaching session',
  fields: {
    coacheeId: id,
    date,
    minutes: minutes.min(1, 'At least one minute.'),
    fee: z.enum(fees),
    kind: z.enum(coacheeKinds),
    /** People coached; 1 unless it was a team. */
    present: z.int().min(1, 'At least one person.').max(mostPresent, `At most ${mostPresent} people.`),
    scaffold: z.enum(scaffolds),
    /** Words under the scaffold's headings, by the heading's key. Changing the scaffold loses none of them. */
    answers: z.record(z.string().max(40), text),
    notes: text,
    /** What the coachee will do: one a line. */
    actions: text,
    reflection: text,
  },
  links: { coacheeId: { to: ['coachees'], onRemove: 'remove' } },
})
export type CoachingSession = RecordOf<typeof coachingSessions>

export const supervisionKinds = ['one to one', 'group', 'peer'] as const
export type SupervisionKind = (typeof supervisionKinds)[number]

export const supervisionKindLabels: Readonly<Record<SupervisionKind, string>> = {
  'one to one': 'One to one',
  group: 'Group',
  peer: 'Peer',
}

export const supervisions = defineTable({
  name: 'supervisions',
  prefix: 'supervision',
  noun: 'supervision',
  fields: {
    date,
    minutes: minutes.min(1, 'At least one minute.'),
    supervisor: text,
    kind: z.enum(supervisionKinds),
    discussed: text,
    actions: text,
    learning: text,
  },
})
export type Supervision = RecordOf<typeof supervisions>

/** Continuing professional development: a course, a book, a conference. */
export const cpd = defineTable({
  name: 'cpd',
  prefix: 'cpd',
  noun: 'CPD entry',
  fields: {
    date,
    minutes: minutes.min(1, 'At least one minute.'),
    title: words,
    provider: text,
    learning: text,
  },
})
export type Cpd = RecordOf<typeof cpd>

export const reflections = defineTable({
  name: 'reflections',
  prefix: 'reflection',
  noun: 'reflective note',
  fields: { date, words },
})

/** Something several coachees bring, in words that point to none of them. */
export const themes = defineTable({
  name: 'themes',
  prefix: 'theme',
  noun: 'theme',
  fields: {
    words,
    /** Those who brought it. */
    coacheeIds: z.array(id),
    /** Those of them who agreed that it may be passed on. */
    agreedIds: z.array(id),
    /** The day its words were last copied out; null when they never were. */
    releasedOn: date.nullable(),
  },
  links: {
    coacheeIds: { to: ['coachees'], onRemove: 'clear' },
    agreedIds: { to: ['coachees'], onRemove: 'clear' },
  },
})
export type Theme = RecordOf<typeof themes>

/** The coach's own settings; at most one record. */
export const practices = defineTable({
  name: 'practices',
  prefix: 'practice',
  noun: 'practice',
  fields: {
    /** As it stands on an hours log; may be empty. */
    coachName: text,
    /** Sessions with more people do not count in an hours log; null counts them all. */
    groupCap: z.int().min(2, 'A group is two people or more.').max(mostPresent).nullable(),
    /** Supervision is due after this many hours of coaching… */
    supervisionHours: z.int().min(1, 'At least one hour.').max(1000).nullable(),
    /** …or after this many days, whichever comes first. */
    supervisionDays: z.int().min(1, 'At least one day.').max(1000).nullable(),
  },
})
export type Practice = RecordOf<typeof practices>

/** Forms whose half-typed words are kept, sealed, when the vault locks. */
export const draftForms = ['session', 'coachee', 'agreement', 'supervision', 'cpd', 'reflection', 'theme'] as const
export type DraftForm = (typeof draftForms)[number]

export const drafts = defineTable({
  name: 'drafts',
  prefix: 'draft',
  noun: 'half-typed form',
  fields: {
    form: z.enum(draftForms),
    /** The record that was being changed; null for a new one. */
    recordId: id.nullable(),
    /** The coachee it is about; null where it is about none. */
    coacheeId: id.nullable(),
    /** What stood in the form, as JSON: a form that has changed since reads what it still knows. */
    values: z.string().max(1_000_000),
  },
  links: {
    recordId: {
      to: ['coachingSessions', 'coachees', 'agreements', 'supervisions', 'cpd', 'reflections', 'themes'],
      onRemove: 'remove',
    },
    coacheeId: { to: ['coachees'], onRemove: 'remove' },
  },
})
export type FormDraft = RecordOf<typeof drafts>

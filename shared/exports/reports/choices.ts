/**
 * What a report asks before it is made. A report declares its choices here, once: the report room draws a field for
 * each, and the command line takes a word for each.
 */
export type Choice<Field extends string = string> = {
  /** The option it sets. */
  readonly field: Field
  /** Its word on the command line, without the dashes. */
  readonly flag: string
  readonly label: string
} & Kind

type Kind =
  /** Team, partners or anyone: what is withheld. */
  | { readonly kind: 'audience' }
  /** One forum by its name, or none: then `everything` says what the report is about. */
  | { readonly kind: 'forum'; readonly everything: string }
  /** One purpose statement, or none: then the report takes the one that `otherwise` names. */
  | { readonly kind: 'statement'; readonly otherwise: string }
  /** One session, or none: then the report takes the one that `otherwise` names. */
  | { readonly kind: 'session'; readonly otherwise: string }
  /** Somebody who gives promises, or nobody in particular: then `everything` says whose it holds. */
  | { readonly kind: 'owner'; readonly everything: string }
  /** The columns of a file that was brought in, or of a tracker boards use, or none: then those that `otherwise` names. */
  | { readonly kind: 'import'; readonly otherwise: string }
  | { readonly kind: 'one'; readonly of: readonly Possible[] }
  | { readonly kind: 'several'; readonly of: readonly Possible[] }
  | { readonly kind: 'date' }
  /** How what an audience is given differs from what it usually is; null for not at all. Asked afresh each time. */
  | { readonly kind: 'adjust'; readonly of: readonly Possible[] }

export interface Possible {
  readonly value: string
  readonly label: string
}

/** Every report asks for whom it is, and lets what they are given be adjusted. */
export const audienceChoices = [
  { field: 'audience', flag: 'audience', label: 'Who it is for', kind: 'audience' },
  {
    field: 'names',
    flag: 'names',
    label: 'Names',
    kind: 'adjust',
    of: [
      { value: 'full', label: 'In full' },
      { value: 'initials', label: 'Initials' },
      { value: 'role', label: 'Role and organisation only' },
    ],
  },
  {
    field: 'confidential',
    flag: 'confidential',
    label: 'Confidential items',
    kind: 'adjust',
    of: [
      { value: 'in', label: 'Included' },
      { value: 'out', label: 'Left out' },
    ],
  },
  {
    field: 'contact',
    flag: 'contact',
    label: 'E-mail addresses and telephone numbers',
    kind: 'adjust',
    of: [
      { value: 'in', label: 'Included, where names are in full' },
      { value: 'out', label: 'Left out' },
    ],
  },
] as const satisfies readonly Choice[]

/** A period: two dates, each of which may be left open. */
export const periodChoices = [
  { field: 'from', flag: 'from', label: 'From', kind: 'date' },
  { field: 'to', flag: 'to', label: 'To', kind: 'date' },
] as const

/** Labels kept as `{ value: label }`, as a list to choose from. */
export function possible(labels: Readonly<Record<string, string>>): readonly Possible[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** Whether what was chosen last time is offered again: not records of one programme, not dates, not private details. */
export function remembered({ kind }: Choice): boolean {
  return kind === 'audience' || kind === 'one' || kind === 'several'
}

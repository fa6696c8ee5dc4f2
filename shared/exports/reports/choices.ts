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
  /** Yes or no, asked afresh each time. `teamOnly`: has no effect for any other audience. */
  | { readonly kind: 'tick'; readonly teamOnly: boolean }

export interface Possible {
  readonly value: string
  readonly label: string
}

/** Every report asks for whom it is. */
export const audienceChoice = { field: 'audience', flag: 'audience', label: 'Who it is for', kind: 'audience' } as const

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

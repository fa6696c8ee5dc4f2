/** What each audience is given, and what of it may be adjusted one by one before a report is made. */
import { z } from '../records/schema.ts'
import { audiences, type Audience } from '../register/register.ts'

export { audiences, type Audience } from '../register/register.ts'

export const nameStyles = ['full', 'initials', 'role'] as const
export type NameStyle = (typeof nameStyles)[number]

const inOrOut = ['in', 'out'] as const

/** Part of every report's options. Null: as this audience usually gets it. */
export const audienceFields = {
  audience: z.enum(audiences).default('team'),
  /** How people are named. */
  names: z.enum(nameStyles).nullable().default(null),
  /** Items marked confidential. */
  confidential: z.enum(inOrOut).nullable().default(null),
  /** E-mail addresses and telephone numbers. Only ever with names in full: an address tells a name. */
  contact: z.enum(inOrOut).nullable().default(null),
}

/** For whom a report is made, and what was adjusted. */
export interface Recipients {
  readonly audience: Audience
  readonly names?: NameStyle | null
  readonly confidential?: 'in' | 'out' | null
  readonly contact?: 'in' | 'out' | null
}

/** What a report gives, once every choice is made. */
export interface Terms {
  readonly names: NameStyle
  readonly confidential: boolean
  readonly contact: boolean
}

const usualTerms: Readonly<Record<Audience, Terms>> = {
  team: { names: 'full', confidential: true, contact: false },
  partners: { names: 'initials', confidential: false, contact: false },
  public: { names: 'role', confidential: false, contact: false },
}

export function termsOf({ audience, names = null, confidential = null, contact = null }: Recipients): Terms {
  const usual = usualTerms[audience]
  const named = names ?? usual.names
  return {
    names: named,
    confidential: confidential === null ? usual.confidential : confidential === 'in',
    contact: named === 'full' && (contact === null ? usual.contact : contact === 'in'),
  }
}

export const audienceLabels: Readonly<Record<Audience, string>> = {
  team: 'Our team',
  partners: 'Partners',
  public: 'Anyone',
}

const adjustedNames: Readonly<Record<NameStyle, string>> = {
  full: 'names in full',
  initials: 'initials for names',
  role: 'roles for names',
}

/** What was adjusted, to stand after the audience: "with names in full and confidential items"; empty for nothing. */
export function adjustedWords(recipients: Recipients): string {
  const [usual, terms] = [usualTerms[recipients.audience], termsOf(recipients)]
  const given = [
    terms.names === usual.names ? '' : adjustedNames[terms.names],
    terms.confidential && !usual.confidential ? 'confidential items' : '',
    terms.contact ? 'contact details' : '',
  ].filter(Boolean)
  const taken = usual.confidential && !terms.confidential ? 'without confidential items' : ''
  return [given.length > 0 ? `with ${listed(given)}` : '', taken].filter(Boolean).join(', ')
}

/** "Partners", "Partners, with names in full". */
export function audienceWords(recipients: Recipients): string {
  return [audienceLabels[recipients.audience], adjustedWords(recipients)].filter(Boolean).join(', ')
}

const nameSentences: Readonly<Record<NameStyle, string>> = {
  full: 'Full names',
  initials: 'Names are shortened to initials',
  role: 'People appear by role and organisation',
}

/** What they are given and what is left out, for the sheet shown before anything leaves and for the report itself. */
export function audienceRule(recipients: Recipients): string {
  const { names, confidential, contact } = termsOf(recipients)
  const left = [
    ...(confidential ? [] : ['confidential items']),
    ...(recipients.audience === 'public' ? ['help needed', 'details', 'updates'] : []),
    ...(contact ? [] : ['contact details']),
  ]
  const given = `${nameSentences[names]}${contact ? ', with e-mail addresses and telephone numbers' : ''}.`
  if (left.length === 0) return given
  const words = listed(left)
  return `${given} ${words.charAt(0).toUpperCase()}${words.slice(1)} are left out.`
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

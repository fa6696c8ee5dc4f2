import type { Agreement, Capacity } from '../purposes/endorsements.ts'
import type { Initials } from './cast.ts'

/** The programme's purpose as the sample tells it: what was said, what was made of it, who stands behind it. */
export type ClauseKey = 'door' | 'once' | 'near' | 'power' | 'carers' | 'never' | 'young'

export const purposeTitle = 'Why North Moor works together'

/** Contributions by cluster; a clause is made from the cluster of its name. `null`: nobody is named. */
export const wall: Readonly<Record<string, readonly (readonly [Initials | null, string])[]>> = {
  'Help when you ask': [
    ['MH', 'I rang three times before I was ill enough.'],
    ['DW', 'Fourteen doors, and each one said: not here.'],
    [null, 'That nobody has to get worse to be seen.'],
    ['RP', 'That our staff can say yes on the first day.'],
  ],
  'Told once': [
    ['SO', 'My story is mine. I have told it to nineteen people.'],
    ['GA', 'One page, and the person keeps it.'],
  ],
  'Close to home': [
    ['LF', 'The bus stops at our gate twice a day.'],
    [null, 'Somewhere warm that is open when I finish work.'],
  ],
  'Deciding together': [
    ['MH', 'To be in the room before it is decided, and paid for it.'],
    ['AO', 'That money stops being a reason to say no.'],
  ],
  Carers: [
    ['IM', 'Somebody asked how I was. Once, in eleven years.'],
    ['MB', 'Carers know first. Nobody asks them first.'],
  ],
}

export const unsorted: readonly (readonly [Initials | null, string])[] = [
  ['LD', 'What about the people who never ask?'],
  [null, 'My son turned eighteen on a Tuesday and on the Wednesday he had nobody.'],
]

interface SaidVersion {
  readonly reason: string
  /** Weeks from this one. */
  readonly proposed: number
  readonly adopted: number
  readonly clauses: readonly { readonly key: ClauseKey; readonly text: string; readonly from?: keyof typeof wall }[]
  readonly endorsed: readonly SaidEndorsement[]
}

interface SaidEndorsement {
  readonly who: Initials
  readonly capacity: Capacity
  readonly stance: Agreement
  /** All clauses when not given. */
  readonly about?: readonly ClauseKey[]
  readonly reason?: string
}

const door = 'People get help where and when they ask for it, without having to be ill enough.'
const near = 'Help is close to home.'
const power = 'People who have asked for help decide with us, and are paid for it.'

const forOrganisation = (who: Initials, stance: Agreement, more: Partial<SaidEndorsement> = {}): SaidEndorsement => ({
  ...{ who, capacity: 'organisation', stance },
  ...more,
})

/** The clauses that version 2 brought or changed: what those who had endorsed version 1 were asked about. */
const changed: readonly ClauseKey[] = ['once', 'carers', 'never', 'young']

export const versionsTold: readonly SaidVersion[] = [
  {
    reason: '',
    proposed: -24,
    adopted: -23,
    clauses: [
      { key: 'door', text: door, from: 'Help when you ask' },
      { key: 'once', text: 'Nobody has to tell their story twice.', from: 'Told once' },
      { key: 'near', text: near, from: 'Close to home' },
      { key: 'power', text: power, from: 'Deciding together' },
    ],
    endorsed: [
      forOrganisation('AO', 'gradient-5'),
      forOrganisation('RP', 'gradient-4', {
        capacity: 'subject-to-board',
        reason: 'The board reads it in public in six weeks.',
      }),
      forOrganisation('SK', 'gradient-5'),
      forOrganisation('MB', 'gradient-4', { reason: 'Carers are between the lines. I want them on one.' }),
      forOrganisation('LD', 'gradient-3', { reason: 'What happens to the people who never ask?' }),
      forOrganisation('MH', 'gradient-5', { reason: 'It says what I said.' }),
      forOrganisation('CD', 'gradient-4'),
      forOrganisation('LF', 'gradient-5'),
      { who: 'DW', capacity: 'myself', stance: 'gradient-5' },
    ],
  },
  {
    reason:
      'Carers could not find themselves in it, nobody had answered what happens to people who never ask, and the page ' +
      'now belongs to the person.',
    proposed: -12,
    adopted: -11,
    clauses: [
      { key: 'door', text: door, from: 'Help when you ask' },
      { key: 'once', text: 'Nobody has to tell their story twice; the page belongs to the person.', from: 'Told once' },
      { key: 'near', text: near, from: 'Close to home' },
      { key: 'power', text: power, from: 'Deciding together' },
      { key: 'carers', text: 'Carers are partners, and are asked how they are themselves.', from: 'Carers' },
      { key: 'never', text: 'We go to the people who never ask.' },
      { key: 'young', text: 'Nobody falls between services on their eighteenth birthday.' },
    ],
    endorsed: [
      forOrganisation('AO', 'gradient-5', { about: changed }),
      forOrganisation('RP', 'gradient-5', { reason: 'The board adopted it in public session.' }),
      forOrganisation('SK', 'gradient-5', { about: changed }),
      forOrganisation('MB', 'gradient-5', { about: changed, reason: 'We are in it.' }),
      forOrganisation('MH', 'gradient-5', { about: changed }),
      forOrganisation('LF', 'gradient-4', {
        about: changed,
        reason: 'As long as “near” still means the minibus runs.',
      }),
      forOrganisation('LD', 'gradient-4', { about: ['carers', 'never', 'young'] }),
      forOrganisation('JT', 'gradient-2', {
        reason:
          'I believe every word. Cabinet has not agreed what the last clause would cost, so I cannot sign for it.',
      }),
      { who: 'DW', capacity: 'myself', stance: 'gradient-5', about: changed },
    ],
  },
]

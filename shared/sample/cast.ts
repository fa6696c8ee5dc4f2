import type { ForumKind, ForumRole } from '../forums/forums.ts'
import type { Sector } from '../people/people.ts'

/** Who is in the sample: the places, organisations, people and forums of a partnership that does not exist. */

export const programmeName = 'Living Well — North Moor'
export const programmePurpose =
  'People get help where and when they ask for it, without having to be ill enough. ' +
  'The NHS, the council, the voluntary sector and people who have used services build it together.'

export const places = ['North Moor', 'Eastgate', 'Millbeck', 'Upper Moor'] as const
type Place = (typeof places)[number]

interface Organisation {
  readonly name: string
  readonly shortName: string
  readonly sector: Sector
  readonly place: Place
  readonly notes?: string
}

const organisationsByKey = {
  trust: {
    name: 'Moorland Mental Health NHS Trust',
    shortName: 'Trust',
    sector: 'nhs',
    place: 'North Moor',
    notes: 'Runs the community teams and the single point of access.',
  },
  icb: { name: 'Calder and Moors Integrated Care Board', shortName: 'ICB', sector: 'nhs', place: 'North Moor' },
  pcn: {
    name: 'Eastgate Primary Care Network',
    shortName: 'PCN',
    sector: 'nhs',
    place: 'Eastgate',
    notes: 'Five practices, 41,000 patients.',
  },
  council: { name: 'North Moor Borough Council', shortName: 'Council', sector: 'council', place: 'North Moor' },
  housing: {
    name: 'Beckside Homes',
    shortName: 'Beckside',
    sector: 'housing',
    place: 'Millbeck',
    notes: '3,200 homes, most of them on the Millbeck estate.',
  },
  minds: { name: 'Moor Minds Together', shortName: 'MMT', sector: 'voluntary', place: 'Eastgate' },
  carers: { name: "North Moor Carers' Centre", shortName: "Carers' Centre", sector: 'voluntary', place: 'Eastgate' },
  farm: {
    name: 'Upper Moor Community Farm',
    shortName: 'The Farm',
    sector: 'voluntary',
    place: 'Upper Moor',
    notes: 'The bus stops at the gate twice a day; ring Joe for a lift.',
  },
  voices: {
    name: 'Open Door Voices',
    shortName: 'ODV',
    sector: 'lived-experience',
    place: 'North Moor',
    notes: 'People who have asked for help here. Pays its members for their time.',
  },
} as const satisfies Record<string, Organisation>

export type OrganisationKey = keyof typeof organisationsByKey
export const organisations: Readonly<Record<OrganisationKey, Organisation>> = organisationsByKey

interface Person {
  readonly name: string
  readonly role: string
  readonly at: OrganisationKey
  readonly notes?: string
}

const peopleByInitials = {
  AO: { name: 'Adaeze Okafor', role: 'Director of Mental Health', at: 'icb' },
  RP: { name: 'Rhiannon Pryce', role: 'Chief Operating Officer', at: 'trust' },
  JT: { name: 'Jonathan Tetley', role: 'Director of Adult Social Care', at: 'council' },
  MB: { name: 'Maureen Bright', role: 'Chief Executive', at: 'carers' },
  SK: { name: 'Sunita Kaur', role: 'Chief Executive', at: 'minds' },
  LD: { name: 'Dr Lewis Donnelly', role: 'Clinical Director', at: 'pcn' },
  MH: { name: 'Marie Hallam', role: 'Lived-experience partner', at: 'voices', notes: 'Prefers a phone call to email.' },
  DW: { name: 'Daniel Whitworth', role: 'Co-chair', at: 'voices' },
  SO: { name: 'Sam Oyelaran', role: 'Peer researcher', at: 'voices' },
  FN: { name: 'Farida Noor', role: 'Living Well programme lead', at: 'icb' },
  TE: { name: 'Tom Eastwood', role: 'Living Well programme manager', at: 'trust' },
  CD: { name: 'Caroline Dyson', role: 'Director of Neighbourhoods', at: 'housing' },
  LF: { name: 'Linda Farrar', role: 'Farm manager', at: 'farm', notes: 'Not before 10 am: milking.' },
  CO: { name: 'Dr Chidi Obi', role: 'Consultant psychiatrist', at: 'trust' },
  VC: { name: 'Viktor Chmiel', role: 'Finance business partner', at: 'icb' },
  HB: { name: 'Helen Braithwaite', role: 'Team manager, single point of access', at: 'trust' },
  GA: { name: 'Gwen Ashworth', role: 'Community services manager', at: 'trust' },
  RG: { name: 'Dr Rosa Grant', role: 'GP and mental health lead', at: 'pcn' },
  EM: { name: 'Elin Morgan', role: 'Social prescribing link worker', at: 'pcn' },
  AP: { name: 'Anjali Patel', role: 'Practice manager, Eastgate Surgery', at: 'pcn' },
  PV: { name: 'Priya Venkatesan', role: 'Peer support lead', at: 'minds' },
  KS: { name: 'Kieran Sugden', role: 'Senior peer worker', at: 'minds' },
  YA: { name: 'Yasmin Akhtar', role: 'Peer worker, young adults', at: 'minds' },
  BL: { name: 'Bev Lockwood', role: 'Family support worker', at: 'carers' },
  IM: { name: 'Ishbel Macrae', role: 'Carer', at: 'carers', notes: 'Cares for her brother; mornings only.' },
  NR: { name: 'Nigel Rudd', role: 'Head of Housing Needs', at: 'council' },
  ST: { name: 'Shauna Tierney', role: 'Principal social worker', at: 'council' },
  OB: { name: 'Oluwaseun Bello', role: 'Public health specialist', at: 'council' },
  WH: { name: 'Will Hargreaves', role: 'Tenancy sustainment officer', at: 'housing' },
  ZH: { name: 'Zainab Hussain', role: 'Insight analyst', at: 'icb' },
  JQ: { name: 'Joe Quarmby', role: 'Volunteer co-ordinator', at: 'farm' },
} as const satisfies Record<string, Person>

/** People are known by their initials in the sample, as in the minutes. */
export type Initials = keyof typeof peopleByInitials
export const people: Readonly<Record<Initials, Person>> = peopleByInitials

interface Member {
  readonly who: Initials
  readonly role?: ForumRole
  /** Weeks from this one: when they joined, if after the start, and when they left. */
  readonly from?: number
  readonly to?: number
}

interface Forum {
  readonly name: string
  readonly kind: ForumKind
  readonly place: Place
  readonly purpose: string
  /** Weeks from this one when it began. */
  readonly since: number
  /** The day it meets: 1 is Monday. */
  readonly weekday: number
  /** How its commitments are numbered: "SLF 6.3" is the third of its sixth session. */
  readonly code: string
  readonly members: readonly Member[]
}

const members = (...all: readonly Initials[]): Member[] => all.map((who) => ({ who }))

const forumsByKey = {
  leadership: {
    name: 'System Leadership Forum',
    kind: 'leadership-forum',
    place: 'North Moor',
    purpose:
      'The people who can say yes meet the people it is for. We hold the purpose, clear what is in the way and keep what we promise.',
    since: -40,
    weekday: 4,
    code: 'SLF',
    members: [
      { who: 'FN', role: 'convener' },
      { who: 'SK', role: 'facilitator' },
      { who: 'TE', role: 'scribe' },
      { who: 'AO', role: 'sponsor' },
      ...members('RP', 'JT', 'MB', 'LD', 'MH', 'CD', 'LF'),
      { who: 'SO', to: -20 },
      { who: 'DW', from: -20 },
      { who: 'VC', from: -20 },
      { who: 'CO', from: -14 },
    ],
  },
  design: {
    name: 'Front Door Design Team',
    kind: 'design-team',
    place: 'Eastgate',
    purpose:
      'One open door to help in Eastgate, designed with the people who will walk through it, ready for others to copy.',
    since: -37,
    weekday: 2,
    code: 'FD',
    members: [
      { who: 'HB', role: 'convener' },
      { who: 'FN', role: 'facilitator' },
      { who: 'TE', role: 'scribe' },
      { who: 'RP', role: 'sponsor' },
      ...members('GA', 'RG', 'EM', 'MH', 'SO', 'PV', 'NR', 'ST', 'BL', 'WH'),
      { who: 'ZH', from: -26 },
    ],
  },
  collaborative: {
    name: 'North Moor Collaborative',
    kind: 'collaborative',
    place: 'North Moor',
    purpose:
      'Neighbours, small groups and big organisations sharing what they have. Nobody chairs; whoever offers, leads.',
    since: -35,
    weekday: 3,
    code: 'NMC',
    members: [
      { who: 'DW', role: 'convener' },
      { who: 'OB', role: 'facilitator' },
      { who: 'IM', role: 'scribe' },
      ...members('LF', 'JQ', 'CD', 'WH', 'SK', 'YA', 'MB', 'NR', 'EM', 'AP', 'SO'),
    ],
  },
  peers: {
    name: 'Peer Support Community of Practice',
    kind: 'community-of-practice',
    place: 'North Moor',
    purpose:
      'A place for everyone who supports others from their own experience to learn, rest and hold to what peer support is.',
    since: -33,
    weekday: 1,
    code: 'PS',
    members: [
      { who: 'PV', role: 'convener' },
      { who: 'KS', role: 'facilitator' },
      { who: 'YA', role: 'scribe' },
      ...members('MH', 'SO', 'BL', 'IM', 'GA', 'JQ'),
      { who: 'EM', from: -15 },
    ],
  },
} as const satisfies Record<string, Forum>

export type ForumKey = keyof typeof forumsByKey
export const forums: Readonly<Record<ForumKey, Forum>> = forumsByKey

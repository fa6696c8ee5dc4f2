import type { Outcome } from '../prototypes/prototypes.ts'
import type { Initials, places } from './cast.ts'
import type { ClauseKey } from './purposeStory.ts'

/** What the partnership tries out before it does it large: each begun in a session, told test by test. */
export interface SamplePrototype {
  readonly title: string
  readonly leads: readonly Initials[]
  readonly place: (typeof places)[number]
  readonly serves: readonly ClauseKey[]
  readonly cycles: readonly SampleCycle[]
}

/** Weeks count from this one, as those of sessions do. */
interface SampleCycle {
  readonly from: number
  readonly until: number
  readonly belief: string
  readonly test: string
  readonly measure: string
  readonly rightIf: string
  readonly learned?: SampleLearning
}

export interface SampleLearning {
  readonly week: number
  readonly observed: string
  readonly learned: string
  readonly therefore: string
  /** What was decided; left out where nobody has yet. */
  readonly outcome?: Outcome
}

const desk: SamplePrototype = {
  title: 'The library desk: a front door without a referral',
  leads: ['HB', 'PV'],
  place: 'Eastgate',
  serves: ['door', 'near'],
  cycles: [
    {
      ...{ from: -17, until: -17 },
      belief: 'People will walk up to a desk in a library if nobody asks them first why they came.',
      test: 'Build it in cardboard in the real corner, and ask five members of Open Door Voices to try the door.',
      measure: 'How long each stands outside, where they stop, and the first thing they say.',
      rightIf: 'Four of the five reach the kettle without being fetched.',
      learned: {
        week: -17,
        observed: 'Two came in. Three stopped at the window: the school bus waits there, and they were seen.',
        learned: 'The door was never the problem. Being watched on the way in is.',
        therefore: 'Move the desk round the corner, with armchairs and a lamp, and try again with one real morning.',
        outcome: 'again',
      },
    },
    {
      ...{ from: -12, until: -12 },
      belief: 'A desk out of sight, with a peer worker at the kettle, is a place people stay in.',
      test: 'Open it for one Tuesday morning, tell nobody but the practices, and see who comes.',
      measure: 'Who comes, how long they stay, and whether they would send a friend.',
      rightIf: 'At least three people come whom none of us knew, and nobody leaves within five minutes.',
      learned: {
        week: -11,
        observed: 'Seven came, five of them new. The shortest stay was twenty minutes. Two asked for a name to ring.',
        learned: 'People stay for the peer worker and come back for a name. Nobody took a leaflet.',
        therefore: 'Ask the leadership forum for six weeks, three mornings, with a stopping rule.',
        outcome: 'again',
      },
    },
    {
      ...{ from: -11, until: -6 },
      belief: 'Three mornings a week reach people whom fourteen other doors have turned away.',
      test: 'Run the desk for six weeks with a practitioner and a peer worker seconded to it.',
      measure: 'Buttons in a jar for each person, and a telephone call to each a fortnight later.',
      rightIf:
        'Ten or more come each week, half of them new to us. We stop if anyone is unsafe and we do not know within the hour.',
      learned: {
        week: -5,
        observed: '143 people; 88 had never been seen before; 9 went on to the Trust. Full by ten o’clock each time.',
        learned: 'Most of what people ask for is not a service. Three mornings are too few, and five would fill.',
        therefore: 'Keep the desk, five mornings, until open access begins.',
        outcome: 'adopt',
      },
    },
  ],
}

const page: SamplePrototype = {
  title: 'One page that belongs to the person: a shared care plan',
  leads: ['GA', 'ST'],
  place: 'North Moor',
  serves: ['once', 'power'],
  cycles: [
    {
      ...{ from: -21, until: -18 },
      belief: 'Five questions on one page are enough for a first conversation.',
      test: 'Use the page with ten people at the drop-in, in place of the three assessments.',
      measure: 'What they say of each question, and what the next worker still has to ask.',
      rightIf: 'Eight of the ten keep their page, and no next worker asks more than two things.',
      learned: {
        week: -17,
        observed: 'Eight liked it. Two said question three is nosy. Every next worker asked who to ring at night.',
        learned: 'People mind being asked what nobody will use. They do not mind being asked who looks after them.',
        therefore: 'Take question three out, put “who to ring at night” in, and try it at the desk.',
        outcome: 'again',
      },
    },
    {
      ...{ from: -11, until: -6 },
      belief: 'The page travels: what is on it need not be said again.',
      test: 'Give it to everyone who comes to the desk, and ask the practices to read it first.',
      measure: 'How many bring it to their next appointment, and how many have to tell their story again.',
      rightIf: 'Half of them bring it, and nobody who brings it starts from the beginning.',
      learned: {
        week: -4,
        observed: '52 of 80 brought it. The practices read it; the Trust’s team still needs more for a referral.',
        learned: 'One page is enough to open a door and too little to close a risk. Both can be true.',
        therefore: 'Use it as it is for open access, with a second side for the team, filled in together.',
        outcome: 'adapt',
      },
    },
  ],
}

const line: SamplePrototype = {
  title: 'An evening telephone line',
  leads: ['BL', 'MH'],
  place: 'North Moor',
  serves: ['door', 'carers'],
  cycles: [
    {
      ...{ from: -11, until: -6 },
      belief: 'Carers who cannot come in the day will ring in the evening.',
      test: 'Answer a telephone from six to nine, four evenings a week, with a carer and a peer worker.',
      measure: 'Calls, how long each lasts, and who rings twice.',
      rightIf: 'Five calls an evening by the fourth week.',
      learned: {
        week: -5,
        observed: 'Eleven people in five weeks, most of them once. Four came to the desk the next morning instead.',
        learned:
          'In the evening people want somewhere to go, not somebody to ring. Eleven people told us so, and were heard.',
        therefore: 'Tell the eleven in person, thank Bev, and take the evenings to the café.',
        outcome: 'stop',
      },
    },
  ],
}

const farm: SamplePrototype = {
  title: 'Tuesdays at the Farm',
  leads: ['LF', 'CO'],
  place: 'Upper Moor',
  serves: ['near', 'never'],
  cycles: [
    {
      ...{ from: -10, until: -6 },
      belief: 'People who would not go to a clinic will talk to a nurse who also mucks out.',
      test: 'Have a nurse at the Farm every Tuesday for six weeks, in boots, without a room of her own.',
      measure: 'Who talks to her, about what, and who comes by the minibus.',
      rightIf: 'Six people who see nobody else have talked to her twice.',
      learned: {
        week: -5,
        observed:
          'Nine talked to her, seven of them twice. All nine came by the minibus, which is only paid for until now.',
        learned:
          'It is the work side by side that makes talking possible, and the minibus that makes the work possible.',
        therefore: 'Go on, with a driver lent by Beckside, and see whether it holds without our money.',
        outcome: 'again',
      },
    },
    {
      ...{ from: -3, until: 5 },
      belief: 'Tuesdays hold when the minibus is driven by somebody lent, not paid for by us.',
      test: 'Run eight more Tuesdays with a driver from Beckside and the Farm’s own bus.',
      measure: 'Tuesdays on which the bus ran, and who stayed away when it did not.',
      rightIf: 'The bus runs on seven of the eight, and nobody new is lost.',
    },
  ],
}

const canteen: SamplePrototype = {
  title: 'A table in the college canteen',
  leads: ['EM', 'YA'],
  place: 'Eastgate',
  serves: ['door', 'near'],
  cycles: [
    {
      ...{ from: -5, until: -1 },
      belief: 'People under twenty-five will come to the desk where they already eat.',
      test: 'Take the desk to the college canteen one morning a week, with the same people and no sign.',
      measure: 'How many sit down, and how many of them had walked past the library.',
      rightIf: 'Five sit down in a morning, two of them sent by a friend.',
    },
  ],
}

const knock: SamplePrototype = {
  title: 'Knock before you write',
  leads: ['CD', 'WH'],
  place: 'Millbeck',
  serves: ['never', 'near'],
  cycles: [
    {
      ...{ from: -14, until: -6 },
      belief: 'A neighbour at the door finds trouble earlier than a second arrears letter.',
      test: 'Knock twice at forty homes before the second letter, with somebody who wears no badge.',
      measure: 'Doors that open, what is behind the arrears, and homes still at risk two months later.',
      rightIf: 'Half the doors open, and fewer homes are at risk than among forty that got the letter.',
      learned: {
        week: -4,
        observed: 'Thirty-one doors opened. Four homes are on the edge no longer; seven people asked for the desk.',
        learned: 'Behind most arrears was something nobody had asked about. The neighbours need looking after too.',
        therefore: 'Bring it to the collaborative: two more estates, or all of Beckside at once?',
      },
    },
  ],
}

const cafe: SamplePrototype = {
  title: 'A crisis café above the bakery',
  leads: ['NR', 'KS'],
  place: 'Eastgate',
  serves: ['door', 'never'],
  cycles: [
    {
      ...{ from: 6, until: 10 },
      belief: 'On a bad night, a warm room with peer workers keeps people out of the emergency department.',
      test: 'Open the two rooms above the bakery from seven to midnight, Thursday to Saturday, for four weeks.',
      measure: 'Who comes, where they would have gone otherwise, and how the street sleeps.',
      rightIf: 'Eight people a night, half of whom would have gone to hospital, and no neighbour wants it gone.',
    },
  ],
}

export const prototypesTold = { desk, page, line, farm, canteen, knock, cafe } as const
export type PrototypeKey = keyof typeof prototypesTold

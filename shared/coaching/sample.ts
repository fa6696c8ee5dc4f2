import { defineCommand } from '../records/command.ts'
import type { Draft } from '../records/draft.ts'
import { z } from '../records/schema.ts'
import {
  agreements,
  coachees,
  coachingSessions,
  cpd,
  reflections,
  supervisions,
  themes,
  type Fee,
  type Listing,
  type Scaffold,
} from './coaching.ts'
import { daysAfter } from './dates.ts'
import { blankCoachee, blankSession } from './defaults.ts'

interface ExampleSession {
  /** Days before today. */
  readonly ago: number
  readonly minutes?: number
  readonly present?: number
  readonly scaffold: Scaffold
  readonly answers: Readonly<Record<string, string>>
  readonly actions: string
  readonly reflection: string
}

interface Example {
  readonly name: string
  readonly organisation: string
  readonly about: string
  readonly listing: Listing
  readonly fee: Fee
  readonly goals: string
  readonly agreed: number
  /** Days before today on which notes were to go; they stay for a year when it is not given. */
  readonly keptUntilAgo?: number
  readonly team?: boolean
  readonly sessions: readonly ExampleSession[]
}

/** Nobody here exists. */
const examples: readonly Example[] = [
  {
    name: 'Example: Rowan Achebe',
    organisation: 'Northmoor Council',
    about: 'New to leading across organisations; used to being the one with the answer.',
    listing: 'agreed',
    fee: 'paid',
    goals: 'Speak up in the leadership forum without taking over.\nHand the hub’s daily running to the deputy.',
    agreed: 6,
    sessions: [
      {
        ago: 96,
        scaffold: 'grow',
        answers: {
          goal: 'Leave the next forum having asked more than I told.',
          reality: 'Speaks first in most meetings, “to save time”. Others have stopped preparing.',
          options: 'Chair from the side; ask the deputy to open; wait for three others.',
          will: 'Waits for three voices. Seven out of ten sure.',
        },
        actions: 'Wait for three voices before speaking at the forum\nAsk the deputy what she would change',
        reflection: 'I was quick to offer options. Next time, stay longer with what is there.',
      },
      {
        ago: 61,
        scaffold: 'grow',
        answers: {
          goal: 'Make sense of a forum that felt too quiet.',
          reality: 'Held back; the silence was hard. The housing lead then named the real difficulty.',
          will: 'Thanks the housing lead, and keeps to it once more.',
        },
        actions: 'Talk with the housing lead before the next forum',
        reflection: 'A shift in how he speaks of “my” staff. I noticed pride, mine as well.',
      },
      {
        ago: 19,
        scaffold: 'clear',
        answers: {
          contract: 'Look at handing over the hub’s rota.',
          listen: 'Fear of what families would say if it went wrong.',
          action: 'A month’s trial with a date to look at it together.',
        },
        actions: 'Agree the trial with the deputy by Friday',
        reflection: '',
      },
    ],
  },
  {
    name: 'Example: Mei Donnelly',
    organisation: 'Harbour Mental Health Trust',
    about: 'Stretched between two teams since the merger.',
    listing: 'refused',
    fee: 'pro bono',
    goals: 'Decide what to stop doing.',
    agreed: 4,
    sessions: [
      {
        ago: 140,
        minutes: 75,
        scaffold: 'oscar',
        answers: {
          outcome: 'One clear page of what is hers to decide.',
          situation: 'Says yes in corridors; finds out at night what she promised.',
          choices: 'A list on the door; a deputy for the second team; fewer meetings.',
        },
        actions: 'Write down every yes of this week',
        reflection: 'We laughed a good deal. Was I avoiding something with her?',
      },
      {
        ago: 82,
        scaffold: 'oscar',
        answers: { situation: 'Forty-one yeses in a week.', actions: 'Gives nine of them back.' },
        actions: 'Give nine promises back, in person',
        reflection: '',
      },
    ],
  },
  {
    name: 'Example: Hub design team',
    organisation: 'Northmoor Council',
    about: 'Seven people from five organisations who design the open-access hub.',
    listing: 'agreed',
    fee: 'paid',
    goals: 'Disagree earlier and with less heat.',
    agreed: 3,
    team: true,
    sessions: [
      {
        ago: 45,
        minutes: 120,
        present: 7,
        scaffold: 'free',
        answers: {},
        actions: 'Open each design meeting with one thing that worries us',
        reflection: 'Two voices carried the room. Work in pairs first next time.',
      },
    ],
  },
  {
    name: 'Example: Idris Vaughan',
    organisation: 'Tidewater Voices',
    about: 'Peer leader; finished last year.',
    listing: 'agreed',
    fee: 'pro bono',
    goals: 'Find a way to lead that does not cost his health.',
    agreed: 2,
    keptUntilAgo: 10,
    sessions: [
      {
        ago: 400,
        scaffold: 'free',
        answers: {},
        actions: 'Take Fridays off for a month',
        reflection: 'He asked more of himself than anybody else would.',
      },
    ],
  },
]

/** Writes made-up notes, to try the log out. Answers how many records; one undo takes them all away. */
export const fillWithExamples = defineCommand({
  name: 'coaching.fillWithExamples',
  label: 'Fill with example notes',
  input: z.strictObject({}),
  run: (draft) => {
    let count = 0
    const day = (ago: number): string => daysAfter(draft.today, -ago)
    const ids = examples.map((example) => {
      count += 2 + example.sessions.length
      return addExample(draft, example, day)
    })
    draft.add(supervisions, {
      date: day(70),
      minutes: 90,
      supervisor: 'Example: Sunniva Okafor',
      kind: 'one to one',
      discussed: 'Offering options too soon; what I do with silence.',
      actions: 'Count to ten.',
      learning: 'My hurry is about being useful, not about them.',
    })
    draft.add(cpd, {
      date: day(33),
      minutes: 180,
      title: 'Coaching teams that span organisations',
      provider: 'Regional coaching network',
      learning: 'Contract with the whole team in the room, not with whoever pays.',
    })
    draft.add(reflections, {
      date: day(12),
      words: 'Three coachees this month speak of being the one who must know. So do I.',
    })
    draft.add(themes, {
      words: 'People promoted for their answers find it hard to ask.',
      coacheeIds: ids.slice(0, 3),
      agreedIds: ids.slice(0, 1),
      releasedOn: null,
    })
    return count + 4
  },
})

function addExample(draft: Draft, example: Example, day: (ago: number) => string): string {
  const { name, organisation, about, listing, team = false, fee } = example
  const first = Math.max(...example.sessions.map(({ ago }) => ago))
  const over = example.keptUntilAgo
  const coachee = draft.add(coachees, {
    ...blankCoachee,
    name,
    kind: team ? 'team' : 'individual',
    namedMember: team ? 'Example: Bronwen Hale' : '',
    organisation,
    about,
    listing,
    finishedOn: over === undefined ? null : day(over + 360),
  })
  draft.add(agreements, {
    coacheeId: coachee.id,
    startsOn: day(first + 7),
    goals: example.goals,
    sessionsAgreed: example.agreed,
    mayKnow: 'Their manager knows that we meet and how often; nothing of what is said.',
    keepUntil: over === undefined ? daysAfter(draft.today, 365) : day(over),
  })
  for (const { ago, minutes = 60, present = 1, scaffold, answers, actions, reflection } of example.sessions) {
    draft.add(coachingSessions, {
      ...blankSession,
      coacheeId: coachee.id,
      date: day(ago),
      minutes,
      fee,
      kind: team ? 'team' : 'individual',
      present,
      scaffold,
      answers: { ...answers },
      actions,
      reflection,
    })
  }
  return coachee.id
}

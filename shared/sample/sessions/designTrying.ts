import {
  act,
  connect,
  decide,
  decided,
  explore,
  inProgress,
  kept,
  pause,
  promised,
  review,
  stuck,
  type SampleSession,
} from '../story.ts'

/** The Front Door Design Team, with a desk that people come to. */
const design = { forum: 'design', start: '13:30', minutes: 150, venue: 'Eastgate Library, upstairs' } as const

export const designTrying: readonly SampleSession[] = [
  {
    ...design,
    title: 'The desk before the doors open',
    week: -12,
    purpose: 'To have the people, the kettle and the telephone number ready, should the leaders say yes.',
    agenda: [
      connect(15, 'Hello, and a first day you remember', { lead: 'EM' }),
      review(10, 'What we said we would do', { lead: 'TE', says: 'Six promises: five kept, one let go.' }),
      explore(35, 'A morning at the desk, minute by minute', {
        lead: 'PV',
        says: 'Who unlocks, who sits where, who writes what, who goes home with it.',
      }),
      explore(20, 'The three things we are afraid of', {
        lead: 'ST',
        says: 'Pre-mortem: it is six weeks from now and it went wrong.',
        notes: 'Let Helen go last. She carries the most of this.',
      }),
      pause(15, 'Tea', { lock: '14:50' }),
      decide(25, 'Who may say “come in”', {
        serves: ['door'],
        lead: 'GA',
        decided: [
          decided(
            'gradients',
            'Anyone at the desk may offer help that day, peer workers included, without asking up the line.',
            {
              context:
                'Eight fives, four fours, two twos: the twos want a clinician within a telephone call, and get one.',
              review: 12,
              promised: [
                kept('Have a clinician at the end of the telephone whenever the desk is open', 'GA', 14, -3),
                kept('Train the desk in what to do when someone is not safe', ['ST', 'PV'], 14, -1),
                kept('Write the welcome in the six languages spoken on the estate', 'BL', 28, -5),
              ],
            },
          ),
        ],
      }),
      act(25, 'Before the doors open', {
        lead: 'TE',
        promised: [
          kept('Count everyone who comes, every day, in a jar with two colours of button', 'ZH', 42, 0, '', {
            prototype: 'desk',
          }),
          kept(
            'Ring each person a fortnight later and ask what happened next',
            ['SO', 'MH'],
            56,
            -4,
            '61 of the first 80 answered.',
            { prototype: 'desk' },
          ),
          inProgress("Settle who looks after the desk's records after the trial", 'HB', 10, {
            moved: [{ on: -30, due: 24, why: 'The record group wants to see a whole quarter first.' }],
          }),
        ],
      }),
    ],
  },
  {
    ...design,
    title: 'Who is not coming through the door?',
    week: -7,
    purpose: 'To look at the empty chairs as carefully as the full ones.',
    agenda: [
      connect(15, 'Hello, and a place you would never walk into', { lead: 'BL' }),
      review(10, 'What we said we would do', { lead: 'TE', says: 'Three promises due: all kept, and early.' }),
      explore(40, 'Buttons, maps and gaps', {
        lead: 'ZH',
        says: 'Who came, from which streets, and who did not.',
        materials: 'The jar. Street map. No spreadsheets.',
        promised: [
          kept("Lay the desk's postcodes over the practice lists", 'ZH', 14, -3),
          stuck(
            'Get the number of young people turned away by school counsellors',
            'ST',
            -12,
            'A name in the education department who may share it',
            {
              notes: [[-20, 'Three emails, no reply.']],
            },
          ),
        ],
      }),
      pause(15, 'Tea', { lock: '14:35' }),
      explore(30, "Yasmin's cousin", {
        serves: ['near'],
        lead: 'YA',
        says: 'Why a nineteen-year-old walked past twice. Consent: this team, not in the notes.',
      }),
      decide(15, 'Where the desk goes on its fourth morning', {
        serves: ['carers'],
        lead: 'FN',
        decided: [
          decided('consent', 'One morning a week the desk sits in the college canteen, with the same people.', {
            review: 10,
            tries: 'canteen',
            promised: [
              kept('Ask the college for a table by the window', 'EM', 14, -6, '', { prototype: 'canteen' }),
              inProgress('Find a second peer worker under twenty-five', 'PV', 6, {
                prototype: 'canteen',
                notes: [[-5, 'Two interviews on Thursday.']],
              }),
            ],
          }),
          decided('consent', "Carers may come on someone's behalf, and are asked how they are themselves.", {
            promised: [
              kept('Invite two carers to the design team', 'BL', 21, -2, "Ishbel's neighbour and a dad from Millbeck."),
              kept('Add “and how are you?” to the conversation guide', 'PV', 7, -1),
            ],
          }),
        ],
      }),
      act(15, 'Before we meet again', {
        lead: 'TE',
        promised: [promised("Sit in the mosque's women's group and listen", ['BL', 'SO'], 18)],
      }),
    ],
  },
  {
    ...design,
    title: 'Writing the open-access protocol',
    week: -2,
    purpose: 'To write down what the desk taught us, short enough to be read.',
    agenda: [
      connect(15, 'Hello, and an instruction you ignore', { lead: 'RG' }),
      review(10, 'What we said we would do', {
        lead: 'TE',
        says: 'Six promises due: all kept. One that is not due yet is stuck.',
      }),
      explore(40, 'Protocol on a napkin', {
        lead: 'HB',
        says: 'Each table writes the whole protocol on one napkin. Compare.',
        materials: 'Paper napkins, proper pens.',
        promised: [
          inProgress('Write the open-access front-door protocol', ['HB', 'RG'], 2, {
            to: 'RP',
            notes: [[-4, 'Napkin three won. Being typed.']],
          }),
          kept('Type up all four napkins, crossings-out included', 'TE', 3, -1),
        ],
      }),
      pause(15, 'Tea', { lock: '14:35' }),
      explore(25, 'Five awkward days', {
        lead: 'ST',
        says: "Friday at five; someone drunk; someone's mother; someone from over the border; nobody.",
        promised: [
          promised('Agree with the police what happens when they bring someone to the desk', 'GA', 21),
          promised('Write what the desk says to people from over the border', 'HB', 13),
        ],
      }),
      decide(20, 'Words we will not use', {
        lead: 'MH',
        decided: [
          decided('vote', '“Referral”, “threshold”, “signpost” and “did not attend” are not in the protocol.', {
            promised: [
              promised('Read the protocol with a red pen for words nobody says at home', ['MH', 'SO'], 11, {
                to: 'HB',
              }),
            ],
          }),
        ],
      }),
      act(20, 'Before we meet again', {
        lead: 'TE',
        promised: [inProgress('Find five real days to test the protocol on', ['EM', 'ZH'], 9)],
      }),
    ],
  },
]

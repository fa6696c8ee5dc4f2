import { act, connect, decide, explore, pause, review, type SampleSession } from '../story.ts'

/** Sessions of every forum that are being planned for the next three months. */
const leadership = { forum: 'leadership', start: '09:30', minutes: 180 } as const
const design = { forum: 'design', start: '13:30', minutes: 150, venue: 'Eastgate Library, upstairs' } as const
const collaborative = { forum: 'collaborative', start: '10:00', minutes: 150 } as const

export const comingSessions: readonly SampleSession[] = [
  {
    ...leadership,
    title: 'From referral to open door',
    week: 1,
    venue: 'North Moor Town Hall',
    purpose: '“People get help where and when they ask for it, without having to be ill enough.”',
    agenda: [
      connect(20, 'Check-in: one story from your week', {
        lead: 'SK',
        least: 15,
        says: 'Pairs, then one sentence each to the circle.',
        notes: 'Chidi is new to this. Pair him with Daniel.',
      }),
      review(10, 'Where we said we would be', {
        lead: 'TE',
        mayDrop: true,
        says: 'The log on the wall: kept, moved, stuck.',
      }),
      explore(40, "Listening to Marie's story", {
        lead: 'MH',
        says: 'Story circle. Consent: this forum only.',
        notes: 'Marie has asked for the chair by the window and for no questions until the break.',
      }),
      explore(35, 'Front door, and the team around the person', {
        lead: 'FN',
        least: 25,
        says: 'Two rooms. Room 1: what stops people? Room 2: who is missing?',
        materials: "Map of every way in, red dots, the desk's jar.",
        rooms: [
          {
            title: 'Front door',
            room: 'Committee room 1',
            agenda: [
              explore(20, 'What stops people?', { lead: 'FN', says: 'Red dots on the map of every way in.' }),
              explore(15, 'Which door would we take away?'),
            ],
          },
          {
            title: 'Team around the person',
            room: 'Committee room 2',
            agenda: [explore(30, 'Who is missing?', { lead: 'DW', says: 'Empty chairs, one for everyone not here.' })],
          },
        ],
      }),
      pause(15, 'Break', { lock: '11:15', least: 10 }),
      decide(30, 'Decide: open access across the borough?', {
        lead: 'AO',
        least: 20,
        says: "Farida and Daniel's proposal, two sides. Gradients of agreement.",
        notes: 'If there is a two, ask what would make it a three. Do not average.',
      }),
      act(20, 'Commitments: who will do what by when', {
        lead: 'FN',
        least: 15,
        says: 'Each organisation names one.',
      }),
    ],
  },
  {
    ...leadership,
    title: 'Growing the neighbourhood teams',
    week: 7,
    venue: 'The Old Weighbridge, Millbeck',
    purpose: 'To see what Millbeck and Upper Moor would keep from Eastgate, and what they would change.',
    agenda: [
      connect(20, 'Check-in: what your neighbours say about us', { lead: 'CD' }),
      review(15, 'Where we said we would be', { lead: 'TE', says: 'Open access, first weeks.' }),
      explore(40, 'Adopt and adapt', {
        lead: 'HB',
        says: 'What is the core of the desk, and what may each place make its own?',
        materials: 'Core and local cards.',
      }),
      pause(15, 'Break', { lock: '10:45' }),
      explore(35, 'Two places speak', { lead: 'LF', says: 'Millbeck and Upper Moor, twenty minutes each way.' }),
      decide(30, 'Which place next', { lead: 'AO', says: 'Consent round.' }),
      act(20, 'Commitments: who will do what by when', { lead: 'FN', says: 'Each organisation names one.' }),
    ],
  },
  {
    ...leadership,
    title: 'A year of promises',
    week: 13,
    venue: 'Upper Moor Community Farm, the barn',
    purpose: 'To look back at the whole line, from the first story to what has changed.',
    agenda: [
      connect(25, 'Check-in: walking round the yard in pairs', { lead: 'LF' }),
      review(35, 'Learning review', { lead: 'FN', says: 'What did we mean to do, what happened, why, what next?' }),
      explore(35, 'Hearing from the first hundred', {
        lead: 'DW',
        says: 'People who came to the desk tell us what happened after.',
      }),
      pause(15, 'Break', { lock: '11:05' }),
      explore(25, 'The promises we let go', { lead: 'TE', says: 'What the released ones teach us.' }),
      decide(25, 'What we stop', { lead: 'AO', notes: 'Hold the silence. Stopping is the harder decision.' }),
      act(20, 'Commitments: who will do what by when', { lead: 'SK' }),
    ],
  },
  {
    ...design,
    title: 'The protocol, tested on five real days',
    week: 3,
    purpose: 'To break the protocol before someone who needs it does.',
    agenda: [
      connect(15, 'Hello, and a rule you are glad of', { lead: 'ST' }),
      review(10, 'What we said we would do', { lead: 'TE' }),
      explore(45, 'Five days, five tables', {
        lead: 'ZH',
        says: 'Each table takes one real day through the protocol and marks where it breaks.',
        materials: 'Day cards without names, red pens.',
      }),
      pause(15, 'Tea', { lock: '14:40' }),
      explore(20, 'What broke', { lead: 'HB' }),
      decide(25, 'Version two', {
        lead: 'HB',
        says: 'Line by line, consent.',
        notes: 'Rosa leaves at four for surgery.',
      }),
      act(20, 'Before we meet again', { lead: 'TE' }),
    ],
  },
  {
    ...design,
    title: 'Evenings, Sundays and who unlocks',
    week: 8,
    purpose: 'To be open when people are not all right.',
    agenda: [
      connect(15, 'Hello, and your worst hour of the week', { lead: 'PV' }),
      review(10, 'What we said we would do', { lead: 'TE' }),
      explore(40, 'A week by the hour', { lead: 'ZH', says: 'When people rang, came, and gave up.' }),
      pause(15, 'Tea', { lock: '14:35' }),
      explore(30, 'Who could be there', { lead: 'GA', says: 'Rota with real names in pencil.' }),
      decide(20, 'Two evenings to try', { lead: 'FN' }),
      act(15, 'Before we meet again', { lead: 'TE' }),
    ],
  },
  {
    ...collaborative,
    title: 'Sharing volunteers, sharing vans',
    week: 2,
    venue: 'Millbeck Community Hall',
    purpose: 'To stop asking the same twelve people for everything.',
    agenda: [
      connect(20, 'A circle, and the first thing you ever volunteered for', { lead: 'JQ' }),
      review(10, 'Offers and asks: what came of them', { lead: 'IM' }),
      explore(40, 'Open space: bring what is on your mind', {
        lead: 'DW',
        says: 'Whoever comes is the right people.',
        room: 'Hall, kitchen and car park',
      }),
      pause(20, 'Soup', { lock: '11:10' }),
      explore(20, 'One rota for four vans?', { lead: 'CD' }),
      decide(20, 'How we look after volunteers together', { lead: 'SK' }),
      act(15, 'Offers and asks', { lead: 'OB' }),
      review(5, 'One word each', { lead: 'DW' }),
    ],
  },
  {
    ...collaborative,
    title: 'Thornley comes to visit',
    week: 10,
    venue: 'Eastgate Library, upstairs',
    purpose: 'To show another borough what we have, warts and all, and to learn what they see.',
    agenda: [
      connect(20, 'A circle, with eight guests', { lead: 'DW' }),
      explore(40, 'Walking the warm places', {
        lead: 'YA',
        says: 'Three routes, back by eleven.',
        notes: 'Route two has steps.',
      }),
      pause(20, 'Tea and what we noticed', { lock: '11:00' }),
      explore(30, 'What would you take home?', { lead: 'OB', says: 'Guests talk, we listen.' }),
      decide(15, 'What we would do differently', { lead: 'IM' }),
      act(20, 'Offers and asks, both ways', { lead: 'SK' }),
    ],
  },
  {
    forum: 'peers',
    start: '14:00',
    minutes: 120,
    title: 'Peer workers in the neighbourhood team',
    week: 4,
    venue: 'Moor Minds Together, the back room',
    purpose: 'To join the team without being swallowed by it.',
    agenda: [
      connect(20, 'Arriving, and the weather inside', { lead: 'KS' }),
      review(5, 'What we said we would do', { lead: 'YA' }),
      explore(40, 'Fishbowl: Monday morning in the team', {
        lead: 'GA',
        says: 'Three peer workers and two clinicians in the middle, an empty chair for anyone.',
        notes: 'Ask Gwen to listen first.',
      }),
      pause(10, 'Tea', { lock: '15:05' }),
      decide(20, 'What we ask of the team, and what it may ask of us', { lead: 'PV' }),
      act(15, 'One thing each', { lead: 'KS' }),
      review(5, 'Leaving: what stays here', { lead: 'YA' }),
    ],
  },
]

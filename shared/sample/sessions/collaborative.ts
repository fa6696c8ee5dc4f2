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
  released,
  review,
  stuck,
  type SampleSession,
} from '../story.ts'

/** What the North Moor Collaborative has done so far. Wednesdays, every eight weeks, somewhere different each time. */
const collaborative = { forum: 'collaborative', start: '10:00', minutes: 150 } as const

export const collaborativeSessions: readonly SampleSession[] = [
  {
    ...collaborative,
    title: 'What North Moor already has',
    week: -30,
    venue: 'Millbeck Community Hall',
    purpose: 'To begin with what is strong, and see what it adds up to.',
    agenda: [
      connect(25, 'A circle, and something you could teach the person next to you', { lead: 'DW' }),
      explore(45, 'Asset map on the floor', {
        lead: 'OB',
        says: 'Chalk, the whole hall, every kettle, minibus and spare room in the borough.',
        materials: 'Chalk, knee pads, a ladder for the photograph.',
        promised: [
          kept('Draw up the floor map and give everyone a copy', 'OB', 21, 7, 'The photograph was upside down.'),
          kept(
            'Find out which halls stand empty on which days',
            ['NR', 'CD'],
            28,
            -3,
            'Nine halls, 214 empty hours a week.',
          ),
        ],
      }),
      pause(15, 'Soup', { lock: '11:10' }),
      decide(25, 'How a group with no chair decides', {
        lead: 'IM',
        decided: [
          decided('consent', 'Whoever offers, leads. Anyone may object with a reason; nobody may simply say no.', {
            context: 'We tried voting first. It made losers.',
            review: 26,
            promised: [kept('Write our way of deciding on a card that fits a pocket', 'IM', 14, -2)],
          }),
        ],
      }),
      act(30, 'Offers and asks', {
        lead: 'SK',
        says: 'Green cards are offers, yellow cards are asks. Match them before you leave.',
        promised: [
          kept('Lend the Farm minibus on Mondays to whoever rings first', 'farm', 14, -7),
          released(
            'Open one shared calendar for every group',
            'AP',
            42,
            0,
            'Three tried it. The noticeboard at the Co-op works better.',
          ),
        ],
      }),
      review(5, 'One word each', { lead: 'DW' }),
    ],
  },
  {
    ...collaborative,
    title: 'Warm places, warm welcomes',
    week: -22,
    venue: 'Upper Moor Community Farm, the barn',
    purpose: 'To make six places where anyone may sit down without buying anything.',
    agenda: [
      connect(20, 'A circle, and a place where you were made welcome', { lead: 'LF' }),
      review(10, 'Offers and asks: what came of them', { lead: 'IM', says: 'Five promises: four kept, one let go.' }),
      explore(40, 'World café: what makes a place warm?', {
        lead: 'SK',
        says: 'Three rounds of twelve minutes. The host stays, everyone else moves.',
      }),
      pause(15, 'Bread and cheese', { lock: '11:10' }),
      explore(25, 'Visiting cards', {
        lead: 'YA',
        says: 'Design a visit: who goes where, looking for what.',
        promised: [
          kept('Visit each of the six places as a stranger and write a postcard about it', ['YA', 'SO', 'EM'], 35, -2),
          kept(
            'Pay the heating for the two church halls from the ward fund',
            'council',
            28,
            13,
            'Paid, after a form, another form and a telephone call.',
            {
              moved: [{ on: 27, due: 42, why: 'The ward fund panel had no quorum.' }],
            },
          ),
        ],
      }),
      decide(20, 'One promise on every door', {
        lead: 'DW',
        decided: [
          decided('consent', 'Six places put the same sign in the window: “Come in. You do not have to say why.”', {
            review: 26,
            promised: [
              kept('Paint six signs, no two alike', 'JQ', 28, -8, 'The volunteers made seven.'),
              kept('Sit with the first volunteers in each place for their first two mornings', ['WH', 'MB'], 42, 0),
            ],
          }),
        ],
      }),
      act(15, 'Offers and asks', {
        lead: 'SK',
        promised: [
          released(
            'Print a leaflet for every household',
            'MB',
            40,
            -20,
            'The signs do it. The £1,900 went into heating.',
          ),
        ],
      }),
    ],
  },
  {
    ...collaborative,
    title: 'A roof and a reason',
    week: -14,
    venue: 'Beckside Homes, Millbeck office',
    purpose: 'To see how a home keeps someone well, and what puts it at risk.',
    agenda: [
      connect(20, 'A circle, and the first door you had a key to', { lead: 'WH' }),
      review(10, 'Offers and asks: what came of them', {
        lead: 'IM',
        says: 'Five promises: four kept, one let go. The heating took a while.',
      }),
      explore(45, 'The letter that nobody opened', {
        lead: 'WH',
        says: 'A journey map from first missed rent to the day before court. Consent: this forum.',
      }),
      pause(15, 'Samosas', { lock: '11:15' }),
      explore(20, 'Where could someone have knocked?', {
        lead: 'NR',
        promised: [
          kept(
            'Rewrite the first arrears letter so that it sounds like a neighbour',
            ['WH', 'IM'],
            28,
            -4,
            'Replies have doubled.',
          ),
          kept(
            'Have the practices tell Beckside, with consent, when someone goes into hospital',
            'AP',
            35,
            8,
            'Four practices do. The fifth begins next month.',
            {
              moved: [{ on: 33, due: 43, why: 'The fifth practice had to change its privacy notice first.' }],
            },
          ),
        ],
      }),
      decide(20, 'Knock before you write', {
        lead: 'CD',
        decided: [
          decided(
            'consent',
            'Beckside knocks twice before the second letter, with someone from the neighbourhood who is not wearing a badge.',
            {
              context: 'Caroline can try it in Millbeck without asking the board.',
              tries: 'knock',
              review: 20,
              promised: [
                kept(
                  'Try knocking first in forty households',
                  'housing',
                  56,
                  -6,
                  'Thirty-one opened. Four are on the edge no longer.',
                  { prototype: 'knock' },
                ),
                kept('Find neighbours who will come along, and look after them', 'JQ', 28, 0, '', {
                  prototype: 'knock',
                }),
              ],
            },
          ),
        ],
      }),
      act(15, 'Offers and asks', {
        lead: 'SK',
        tries: ['cafe'],
        promised: [
          inProgress('Turn the empty flat above the bakery into two rooms for a bad night', ['CD', 'NR', 'minds'], 30, {
            prototype: 'cafe',
            moved: [{ on: -25, due: 51, why: 'The fire officer wants a second staircase.' }],
            notes: [[-10, 'Staircase priced. The shared fund may help.']],
          }),
        ],
      }),
    ],
  },
  {
    ...collaborative,
    title: 'Who feeds whom',
    week: -6,
    venue: "St Aidan's Hall, Eastgate",
    purpose: 'To see who is giving more than they get, and to put it right.',
    agenda: [
      connect(20, 'A circle, and the best thing you ate this week', { lead: 'YA' }),
      review(10, 'Offers and asks: what came of them', {
        lead: 'IM',
        says: 'Four promises due: all kept, one of them late.',
      }),
      explore(40, 'String: who gave what to whom', {
        lead: 'OB',
        says: 'Every gift since we began, one string each.',
        materials: 'Four balls of wool, in colours.',
        notes:
          'The Farm will be at the middle of it. Ask Linda beforehand whether she is all right with that being seen.',
      }),
      pause(15, 'Lunch from the food club', { lock: '11:10' }),
      decide(20, 'Giving back to the Farm', {
        lead: 'LF',
        decided: [
          decided('consent', 'Every organisation gives the Farm one working day within the next half year.', {
            promised: [
              promised('Give one working day each to the Farm', ['housing', 'council', 'pcn', 'minds'], 45, {
                to: 'farm',
              }),
              kept('Make a list of jobs at the Farm that need no skill', 'LF', 14, -3),
            ],
          }),
        ],
      }),
      act(30, 'Offers and asks', {
        lead: 'SK',
        promised: [
          promised('Ask the food club whether the desk may have a shelf', 'EM', -4),
          stuck(
            'Insure volunteers who drive their own cars',
            'JQ',
            5,
            'Someone at the council who has done this before',
            {
              notes: [[-12, 'Two brokers said no.']],
            },
          ),
          inProgress('Write down how to start a warm place, for Thornley who asked', ['DW', 'MB'], 19),
        ],
      }),
      review(5, 'One word each', { lead: 'DW' }),
    ],
  },
]

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

/** The System Leadership Forum once it began to try things. */
const leadership = { forum: 'leadership', start: '09:30', minutes: 180 } as const

export const leadershipTrying: readonly SampleSession[] = [
  {
    ...leadership,
    title: 'Money, risk and who holds what',
    week: -17,
    venue: 'Beckside Homes, Millbeck office',
    purpose: 'To put on the table what each of us is afraid of losing.',
    agenda: [
      connect(20, 'Check-in: what are you carrying that is not yours?', { lead: 'CD' }),
      review(10, 'Where we said we would be', {
        lead: 'TE',
        says: 'Six promises: four kept, one moved, one let go.',
      }),
      explore(40, 'A tenancy that nearly ended', {
        serves: ['near'],
        lead: 'CD',
        says: 'One household, five budgets, and the week it nearly went wrong. Consent: this forum and the design team.',
      }),
      explore(30, 'Who holds which pound', {
        lead: 'VC',
        says: 'Every budget that touches one person, laid out on the floor.',
        materials: 'Monopoly money, honestly.',
      }),
      pause(15, 'Break', { lock: '11:10' }),
      decide(35, 'A pot that nobody owns', {
        serves: ['door'],
        lead: 'AO',
        says: 'Proposal: a shared fund with one page of rules.',
        notes:
          'Viktor will say it cannot be done under the current scheme of delegation. He also knows how. Ask him how.',
        decided: [
          decided(
            'consent',
            'A shared fund of £180,000 for what gets in the way, decided by three people within five days.',
            {
              context:
                'Housing puts in £40,000, the council £60,000, the ICB £80,000. Receipts are shown at every meeting.',
              review: 26,
              promised: [
                kept(
                  'Write the one page of rules and get it through three finance departments',
                  ['VC', 'JT'],
                  42,
                  15,
                  'Three departments, eleven drafts, one page.',
                  {
                    moved: [{ on: 40, due: 60, why: "The council's monitoring officer asked for one more clause." }],
                  },
                ),
                kept('Name the three people who decide, one of them a lived-experience partner', 'forum', 28, -3),
                kept('Show what the fund paid for, in one page, at every meeting', 'VC', 42, 0),
              ],
            },
          ),
          decided(
            'gradients',
            'Risk is held together: one shared statement, so that nobody is left with it on a Friday afternoon.',
            {
              context: "Three fives, seven fours, two threes. Both threes want the coroner's view first.",
              stood: [
                { stance: 'gradient-5', who: ['AO', 'MH', 'DW'] },
                { stance: 'gradient-4', who: ['FN', 'TE', 'RP', 'MB', 'LD', 'CD', 'LF'] },
                { stance: 'gradient-3', who: ['VC', 'JT'], reason: "I want the coroner's view first." },
              ],
              confidential: true,
              review: 26,
              promised: [
                kept(
                  'Draft the shared risk statement with the safeguarding leads',
                  ['RP', 'JT'],
                  35,
                  9,
                  'Later than promised, better than expected.',
                  {
                    moved: [{ on: 34, due: 45, why: 'Waiting for the safeguarding lead to come back from leave.' }],
                  },
                ),
                stuck(
                  'Have all five insurers accept the shared risk statement',
                  'RP',
                  -42,
                  "The ICB's legal team to answer the insurers' letter of six weeks ago",
                  {
                    confidential: true,
                    to: 'forum',
                    moved: [{ on: -48, due: 19, why: 'Two insurers have still not answered.' }],
                    notes: [[-20, "Three of five have accepted. The other two want to hear from the ICB's lawyers."]],
                  },
                ),
              ],
            },
          ),
        ],
      }),
      act(20, 'One thing each by next time', {
        lead: 'FN',
        promised: [
          kept("Pay for Mrs A's front door out of the fund as a first test", 'CD', 28, -9, '£640, four days.'),
        ],
      }),
    ],
  },
  {
    ...leadership,
    title: 'Prototype before pilot',
    week: -11,
    venue: 'Upper Moor Community Farm, the barn',
    purpose: 'To back small, quick, honest trials, and to agree what would make us stop one.',
    agenda: [
      connect(25, 'Check-in: walking round the yard in pairs', { lead: 'LF', says: 'Boots by the door, all sizes.' }),
      review(15, 'Where we said we would be', {
        lead: 'TE',
        says: 'Five promises due: three kept, two moved.',
      }),
      explore(35, 'What Joe sees from the minibus', {
        serves: ['near', 'never'],
        lead: 'JQ',
        says: 'Thirty-one people come to the Farm who would not go to a clinic. Joe tells us about three. Consent: programme.',
      }),
      pause(15, 'Break, with cake', { lock: '10:45' }),
      explore(35, 'Two test cards', {
        lead: 'HB',
        says: 'We believe, we will try, we measure, we are right if.',
        tries: ['line'],
        notes: 'Ask for the stopping rule first.',
        captured: [
          { kind: 'insight', text: 'A stopping rule made it easier to say yes.' },
          {
            kind: 'question',
            text: 'Is a library desk insured when the library is not open?',
            answered: [20, 'Yes, under the council’s policy, until seven.'],
          },
          { kind: 'parked', text: 'A third prototype with the housing officers' },
        ],
      }),
      decide(30, 'Which two, and for how long', {
        serves: ['near', 'door'],
        lead: 'FN',
        says: 'Consent round. Six weeks each, no more than £9,000.',
        decided: [
          decided('consent', 'We back the Eastgate Library desk for six weeks, three mornings, no referral needed.', {
            key: 'library-desk',
            reviewed: [6, 'It works, and three mornings are too few. The forum decides anew.'],
            context:
              'Stop if fewer than ten people a week come, or if anyone is unsafe and we did not know within the hour.',
            review: 6,
            promised: [
              kept(
                'Second a practitioner and a peer worker to the library desk, three mornings',
                ['RP', 'SK'],
                7,
                -2,
                '',
                {
                  prototype: 'desk',
                },
              ),
              kept(
                'Give the desk a number that a practice can ring and be answered',
                'pcn',
                21,
                8,
                'The telephone supplier had one job.',
                {
                  moved: [{ on: 20, due: 30, why: 'The telephone supplier missed its date.' }],
                },
              ),
              stuck(
                'Release 0.4 WTE pharmacist to the neighbourhood team',
                ['LD', 'pcn'],
                -23,
                'Finance sign-off at the PCN; Viktor has the form',
                {
                  to: 'AO',
                  details: 'Two days a week, medicines reviews at the library and at the Farm.',
                  notes: [
                    [-30, 'Pharmacist found and willing.'],
                    [-12, 'Form has been with finance for a fortnight.'],
                  ],
                },
              ),
            ],
          }),
          decided('consent', 'We back “Tuesdays at the Farm” for six weeks, with a nurse who also mucks out.', {
            review: 6,
            tries: 'farm',
            promised: [
              kept(
                'Find a nurse who wants to be at the Farm on Tuesdays',
                'CO',
                21,
                -7,
                "Gwen's team drew lots. Everyone wanted it.",
                { prototype: 'farm' },
              ),
              inProgress('Find a way to pay for the Tuesday minibus beyond the six weeks', ['LF', 'CD'], 12, {
                prototype: 'farm',
                notes: [[-9, 'Beckside can lend a driver, not a bus.']],
              }),
            ],
          }),
        ],
      }),
      act(20, 'One thing each by next time', {
        lead: 'SK',
        promised: [
          kept(
            'Visit the desk or the Farm without a lanyard and write half a page',
            'forum',
            38,
            -1,
            'Twelve half-pages, read out at the next session.',
          ),
          promised('Take what Joe told us to the rural bus review', 'JT', -10, {
            moved: [{ on: -15, due: 26, why: 'The review was put back by the county.' }],
          }),
        ],
      }),
    ],
  },
  {
    ...leadership,
    title: 'What the prototypes taught us',
    week: -5,
    venue: 'Eastgate Library, upstairs',
    purpose: 'To learn out loud, and to decide what to keep, change and stop.',
    agenda: [
      connect(20, 'Check-in: something you were wrong about', { lead: 'RP' }),
      review(15, 'Where we said we would be', {
        lead: 'TE',
        says: 'Four promises due: all kept, one of them late.',
      }),
      explore(40, 'Learning cards from the desk and the Farm', {
        serves: ['near'],
        lead: 'HB',
        says: 'We believed, we observed, we learned, therefore.',
        materials: 'Learning cards A3, the attendance jar.',
        captured: [
          { kind: 'insight', text: 'Three mornings were full by ten o’clock; the fourth would have been too.' },
          { kind: 'question', text: 'Who tells the practices when somebody is seen at the desk?' },
        ],
      }),
      explore(30, 'Half-pages read aloud', {
        serves: ['once'],
        lead: 'MH',
        says: 'What we saw without our lanyards.',
        captured: [
          {
            kind: 'insight',
            text: 'People tell the peer worker at the kettle what they do not tell the nurse at the desk.',
          },
          { kind: 'insight', text: 'Nobody asked for a leaflet. Eleven people asked for a name.' },
          { kind: 'question', text: 'What happens on the days when the library is shut?' },
          { kind: 'parked', text: 'Whether the Farm should have a desk of its own' },
          {
            kind: 'note',
            text: 'One of us was a patient at the desk, and would rather that stayed here.',
            confidential: true,
          },
        ],
      }),
      pause(15, 'Break', { lock: '11:15' }),
      decide(35, 'Keep, change, stop', {
        serves: ['near', 'door'],
        lead: 'AO',
        says: 'Gradients of agreement on three proposals.',
        notes: 'Stopping the evening line will hurt Bev, who built it. Thank her by name and mean it.',
        decided: [
          decided('gradients', 'The library desk stays, five mornings, until open access begins.', {
            context: '143 people in five weeks; 88 had never been seen before; 9 went on to the Trust.',
            supersedes: 'library-desk',
            stood: [
              { stance: 'gradient-5', who: ['AO', 'MH', 'DW', 'LF'] },
              { stance: 'gradient-4', who: ['FN', 'TE', 'CD'] },
              { stance: 'gradient-2', who: ['RP'], reason: 'Two posts leave a team that is four short.' },
            ],
            review: 26,
            promised: [
              inProgress('Move two posts from the single point of access to the library desk', ['RP', 'trust'], 16, {
                confidential: true,
                notes: [[-8, 'One person has said yes. Staff side meets next week.']],
              }),
              kept("Publish the desk's figures, with what they do not tell us", 'TE', 14, -2, '', {
                prototype: 'desk',
              }),
              promised('Share waiting-list data with the desk each Friday', 'AO', 8, { to: 'trust' }),
            ],
          }),
          decided('consent', 'The evening telephone line stops. Nobody rang; people came to the door instead.', {
            promised: [
              kept('Tell the eleven people who used the line, in person', ['MB', 'MH'], 14, -5, '', {
                prototype: 'line',
              }),
            ],
          }),
          decided('consent', 'Open access begins in all three places in the same week.', {
            state: 'proposed',
            context: 'Millbeck is not ready to say yes or no before its tenants have met.',
            stood: [
              { stance: 'consent', who: ['AO', 'MH', 'FN'] },
              { stance: 'object', who: ['LD'], reason: 'The practices have nobody to cover the first fortnight.' },
            ],
          }),
          decided('delegated', 'Farida and Daniel bring a proposal for open access to the next session.', {
            delegate: 'FN',
            promised: [
              inProgress('Write the proposal for open access, two sides at most', ['FN', 'DW'], 4, {
                to: 'forum',
                notes: [[-6, 'Second draft is with the design team.']],
              }),
            ],
          }),
        ],
      }),
      act(20, 'One thing each by next time', {
        lead: 'FN',
        promised: [
          kept('Map who holds the housing budgets that the desk has to ask for', 'council', 28, -6),
          inProgress('Agree who answers when the desk is worried at five to five', ['CO', 'JT'], -9, {
            notes: [[-16, 'On-call rota drafted, one gap on Thursdays.']],
          }),
        ],
      }),
    ],
  },
]

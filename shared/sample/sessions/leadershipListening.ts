import {
  act,
  connect,
  decide,
  decided,
  explore,
  inProgress,
  kept,
  pause,
  released,
  review,
  type SampleSession,
} from '../story.ts'

/** The System Leadership Forum while it learned to listen. Thursdays, every six weeks. */
const leadership = { forum: 'leadership', start: '09:30', minutes: 180 } as const

export const leadershipListening: readonly SampleSession[] = [
  {
    ...leadership,
    title: 'Beginning with what matters to us',
    week: -35,
    venue: 'The Old Weighbridge, Millbeck',
    purpose: 'To meet as people before we meet as organisations, and to agree how we will work.',
    agenda: [
      connect(30, 'Arriving: who sent you, and who would you rather have asked?', {
        lead: 'SK',
        says: 'In threes, with tea. No job titles until the break.',
        notes:
          'Three people have never been in a room with the Trust before. Sit with Marie for the first ten minutes.',
      }),
      connect(30, 'What matters to me', { lead: 'MH', says: 'One object each, and why it is on the table.' }),
      explore(35, 'When did help come at the right time?', {
        serves: ['door'],
        lead: 'SO',
        says: 'Appreciative interviews in pairs, then patterns on the wall.',
      }),
      pause(15, 'Break', { lock: '11:05' }),
      decide(35, 'How we will work together', {
        serves: ['power'],
        lead: 'FN',
        says: 'Draft working agreement, line by line.',
        decided: [
          decided('consent', 'Every meeting begins with a story from someone who has asked for help here.', {
            context:
              'Two people worried it would become a performance. The storyteller chooses whether, how and to whom.',
            review: 30,
            changed: 'Forty minutes of every agenda; papers are sent out instead of read out.',
          }),
          decided(
            'consent',
            'Lived-experience partners are paid at the involvement rate for every hour, reading included.',
            {
              context: 'The Trust and the council paid differently. We took the higher rate.',
              review: 52,
              promised: [
                kept(
                  'Set up one payment form for all partners, paid within ten days',
                  ['AO', 'TE'],
                  28,
                  17,
                  'Slower than hoped: payroll wanted two signatures.',
                  {
                    moved: [{ on: 26, due: 45, why: 'Payroll needs a second signatory at the ICB.' }],
                  },
                ),
                kept('Write to everyone who has been unpaid this year and put it right', 'RP', 21, -1),
              ],
            },
          ),
        ],
      }),
      act(25, 'One thing each by next time', {
        lead: 'FN',
        says: 'Small enough to be sure of.',
        promised: [
          kept('Send round the notes and a list of who is who, with telephone numbers', 'TE', 7, -2),
          kept(
            'Spend a morning on the single point of access telephones',
            'JT',
            35,
            -6,
            'Eleven calls, four of them people ringing for the third time.',
          ),
          kept("Spend a morning at the Carers' Centre drop-in", 'LD', 35, 0),
          kept('Find a place to meet that is not an NHS building, with a hearing loop', 'MB', 14, -4),
          kept(
            'Ask the Farm volunteers what they wish the clinic knew',
            'farm',
            28,
            -3,
            'Nine postcards, now on the wall.',
          ),
        ],
      }),
    ],
  },
  {
    ...leadership,
    title: 'What it is like to ask for help here',
    week: -29,
    venue: 'Eastgate Library, upstairs',
    purpose: 'To see the whole journey as the person sees it, and to count what we make people repeat.',
    agenda: [
      connect(20, 'Check-in: one sentence from the telephones', {
        lead: 'JT',
        says: 'What did you hear when you listened?',
      }),
      review(15, 'Where we said we would be', { lead: 'TE', says: 'Seven promises: six kept, one moved.' }),
      explore(45, "Daniel's fourteen doors", {
        serves: ['door', 'once'],
        lead: 'DW',
        says: 'Daniel walks us through fourteen referrals in two years. Consent: this forum only.',
        notes:
          'Daniel has the right to stop at any point. Sunita sits next to him. No questions that begin with “but”.',
      }),
      pause(15, 'Break', { lock: '10:50' }),
      explore(35, 'Four tables, one map', {
        serves: ['door'],
        lead: 'FN',
        says: 'Every way in to help in North Moor, with how long it takes.',
        materials: 'Lining paper, string, red dots for “told my story again”.',
        promised: [
          kept('Publish the map of every way in, with the real waiting times', 'TE', 21, -3),
          kept(
            'Count how many people are turned away as “not ill enough”, month by month',
            'AO',
            28,
            -5,
            '312 in a year. Two in five came back within twelve weeks.',
          ),
          kept(
            'Ask every practice how they decide where to refer',
            'pcn',
            35,
            12,
            'All five practices answered in the end.',
            {
              moved: [{ on: 33, due: 49, why: 'Two practices were between managers.' }],
            },
          ),
        ],
      }),
      decide(25, 'What can stop tomorrow', {
        serves: ['door'],
        lead: 'RP',
        says: 'Consent round on two proposals.',
        decided: [
          decided(
            'consent',
            'The 14-page referral form is withdrawn. A name, a number and “what would help” are enough.',
            {
              context: 'Risk was the worry. The form had never once changed what the team did first.',
              proposed: 42,
              proposal: 'The 14-page referral form is withdrawn and nothing takes its place.',
              changed: 'Sixty-three referrers write a name, a number and one line.',
              stood: [
                { stance: 'consent', who: ['AO', 'FN', 'SO', 'MH', 'TE', 'CD'] },
                { stance: 'stand-aside', who: ['LD'], reason: 'Our own form asks for less already.' },
                {
                  stance: 'object',
                  who: ['RP'],
                  reason: 'With nothing in its place nobody is asked about the children in the house.',
                  resolution: 'Three things are still asked. The team asks about children on the first call.',
                },
              ],
              promised: [
                kept(
                  'Withdraw the form and tell every referrer in one short letter',
                  ['RP', 'LD'],
                  14,
                  -1,
                  'Letter went to 63 addresses.',
                ),
                released('Build the same form again as a web page', 'RP', 42, -12, 'Nobody missed it. Letting it go.'),
              ],
            },
          ),
        ],
      }),
      act(15, 'One thing each by next time', {
        lead: 'FN',
        promised: [
          kept('Bring one colleague who disagrees with all this', 'CD', 42, 0, 'Brought two.'),
          kept('Write down the three questions we ask people again and again', ['SO', 'MH'], 28, -7),
        ],
      }),
    ],
  },
  {
    ...leadership,
    title: 'Writing our shared purpose',
    week: -23,
    venue: 'North Moor Town Hall, committee room 2',
    purpose: 'To leave with one sentence that each of us could say at home.',
    agenda: [
      connect(20, 'Check-in: a sentence you wish you had written', { lead: 'MB' }),
      review(15, 'Where we said we would be', {
        lead: 'TE',
        says: 'Seven promises: five kept, one moved, one let go.',
      }),
      explore(40, "What we heard, in people's own words", {
        lead: 'SO',
        says: 'Sixty-one contributions, read aloud by someone who did not write them.',
        notes: 'Leave silence after the last one. Do not summarise.',
      }),
      pause(15, 'Break', { lock: '10:45' }),
      explore(30, 'Drafting in fours', {
        lead: 'LF',
        says: 'Four drafts, no commas allowed.',
        room: 'Committee room and corridor',
      }),
      decide(35, 'Adopt the purpose?', {
        lead: 'AO',
        says: 'Gradients of agreement, one to five, with a reason.',
        decided: [
          decided(
            'gradients',
            '“People get help where and when they ask for it, without having to be ill enough.” is our shared purpose.',
            {
              context: 'Nine fives, two fours, one three: Lewis asks what happens to the people who never ask.',
              review: 52,
              promised: [
                kept(
                  'Take the purpose to the Trust board in public session',
                  'RP',
                  42,
                  -2,
                  'Adopted with one abstention.',
                ),
                kept(
                  'Take the purpose to the health and wellbeing board',
                  'JT',
                  56,
                  14,
                  'The first meeting was not quorate.',
                  {
                    moved: [{ on: 50, due: 77, why: 'The board was not quorate.' }],
                  },
                ),
                kept(
                  'Have the purpose put into Urdu, Polish and easy read, checked by people who use them',
                  'voices',
                  42,
                  -4,
                ),
              ],
            },
          ),
        ],
      }),
      act(20, 'One thing each by next time', {
        lead: 'SK',
        promised: [
          kept('Ask our own staff which clause is furthest from true', ['CD', 'MB', 'SK'], 35, 0),
          released('Commission a film about the purpose', 'AO', 40, -8, "The money is better spent on partners' time."),
          inProgress('Find out who never asks: compare our lists with the census', 'LD', -90, {
            moved: [
              { on: -92, due: -40, why: 'The census tables for small areas were late.' },
              { on: -42, due: 24, why: 'Two practices still have to agree to share their lists.' },
            ],
            notes: [[-20, 'First sight: men over fifty in Upper Moor, and young South Asian women in Eastgate.']],
          }),
        ],
      }),
    ],
  },
]

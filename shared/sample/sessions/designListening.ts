import { act, connect, decide, decided, explore, kept, pause, released, review, type SampleSession } from '../story.ts'

/** The Front Door Design Team, finding out. Tuesdays, every five weeks. */
const design = { forum: 'design', start: '13:30', minutes: 150, venue: 'Eastgate Library, upstairs' } as const

export const designListening: readonly SampleSession[] = [
  {
    ...design,
    title: 'Walking through our own front door',
    week: -32,
    purpose: 'To feel what it is like, before we change anything.',
    agenda: [
      connect(20, 'Hello, and the worst waiting room you have sat in', { lead: 'HB' }),
      explore(45, 'A walk to the clinic, with a pushchair and a cold', {
        lead: 'MH',
        says: 'In threes: bus stop, buzzer, form, chair.',
        notes: 'Two people cannot manage the hill. The number 6 leaves at 13:58.',
      }),
      pause(15, 'Tea', { lock: '14:35' }),
      explore(30, 'What we noticed', {
        lead: 'SO',
        says: 'One sticky note each for head, heart and feet.',
        promised: [
          kept('Photograph every sign on the way in and what it says between the lines', 'SO', 14, -4),
          kept(
            'Take the glass screen out of the Eastgate reception',
            'GA',
            28,
            -6,
            'It took one afternoon and a screwdriver.',
          ),
        ],
      }),
      decide(15, 'What this team is for, in one line', {
        serves: ['door'],
        lead: 'FN',
        decided: [
          decided('consent', 'We design one front door in Eastgate first, and nothing that needs a referral.', {
            review: 26,
            promised: [
              kept('Tell all five practices what we are doing and ask for a name in each', 'RG', 21, 0),
              kept(
                'Find out what the rules say we must ask on a first day, and what is only habit',
                ['HB', 'ST'],
                28,
                14,
                'Seven must-asks. Forty-one habits.',
                {
                  moved: [{ on: 27, due: 42, why: "The Trust's records lead was away." }],
                },
              ),
            ],
          }),
        ],
      }),
      act(15, 'Before we meet again', {
        lead: 'TE',
        promised: [
          kept(
            'Gather twelve stories, two each, with consent written down',
            ['MH', 'SO', 'PV', 'BL', 'WH', 'EM'],
            30,
            -1,
          ),
          kept('Book the upstairs room for the whole year', 'TE', 7, -5),
        ],
      }),
    ],
  },
  {
    ...design,
    title: 'Twelve stories, four patterns',
    week: -27,
    purpose: 'To let the stories tell us where the door should be.',
    agenda: [
      connect(15, 'Hello, and who is on your shoulder today', { lead: 'PV' }),
      review(10, 'What we said we would do', { lead: 'TE', says: 'Six promises: five kept, one moved.' }),
      explore(50, 'Reading the stories, slowly', {
        serves: ['once'],
        lead: 'SO',
        says: 'Three stories a table, read aloud, highlighted in silence. Consent: this team.',
        materials: 'Printed stories, numbered and without names; collect them all afterwards.',
      }),
      pause(15, 'Tea', { lock: '14:45' }),
      explore(25, 'Clustering on the wall', {
        lead: 'FN',
        says: 'Told it again · wrong kind of ill · nobody rang back · one person who stayed.',
        promised: [
          kept("Write the four patterns up on one side, in the tellers' words", 'SO', 10, -2),
          kept(
            'Take each pattern back to the people whose story it came from',
            ['SO', 'MH'],
            28,
            -3,
            'Two asked for a change. Both made.',
          ),
        ],
      }),
      decide(15, 'Which pattern first', {
        serves: ['once'],
        lead: 'HB',
        decided: [
          decided('vote', 'We begin with “told it again”: one conversation, written down once, owned by the person.', {
            quorum: 8,

            stood: [
              { stance: 'for', who: ['HB', 'FN', 'TE', 'RP', 'GA', 'RG', 'EM', 'MH', 'SO'] },
              { stance: 'against', who: ['PV', 'NR', 'ST', 'BL'], reason: '“Nobody rang back” hurts more people.' },
              { stance: 'abstain', who: ['WH'] },
            ],

            context: 'Nine of fourteen; the others would have begun with “nobody rang back”.',
            promised: [
              kept(
                'Bring every assessment form we use, printed, in one pile',
                ['GA', 'ST', 'EM'],
                21,
                0,
                'The pile is 31 cm high.',
              ),
              kept(
                "Ask whether the practices' computer system can hold a shared page",
                'RG',
                28,
                6,
                'It can. It was switched off.',
              ),
              released(
                'Write a data-sharing agreement from scratch',
                'TE',
                30,
                -10,
                'The ICB already has one that fits.',
              ),
            ],
          }),
        ],
      }),
      act(15, 'Before we meet again', {
        lead: 'TE',
        promised: [
          kept(
            'Ask the library staff what they already do when someone is in tears',
            'EM',
            21,
            -7,
            'A chair, a tissue, the kettle. And then they ring us, and wait.',
          ),
        ],
      }),
    ],
  },
  {
    ...design,
    title: 'One conversation instead of three assessments',
    week: -22,
    purpose: 'To design the first forty minutes.',
    agenda: [
      connect(15, 'Hello, and a question you like being asked', { lead: 'NR' }),
      review(10, 'What we said we would do', {
        lead: 'TE',
        says: 'Six promises: five kept, one let go; one came late.',
      }),
      explore(40, 'Cutting up the pile', {
        lead: 'ST',
        says: 'Scissors. Keep what helps the person, bin what helps only us.',
        materials: 'Eleven pairs of scissors, three bins.',
      }),
      pause(15, 'Tea', { lock: '14:35' }),
      explore(30, 'Acting it out', {
        lead: 'PV',
        says: 'Two chairs. Someone plays Tuesday-afternoon-worried, someone plays the door.',
        notes: 'Nobody plays themselves. De-role properly: names, what I had for breakfast.',
        promised: [
          kept('Write the conversation guide: five questions, one page', ['PV', 'ST'], 21, -2),
          kept(
            'Try the guide with ten people at the drop-in',
            'BL',
            30,
            -4,
            'Eight liked it. Two said question three is nosy, so it went.',
          ),
        ],
      }),
      decide(20, 'One page that belongs to the person', {
        serves: ['once'],
        lead: 'GA',
        decided: [
          decided('consent', 'The person keeps the page. We keep a copy only if they say so.', {
            tries: 'page',
            context: 'Clinical records still hold what the law asks for; the page is not the record.',
            review: 20,
            promised: [
              kept(
                'Have the page accepted as enough for a first contact',
                'GA',
                28,
                11,
                'Accepted for open access; referrals to the team still need more.',
                {
                  moved: [{ on: 27, due: 38, why: 'The clinical record group meets once a month.' }],
                },
              ),
              kept('Agree a single consent form', ['HB', 'TE'], 28, -2, '', { prototype: 'page' }),
              kept('Check the page with the information governance lead', 'ZH', 21, 5, 'Two words changed.', {
                prototype: 'page',
              }),
            ],
          }),
        ],
      }),
      act(15, 'Before we meet again', {
        lead: 'TE',
        promised: [kept('Ask what would make a housing officer stop and ring the desk', ['WH', 'NR'], 28, -3)],
      }),
    ],
  },
  {
    ...design,
    title: 'Prototype clinic: the library desk',
    week: -17,
    purpose: 'To make a desk out of cardboard and find out what is wrong with it.',
    agenda: [
      connect(15, 'Hello, and something you made badly and kept', { lead: 'WH' }),
      review(10, 'What we said we would do', { lead: 'TE', says: 'Six promises: five kept, one moved.' }),
      explore(50, 'Building it, full size', {
        serves: ['door', 'near'],
        lead: 'SO',
        says: 'Cardboard, tape, the real corner of the real library.',
        tries: ['desk'],
        materials: 'Forty boxes from the Co-op, parcel tape, a kettle.',
      }),
      pause(15, 'Tea', { lock: '14:45' }),
      explore(20, 'Five people try the door', {
        lead: 'MH',
        says: 'Members of Open Door Voices walk in and tell us what happened.',
        promised: [
          kept('Move the desk out of sight of the school bus stop', 'EM', 14, -6, '', { prototype: 'desk' }),
          kept(
            'Find two armchairs and a lamp that are not from an office catalogue',
            'MH',
            21,
            -8,
            'From the hospice shop, £35 the lot.',
          ),
        ],
      }),
      decide(25, 'The test card', {
        serves: ['door', 'near'],
        lead: 'HB',
        says: 'We believe, we will try, we measure, we are right if.',
        decided: [
          decided('consent', 'We take the library desk to the leadership forum: six weeks, three mornings, £9,000.', {
            promised: [
              kept('Write the test card, with the stopping rule first', ['HB', 'FN'], 21, -1, '', {
                prototype: 'desk',
              }),
              kept('Agree what the desk counts, and what it refuses to count', 'ZH', 28, 0),
              released('Design a logo for the desk', 'TE', 28, -14, '“It is a desk,” said Marie.'),
            ],
          }),
        ],
      }),
      act(10, 'Before we meet again', {
        lead: 'TE',
        promised: [
          kept('Write a safety plan with the library manager', 'HB', 28, 7, 'Signed after the second fire drill.', {
            moved: [{ on: 26, due: 35, why: 'The library manager asked for a second fire drill.' }],
          }),
        ],
      }),
    ],
  },
]

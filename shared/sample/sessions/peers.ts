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
  type SampleSession,
} from '../story.ts'

/** What the Peer Support Community of Practice has done so far. Mondays, every eight weeks. */
const peers = { forum: 'peers', start: '14:00', minutes: 120, venue: 'Moor Minds Together, the back room' } as const

export const peerSessions: readonly SampleSession[] = [
  {
    ...peers,
    title: 'What makes peer support peer support?',
    week: -28,
    purpose: 'To say in our own words what we do and do not do.',
    agenda: [
      connect(20, 'Arriving, and the weather inside', { lead: 'KS' }),
      explore(35, 'A time it worked', { lead: 'PV', says: 'Story circle in fours. Listen for what you did not do.' }),
      pause(10, 'Tea', { lock: '14:55' }),
      decide(25, 'Five things we hold to', {
        lead: 'PV',
        decided: [
          decided(
            'consent',
            'We share from experience, we do not advise, and we never write notes about someone without them.',
            {
              review: 52,
              promised: [
                kept('Put the five things on a postcard', 'YA', 21, -6),
                kept("Ask the Trust to put them in every peer worker's job description", 'GA', 42, 0),
              ],
            },
          ),
        ],
      }),
      act(15, 'One thing each', {
        lead: 'KS',
        promised: [kept('Pair up everyone who works alone, by telephone, once a week', 'KS', 14, -3)],
      }),
      review(10, 'Leaving: what stays here', { lead: 'YA' }),
    ],
  },
  {
    ...peers,
    title: 'Sharing your story without giving it away',
    week: -20,
    purpose: 'To choose what we tell, to whom, and how to stop.',
    agenda: [
      connect(20, 'Arriving, and the weather inside', { lead: 'KS' }),
      review(5, 'What we said we would do', { lead: 'YA', says: 'Three promises, three kept.' }),
      explore(40, 'Three tellings', {
        lead: 'SO',
        says: 'Two minutes, twenty seconds, not at all.',
        notes: 'Someone will go further than they meant to. Priya is in the garden room for anyone who needs it.',
      }),
      pause(10, 'Tea', { lock: '15:05' }),
      decide(15, 'A story belongs to its teller', {
        lead: 'MH',
        decided: [
          decided('consent', 'A story is asked for at least a week before, and may be taken back at any time.', {
            promised: [
              kept('Write a one-page agreement for anyone who asks us for a story', ['SO', 'MH'], 28, -4),
              kept('Send it to everyone who has asked in the last year', 'PV', 35, 6, 'Nineteen organisations.'),
            ],
          }),
        ],
      }),
      act(20, 'One thing each', {
        lead: 'KS',
        promised: [
          kept('Hold a storytelling afternoon for the new starters', ['KS', 'YA'], 42, -1, 'Nine came, three told.'),
          released(
            "Record our stories for the Trust's induction",
            'GA',
            49,
            -15,
            'Nobody wanted theirs on a loop. We go in person instead.',
          ),
        ],
      }),
      review(5, 'Leaving: what stays here', { lead: 'YA' }),
    ],
  },
  {
    ...peers,
    title: 'Boundaries, friendship and telephones',
    week: -12,
    purpose: 'To be honest about the messages that come at midnight.',
    agenda: [
      connect(20, 'Arriving, and the weather inside', { lead: 'BL' }),
      review(5, 'What we said we would do', { lead: 'YA', says: 'Four promises: three kept, one let go.' }),
      explore(40, 'Troika: a boundary I am not sure about', {
        lead: 'KS',
        says: 'Threes. One asks, two think aloud, then swap.',
      }),
      pause(10, 'Tea', { lock: '15:05' }),
      explore(15, 'What the telephone is for', {
        lead: 'YA',
        promised: [
          kept(
            'Get work telephones for the four people who use their own',
            'GA',
            28,
            10,
            'Two came without chargers.',
            {
              moved: [{ on: 27, due: 40, why: 'The supplier had none until the new quarter.' }],
            },
          ),
          kept('Write the message that says when we will answer', 'YA', 14, -5),
        ],
      }),
      act(20, 'One thing each', {
        lead: 'KS',
        promised: [
          kept('Ask for supervision that is led by a peer, once a month', 'PV', 35, -7),
          promised('Find a supervisor with lived experience from outside the borough', 'PV', -30, {
            moved: [{ on: -34, due: 28, why: 'Our first choice has moved to Cardiff.' }],
          }),
        ],
      }),
      review(5, 'Leaving: what stays here', { lead: 'YA' }),
    ],
  },
  {
    ...peers,
    title: 'After a hard conversation',
    week: -4,
    purpose: 'To look after ourselves as well as we look after others.',
    agenda: [
      connect(20, 'Arriving, and the weather inside', { lead: 'JQ' }),
      review(5, 'What we said we would do', {
        lead: 'YA',
        says: 'Four promises: three kept, the telephones late, and one moved.',
      }),
      explore(35, 'The hour after', {
        lead: 'MH',
        says: 'Draw the hour after a hard conversation. What helped? What was missing?',
        notes: 'Not a debrief of any one event. If it becomes one, stop and offer time afterwards.',
      }),
      pause(10, 'Tea', { lock: '15:00' }),
      decide(20, 'Ten minutes is part of the work', {
        lead: 'PV',
        decided: [
          decided('consent', 'Ten minutes with another person after every hard conversation, counted as work.', {
            review: 16,
            promised: [
              inProgress("Have the ten minutes written into the desk's rota", 'GA', -2, {
                notes: [[-7, 'The rota is with Helen.']],
              }),
              kept('Tell the library desk tomorrow, without waiting for the rota', 'PV', 1, 0),
            ],
          }),
        ],
      }),
      act(20, 'One thing each', {
        lead: 'KS',
        promised: [
          promised('Make a quiet corner at the Farm for anyone who needs an hour', 'JQ', 22),
          promised('Write to each other once before we meet again', 'forum', null),
          inProgress('Train twelve peer workers in story gathering', ['SO', 'PV'], 40, {
            notes: [[-6, 'Seven trained, five to go.']],
          }),
        ],
      }),
      review(5, 'Leaving: what stays here', { lead: 'YA' }),
    ],
  },
]

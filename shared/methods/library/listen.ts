import type { Written } from '../written.ts'

/** Ways to hear one another out, and to learn from lives rather than from reports. */
export const listenMethods: readonly Written[] = [
  {
    id: 'story-circle',
    title: 'Story circle',
    kind: 'explore',
    purpose:
      'People tell true stories from their own lives, one after another, and the others listen. What a service is really like becomes something the room knows rather than something it has read.',
    invitation: 'A circle of true stories. Tell one if you wish; listening is taking part too.',
    fewestPeople: 4,
    mostPeople: 12,
    minutes: 45,
    minimumMinutes: 30,
    steps: [
      [
        5,
        'Say what the stories are for and who may hear of them. Ask each teller what may be kept: nothing, the idea, the words, the name.',
      ],
      [
        28,
        'Round the circle, four minutes each, beginning, middle and end. No questions, no notes, no advice. Passing is fine.',
      ],
      [8, 'A quiet minute, then: “what stays with you?” Speak of what you heard, not of who told it.'],
      [4, 'Ask the tellers how they are. Agree what is written down, and read it back to them.'],
    ],
    materials: 'Consent cards, tissues, water. A clock that only you can see.',
    roomTips:
      'One circle, door closed, phones away. Let tellers choose their chair. Have somebody ready to step out with anyone who needs it.',
    online: 'Eight people at most. Everyone else off the call; no recording; agree first how to say “please stop”.',
    source: 'Story circles as practised by John O’Neal and Junebug Productions, and by Roadside Theater.',
    goodAfter: ['check-in', 'something-i-carry'],
    pairsWith: ['insight-clustering', 'what-so-what-now-what'],
  },
  {
    id: 'appreciative-interview',
    title: 'Appreciative interview',
    kind: 'explore',
    purpose:
      'In pairs, people interview each other about a time when it worked. It finds what is already strong, which plans made of problems never do.',
    invitation: 'Tell your partner about a time when this worked as it should. What made it possible?',
    fewestPeople: 6,
    mostPeople: null,
    minutes: 45,
    minimumMinutes: 30,
    steps: [
      [
        4,
        'Explain: one real occasion, told as a story. The listener asks “who else was part of it?” and “what did you do?”',
      ],
      [16, 'In pairs, eight minutes each way. Listeners keep a few words, not minutes.'],
      [12, 'Pairs join into fours. Each tells their partner’s story in two minutes.'],
      [8, 'In the fours: which conditions come up again and again? One per card.'],
      [5, 'All the cards on the wall. Read them aloud, slowly.'],
    ],
    materials: 'The questions on a card for each pair. Sticky notes.',
    roomTips: 'Pairs need to hear themselves: use the corridor, the garden, the stairs.',
    online: 'Rooms of two for sixteen minutes, then fours. Announce the half-way change with a message to all rooms.',
    source:
      'Appreciative inquiry, David Cooperrider and Suresh Srivastva; the paired form is from Liberating Structures.',
    goodAfter: ['check-in', 'impromptu-pairs'],
    pairsWith: ['insight-clustering', 'fifteen-percent'],
  },
  {
    id: 'empathy-walk',
    title: 'Empathy walk',
    kind: 'explore',
    purpose:
      'Walk the way somebody has to go to get help: the bus, the door, the form, the wait. What looked reasonable in a diagram feels different in the rain.',
    invitation: 'We walk the way people come to us, and notice. Wear shoes you can walk in.',
    fewestPeople: 4,
    mostPeople: 24,
    minutes: 60,
    minimumMinutes: 40,
    steps: [
      [
        8,
        'Give each trio a person and a purpose: “You are nineteen, it is Friday at four, your phone has 6 per cent.” Better still, go with somebody who has done it for real.',
      ],
      [
        35,
        'Walk, ring, read the signs, wait. One leads, one notices feelings, one notices things. No explaining to one another why it is so.',
      ],
      [12, 'Back in the room: each trio puts its moments along a line from “welcome” to “unwelcome”.'],
      [5, 'Where did everybody’s heart sink? Mark it. That is where to work.'],
    ],
    materials:
      'Person cards written with people who know. A route of a quarter of an hour. Clipboards, camera if the place agrees.',
    roomTips:
      'Try the route the day before with a wheelchair or a pushchair. Tell the front desk that you are coming, not when.',
    online: 'Walk the website and the telephone line instead: share one screen, one person drives, nobody helps.',
    source: 'Service design and human-centred design practice; our wording.',
    goodAfter: ['story-circle'],
    pairsWith: ['journey-map', 'rose-thorn-bud'],
  },
  {
    id: 'fishbowl',
    title: 'Fishbowl',
    kind: 'explore',
    purpose:
      'A few people with first-hand experience talk among themselves in the middle; everybody else listens from outside. Much better than a panel, because nobody performs.',
    invitation: 'A conversation in the middle, with an empty chair for whoever wants to join for a while.',
    fewestPeople: 10,
    mostPeople: 80,
    minutes: 40,
    minimumMinutes: 25,
    steps: [
      [
        4,
        'Four or five people sit in the inner circle, with one empty chair. Ask them to talk to one another as if nobody listened.',
      ],
      [
        18,
        'They talk. Whoever takes the empty chair may speak; then somebody leaves, so that one chair is always free.',
      ],
      [6, 'Outside, in pairs: what did you hear? What would you ask?'],
      [8, 'Questions go in; the inner circle chooses which to talk about.'],
      [4, 'One word each from the inner circle, then thanks.'],
    ],
    materials: 'Five chairs in the middle. A microphone in large rooms.',
    roomTips:
      'Two rings, close together. Let people from the edge of the system sit in the middle first, and brief them the day before.',
    online:
      'Cameras on only for the inner circle; “hide participants without video”. The chat is for outer-circle notes.',
    source: 'Long used in group work; the present form owes much to User Experience Fishbowl in Liberating Structures.',
    goodAfter: ['check-in', 'line-up'],
    pairsWith: ['1-2-4-all', 'what-so-what-now-what'],
  },
  {
    id: 'conversation-cafe',
    title: 'Conversation café',
    kind: 'explore',
    purpose:
      'Calm, level talk about something people disagree on. Four rounds with a talking object, so that the quick and the loud cannot run away with it.',
    invitation: 'Small circles, one subject, one person speaking at a time. Come to understand, not to win.',
    fewestPeople: 5,
    mostPeople: null,
    minutes: 45,
    minimumMinutes: 35,
    steps: [
      [3, 'Circles of five to seven. Name a host in each: somebody who takes part, and minds the object.'],
      [7, 'First round with the object, a minute each: what are you thinking and feeling about this?'],
      [7, 'Second round: a minute each, now that you have heard the others.'],
      [20, 'Open conversation. If it heats up, take the object back.'],
      [5, 'Last round: what do you take with you?'],
      [3, 'One sentence from each circle to the whole room.'],
    ],
    materials: 'A talking object and the agreements on a card for each circle.',
    roomTips: 'Small tables or none. A cloth and a jug of water do more than you would think.',
    online: 'Rooms of five. The “object” is the word “passing to…” at the end of each turn.',
    source: 'Conversation Café, Vicki Robin, Susan Partnow and Habib Rose.',
    goodAfter: ['check-in', 'stinky-fish'],
    pairsWith: ['gradients-of-agreement', 'what-so-what-now-what'],
  },
  {
    id: 'troika',
    title: 'Troika',
    kind: 'explore',
    purpose:
      'In threes, each person brings one real difficulty and gets help from two peers, who talk about it while the asker listens with their back turned. Quick, kind and oddly wise.',
    invitation: 'Bring one thing you are stuck with. Two colleagues will think about it with you.',
    fewestPeople: 3,
    mostPeople: null,
    minutes: 35,
    minimumMinutes: 25,
    steps: [
      [
        3,
        'Make threes across organisations. Everyone takes a minute to find their question: “What is my challenge? What help do I need?”',
      ],
      [
        10,
        'First person: two minutes to tell, one for questions. Then turn your chair round. The other two talk about it for five; turn back for two.',
      ],
      [10, 'Second person.'],
      [10, 'Third person.'],
      [2, 'One word each: what was it like to overhear help?'],
    ],
    materials: 'Three chairs without a table. A bell.',
    roomTips: 'Spread out. What is said stays in the three; say so before and after.',
    online: 'Rooms of three. The asker turns the camera off and listens; the others speak as if alone.',
    source: 'Troika Consulting in Liberating Structures, Henri Lipmanowicz and Keith McCandless.',
    goodAfter: ['check-in', 'where-we-said'],
    pairsWith: ['fifteen-percent', 'commitment-round'],
  },
  {
    id: 'stinky-fish',
    title: 'Stinky fish',
    kind: 'explore',
    purpose:
      'The thing everybody knows and nobody says, put on the table. It smells worse the longer it lies. Use it early, and only when you can stay for what comes up.',
    invitation: 'What are we not talking about? Put it on the table, kindly and without names.',
    fewestPeople: 4,
    mostPeople: 20,
    minutes: 30,
    minimumMinutes: 20,
    steps: [
      [4, 'Say why: a worry shared is easier to work with. Show a small fish of your own.'],
      [6, 'Alone, on a drawing of a fish: what worries you about this work, what is unsaid, what are you unsure of?'],
      [12, 'In fours: show as much as you want to. Listeners say only “thank you” and “I can see why”.'],
      [
        8,
        'Each four brings one fish for all to see. Ask of each: is this for today, for another day, or was saying it enough?',
      ],
    ],
    materials: 'A drawn fish each. A basket, for those who would rather hand theirs in without a name.',
    roomTips: 'If a manager and their team are in the room, use the basket. Park nothing you do not mean to return to.',
    online: 'An anonymous form rather than a board. Read the fishes aloud yourself.',
    source: 'Hyper Island Toolbox, where it is attributed to several practitioners.',
    goodAfter: ['working-agreement'],
    pairsWith: ['conversation-cafe', 'troika'],
  },
]

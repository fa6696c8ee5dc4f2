import type { Written } from '../written.ts'

/** Ways to arrive, to meet and to trust one another enough to work. */
export const connectMethods: readonly Written[] = [
  {
    id: 'check-in',
    title: 'Check-in round',
    kind: 'connect',
    purpose:
      'Everybody speaks once before anybody speaks twice. People who have heard their own voice in the first ten minutes are far more likely to use it in the next three hours.',
    invitation: 'One sentence each: what would you like us to know about how you arrive today?',
    fewestPeople: 3,
    mostPeople: 24,
    minutes: 15,
    minimumMinutes: 8,
    steps: [
      [2, 'Ask one short question that anybody can answer. Give people a quiet moment to find their sentence.'],
      [11, 'Go round the circle. One sentence each, no replies. Anyone may pass and will be asked again at the end.'],
      [2, 'Come back to those who passed, say in one sentence what you heard, and begin.'],
    ],
    materials: 'The question, written where everyone can see it. A small object to pass along, if that helps.',
    roomTips:
      'A circle without tables. Sit down yourself. With more than sixteen people, make circles of eight so that it stays short.',
    online:
      'Say whose turn it is and who comes next. People without a camera go first, so that they are not forgotten.',
    source:
      'Circle practice, kept by Indigenous peoples long before meetings; see Christina Baldwin and Ann Linnea, The Circle Way.',
    goodAfter: [],
    pairsWith: ['check-out', 'story-circle'],
  },
  {
    id: 'impromptu-pairs',
    title: 'Impromptu pairs',
    kind: 'connect',
    purpose:
      'Three short conversations on one good question. A room of strangers warms up in a quarter of an hour, and what people hope for is on the table before the agenda starts.',
    invitation:
      'Three short conversations, each with somebody new: what do you hope for today, and what can you bring?',
    fewestPeople: 6,
    mostPeople: null,
    minutes: 15,
    minimumMinutes: 10,
    steps: [
      [2, 'Ask two linked questions: “What challenge brings you here? What do you hope to give and to get?”'],
      [4, 'Everyone stands up and finds somebody they know least. Two minutes each way, then a bell.'],
      [4, 'Find somebody new. Same questions; notice how your answer changes.'],
      [4, 'One last time.'],
      [1, 'Ask for one thing that came up more than once. Take two or three, no more.'],
    ],
    materials: 'A bell or a chime. The questions on the wall.',
    roomTips:
      'Space to stand and move. Put a few chairs at the edge for those who would rather sit, and send people to them.',
    online:
      'Breakout rooms of two, shuffled three times, four minutes each. Put the questions in the chat before you open the rooms.',
    source: 'Impromptu Networking in Liberating Structures, Henri Lipmanowicz and Keith McCandless.',
    goodAfter: ['check-in'],
    pairsWith: ['1-2-4-all', 'open-space'],
  },
  {
    id: 'line-up',
    title: 'Line-up',
    kind: 'connect',
    purpose:
      'People place themselves along a line between two ends. You see at once how much the room differs, and the conversation begins with people rather than positions.',
    invitation: 'Stand where your own answer is. There is no right place on the line.',
    fewestPeople: 8,
    mostPeople: 60,
    minutes: 15,
    minimumMinutes: 8,
    steps: [
      [2, 'Name the line: “from the sea to the ring road” for where you live, then something nearer the work.'],
      [3, 'A harmless line first. People find their place by asking their neighbours.'],
      [
        6,
        'A line that matters: “How sure are you that this will be different?” Hear one voice from each end and two from the middle.',
      ],
      [4, 'Fold the line, so that the ends meet, and let the pairs talk for two minutes. Ask what surprised them.'],
    ],
    materials: 'Tape on the floor, if you like. A sheet of paper at each end.',
    roomTips:
      'A clear strip of ten metres. For anyone who cannot stand, make the line along a row of chairs for everybody.',
    online: 'Draw the line on a shared whiteboard; everyone moves a dot with their name. Then hear both ends.',
    source: 'Sociometry, after Jacob L. Moreno; also called a spectrogram or human barometer.',
    goodAfter: ['check-in'],
    pairsWith: ['gradients-of-agreement', 'fishbowl'],
  },
  {
    id: 'river-of-life',
    title: 'River of life',
    kind: 'connect',
    purpose:
      'Each person, or the group as a whole, draws the way here as a river. Good for groups with a history, and for finding out what has carried people this far.',
    invitation: 'Draw how you came to be in this work, as a river: springs, rapids, rocks, bridges.',
    fewestPeople: 4,
    mostPeople: 20,
    minutes: 45,
    minimumMinutes: 30,
    steps: [
      [5, 'Show a quick river of your own, badly drawn. Say that people choose how deep they go.'],
      [15, 'Draw in silence: where it begins, what joined it, what blocked it, where it runs now.'],
      [18, 'In threes, six minutes each. The others listen and ask only “tell me more about that bend”.'],
      [7, 'Hang the rivers side by side. What do they share? Nobody explains anybody else’s river.'],
    ],
    materials: 'A large sheet each, crayons or thick pens, tape, a wall.',
    roomTips:
      'Tables to draw on and a quiet corner. Rivers can touch grief: say where people can go, and who will sit with them.',
    online:
      'Draw on paper and hold it to the camera in rooms of three. A photograph goes to the album only if its owner puts it there.',
    source: 'Participatory learning and action, and narrative practice; a long shared tradition without one author.',
    goodAfter: ['check-in', 'working-agreement'],
    pairsWith: ['story-circle', 'appreciative-interview'],
  },
  {
    id: 'things-in-common',
    title: 'Ten things in common',
    kind: 'connect',
    purpose:
      'Small groups hunt for what they share beyond work. Badges go quiet, people appear. Ideal where organisations meet for the first time.',
    invitation: 'With the people at your table, find ten things you all have in common. Having a head does not count.',
    fewestPeople: 6,
    mostPeople: null,
    minutes: 15,
    minimumMinutes: 10,
    steps: [
      [
        2,
        'Mix the tables so that nobody sits with a colleague. Explain: ten things, none of them visible, none about work.',
      ],
      [8, 'Tables hunt and write. Walk about and enjoy it.'],
      [5, 'Each table reads out its best one. Ask what it took to find it.'],
    ],
    materials: 'A sheet and a pen on each table.',
    roomTips: 'Tables of four to six. Keep choices gentle: nobody should have to say what they do not have.',
    online: 'Rooms of four for eight minutes; one person types the list in the chat when they come back.',
    source: 'A well-known icebreaker; our wording.',
    goodAfter: [],
    pairsWith: ['working-agreement', 'impromptu-pairs'],
  },
  {
    id: 'something-i-carry',
    title: 'Something I carry',
    kind: 'connect',
    purpose:
      'Everyone shows one object and says why it matters to them. Titles fall away, and people with lived experience start on level ground with chief executives.',
    invitation: 'Bring something you carry with you, or find it in your pocket. Tell us its story in a minute.',
    fewestPeople: 4,
    mostPeople: 16,
    minutes: 20,
    minimumMinutes: 12,
    steps: [
      [3, 'Show yours first, and be brief. Keys count; so does a photograph on a phone.'],
      [15, 'Round the circle, a minute each. After each story, only “thank you”.'],
      [2, 'Put the objects in the middle for a moment and look at them together.'],
    ],
    materials: 'A line in the invitation: “bring something you carry with you”.',
    roomTips: 'A circle with a low table in the middle. Do not pass objects round unless their owner offers.',
    online:
      'Works well: people are near their things. Hold it to the camera, and describe it for those who cannot see.',
    source: 'Common in community theatre and group work; our wording.',
    goodAfter: ['check-in'],
    pairsWith: ['story-circle', 'purpose-statements'],
  },
  {
    id: 'working-agreement',
    title: 'How we want to work together',
    kind: 'connect',
    purpose:
      'The group writes its own few rules, and says what happens when one is broken. Five lines that people wrote themselves are worth more than a page they were handed.',
    invitation:
      'What do we need from one another to do good work here? We will write it down together, and keep it short.',
    fewestPeople: 4,
    mostPeople: 30,
    minutes: 25,
    minimumMinutes: 15,
    steps: [
      [4, 'Alone: think of a group that worked. What did people do that made it so? Write two things you could see.'],
      [
        8,
        'In fours: share, and choose three that matter here. Turn wishes into doings: “respect” becomes “finish your sentence, then I speak”.',
      ],
      [8, 'Gather them on one sheet. Join what is the same. Ask about each: can everybody do this?'],
      [5, 'Ask: what will we do when we slip? Consent to the list for three sessions, then look again.'],
    ],
    materials: 'One large sheet, which comes to every session from now on.',
    roomTips:
      'Hang it where it can be seen from every chair. Include what is confidential, and what may be told outside.',
    online: 'Collect lines in a shared page. Add what is particular to screens: cameras, chat, who watches the hands.',
    source: 'Group-work practice, also called ground rules or a group contract.',
    goodAfter: ['check-in', 'things-in-common'],
    pairsWith: ['consent-round', 'retrospective'],
  },
]

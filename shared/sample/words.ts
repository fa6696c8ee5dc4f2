/** Words for made-up programmes of any size. */

export const givenNames = [
  ...['Aisha', 'Alun', 'Amara', 'Bethan', 'Brian', 'Carys', 'Chloe', 'Dafydd', 'Dele', 'Eilidh', 'Fatima', 'Fiona'],
  ...['Gareth', 'Grace', 'Hamish', 'Imran', 'Jean', 'Jerome', 'Kasia', 'Keith', 'Leila', 'Malcolm', 'Mei', 'Moira'],
  ...['Nasreen', 'Niall', 'Olga', 'Owen', 'Parveen', 'Rachel', 'Ravi', 'Rowan', 'Shanice', 'Stuart', 'Tariq', 'Una'],
]

export const familyNames = [
  ...['Adeyemi', 'Ahmed', 'Barker', 'Begum', 'Bowen', 'Campbell', 'Chowdhury', 'Clegg', 'Davies', 'Doyle', 'Evans'],
  ...['Fletcher', 'Gill', 'Greenwood', 'Hirst', 'Hussain', 'Iqbal', 'Jagger', 'Kowalski', 'Lumb', 'MacLeod', 'Mistry'],
  ...['Ndlovu', "O'Brien", 'Parkin', 'Quinn', 'Rawson', 'Shah', 'Singh', 'Sykes', 'Thackray', 'Wong', 'Yorke', 'Zaman'],
]

export const placeNames = [
  'Ashfold',
  'Brigg Vale',
  'Carrside',
  'Dunmere',
  'Fellgate',
  'Harthorpe',
  'Langwith',
  'Saltbeck',
]

export const organisationKinds = [
  { name: 'Mental Health NHS Trust', sector: 'nhs' },
  { name: 'Primary Care Network', sector: 'nhs' },
  { name: 'Borough Council', sector: 'council' },
  { name: 'Homes', sector: 'housing' },
  { name: "Carers' Centre", sector: 'voluntary' },
  { name: 'Mind and Body', sector: 'voluntary' },
  { name: 'Voices', sector: 'lived-experience' },
  { name: 'College', sector: 'education' },
] as const

export const roles = [
  'Director',
  'Service manager',
  'Peer worker',
  'GP',
  'Social worker',
  'Carer',
  'Link worker',
  'Analyst',
]

export const verbs = [
  'Agree',
  'Draft',
  'Publish',
  'Test',
  'Cost',
  'Share',
  'Rewrite',
  'Map',
  'Visit',
  'Explain',
  'Review',
]

export const things = [
  ...['the consent form', 'the rota for evenings', 'the welcome letter', 'the referral data', 'the crisis plan'],
  ...['the waiting list', 'the training for new peer workers', 'the budget for travel', 'the safety plan'],
  ...['the opening hours', 'the map of services', "the carers' offer", 'the story agreement', 'the room bookings'],
]

export const companions = [
  ...[
    'with the practices',
    'with three people who have used it',
    'for the next forum',
    'with housing',
    'in plain words',
  ],
  ...[
    'with the night team',
    'for both neighbourhoods',
    "with the carers' group",
    'before the board meets',
    'with finance',
  ],
]

export const reasons = [
  ...[
    'Waiting for the other team.',
    'Two people were off sick.',
    'The room was double-booked.',
    'More to it than we thought.',
  ],
  ...['The supplier missed its date.', 'Needs one more conversation first.', 'Held over to the next meeting.'],
]

export const helps = [
  'A decision on who pays',
  'Somebody to ring back',
  'A signature from finance',
  'An hour with the data team',
]

export const agenda = [
  { kind: 'connect', minutes: 20, title: 'Check-in' },
  { kind: 'review', minutes: 15, title: 'Where we said we would be' },
  { kind: 'explore', minutes: 40, title: 'Listening to one story' },
  { kind: 'explore', minutes: 30, title: 'What we see when we put it together' },
  { kind: 'break', minutes: 15, title: 'Break' },
  { kind: 'decide', minutes: 25, title: 'What we decide today' },
  { kind: 'act', minutes: 20, title: 'Who will do what by when' },
  { kind: 'connect', minutes: 10, title: 'One word each' },
] as const

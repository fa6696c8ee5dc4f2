import { blockOf } from '../methods/blocks.ts'
import { methods, templates, type Method, type PlannedBlock, type TemplateBlock } from '../methods/methods.ts'
import { library } from '../methods/library/library.ts'
import { dayInWeek } from './calendar.ts'
import type { Ledger } from './ledger.ts'

const napkin: Omit<Method, 'id' | 'own'> = {
  title: 'Protocol on a napkin',
  kind: 'explore',
  purpose:
    'Write the whole procedure on one paper napkin. What does not fit was never going to be read at a quarter to five on a Friday.',
  invitation: 'Each table writes the whole thing on one napkin. Then we compare.',
  fewestPeople: 4,
  mostPeople: 30,
  minutes: 40,
  minimumMinutes: 25,
  steps: [
    { minutes: 5, does: 'One napkin a table, proper pens, no second napkin.' },
    { minutes: 15, does: 'Write what happens, in the order it happens, in words said at home.' },
    { minutes: 12, does: 'Swap napkins. Somebody who was not at the table acts it out.' },
    { minutes: 8, does: 'Which napkin would you pin up by the telephone? Type that one, crossings-out included.' },
  ],
  materials: 'Paper napkins, proper pens.',
  roomTips: 'Tables of four, each with somebody who answers the telephone for a living.',
  online: 'One slide, twenty-point letters, no second slide.',
  source: 'Front Door Design Team, Eastgate Library.',
  goodAfter: ['journey-map'],
  pairsWith: ['test-card', 'gallery-walk'],
}

const jar: Omit<Method, 'id' | 'own'> = {
  title: 'Counting from the jar',
  kind: 'review',
  purpose:
    'Buttons instead of a spreadsheet: one for everybody who came, another colour for those who came back. The count is done together, aloud.',
  invitation: 'We empty the jar, count together, and say what surprises us.',
  fewestPeople: 3,
  mostPeople: 20,
  minutes: 15,
  minimumMinutes: 10,
  steps: [
    { minutes: 2, does: 'Everybody guesses, and writes the guess down.' },
    { minutes: 6, does: 'Empty the jar and count, in tens.' },
    { minutes: 7, does: 'Who is not in the jar? Name two people we expected, without their names.' },
  ],
  materials: 'The jar. No spreadsheets.',
  roomTips: 'A cloth on the table, or the buttons roll.',
  online: '',
  source: 'Zainab, from the desk.',
  goodAfter: ['check-in'],
  pairsWith: ['who-is-missing'],
}

/** What the partnership has made for itself: two methods and the shape of its design afternoons. */
export function addOwnMethods(ledger: Ledger, today: string): void {
  const since = dayInWeek(today, -6, 3)
  const napkinId = ledger.add(methods, since, napkin)
  const jarId = ledger.add(methods, since, jar)
  const follow = (id: string, title: string, minutes: number): TemplateBlock => {
    const method = library.find((each) => each.id === id)
    if (!method) throw new Error(`The library has no method called ${id}.`)
    return placed({ ...blockOf(method), title, minutes, minimumMinutes: null })
  }
  ledger.add(templates, since, {
    title: 'Front door design afternoon',
    purpose:
      'How the design team meets at Eastgate Library: hello, the jar, one hard look, tea at twenty to three, and promises.',
    forumKind: 'design-team',
    days: 1,
    minutes: 150,
    blocks: [
      follow('check-in', 'Hello, and an instruction you ignore', 15),
      follow('where-we-said', 'What we said we would do', 10),
      placed(blockOf({ ...jar, id: jarId, own: true })),
      placed(blockOf({ ...napkin, id: napkinId, own: true })),
      follow('proper-break', 'Tea', 15),
      follow('consent-round', 'What we settle today', 30),
      follow('commitment-round', 'Before we meet again', 20),
    ],
  })
}

function placed(block: PlannedBlock): TemplateBlock {
  return { ...block, day: 0, rooms: [] }
}

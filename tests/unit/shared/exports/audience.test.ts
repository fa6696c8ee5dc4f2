import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formats } from '#shared/exports/formats/formats.ts'
import { exportReport } from '#shared/exports/run.ts'
import { decode } from '../../../support/documents.ts'
import { commitment, inMemory, northMoor, northMoorToday, person, update } from '../../../support/northMoor.ts'

const planted = 'Zebedee Quillfeather'

/** A programme in which one person's name stands wherever words can stand. */
function withPlantedName(name: string) {
  const records = northMoor()
  const said = (table: string, fields: Record<string, string>) =>
    (records[table] ?? []).map((each) => ({ ...each, ...fields }))
  return northMoor({
    programmes: said('programmes', { name: `Friends of ${name}`, purpose: `As ${name} said` }),
    people: [
      ...(records['people'] ?? []),
      person('900', name, '', `Chair, as ${name} likes to say`, 'organisation-003'),
    ],
    forums: said('forums', { name: `${name}’s forum`, purpose: `Convened by ${name}.` }),
    sessions: said('sessions', { title: `A morning with ${name}` }),
    blocks: said('blocks', { title: `${name} opens` }),
    commitments: [
      commitment('900', {
        reference: `${name}-1`,
        action: `${name} to ring the hall, then ${name.toUpperCase()} to confirm`,
        details: `Ask ${name}`,
        helpNeeded: `A word with ${name}`,
        giverIds: ['person-900', 'forum-001'],
        receiverId: 'person-900',
        sessionId: 'session-002',
        blockId: 'block-002',
      }),
      commitment('901', { action: `Thank ${name} <zebedee@example.org>`, giverIds: ['organisation-001'] }),
    ],
    updates: [update('900', 'commitment-900', { text: `${name} rang.` })],
  })
}

async function written(records: ReturnType<typeof northMoor>, format: (typeof formats)[number], audience: string) {
  const options = { forumId: 'forum-001', audience, group: 'session' }
  const made = await exportReport(inMemory(records), { report: 'action-log', format, options, today: northMoorToday })
  const zipped = format === 'xlsx' || format === 'docx'
  const text = zipped ? Object.values(unzipSync(made.bytes)).map(decode).join('\n') : decode(made.bytes)
  return { ...made, text: `${made.fileName}\n${made.title}\n${text}` }
}

describe.each(formats)('as %s', (format) => {
  test.each([planted, 'Zebedee Q. Quill-Feather', 'Dr Zebedee O’Quill', '王小明', 'Zébédée Quill'])(
    'the public never reads the name %s',
    async (name) => {
      const { text } = await written(withPlantedName(name), format, 'public')
      expect(text.toLowerCase()).not.toContain(name.toLowerCase())
      expect(text).not.toMatch(/Zebedee|Quill|小明|zebedee@/)
    },
  )

  test('partners read initials instead', async () => {
    const { text } = await written(withPlantedName(planted), format, 'partners')
    expect(text).not.toMatch(/Quillfeather/i)
    expect(text).toContain('ZQ (Moor Minds Together)')
    expect(text).toContain('ZQ to ring the hall')
  })

  test('the team reads everything but e-mail addresses', async () => {
    const { text } = await written(withPlantedName(planted), format, 'team')
    expect(text).toContain('Zebedee Quillfeather to ring the hall')
    expect(text).not.toContain('zebedee@')
  })
})

describe('what is kept back', () => {
  test('is counted for the sheet shown before a file leaves', async () => {
    const { withheld, counts } = await written(northMoor(), 'csv', 'public')
    expect(withheld.map(({ kind, label, count }) => [kind, label, count])).toEqual([
      ['names', 'people shown by role and organisation', 3],
      ['private', 'requests for help left out', 1],
      ['private', 'updates left out', 2],
      ['private', 'details left out', 1],
    ])
    expect(counts).toEqual([
      { label: 'commitments', count: 6 },
      { label: 'open', count: 3 },
      { label: 'overdue', count: 1 },
    ])
  })

  test.each(['partners', 'public'])('confidential items stay with the team: %s get none of them', async (audience) => {
    const records = northMoor({
      updates: [],
      commitments: [
        commitment('001', { action: 'Settle the grievance', confidential: true, due: '2026-11-01' }),
        commitment('002', { action: 'Book the hall' }),
      ],
    })
    const { text, withheld, counts } = await written(records, 'json', audience)
    expect(text).toContain('Book the hall')
    expect(text).not.toContain('grievance')
    expect(text).toContain('1 open, none overdue.')
    expect(counts[0]).toEqual({ label: 'commitments', count: 1 })
    expect(withheld).toEqual([{ kind: 'confidential', label: 'confidential items left out', count: 1 }])
    expect((await written(records, 'json', 'team')).text).toContain('grievance')
  })

  test('the public file has no columns for help, details and updates at all', async () => {
    const { text } = await written(northMoor(), 'csv', 'public')
    expect(text).not.toMatch(/Help needed|Details|Latest update|Finance|plain words|Legal wording/)
  })

  test('a first name alone is replaced where its person is concerned, and pointed out where not', async () => {
    const records = northMoor({
      commitments: [
        commitment('001', { action: 'Joy to chair', giverIds: ['person-002'] }),
        commitment('002', { action: 'A day of Joy for all', giverIds: ['organisation-001'] }),
      ],
    })
    const { text, withheld } = await written(records, 'csv', 'public')
    expect(text).toContain('Head of housing to chair')
    expect(text).toContain('A day of Joy for all')
    expect(withheld.find(({ kind }) => kind === 'mentions')?.count).toBe(1)
  })
})

describe('a first name that stands by itself', () => {
  /** A text of somebody's log in which a person without any part in it is called by a first name. */
  const read = async (text: string, audience = 'partners') => {
    const records = northMoor({
      commitments: [commitment('001', { action: text, giverIds: ['organisation-001'] })],
      people: [...(northMoor()['people'] ?? []), ...others],
    })
    return JSON.parse((await written(records, 'json', audience)).text.split('\n').slice(2).join('\n')) as unknown
  }
  const others = [
    person('901', 'Viktor Chmiel', '', 'Finance partner', null),
    person('902', 'Gwen Ashworth', '', '', null),
    person('903', 'Gwen Parry', '', '', null),
    person('904', 'Grace Obi', '', '', null),
    person('905', 'Moor Ali', '', '', null),
    person('906', 'Dr Lewis Donnelly', '', '', null),
    person('907', 'Anne-Marie Quill', 'AMQ', '', null),
  ]
  test.each([
    ['Viktor has the form', 'VC has the form'],
    ['Ask Viktor’s team', 'Ask VC’s team'],
    ['Gwen has the form', 'Gwen has the form'],
    ['Grace and favour', 'Grace and favour'],
    ['Open the Moor gate', 'Open the Moor gate'],
    ['The hall at St Lewis', 'The hall at St Lewis'],
    ['Dr Lewis Donnelly to ring', 'LD to ring'],
    ['Ring Dr. Donnelly or Prof Dr Lewis', 'Ring Dr. Donnelly or LD'],
    ['Anne-Marie to chair', 'AMQ to chair'],
  ])('partners read “%s” as “%s”', async (text, shown) => {
    expect(JSON.stringify(await read(text))).toContain(`"action":${JSON.stringify(shown)}`)
  })

  test('the public reads a role, the team the name', async () => {
    expect(JSON.stringify(await read('Ask Viktor', 'public'))).toContain('Ask Finance partner')
    expect(JSON.stringify(await read('Ask Viktor', 'team'))).toContain('Ask Viktor')
  })
})

import { unzipSync } from 'fflate'
import { afterEach, describe, expect, test } from 'vitest'
import { blankDecision } from '#shared/decisions/decisions.ts'
import { blankLearning } from '#shared/prototypes/prototypes.ts'
import { audiences } from '#shared/exports/terms.ts'
import { formats, type Format } from '#shared/exports/formats/formats.ts'
import { exportReport } from '#shared/exports/run.ts'
import { decode } from '../support/documents.ts'
import { commitment, inMemory, northMoor, northMoorToday } from '../support/northMoor.ts'
import { expectGolden } from './golden.ts'

const reports = ['decisions', 'prototypes', 'commitments-by-owner', 'people', 'forum-summary'] as const
type Name = (typeof reports)[number]
const common = { createdAt: '2026-03-02T09:00:00.000Z', deletedAt: null }
const zone = process.env['TZ']

afterEach(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** North Moor with two decisions and two prototypes, one of each confidential, a commitment that followed, and who came. */
function registers() {
  const records = northMoor()
  const decision = (number: string, fields: Record<string, unknown>) => ({
    ...blankDecision,
    ...{ ...common, id: `decision-${number}`, outcome: 'Something', context: '', method: 'consent' },
    ...{ decidedOn: '2026-11-12', reviewOn: null, confidential: false, forumId: 'forum-001' },
    ...{ sessionId: 'session-002', blockId: 'block-002' },
    ...fields,
  })
  const prototype = (number: string, fields: Record<string, unknown>) => ({
    ...{ ...common, id: `prototype-${number}`, begunOn: '2026-10-15', leadIds: ['person-001'], placeId: null },
    ...{ clauseIds: [], confidential: false, forumId: 'forum-001', sessionId: 'session-002', blockId: 'block-002' },
    ...{ decisionId: 'decision-001', ...fields },
  })
  const cycle = (number: string, order: string, fields: Record<string, unknown>) => ({
    ...{ ...common, id: `cycle-${number}`, prototypeId: 'prototype-001', order, ...blankLearning },
    ...{ belief: 'People come to a desk nobody sent them to', test: 'open one with Rowan Price, three mornings' },
    ...{ measure: 'Who comes, and who comes twice', rightIf: 'Ten come in a week' },
    ...{ from: '2026-10-19', until: '2026-10-30', ...fields },
  })
  const member = (number: string, role: string, to: string | null) => ({
    ...{ ...common, id: `membership-${number}`, forumId: 'forum-001', personId: `person-${number}`, role },
    ...{ from: null, to },
  })
  const came = (number: string, state: string) => ({
    ...{ ...common, id: `attendance-${number}`, sessionId: 'session-002', personId: `person-${number}`, state },
    deputyName: '',
  })
  return northMoor({
    decisions: [
      decision('001', {
        outcome: 'One front door, open to all without referral',
        context: 'Rowan Price weighed cost against the stories we heard.',
        reviewOn: '2026-11-20',
      }),
      decision('002', { outcome: 'Move the Halden budget', method: 'vote', confidential: true }),
    ],
    positions: [
      {
        ...{ ...common, id: 'position-001', decisionId: 'decision-001', partyId: 'person-002', stance: 'stand-aside' },
        ...{ reason: 'Too soon', resolution: '' },
      },
    ],
    prototypes: [
      prototype('001', { title: 'The library desk' }),
      prototype('002', { title: 'The Halden rooms', confidential: true }),
    ],
    cycles: [
      cycle('001', 'a0', {
        ...{ observed: 'Nine came; Joy Tanner sat with three.', learned: 'They stay for the kettle.' },
        ...{ therefore: 'move the desk beside it', learnedOn: '2026-11-02', outcome: 'again', decidedOn: '2026-11-03' },
      }),
      cycle('002', 'a1', { from: '2026-11-09', until: '2026-11-20' }),
    ],
    commitments: [
      ...(records['commitments'] ?? []),
      commitment('008', {
        ...{ reference: '1.6', action: 'Tell every GP', giverIds: ['person-001', 'person-003'] },
        ...{ decisionId: 'decision-001', sessionId: 'session-002', firstDue: '2026-11-20', due: '2026-11-20' },
      }),
      commitment('009', {
        ...{ action: 'Ring the Halden trust', giverIds: ['person-001'], confidential: true },
        ...{ decisionId: 'decision-001', sessionId: 'session-002' },
      }),
    ],
    memberships: [
      member('001', 'convener', null),
      member('002', 'member', null),
      member('004', 'scribe', '2026-06-30'),
    ],
    attendances: [came('001', 'present'), came('002', 'remote'), came('003', 'apologies')],
  })
}

async function made(report: Name, format: Format, options: Record<string, unknown>, records = registers()) {
  const file = await exportReport(inMemory(records), { report, format, options, today: northMoorToday })
  const zipped = format === 'xlsx' || format === 'docx'
  const text = zipped ? Object.values(unzipSync(file.bytes)).map(decode).join('\n') : decode(file.bytes)
  return { ...file, text: `${file.fileName}\n${file.title}\n${text}` }
}

test('a decision calls nobody of its session by a first name beyond the team', async () => {
  const records = registers()
  const [first, ...others] = records['decisions'] ?? []
  const told = { ...first, outcome: 'Rowan and Joy bring a proposal', changed: 'Rowan leads' }
  const programme = inMemory({ ...records, decisions: [told, ...others] as typeof others })
  const wish = { report: 'decisions', options: { audience: 'partners' }, today: northMoorToday } as const
  const text = decode((await exportReport(programme, { ...wish, format: 'md' })).bytes)
  expect(text).toContain('RP and JT bring a proposal')
  expect(text).not.toMatch(/Rowan|Joy/)
})

describe.each(reports)('%s', (report) => {
  test.each(['Pacific/Kiritimati', 'America/St_Johns'])('is the same file on a machine in %s', async (name) => {
    process.env['TZ'] = name
    for (const format of ['html', 'csv', 'json'] as const) {
      expectGolden(`${report}-team.${format}`, (await made(report, format, {})).bytes)
    }
    expectGolden(`${report}-public.html`, (await made(report, 'html', { audience: 'public' })).bytes)
  })

  test.each(formats)('as %s names nobody and nothing confidential outside the team', async (format) => {
    for (const audience of audiences.filter((each) => each !== 'team')) {
      const { text } = await made(report, format, { audience, ...(report === 'people' && { contact: 'in' }) })
      expect(text).not.toMatch(/Rowan|Price|Tanner|O’Connor|Anwen|Halden|person00\d@/)
    }
  })

  test('of a programme with nothing in it is a sentence, not a fault', async () => {
    const empty = inMemory({ programmes: northMoor()['programmes'] ?? [] })
    const file = await exportReport(empty, { report, format: 'md', options: {}, today: northMoorToday })
    expect(decode(file.bytes)).toMatch(/Nothing|Nobody|No commitment/)
  })
})

test('a delegated decision says to whom, by name where names may leave', async () => {
  const records = registers()
  const delegated = { method: 'delegated', delegateId: 'person-001' }
  const decisions = (records['decisions'] ?? []).map((held) => ({ ...held, ...delegated }))
  const told = (audience: string, format: Format) =>
    made('decisions', format, { audience }, northMoor({ ...records, decisions }))
  for (const format of ['html', 'docx'] as const)
    expect((await told('team', format)).text).toContain('Delegated to Rowan')
  expect((await told('public', 'html')).text).not.toContain('Rowan')
  expect((await told('public', 'html')).text).toContain('Delegated to ')
})

test('a decision is told with how, where, its review and what followed', async () => {
  const { text, counts } = await made('decisions', 'csv', { forumId: 'forum-001' })
  expect(text).toContain('One front door, open to all without referral')
  expect(text).toContain('1 stands aside.')
  expect(text).toContain('1.6 Tell every GP (Rowan Price (North Moor Mental Health Trust); Dr Sal O’Connor')
  expect(counts).toEqual([
    { label: 'decisions', count: 2 },
    { label: 'due for review', count: 1 },
  ])
  const partners = await made('decisions', 'csv', { audience: 'partners' })
  expect(partners.withheld).toContainEqual({ kind: 'confidential', label: 'confidential items left out', count: 2 })
  expect((await made('decisions', 'md', { to: '2026-11-11' })).text).toContain('Nothing was decided then.')
})

test('a promise made together stands under each owner, and what nobody has taken comes last', async () => {
  const { text } = await made('commitments-by-owner', 'json', {})
  const rows = JSON.parse(text.slice(text.indexOf('{'))).tables[0].rows as {
    group: string
    values: { action: string }
  }[]
  const owners = rows.filter(({ values }) => values.action === 'Tell every GP').map(({ group }) => group)
  expect(owners).toEqual(['Dr Sal O’Connor (Moor Minds Together)', 'Rowan Price (North Moor Mental Health Trust)'])
  expect(rows.at(-1)?.group).toBe('Nobody yet')
})

test('contact details are there with names in full when asked for, and never otherwise', async () => {
  expect((await made('people', 'csv', {})).text).not.toContain('@')
  const asked = await made('people', 'csv', { contact: 'in' })
  expect(asked.text).toContain('person001@example.org')
  expect((await made('people', 'md', { contact: 'in' })).text).toContain('with e-mail addresses and telephone numbers.')
  expect(asked.counts).toContainEqual({ label: 'people with contact details', count: 4 })
  const members = await made('people', 'csv', { forumId: 'forum-001' })
  expect(members.text).toContain('Rowan Price')
  expect(members.text).not.toContain('Anwen Hughes')
})

test('a forum in figures: who came where it was noted, what was promised and what was kept', async () => {
  const { text } = await made('forum-summary', 'json', { forumId: 'forum-001' })
  const { tables } = JSON.parse(text.slice(text.indexOf('{')))
  expect(tables[0].rows[0].values).toMatchObject({
    members: 2,
    sessions: 2,
    there: 2,
    decisions: 2,
    promised: 8,
    kept: 2,
  })
  expect(tables[1].rows.map(({ values }: { values: unknown }) => values)).toMatchObject([
    { date: '2026-10-14', there: null, apologies: null, promised: 3, kept: 2 },
    { date: '2026-11-12', there: 2, apologies: 1, decisions: 2, promised: 4, kept: 0 },
  ])
})

test('prototypes are told test by test, those first that ask for something; what was seen stays from the public', async () => {
  const { text, counts, withheld } = await made('prototypes', 'md', {})
  expect(text).toContain('2 prototypes: 2 being tried, 0 adopted or adapted, 0 stopped and learned from.')
  expect(text).toContain('Learning to be written')
  expect(text).toContain('Joy Tanner sat with three')
  expect(text).toContain('Test again, 3 Nov 2026')
  expect(counts).toEqual([
    { label: 'prototypes', count: 2 },
    { label: 'learning cards', count: 1 },
  ])
  expect(withheld).toEqual([])
  const outside = await made('prototypes', 'md', { audience: 'public' })
  expect(outside.text).toContain('They stay for the kettle')
  expect(outside.text).not.toContain('sat with three')
  expect(outside.withheld).toContainEqual({ kind: 'private', label: 'observations left out', count: 1 })
  expect(outside.withheld).toContainEqual({ kind: 'confidential', label: 'confidential items left out', count: 1 })
  expect((await made('prototypes', 'md', { to: '2026-10-01' })).text).toContain('Nothing was begun then.')
})

import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { coachingCatalog } from '#shared/coaching/catalog.ts'
import { addCoachee, addSupervision, logSession } from '#shared/coaching/commands.ts'
import { blankCoachee, blankSession } from '#shared/coaching/defaults.ts'
import { developmentWithin, hoursLog, organisationHours } from '#shared/coaching/hours.ts'
import type { Document } from '#shared/exports/document.ts'
import { writers } from '#shared/exports/formats/formats.ts'
import {
  emccDocument,
  icfDocument,
  letterDocument,
  withAbout,
} from '#renderer/features/coaching/hours/hoursDocument.ts'
import { Desk } from '../../../../support/desk.ts'

const today = '2026-11-23'
const rule = { from: '2026-01-01', to: '2026-12-31', groupCap: 15 }
const head = { coachName: 'Wren Kaur', period: rule, groupCap: 15, today }
const secret = 'what was said in the room'

function practice() {
  const desk = new Desk({}, coachingCatalog)
  const coachee = (name: string, extra: Partial<typeof blankCoachee>) =>
    desk.run(addCoachee, { ...blankCoachee, name, about: secret, organisation: 'Harbour Trust', ...extra })
  const log = (id: string, minutes: number, extra: Partial<typeof blankSession> = {}) =>
    desk.run(logSession, {
      whom: { id },
      session: {
        ...blankSession,
        date: '2026-03-02',
        minutes,
        notes: secret,
        actions: secret,
        reflection: secret,
        answers: { goal: secret },
        ...extra,
      },
    })
  log(coachee('=HYPERLINK("http://example.org";"Bo")', { listing: 'agreed', contact: '@SUM(1)' }), 95)
  log(coachee('Hidden Person', { listing: 'refused' }), 60)
  const team = coachee('Hub team', { listing: 'agreed', kind: 'team', namedMember: 'Bronwen Hale' })
  log(team, 60, { kind: 'team', present: 7, fee: 'pro bono' })
  log(team, 60, { kind: 'team', present: 40 })
  desk.run(addSupervision, {
    date: '2026-04-01',
    minutes: 90,
    supervisor: 'Sunniva Okafor',
    kind: 'one to one',
    discussed: secret,
    actions: secret,
    learning: 'Count to ten',
  })
  return desk.memory
}

async function written(document: Document, format: 'csv' | 'html' | 'xlsx'): Promise<string> {
  const bytes = await (await writers[format]())(document)
  if (format !== 'xlsx') return strFromU8(bytes)
  return Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('\n')
}

test('the columns, the totals and those left off; a formula stays text', async () => {
  const csv = await written(icfDocument(hoursLog(practice(), rule), head), 'csv')
  const [headings, first, second, totals] = csv.replace('\uFEFF', '').split('\r\n')
  expect(headings).toBe(
    'No.,Client name,Individual/Group,No. in group,Contact info,Start date,End date,Paid hours,Pro-bono hours,Totals',
  )
  expect(first).toBe(
    `1,"\u200B=HYPERLINK(""http://example.org"";""Bo"")",Individual,,\u200B@SUM(1),2026-03-02,2026-03-02,1.58,0,1.58`,
  )
  expect(second).toBe('2,Bronwen Hale (Hub team),Group,7,,2026-03-02,2026-03-02,0,1,1')
  expect(totals).toBe(',Totals,,,,,,1.58,1,2.58')
  const page = await written(icfDocument(hoursLog(practice(), rule), head), 'html')
  expect(page).toContain('1 client who did not agree to be listed is left off (1 session, 1.00 hours)')
  expect(page).toContain('1 session with more than 15 people (1.00 hours) does not count.')
  expect(page).toContain('1 January 2026 to 31 December 2026')
})

test('a file of tables alone tells the period, the totals and those left off too', async () => {
  const csv = await written(withAbout(icfDocument(hoursLog(practice(), rule), head)), 'csv')
  const about = csv.split('\r\n\r\n')[1]?.split('\r\n') ?? []
  expect(about).toEqual(
    expect.arrayContaining([
      'About this log,Wren Kaur · 1 January 2026 to 31 December 2026',
      'Period,1 January 2026 to 31 December 2026',
      'Paid hours,1.58',
      'Pro bono hours,1.00',
      expect.stringContaining('1 client who did not agree to be listed is left off'),
      expect.stringContaining('1 session with more than 15 people'),
    ]),
  )
})

test('the practice record has the parts the EMCC names, and says of the one that is not kept here', async () => {
  const read = practice()
  const record = emccDocument(hoursLog(read, rule), developmentWithin(read, rule), head, true)
  const captions = record.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))
  expect(captions).toEqual(['Client profile', 'Supervision log', 'CPD log', 'Learning log'])
  expect(await written(record, 'csv')).toContain('2026-04-01,Supervision,Count to ten')
  expect(await written(record, 'html')).toContain('Client feedback is not kept with these records')
})

test('no version holds a word that was said, nor anybody who did not agree', async () => {
  const read = practice()
  const log = hoursLog(read, rule)
  const documents = [
    icfDocument(log, head),
    emccDocument(log, developmentWithin(read, rule), head, false),
    emccDocument(log, developmentWithin(read, rule), head, true),
    withAbout(icfDocument(log, head)),
    letterDocument(organisationHours(read, 'Harbour Trust', rule), head),
  ]
  for (const document of documents) {
    for (const format of ['csv', 'html', 'xlsx'] as const) {
      const text = await written(document, format)
      expect(text).not.toContain(secret)
      expect(text).not.toContain('Hidden Person')
    }
  }
  const [, short, full] = await Promise.all(documents.map((document) => written(document, 'csv')))
  expect(short).toContain('Sunniva Okafor')
  expect(short).not.toContain('Count to ten')
  expect(full).toContain('Count to ten')
})

test('a letter counts everybody, names nobody and leaves room to sign', async () => {
  const page = await written(letterDocument(organisationHours(practice(), 'Harbour Trust', rule), head), 'html')
  expect(page).toContain('We confirm that Wren Kaur coached people of Harbour Trust')
  expect(page).toMatch(/Hours in all<\/dt><dd><bdi>3\.58/)
  expect(page).not.toMatch(/Bronwen|HYPERLINK/)
  expect(page).toContain('Signature')
})

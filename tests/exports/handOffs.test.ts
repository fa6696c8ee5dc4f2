import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, test } from 'vitest'
import { exportBatch } from '#shared/exports/batch.ts'
import type { Letter } from '#shared/exports/document.ts'
import { isAddress, writeEml } from '#shared/exports/formats/eml.ts'
import type { Format } from '#shared/exports/formats/formats.ts'
import { letterText } from '#shared/exports/formats/letter.ts'
import { exportReport } from '#shared/exports/run.ts'
import { anyText, decode, documentOf, whole } from '../support/documents.ts'
import { commitment, inMemory, northMoor, northMoorToday } from '../support/northMoor.ts'
import { expectGolden } from './golden.ts'

/** A reader of mail of our own: what a mail program makes of the bytes. */
function readMail(bytes: Uint8Array) {
  const text = decode(bytes)
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), words(line.slice(line.indexOf(':') + 2))]),
  )
  const boundary = /boundary="([^"]+)"/.exec(headers.get('Content-Type') ?? '')?.[1] ?? ''
  const parts = rest
    .join('\r\n\r\n')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64').toString('utf8'))
  return { headers, parts, text }
}

function words(value: string): string {
  return value
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, code: string) => Buffer.from(code, 'base64').toString('utf8'))
}

const records = northMoor({
  commitments: [
    commitment('021', {
      ...{ reference: '05.05', action: 'Draft the protocol – “for all”', giverIds: ['person-001', 'person-002'] },
      ...{
        receiverId: 'forum-001',
        firstDue: '2026-11-10',
        due: '2026-11-20',
        helpNeeded: 'Somebody who knows housing',
      },
    }),
    commitment('022', { action: 'Ask the landlords', giverIds: ['person-001'], due: null, firstDue: null }),
    commitment('023', { action: 'Say nothing of it', giverIds: ['person-001'], confidential: true }),
  ],
})

async function made(format: Format, options: Record<string, unknown> = {}) {
  return exportReport(inMemory(records), {
    report: 'commitments-by-owner',
    format,
    options: { ownerId: 'person-001', ...options },
    today: northMoorToday,
  })
}

describe('what an owner is handed', () => {
  test('as text, as an e-mail and as a calendar is the same, byte for byte', async () => {
    for (const format of ['txt', 'eml', 'ics'] as const) {
      expectGolden(`handed-over.${format}`, (await made(format, { contact: 'in' })).bytes)
    }
  })

  test('is addressed only where an address is known, for the team, when somebody says so', async () => {
    const to = async (options: object) => readMail((await made('eml', { ...options })).bytes).headers.get('To')
    expect(await to({ contact: 'in' })).toBe('Rowan Price (North Moor Mental Health Trust) <person001@example.org>')
    expect(await to({})).toBeUndefined()
    expect(await to({ contact: 'in', audience: 'partners' })).toBeUndefined()
    expect(await to({ contact: 'in', ownerId: null })).toBeUndefined()
    const { counts } = await made('eml', { contact: 'in' })
    expect(counts).toContainEqual({ label: 'e-mail address, of the owner', count: 1 })
  })

  test('keeps back from others what its audience may not read', async () => {
    for (const format of ['txt', 'eml', 'ics'] as const) {
      const { bytes } = await made(format, { audience: 'partners' })
      const shown = format === 'eml' ? readMail(bytes).parts.join('\n') : decode(bytes)
      expect(shown).not.toMatch(/Rowan|Price|Say nothing/)
      expect(shown).toMatch(/Draft the protocol/)
    }
  })

  test('can be a choice of them', async () => {
    const text = decode((await made('txt', { commitmentIds: ['commitment-022'] })).bytes)
    expect(text).toMatch(/1\. Ask the landlords/)
    expect(text).not.toMatch(/protocol/)
  })

  test('leaves for all owners at once, those without a date not in the calendars', async () => {
    const batch = (format: Format, options = {}) =>
      exportBatch(
        inMemory(records),
        { report: 'commitments-by-owner', format, kind: 'owners', options, today: northMoorToday },
        () => undefined,
      )
    expect(Object.keys(unzipSync((await batch('eml')).bytes))).toHaveLength(2)
    const undated = { commitmentIds: ['commitment-022'] }
    expect(Object.keys(unzipSync((await batch('txt', undated)).bytes))).toHaveLength(1)
    await expect(batch('ics', undated)).rejects.toThrow(/nothing to make/)
    await expect(made('ics', undated)).rejects.toThrow(/nothing to put in a calendar/)
  })
})

describe('the calendar of what is due', () => {
  const events = async (changes: object, today = northMoorToday) => {
    const held = records['commitments']?.map((each) => (each.id === 'commitment-021' ? { ...each, ...changes } : each))
    const file = await exportReport(inMemory({ ...records, commitments: held ?? [] }), {
      report: 'commitments-by-owner',
      format: 'ics',
      options: { ownerId: 'person-001', states: ['promised', 'kept'], commitmentIds: ['commitment-021'] },
      today,
    })
    return convertIcsCalendar(undefined, decode(file.bytes)).events ?? []
  }

  test('takes whole days and leaves them free', async () => {
    const [event] = await events({})
    expect(event).toMatchObject({
      uid: 'commitment-021@programme-001.throughline',
      start: { type: 'DATE', date: new Date('2026-11-20T00:00:00Z') },
      end: { type: 'DATE', date: new Date('2026-11-21T00:00:00Z') },
      timeTransparent: 'TRANSPARENT',
      status: 'CONFIRMED',
    })
  })

  test('keeps its identity and moves on when the day does', async () => {
    const [before] = await events({})
    const [after] = await events({ due: '2026-12-01' }, '2026-11-24')
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
  })

  test('takes out what is closed', async () => {
    const [event] = await events({ state: 'kept', closedOn: '2026-11-19' })
    expect(event?.status).toBe('CANCELLED')
  })
})

const anyLetter: fc.Arbitrary<Letter> = fc.record({
  to: fc.option(fc.record({ name: anyText, address: fc.constant('a.b@example.org') }), { nil: null }),
  subject: anyText,
  opening: anyText,
  parts: fc.array(
    fc.record({
      heading: fc.option(anyText, { nil: null }),
      items: fc.array(fc.record({ title: anyText, lines: fc.array(anyText, { maxLength: 3 }) }), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  closing: anyText,
})

test('an e-mail of any words has the headers it should have and no others, in lines that every server takes', () => {
  fc.assert(
    fc.property(anyLetter, (letter) => {
      const { headers, parts, text } = readMail(writeEml({ ...documentOf([]), letter }))
      expect([...headers.keys()]).toEqual(
        ['Date', ...(letter.to ? ['To'] : []), 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type'].filter(Boolean),
      )
      expect(headers.get('Subject')).toBe(whole(letter.subject).replace(/\p{Cc}+/gu, ' '))
      expect(text.split('\r\n').every((line) => line.length <= 78)).toBe(true)
      expect(text).toMatch(/^[\r\n\x20-\x7e]*$/)
      expect(parts[0]?.replaceAll('\r\n', '\n')).toBe(letterText(letter).replace(/\r\n?/g, '\n'))
      expect(parts[1]).not.toMatch(/<(?:script|img|svg)/)
    }),
  )
})

test('an address that could carry a second header, or a name, is none', () => {
  expect(isAddress("o'connor.sal+moor@mail.example.org")).toBe(true)
  for (const no of [
    '',
    'a@b',
    'a b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    '<a@example.org>',
    'a@b.org, c@d.org',
  ]) {
    expect(isAddress(no)).toBe(false)
  }
})

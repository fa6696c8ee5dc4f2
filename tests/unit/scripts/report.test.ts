import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportBatch } from '#shared/exports/batch.ts'
import { writeProgrammeFile } from '#shared/files/programmeFile.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { runReport } from '../../../scripts/report.ts'
import { inMemory, northMoor, northMoorToday } from '../../support/northMoor.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-report-test-'))
  writeFileSync(path.join(folder, 'moor.throughline'), programmeText(northMoor()))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function programmeText(records: RecordSet): string {
  return writeProgrammeFile({ records, savedAt: '2026-11-23T09:00:00.000Z', app: 'Throughline 0.1.0' })
}

function withPreset() {
  const preset = {
    ...{ id: 'preset-001', createdAt: '2026-03-02T09:00:00.000Z', deletedAt: null, name: 'Board log' },
    ...{ report: 'action-log', forumId: 'forum-001', sessionId: null, ownerId: null, period: null, sections: null },
    ...{ choices: { audience: 'public', names: 'full', from: null, to: null }, format: 'md', large: false },
  }
  return { preset, records: northMoor({ presets: [preset] }) }
}

async function report(...args: string[]) {
  let said = ''
  let complaint = ''
  const code = await runReport(args, {
    say: (words) => (said += words),
    complain: (words) => (complaint += words),
    folder,
    today: northMoorToday,
  })
  return { code, said, complaint }
}

const actionLog = ['moor.throughline', '--report', 'action-log', '--out', 'out']

test('writes the log of one forum for an audience, and says what is in it and what was kept back', async () => {
  const { code, said, complaint } = await report(
    ...[...actionLog, '--format', 'csv', '--forum', 'system leadership forum', '--audience', 'public'],
  )
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
  expect(said).toContain('commitments: 6, open: 3, overdue: 1.')
  expect(said).toContain('Kept back: people shown by role and organisation: 3')
  const [name = ''] = readdirSync(path.join(folder, 'out'))
  expect(name).toBe('System Leadership Forum – action log – 2026-11-23.csv')
  expect(readFileSync(path.join(folder, 'out', name), 'utf8')).toContain('Publish what we heard in October')
})

test('takes the period, the grouping and the day', async () => {
  const choices = ['--by', 'promised', '--from', '2026-10-01', '--to', '2026-10-31', '--group', 'status']
  const { code, said } = await report(...actionLog, '--format', 'json', ...choices, '--date', '2026-12-01')
  expect(code).toBe(0)
  expect(said).toContain('commitments: 3')
  expect(readdirSync(path.join(folder, 'out'))).toEqual(['Living Well — North Moor – action log – 2026-12-01.json'])
})

test('lists the reports, and explains itself', async () => {
  expect((await report('--list')).said).toContain('action-log\n  Forum action log.')
  expect((await report('--help')).said).toContain('npm run report -- FILE')
})

test('takes sections in their order, a period by its name and what partners are given otherwise', async () => {
  const words = ['--sections', 'counting,log', '--period', 'this-month', '--audience', 'partners', '--names', 'full']
  expect(await report(...actionLog, '--format', 'md', ...words)).toMatchObject({ code: 0, complaint: '' })
  const [name = ''] = readdirSync(path.join(folder, 'out'))
  const text = readFileSync(path.join(folder, 'out', name), 'utf8')
  expect(text).toContain('Needed by 1 Nov 2026 to 30 Nov 2026')
  expect(text).toContain('Partners, with names in full.')
  expect(text).not.toMatch(/\d open, /)
  expect(text.indexOf('> Open means')).toBeLessThan(text.indexOf('| Ref |'))
})

test('makes several files in one ZIP, the same as the app’s', async () => {
  expect(await report(...actionLog, '--format', 'csv', '--batch', 'forums')).toMatchObject({ code: 0, complaint: '' })
  const name = 'Living Well — North Moor – action log, several files – 2026-11-23.zip'
  const bytes = readFileSync(path.join(folder, 'out', name))
  const records = inMemory(northMoor())
  const wish = { report: 'action-log', options: {}, today: northMoorToday, large: false, sections: null }
  const app = await exportBatch(records, { ...wish, format: 'csv', kind: 'forums' }, () => undefined)
  expect(Buffer.compare(bytes, app.bytes)).toBe(0)
})

test('makes a report that is saved in the programme, changed by the command’s own words', async () => {
  const { preset, records } = withPreset()
  writeFileSync(path.join(folder, 'moor.throughline'), programmeText(records))
  const saved = ['moor.throughline', '--preset', 'board LOG', '--out', 'out']
  expect(await report(...saved, '--states', 'stuck')).toMatchObject({ code: 0, complaint: '' })
  const written = () => readFileSync(path.join(folder, 'out', readdirSync(path.join(folder, 'out'))[0] ?? ''), 'utf8')
  expect(written()).toContain('Joy Tanner')
  await report(...saved, '--audience', 'partners')
  expect(written(), 'what was adjusted was for another audience').not.toContain('Joy Tanner')
  expect(await report(...saved, '--format', 'json')).toMatchObject({ code: 0, complaint: '' })
  const names = readdirSync(path.join(folder, 'out'))
  expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['json', preset.format])
  expect(await report('moor.throughline', '--preset', 'Minutes', '--out', 'out')).toMatchObject({
    code: 1,
    complaint: expect.stringContaining(
      'no saved report called “Minutes”. No file was written. Its saved reports are: Board log.',
    ),
  })
})

describe('a problem is a sentence and exit code 1', () => {
  test.each([
    [['absent.throughline', '--report', 'action-log', '--format', 'csv', '--out', 'out'], 'There is no file'],
    [
      ['moor.throughline', '--report', 'newsletter', '--format', 'csv', '--out', 'out'],
      'There is no report called “newsletter”',
    ],
    [[...actionLog, '--format', 'doc'], 'There is no format called “doc”'],
    [
      [...actionLog, '--format', 'csv', '--forum', 'Choir'],
      'Its forums are: Front Door Design Team; System Leadership Forum.',
    ],
    [
      [...actionLog, '--format', 'csv', '--session', 'What we heard in October'],
      'The report “Forum action log” does not ask for --session. No file was written. It takes: --audience, --names, --confidential, --contact, --forum,',
    ],
    [
      ['moor.throughline', '--report', 'minutes', '--format', 'md', '--out', 'out', '--session', 'Choir'],
      'Its sessions are: What we heard in October; Sketching the first conversation; From referral to open door.',
    ],
    [[...actionLog, '--format', 'csv', '--sections', 'budget'], 'has no section called “budget”. No file was written.'],
    [[...actionLog, '--format', 'csv', '--period', 'lately'], 'There is no period called “lately”.'],
    [
      [...actionLog, '--format', 'csv', '--batch', 'owners'],
      'cannot be made as several files by “owners”. No file was written. Choose one of: formats, forums.',
    ],
    [
      [...actionLog, '--format', 'csv', '--audience', 'all'],
      '“all” is no choice for --audience. No file was written. Choose one of: team, partners, public.',
    ],
    [[...actionLog, '--format', 'csv', '--states', 'stuck,kep'], '“kep” is no choice for --states.'],
    [['.', '--report', 'action-log', '--format', 'csv', '--out', 'out'], 'is a folder. Name the programme file in it.'],
    [[...actionLog, '--format', 'csv', '--from', '2026-02-31'], '“2026-02-31” is not a date of the calendar.'],
    [
      ['moor.throughline', '--report', 'action-log', '--format', 'csv', '--out', 'moor.throughline'],
      'could not be made: there is a file of that name.',
    ],
  ])('%j', async (args, sentence) => {
    const { code, said, complaint } = await report(...args)
    expect({ code, said }).toEqual({ code: 1, said: '' })
    expect(complaint).toContain(sentence)
    expect(readdirSync(folder)).toEqual(['moor.throughline'])
  })

  test('a damaged programme file', async () => {
    writeFileSync(path.join(folder, 'moor.throughline'), '{"format":"thro')
    expect(await report(...actionLog, '--format', 'csv')).toMatchObject({ code: 1, said: '' })
  })
})

describe('words that are not understood give exit code 2', () => {
  test.each([
    [[], 'Name the programme file.'],
    [['moor.throughline', '--report', 'action-log'], 'Add --format and --out.'],
    [['moor.throughline', 'other', '--list=no'], 'Write --list without a word of its own.'],
    [['moor.throughline', 'other', '--report', 'a', '--format', 'b', '--out', 'c'], 'one word too many'],
    [['moor.throughline', '--report', 'people', '--preset', 'Board log', '--out', 'out'], 'not both.'],
    [['--colour', 'red'], 'There is no option “--colour”.'],
    [['moor.throughline', '--report', 'people', '--format'], 'Say a word after --format.'],
  ])('%j', async (args, sentence) => {
    const { code, complaint } = await report(...args)
    expect(code).toBe(2)
    expect(complaint).toContain(sentence)
    expect(complaint).toContain('npm run report -- --help')
  })
})

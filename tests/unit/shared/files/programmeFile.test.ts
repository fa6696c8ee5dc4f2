import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import { currentVersion } from '#shared/files/migrations.ts'
import { longestFile, readProgrammeFile, writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { Problem } from '#shared/records/problem.ts'
import type { RecordSet } from '#shared/records/table.ts'
import { anyProgramme, withChange } from '../../../support/programmes.ts'

const saved = { savedAt: '2026-12-04T12:30:00.000Z', app: 'Throughline 0.1.0' }
const write = (records: RecordSet) => writeProgrammeFile({ records, ...saved })
const sorted = (records: RecordSet) =>
  Object.fromEntries(
    catalog.map(({ name }) => [name, (records[name] ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
  )

/** A sound programme with something in every table. */
const sound = fc.sample(
  anyProgramme.filter((records) =>
    catalog.every(({ name }) => (records[name]?.length ?? 0) > 1 || name === 'programmes'),
  ),
  { numRuns: 1, seed: 7 },
)[0] as RecordSet

interface Parsed {
  [field: string]: unknown
  records: Record<string, Record<string, unknown>[]>
}
/** The sound file after a change to what it says, without the checksum that would give the change away. */
function changed(change: (file: Parsed) => void): string {
  const file = JSON.parse(write(sound)) as Parsed
  delete file['checksum']
  delete file['counts']
  change(file)
  return JSON.stringify(file)
}
const reading = (text: string) => () => readProgrammeFile(text)

describe('writing and reading', () => {
  it('gives back every record of any programme', () => {
    fc.assert(
      fc.property(anyProgramme, (records) => {
        expect(readProgrammeFile(write(records))).toEqual({ records: sorted(records), warnings: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('writes the same text whatever the order of records, tables and fields', () => {
    const backwards = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).reverse()) as T
    const turned = backwards(sound)
    for (const name of Object.keys(turned)) Object.assign(turned, { [name]: sound[name]?.toReversed().map(backwards) })
    expect(write(turned)).toBe(write(sound))
  })

  it('writes a record a line and leaves removed ones out', () => {
    const removed = withChange(sound, 'updates', 0, { deletedAt: saved.savedAt })
    const lines = write(removed)
      .split('\n')
      .filter((line) => line.trim().startsWith('{"id"'))
    expect(lines).toHaveLength(Object.values(sound).flat().length - 1)
    expect(readProgrammeFile(write(removed)).records['updates']).toHaveLength((sound['updates']?.length ?? 0) - 1)
  })

  it('carries a checksum that anyone can work out', () => {
    const file = JSON.parse(write(sound)) as Parsed
    const hash = createHash('sha256').update(JSON.stringify(file.records)).digest('hex')
    expect(file['checksum']).toBe(`sha256:${hash}`)
  })

  it('does not mind another layout, line ends or a byte order mark', () => {
    const text = write(sound)
    expect(readProgrammeFile(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(readProgrammeFile(text))
    expect(readProgrammeFile(JSON.stringify(JSON.parse(text), null, 4))).toEqual(readProgrammeFile(text))
  })

  it('opens a file made by hand with only what it must have, and says that it has no checksum', () => {
    const records = { programmes: sound['programmes'] }
    const text = JSON.stringify({ format: 'throughline-programme', version: currentVersion, records })
    const read = readProgrammeFile(text)
    expect(read.records['programmes']).toEqual(records.programmes)
    expect(read.records['commitments']).toEqual([])
    expect(read.warnings).toEqual([expect.stringMatching(/no checksum/)])
  })
})

describe('damage', () => {
  const text = write(sound)
  const bytes = new TextEncoder().encode(text)
  const whole = readProgrammeFile(text)

  /** Either refused in words or read as if nothing had happened; never anything between. */
  function refusedOrHarmless(damaged: Uint8Array): void {
    let read
    try {
      read = readProgrammeFile(new TextDecoder().decode(damaged))
    } catch (error) {
      expect(error).toBeInstanceOf(Problem)
      return
    }
    expect(read.records).toEqual(whole.records)
  }

  it('any flipped bit is refused or harmless', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
        refusedOrHarmless(damaged)
      }),
      { numRuns: 1500 },
    )
  })

  it('any piece cut out is refused or harmless', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        refusedOrHarmless(Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]))
      }),
      { numRuns: 500 },
    )
  })

  it('any line taken out is refused', () => {
    const lines = text.split('\n')
    const records = lines.flatMap((line, index) => (line.includes('{"id"') ? [index] : []))
    for (const index of records) expect(reading(lines.toSpliced(index, 1).join('\n'))).toThrow(Problem)
  })

  it.each([
    ['nothing', '', /is empty/],
    ['another kind of file', 'PK\u0003\u0004', /not a Throughline programme file.*\.throughline/],
    ['other JSON', '{"name":"something"}', /not a Throughline programme file/],
    ['JSON that is not an object', '[]', /not a Throughline programme file/],
    ['the first half', text.slice(0, text.length / 2), /ends too early.*Nothing was changed.*backup/],
    ['a broken middle', text.replace('"records"', 'records'), /damaged/],
    ['a changed word', text.replace('Europe/London', 'Europe/Lisbon').replace('UTC', 'GMT'), /changed or damaged/],
  ])('says what is wrong with %s', (_, damaged, words) => {
    expect(reading(damaged)).toThrow(Problem)
    expect(reading(damaged)).toThrow(words)
  })
})

describe('faults in what a file says', () => {
  const first = (file: Parsed, table: string) => file.records[table]?.[0] as Record<string, unknown>

  it.each<[string, (file: Parsed) => void, RegExp]>([
    ['a newer version', (file) => void (file['version'] = currentVersion + 1), /newer Throughline.*Update/],
    ['a version that never was', (file) => void (file['version'] = 0), /never existed/],
    ['no version', (file) => void delete file['version'], /heading.*“version”/],
    ['an unknown heading', (file) => void (file['colour'] = 'red'), /heading.*“colour”/],
    ['a wrong count', (file) => void (file['counts'] = { commitments: 999 }), /999 commitments but holds \d/],
    ['a count of the impossible', (file) => void (file['counts'] = { toString: 1 }), /holds 0/],
    ['another programme', (file) => void (file['programmeId'] = 'programme-other'), /another programme/],
    ['records that are none', (file) => void (file.records = [] as never), /no records/],
    ['an unknown table', (file) => void (file.records['widgets'] = []), /“widgets”/],
    ['a table that is no list', (file) => void (file.records['places'] = {} as never), /places.*not a list/],
    ['a record that is none', (file) => void file.records['places']?.push('x' as never), /places.*not a record/],
    ['an unknown field', (file) => void (first(file, 'people')['age'] = 41), /person-0001.*“age”/],
    ['a missing field', (file) => void delete first(file, 'people')['role'], /person-0001 has no “role”/],
    [
      'a date that is none',
      (file) => void (first(file, 'decisions')['decidedOn'] = '2026-02-30'),
      /decision-0001.*“decidedOn”/,
    ],
    ['an empty name', (file) => void (first(file, 'forums')['name'] = '  '), /forum-0001.*“name”.*Give it a name/],
    ['no id', (file) => void delete first(file, 'places')['id'], /place at place 1 has no “id”/],
    ['an id of another table', (file) => void (first(file, 'places')['id'] = 'forum-0009'), /begin with “place-”/],
    ['the same id twice', (file) => void file.records['places']?.push(first(file, 'places')), /place-0001.*twice/],
    ['a removed record', (file) => void (first(file, 'updates')['deletedAt'] = saved.savedAt), /removed/],
    [
      'a link to nowhere',
      (file) => void (first(file, 'updates')['commitmentId'] = 'commitment-9999'),
      /update-0001 points to commitment-9999.*not in the file/,
    ],
    [
      'a link to the wrong kind',
      (file) => void (first(file, 'updates')['commitmentId'] = 'place-0001'),
      /one of the places/,
    ],
    ['no programme', (file) => void (file.records['programmes'] = []), /exactly one programme; this one holds 0/],
    [
      'two programmes',
      (file) => void file.records['programmes']?.push({ ...first(file, 'programmes'), id: 'programme-0002' }),
      /exactly one programme; this one holds 2/,
    ],
  ])('%s is refused in words', (_, change, words) => {
    const text = changed(change)
    expect(reading(text)).toThrow(Problem)
    expect(reading(text)).toThrow(words)
    expect(reading(text)).toThrow(/Nothing was changed/)
  })

  it('keys that reach into JavaScript are refused, spelt out or escaped', () => {
    for (const key of ['__proto__', '\\u005f_proto__', 'constructor', 'prototype']) {
      const inRecord = changed(() => undefined).replace('"role":', `"${key}":{"role":1},"role":`)
      expect(reading(inRecord)).toThrow(/which no programme has/)
      const asTable = changed(() => undefined).replace('"records":{', `"records":{"${key}":[],`)
      expect(reading(asTable)).toThrow(/which no programme has/)
    }
    expect(({} as { role?: unknown }).role).toBeUndefined()
  })

  it('absurd nesting is refused, wherever it stands', () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    expect(reading(changed(() => undefined).replace('"role":', `"x":${deep},"role":`))).toThrow(/nested more than/)
    expect(reading(changed(() => undefined).replace('"records":{', `"records":{"x":${deep},`))).toThrow(/not a record/)
    expect(reading(changed(() => undefined).replace(`"version":${currentVersion}`, `"version":${deep}`))).toThrow(
      /“version”/,
    )
    expect(reading(deep)).toThrow(Problem)
  })

  it('more than 200 MB is refused before it is read', () => {
    expect(reading('x'.repeat(longestFile + 1))).toThrow(/larger than 200 MB/)
  })
})

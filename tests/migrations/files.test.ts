import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commitments } from '#shared/commitments/commitments.ts'
import { readProgrammeFile } from '#shared/files/programmeFile.ts'
import { Memory } from '#shared/records/memory.ts'
import { catalog } from '#shared/catalog.ts'

const fixtures = new URL('./fixtures/', import.meta.url)

/** Frozen files of released versions. A file here is never written again: if one no longer opens, the reader is wrong. */
describe('programme files of every released version', () => {
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.throughline'))

  it('has one for version 1', () => expect(files).toContain('v1.throughline'))

  it.each(files)('%s opens and is sound', (file) => {
    const { records } = readProgrammeFile(readFileSync(new URL(file, fixtures), 'utf8'))
    const memory = new Memory(catalog)
    for (const table of catalog) memory.load(table.name, records[table.name] ?? [])
    expect(memory.all(commitments).length).toBeGreaterThan(0)
  })
})

describe('v1.throughline', () => {
  it('still says what it said', () => {
    const { records, warnings } = readProgrammeFile(readFileSync(new URL('v1.throughline', fixtures), 'utf8'))
    expect(warnings).toEqual(['This file was made by an older Throughline and has been brought up to date.'])
    expect(records['programmes']?.[0]).toMatchObject({ id: 'programme-frozen', name: 'Ea“st” & West' })
    expect(records['people']?.map((person) => person['name'])).toEqual(["Siân O'Leary", 'ليلى 👩🏽‍🦱'])
    expect(records['commitments']?.find(({ id }) => id === 'commitment-promised')).toMatchObject({
      giverIds: ['person-one', 'organisation-trust', 'forum-leadership'],
      firstDue: '2026-12-01',
      due: '2026-12-15',
      decisionId: 'decision-consent',
    })
  })
})

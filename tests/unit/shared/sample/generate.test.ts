import { describe, expect, it } from 'vitest'
import { commitments } from '#shared/commitments/commitments.ts'
import { commitmentFigures, updatesOf } from '#shared/commitments/queries.ts'
import { catalog } from '#shared/catalog.ts'
import { readProgrammeFile, writeProgrammeFile } from '#shared/files/programmeFile.ts'
import { Memory } from '#shared/records/memory.ts'
import { generateProgramme } from '#shared/sample/generate.ts'

const when = { today: '2026-11-24', now: '2026-11-24T09:00:00.000Z' }
const generate = (size: number, seed = 1, day = when) => generateProgramme({ commitments: size, seed, ...day })

describe('a made-up programme', () => {
  it.each([1, 7, 50, 400, 5000])('of %i commitments is a sound programme file', (size) => {
    const records = generate(size)
    const text = writeProgrammeFile({ records, savedAt: when.now, app: 'Throughline' })
    expect(readProgrammeFile(text)).toEqual({ records, warnings: [] })
    expect(records['commitments']).toHaveLength(size)
  })

  it('is the same for the same seed and another for another', () => {
    expect(generate(60, 3)).toEqual(generate(60, 3))
    expect(generate(60, 3)).not.toEqual(generate(60, 4))
  })

  it('grows in proportion', () => {
    const { sessions, blocks, people, updates, measures } = generate(5000)
    expect([sessions, blocks, people, measures].map((rows) => rows?.length)).toEqual([100, 800, 50, 5])
    expect((updates?.length ?? 0) / 5000).toBeGreaterThan(1.3)
    expect((updates?.length ?? 0) / 5000).toBeLessThan(1.7)
  })

  it('is mostly kept, mostly on time, with some of everything still owed', () => {
    const held = generate(5000)['commitments'] as never
    const figures = commitmentFigures(held, when.today)
    expect(figures.open / 5000).toBeGreaterThan(0.01)
    expect(figures.open / 5000).toBeLessThan(0.15)
    expect(figures.overdue).toBeGreaterThan(0)
    expect(figures.keptOnTime / figures.keptWithDate).toBeGreaterThan(0.75)
    expect(figures.keptOnTime / figures.keptWithDate).toBeLessThan(0.85)
  })

  it.each(['2026-11-24', '2027-01-03', '2028-02-29'])('told on %s, nothing that happened lies ahead', (today) => {
    const records = generate(1500, 5, { today, now: `${today}T09:00:00.000Z` })
    const memory = new Memory(catalog)
    for (const table of catalog) memory.load(table.name, records[table.name] ?? [])
    for (const each of memory.all(commitments)) {
      expect(each.promisedOn < today && (each.closedOn ?? '') <= today).toBe(true)
      if (each.closedOn !== null) expect(each.closedOn > each.promisedOn).toBe(true)
      for (const update of updatesOf(memory, each.id)) {
        expect(update.on >= each.promisedOn && update.on <= (each.closedOn ?? today)).toBe(true)
      }
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#shared/catalog.ts'
import { checkRecords } from '#shared/files/check.ts'
import { salvage } from '#shared/files/salvage.ts'
import { buildSample } from '#shared/sample/sample.ts'

const now = '2026-11-25T21:40:00.000Z'
const sample = buildSample({ today: '2026-11-25', now })
const size = (records: Readonly<Record<string, readonly unknown[]>>) =>
  Object.values(records).reduce((sum, rows) => sum + rows.length, 0)

describe('what can be read of a damaged programme', () => {
  it('is everything, when everything is whole', () => {
    const { records, lost } = salvage(sample, now)
    expect(lost).toBe(0)
    for (const { name } of catalog) expect(records[name] ?? []).toEqual(sample[name] ?? [])
  })

  it('is sound, whatever is missing or broken, and says how much is not there', () => {
    const tables = fc.constantFrom(...catalog.map(({ name }) => name))
    const harm = fc.record({ table: tables, at: fc.nat(), how: fc.constantFrom('gone', 'cut', 'null', 'all') })
    fc.assert(
      fc.property(fc.array(harm, { maxLength: 20 }), (harms) => {
        const stored: Record<string, Record<string, unknown>[]> = Object.fromEntries(
          Object.entries(sample).map(([name, rows]) => [name, [...rows]]),
        )
        for (const { table, at, how } of harms) {
          const rows = stored[table] ?? []
          const index = at % Math.max(1, rows.length)
          if (how === 'all') stored[table] = []
          else if (how === 'gone') rows.splice(index, 1)
          else if (how === 'null') rows.splice(index, 1, null as never)
          else if (rows[index]) rows[index] = { id: rows[index]['id'], deletedAt: null }
        }
        const found =
          size(stored) -
          Object.values(stored)
            .flat()
            .filter((row) => row === null).length
        const { records, lost } = salvage(stored, now)
        expect(() => checkRecords(records)).not.toThrow()
        expect(lost).toBeGreaterThanOrEqual(0)
        const made = (stored['programmes'] ?? []).some((row) => row !== null && 'name' in row) ? 0 : 1
        expect(size(records) - made + lost).toBe(found)
      }),
      { numRuns: 60 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Rows } from '#renderer/features/commitments/rows.ts'
import type { Commitment } from '#shared/commitments/commitments.ts'
import { commitment } from '../../../../support/northMoor.ts'

const groupsOf = (sizes: readonly number[]) =>
  sizes.map((size, place) => ({
    key: `g${place}`,
    label: `Group ${place}`,
    held: Array.from({ length: size }, (_, index) => commitment(`${place}-${index}`, {}) as Commitment),
  }))

describe('the rows of a table', () => {
  it('are the groups with what is in them, one after another, and closed ones without', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(sizes, fc.func(fc.boolean()), (each, isClosed) => {
        const groups = groupsOf(each)
        const closed = new Set(groups.flatMap(({ key }) => (isClosed(key) ? key : [])))
        const rows = new Rows([], groups, closed)
        const expected = groups.flatMap(({ key, held }) => [key, ...(closed.has(key) ? [] : held.map(({ id }) => id))])
        const drawn = Array.from({ length: rows.count }, (_, index) => {
          const row = rows.at(index)
          return row?.kind === 'group' ? row.group.key : row?.held.id
        })
        expect(drawn).toEqual(expected)
        for (const [index, id] of expected.entries()) {
          expect(rows.isGroup(index)).toBe(id.startsWith('g'))
          if (!rows.isGroup(index)) expect(rows.indexOf(id)).toBe(index)
        }
        expect(rows.at(rows.count)).toBeUndefined()
      }),
    )
  })

  it('give the ids between two of them, a closed group for all that is in it', () => {
    const groups = groupsOf([2, 2])
    const rows = new Rows([], groups, new Set(['g1']))
    expect(rows.idsBetween(2, 1)).toEqual(['commitment-0-0', 'commitment-0-1'])
    expect(rows.idsBetween(3, 3)).toEqual(['commitment-1-0', 'commitment-1-1'])
  })

  it('are the list itself where nothing is grouped', () => {
    const listed = groupsOf([3])[0]?.held ?? []
    const rows = new Rows(listed)
    expect(rows.count).toBe(3)
    expect(rows.indexOf('commitment-0-2')).toBe(2)
    expect(rows.indexOf(null)).toBe(-1)
  })
})

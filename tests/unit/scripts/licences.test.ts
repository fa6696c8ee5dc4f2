import { describe, expect, test } from 'vitest'
import { advisoriesHere, affected } from '../../../scripts/advisories.ts'
import { isAllowed, notices, packagesHere } from '../../../scripts/licences.ts'

describe('what the app is made of', () => {
  test('every package has a licence that leaves us free, and no known fault', async () => {
    const packages = await packagesHere()
    expect(packages.length).toBeGreaterThan(500)
    expect(packages.filter(({ licence, tool }) => !isAllowed(licence, tool))).toEqual([])
    expect(affected(packages, (await advisoriesHere()).advisories)).toEqual([])
  })

  test('licences joined by words are read as they are meant', () => {
    expect(isAllowed('(GPL-3.0 OR MIT)', false)).toBe(true)
    expect(isAllowed('MIT AND GPL-3.0', false)).toBe(false)
    expect(isAllowed('MPL-2.0', true)).toBe(true)
    expect(isAllowed('MPL-2.0', false)).toBe(false)
    expect(isAllowed('unknown', true)).toBe(false)
  })

  test('the notices hold the licence of everything that travels with the app, and of nothing else', async () => {
    const text = await notices(await packagesHere())
    expect(text).toMatch(/^react 19[\d.]+ \(MIT\)$/m)
    expect(text).toContain('Copyright (c) Meta Platforms')
    expect(text).not.toMatch(/^vitest /m)
  })
})

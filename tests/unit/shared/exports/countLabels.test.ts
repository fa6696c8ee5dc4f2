import { expect, test } from 'vitest'
import { labelAfter } from '#shared/exports/countLabels.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import { audiences } from '#shared/exports/terms.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { inMemory } from '../../../support/northMoor.ts'

const today = '2026-11-23'

test('one is not several', () => {
  expect(labelAfter({ label: 'confidential items left out', count: 1 })).toBe('confidential item left out')
  expect(labelAfter({ label: 'confidential items left out', count: 2 })).toBe('confidential items left out')
})

test('every label that counts several things says so of one of them', () => {
  const sample = inMemory(buildSample({ today, now: `${today}T09:00:00.000Z` }))
  // What is the same for one, or says its number itself.
  const same = /^(open|overdue|done|next|due for review|too small to show|details left out)$/
  const built = reports.flatMap((report) =>
    audiences.map((audience) => report.build(sample, report.options.parse({ audience }), today)),
  )
  const labels = new Set(
    built
      .flatMap(({ counts, withheld }) => [...counts, ...withheld].filter(({ count }) => count !== 1))
      .map(({ label }) => label),
  )
  const unsaid = [...labels].filter((label) => !same.test(label) && labelAfter({ label, count: 1 }) === label)
  expect(unsaid).toEqual([])
})

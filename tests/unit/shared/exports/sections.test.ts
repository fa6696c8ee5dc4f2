import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tablesOf } from '#shared/exports/document.ts'
import { reports } from '#shared/exports/reports/registry.ts'
import { buildReport } from '#shared/exports/run.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { inMemory, northMoorToday as today } from '../../../support/northMoor.ts'

const sample = inMemory(buildSample({ today, now: `${today}T09:00:00.000Z` }))
const build = (report: string, sections: readonly string[] | null) =>
  buildReport(sample, { report, options: {}, today, sections })
const sectioned = reports.filter(({ sections }) => sections.length > 0)

describe.each(sectioned.map(({ name, sections }) => [name, sections.map(({ value }) => value)] as const))(
  '%s',
  (name, sections) => {
    const whole = build(name, null).document.blocks

    test('names every section it is made of, and is whole when all are chosen in the usual order', () => {
      expect(sections).toEqual(expect.arrayContaining([...new Set(whole.flatMap(({ section }) => section ?? []))]))
      expect(build(name, sections).document.blocks).toEqual(whole)
    })

    test('holds what is chosen, in that order, under a head that stays', () => {
      const head = whole.filter(({ section }) => section === undefined)
      fc.assert(
        fc.property(fc.shuffledSubarray(sections, { minLength: 1 }), (chosen) => {
          const { blocks } = build(name, chosen).document
          expect(blocks.slice(0, head.length)).toEqual(head)
          const order = blocks.slice(head.length).map(({ section }) => chosen.indexOf(section ?? ''))
          expect(order).toEqual([...order].sort((a, b) => a - b))
          expect(order).not.toContain(-1)
          expect(blocks.length).toBe(whole.filter(({ section }) => !section || chosen.includes(section)).length)
        }),
        { numRuns: 10 },
      )
    })
  },
)

test('what is counted for the sheet is what is inside', () => {
  expect(build('highlight', ['status', 'issues']).counts.map(({ label }) => label)).toEqual(['risks and issues'])
  expect(tablesOf(build('people', ['organisations']).document).map(({ caption }) => caption)).toEqual(['Organisations'])
})

test.each([
  ['action-log', ['log', 'budget'], 'has no section called “budget”'],
  ['action-log', [], 'Every section of this report is switched off.'],
  ['agenda', ['log'], 'It comes whole.'],
])('%s with %j is a sentence', (name, chosen, sentence) => {
  expect(() => build(name, chosen)).toThrow(sentence)
})

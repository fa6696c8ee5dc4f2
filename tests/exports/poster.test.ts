import { expect, test } from 'vitest'
import { exportReport } from '#shared/exports/run.ts'
import { buildSample } from '#shared/sample/sample.ts'
import { decode } from '../support/documents.ts'
import { inMemory, northMoor } from '../support/northMoor.ts'

const today = '2026-11-23'
const sample = inMemory(buildSample({ today, now: `${today}T09:00:00.000Z` }))

async function poster(options: Record<string, unknown>, format: 'html' | 'md' = 'html', read = sample) {
  const file = await exportReport(read, { report: 'purpose-poster', format, options, today })
  return { ...file, text: decode(file.bytes) }
}

test('the poster holds every adopted clause, who stands behind it, and that one withholds', async () => {
  const { text, counts } = await poster({}, 'md')
  expect(text).toContain('# Why North Moor works together')
  expect(text).toContain('- Nobody falls between services on their eighteenth birthday.')
  expect(text).toMatch(/Behind it stand .*Moor Minds Together.* and /)
  expect(text).not.toMatch(/Behind it stand .*Borough Council/)
  expect(text).toContain('One organisation withholds for now.')
  expect(text).toMatch(/Adopted on .* version 2\. We look at it again on/)
  expect(counts).toEqual([{ label: 'clauses', count: 7 }])
})

test('each paper has its page; words are escaped and nobody is named on it', async () => {
  expect((await poster({})).text).toContain('@page { size: A4 portrait; margin: 0; }')
  expect((await poster({ paper: 'a3' })).text).toContain('@page { size: A3 portrait; margin: 0; }')
  const { text } = await poster({ paper: 'large', audience: 'public' })
  expect(text).toContain('<body class="poster large">')
  expect(text).not.toMatch(/Tetley|Hallam|Okafor/)
})

test('without a purpose it is a sentence, not a fault', async () => {
  const empty = inMemory({ programmes: northMoor()['programmes'] ?? [] })
  expect((await poster({}, 'md', empty)).text).toContain('Nothing has been written for this purpose yet.')
})

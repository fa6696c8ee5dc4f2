import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Document } from '#shared/exports/document.ts'
import { writeDocx } from '#shared/exports/formats/docx.ts'
import { clauseSize } from '#shared/exports/formats/posterStyle.ts'
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
  expect(text).toContain('One organisation does not stand behind it yet.')
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

test('clauses are as large as they fit on the page, in Word on the same paper', async () => {
  const of = (poster: 'a4' | 'large', clauses: string[]): Document => ({
    ...{ title: 'Purpose', subtitle: '', language: 'en-GB', generatedOn: today, landscape: false, poster },
    blocks: [{ kind: 'list', label: 'What we are for', items: clauses }],
  })
  const clause = 'People get help where and when they ask for it, without having to be ill enough. '
  const sizes = [1, 7, 14, 24].map((count) => clauseSize(of('a4', Array<string>(count).fill(clause))))
  expect(sizes[0]).toBe(3.3)
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(sizes.at(-1)).toBeLessThan(2.4)
  expect(clauseSize(of('large', [clause]))).toBe(3.9)
  const page = async (poster: 'a4' | 'large') =>
    decode(unzipSync(await writeDocx(of(poster, [clause])))['word/document.xml'] ?? new Uint8Array())
  expect(await page('a4')).toMatch(/<w:pgSz w:w="119\d\d" w:h="168\d\d"/)
  expect(await page('large')).toMatch(/<w:pgSz w:w="168\d\d" w:h="238\d\d"/)
})

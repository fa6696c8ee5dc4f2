// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '#shared/exports/document.ts'
import { writeDocx } from '#shared/exports/formats/docx.ts'
import { visible } from '#shared/exports/formats/words.ts'
import { anyRows, anyText, documentOf, promisesPicture } from '../../../support/documents.ts'

const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(new Uint8Array(bytes))
const xmlOf = (parts: Record<string, Uint8Array>, path: string) =>
  new DOMParser().parseFromString(strFromU8(parts[path] ?? new Uint8Array()), 'application/xml')
const all = (from: { querySelectorAll: ParentNode['querySelectorAll'] }, name: string) =>
  [...from.querySelectorAll('*')].filter(({ nodeName }) => nodeName === name)

/** Words of an element, a line end for each break. */
const words = (element: Element): string =>
  all(element, 'w:r')
    .flatMap((run) => [...run.children])
    .map((part) => (part.nodeName === 'w:br' ? '\n' : part.nodeName === 'w:t' ? (part.textContent ?? '') : ''))
    .join('')

const lines = (text: string) => visible(text).replace(/\r\n|[\r\u2028\u2029]/g, '\n')

const withPicture: Document = { ...documentOf([['a', null, null]]), blocks: [promisesPicture] }

describe('Word', () => {
  test('holds the text as it was, whatever is in it, in files that XML readers accept', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, anyText, async (rows, title) => {
        const parts = partsOf(await writeDocx(documentOf(rows, title)))
        const page = xmlOf(parts, 'word/document.xml')
        const [heading] = all(page, 'w:p')
        expect(words(heading as Element)).toBe(lines(title))
        const cells = all(page, 'w:tr')
          .slice(1)
          .map((row) => words(all(row, 'w:tc')[0] as Element))
        expect(cells).toEqual(rows.map(([text]) => lines(text as string)))
        for (const path of Object.keys(parts)) {
          if (/\.(xml|rels)$/.test(path)) expect(all(xmlOf(parts, path), 'parsererror'), path).toEqual([])
        }
        expect(Object.keys(parts).join()).not.toMatch(/vba|activeX|oleObject/i)
        expect(strFromU8(parts['word/document.xml'] as Uint8Array)).not.toMatch(
          /w:hyperlink|w:instrText[^>]*>\s*(?!PAGE|NUMPAGES)/,
        )
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  test('is the same file whenever and wherever it is made', async () => {
    const [one, other] = [await writeDocx(withPicture), await writeDocx(withPicture)]
    expect(Buffer.compare(one, other)).toBe(0)
    const core = strFromU8(partsOf(one)['docProps/core.xml'] as Uint8Array)
    expect(core.match(/2026-11-23T00:00:00Z/g)).toHaveLength(2)
  })

  test('repeats a table’s headings on each page and describes its pictures', async () => {
    const parts = partsOf(
      await writeDocx({ ...withPicture, blocks: [promisesPicture, ...documentOf([['a', null, null]]).blocks] }),
    )
    const page = xmlOf(parts, 'word/document.xml')
    const tables = all(page, 'w:tbl')
    expect(tables).toHaveLength(2)
    for (const table of tables) expect(all(all(table, 'w:tr')[0] as Element, 'w:tblHeader')).toHaveLength(1)
    const [drawing] = all(page, 'wp:docPr')
    expect(drawing?.getAttribute('descr')).toBe(promisesPicture.description)
    const chart = xmlOf(parts, 'word/charts/chart1.xml')
    expect(all(chart, 'c:v').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['September', 'Open', '12', '9']),
    )
  })

  test('in large print has nothing under 16 points', async () => {
    const sizes = async (large: boolean) => {
      const parts = partsOf(await writeDocx({ ...documentOf([['a', null, null]]), large }))
      const used = new Set(
        Object.keys(parts)
          .filter((path) => /word\/(document|header\d|footer\d)\.xml/.test(path))
          .flatMap((path) => all(xmlOf(parts, path), 'w:pStyle').map((style) => style.getAttribute('w:val'))),
      )
      used.delete('AfterTable')
      const styles = xmlOf(parts, 'word/styles.xml')
      const held = all(styles, 'w:style').filter((style) => used.has(style.getAttribute('w:styleId')))
      return [...all(styles, 'w:docDefaults'), ...held].flatMap((style) =>
        all(style, 'w:sz').map((size) => Number(size.getAttribute('w:val'))),
      )
    }
    expect(Math.min(...(await sizes(true)))).toBe(32)
    expect(Math.min(...(await sizes(false)))).toBeLessThan(20)
  })

  test('more rows than Word can open in reasonable time are refused with another way', async () => {
    const rows = Array.from({ length: 20_001 }, () => ['a', null, null] as const)
    await expect(writeDocx(documentOf(rows))).rejects.toThrow(/Choose a shorter period, or Excel\./)
  })
})

// @vitest-environment jsdom
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Picture } from '#shared/exports/document.ts'
import { writeCsv } from '#shared/exports/formats/csv.ts'
import { writeDocx } from '#shared/exports/formats/docx.ts'
import { writeHtml } from '#shared/exports/formats/html.ts'
import { writeMarkdown } from '#shared/exports/formats/markdown.ts'
import { drawPicture } from '#shared/exports/formats/picture.ts'
import { anyText, decode, documentOf, promisesPicture } from '../../../support/documents.ts'

const tones = ['good', 'active', 'caution', 'warning', 'quiet'] as const
const anyPicture: fc.Arbitrary<Picture> = fc.array(anyText, { minLength: 1, maxLength: 14 }).chain((labels) =>
  fc.record({
    ...{ kind: fc.constant('picture' as const), scale: fc.constantFrom({ from: 1, to: 5 }, { from: 0, to: 12 }) },
    shape: fc.constantFrom('lines' as const, 'bars' as const, 'radar' as const, 'path' as const),
    caption: anyText,
    description: anyText,
    axis: anyText,
    labels: fc.constant(labels),
    series: fc.array(
      fc.record({
        key: fc.constant('open'),
        label: anyText,
        tone: fc.constantFrom(...tones),
        values: fc.array(fc.option(fc.nat(60_000)), { minLength: labels.length, maxLength: labels.length }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
)

describe('a picture', () => {
  test('is well-formed and inert whatever its words are, and lies within its frame', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const drawing = drawPicture(picture, 'p0')
        const page = new DOMParser().parseFromString(
          drawing.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
          'application/xml',
        )
        expect(page.querySelectorAll('parsererror, script, a, image, foreignObject, style')).toHaveLength(0)
        expect(drawing).not.toMatch(/NaN|Infinity|undefined/)
        const [, , width = 0, height = 0] = (page.documentElement.getAttribute('viewBox') ?? '').split(' ').map(Number)
        for (const bar of page.querySelectorAll('rect')) {
          const at = (name: string) => Number(bar.getAttribute(name))
          if (bar.hasAttribute('stroke')) expect(at('x') + at('width')).toBeLessThanOrEqual(width)
          expect(at('y') + at('height')).toBeLessThanOrEqual(height)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('on a page says what it shows to those who hear it, with its numbers in a table', () => {
    const page = new DOMParser().parseFromString(
      decode(writeHtml({ ...documentOf([]), blocks: [promisesPicture] })),
      'text/html',
    )
    const drawing = page.querySelector('svg[role=img]')
    const named = (drawing?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => page.getElementById(id))
    expect(named.map((each) => each?.textContent)).toEqual([promisesPicture.caption, promisesPicture.description])
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))
    expect(rows).toEqual([
      ['September', '12', '3'],
      ['October', '9', '11'],
    ])
  })

  test('is its numbers in the formats that cannot draw', () => {
    const document = { ...documentOf([]), blocks: [promisesPicture] }
    expect(decode(writeCsv(document, { byteOrderMark: false }))).toBe(
      'Month,Open,Closed\r\nSeptember,12,3\r\nOctober,9,11\r\n',
    )
    expect(decode(writeMarkdown(document))).toContain('| October | 9 | 11 |')
  })

  test('over days puts each as far along as it lies, on a page and in Word', async () => {
    const days = ['2026-01-01', '2026-01-11', '2026-04-11']
    const picture = {
      ...promisesPicture,
      labels: days,
      days,
      series: promisesPicture.series.slice(0, 1).map((each) => ({ ...each, values: [1, 2, 3] })),
    }
    const [, line = ''] = /<path d="(M[^"]*)" fill="none"/.exec(drawPicture(picture, 'p0')) ?? []
    const [first = 0, second = 0, third = 0] = [...line.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x))
    expect((second - first) / (third - first)).toBeCloseTo(10 / 100, 2)
    const file = unzipSync(await writeDocx({ ...documentOf([]), blocks: [picture] }))
    const [chart] = Object.entries(file).flatMap(([name, bytes]) =>
      /charts\/chart/.test(name) ? strFromU8(bytes) : [],
    )
    const [, across = ''] = /<c:xVal>(.*?)<\/c:xVal>/s.exec(chart ?? '') ?? []
    expect([...across.matchAll(/<c:v>(\d+)<\/c:v>/g)].map(([, day]) => Number(day))).toEqual([46023, 46033, 46123])
  })
})

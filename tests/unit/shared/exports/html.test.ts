// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeHtml } from '#shared/exports/formats/html.ts'
import { anyRows, anyText, decode, documentOf, whole } from '../../../support/documents.ts'
import { naughtyTexts } from '../../../support/naughtyText.ts'

const readHtml = (bytes: Uint8Array) => new DOMParser().parseFromString(decode(bytes), 'text/html')

describe('HTML', () => {
  /** Pictures of control characters aside, a page shows what was written; a page cannot tell CR from LF. */
  const shown = (text: string) =>
    whole(text)
      .replace(/\r\n?/g, '\n')
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
      .replace(/[\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu, '\uFFFD')

  test('shows the text as text, whatever is in it', () => {
    fc.assert(
      fc.property(anyRows, anyText, (rows, title) => {
        const page = readHtml(writeHtml(documentOf(rows, title)))
        expect(page.querySelector('h1')?.textContent).toBe(shown(title))
        const cells = [...page.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent)
        expect(cells).toEqual(rows.map(([text]) => shown(text)))
        const names = new Set([...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()))
        expect([...names].filter((name) => /^(?:on|src|href|style$)/.test(name))).toEqual([])
        expect(page.querySelectorAll('script, img, svg, iframe, object, link, a, form')).toHaveLength(0)
      }),
      { numRuns: 60 },
    )
  })

  test('every naughty text is shown and none becomes markup', () => {
    const page = readHtml(writeHtml(documentOf(naughtyTexts.map((text) => [text, null, null]))))
    const cells = [...page.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.textContent)
    expect(cells).toEqual(naughtyTexts.map(shown))
    expect(page.querySelectorAll('script, img, svg, iframe, object, link, a, form, base')).toHaveLength(0)
  })

  test('is a page of its own: language, title, one table with a caption and named columns, a policy that allows nothing', () => {
    const page = readHtml(writeHtml(documentOf([['a', '2026-12-04', 3]])))
    expect(page.documentElement.lang).toBe('en-GB')
    expect(page.title).toBe('A log')
    expect(page.querySelector('caption')?.textContent).toBe('Log')
    expect([...page.querySelectorAll('th[scope=col]')].map((heading) => heading.textContent)).toEqual([
      'Action',
      'Due',
      'Days late',
    ])
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2026-12-04')
    expect(page.querySelector('td')?.getAttribute('data-label')).toBe('Action')
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; form-action 'none'; base-uri 'none'$/,
    )
  })
})

// @vitest-environment jsdom
import mammoth from 'mammoth'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { brandColours, contrast, fitted } from '#shared/exports/brand.ts'
import { exportReport } from '#shared/exports/run.ts'
import { fromBase64 } from '#shared/records/base64.ts'
import { decode } from '../../../support/documents.ts'
import { inMemory, northMoor, northMoorToday } from '../../../support/northMoor.ts'
import { onePng } from '../../../support/pictures.ts'

const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('whatever the colour, letters in it and on it can be read', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const { ink, mist, line } = brandColours(chosen)
      expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(ink, mist)).toBeGreaterThanOrEqual(4.5)
      expect(line).toBe(chosen)
    }),
  )
  expect(brandColours('#005eb8').ink).toBe('#005eb8')
  expect(contrast('#000000', '#ffffff')).toBe(21)
})

test('a logo keeps its shape and is never made larger', () => {
  expect(fitted({ width: 1200, height: 300 }, { width: 240, height: 64 })).toEqual({ width: 240, height: 60 })
  expect(fitted({ width: 20, height: 16 }, { width: 240, height: 64 })).toEqual({ width: 20, height: 16 })
})

const brand = { brandName: 'Rowan Price & <Partners>', brandColour: '#ffcc00', logo: onePng }
const programme = inMemory(
  northMoor({ programmes: (northMoor()['programmes'] ?? []).map((each) => ({ ...each, ...brand })) }),
)
const made = async (format: 'html' | 'docx' | 'xlsx' | 'md' | 'json', audience = 'team') => {
  const wish = { report: 'action-log', options: { audience }, today: northMoorToday }
  return (await exportReport(programme, { ...wish, format })).bytes
}

test('a page carries the logo in itself, under a policy that lets nothing else in', async () => {
  const page = new DOMParser().parseFromString(decode(await made('html')), 'text/html')
  const logo = page.querySelector('img')
  expect(logo?.getAttribute('alt')).toBe('Logo of Rowan Price & <Partners>')
  expect(logo?.getAttribute('src')).toBe(`data:image/png;base64,${onePng.base64}`)
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
    /^default-src 'none'; img-src data:; /,
  )
  expect(page.querySelector('style')?.textContent).toContain(`--teal: ${brandColours('#ffcc00').ink}`)
})

test('Word carries the very picture, with words for those who do not see it', async () => {
  const bytes = await made('docx')
  const pictures = Object.entries(unzipSync(new Uint8Array(bytes))).filter(([path]) => path.startsWith('word/media/'))
  expect(pictures.map(([, file]) => [...file])).toEqual([[...(fromBase64(onePng.base64) ?? [])]])
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  expect(value).toContain('alt="Logo of Rowan Price &amp; &lt;Partners&gt;"')
  expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await made('docx')))).toBe(0)
})

test('Excel, Markdown and JSON carry the name, Excel the colour too', async () => {
  const files = Object.entries(unzipSync(new Uint8Array(await made('xlsx'))))
  const text = files.map(([, file]) => decode(file)).join('\n')
  expect(text).toContain('Rowan Price &amp; &lt;Partners&gt;')
  expect(text).toContain(`FF${brandColours('#ffcc00').ink.slice(1).toUpperCase()}`)
  expect(decode(await made('md'))).toContain('**Rowan Price &amp; &lt;Partners&gt;**')
  expect(JSON.parse(decode(await made('json')))).toMatchObject({ organisation: 'Rowan Price & <Partners>' })
})

test('the name goes through the audience’s shield like every other word', async () => {
  for (const format of ['html', 'md', 'json'] as const) {
    expect(decode(await made(format, 'public'))).not.toMatch(/Rowan|Price/)
  }
})

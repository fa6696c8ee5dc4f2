import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attachmentsOf } from '#shared/sessions/attachments.ts'

test('files and links come one a line, each with the web addresses in it', () => {
  const text =
    'Slides v3.pptx\n\n  The map: https://example.org/map?at=1#top.\r\nhttp://localhost:3000 or HTTPS://Example.org/b '
  expect(attachmentsOf(text)).toEqual([
    { line: 'Slides v3.pptx', addresses: [] },
    { line: 'The map: https://example.org/map?at=1#top.', addresses: ['https://example.org/map?at=1#top'] },
    {
      line: 'http://localhost:3000 or HTTPS://Example.org/b',
      addresses: ['http://localhost:3000', 'HTTPS://Example.org/b'],
    },
  ])
  expect(attachmentsOf(' \n')).toEqual([])
})

test('only http and https are addresses, and brackets stay where they belong', () => {
  const addresses = (line: string) => attachmentsOf(line).flatMap((each) => each.addresses)
  for (const line of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'https://',
    'www.example.org',
  ])
    expect(addresses(line)).toEqual([])
  expect(addresses('(see https://example.org/a).')).toEqual(['https://example.org/a'])
  expect(addresses('https://en.wikipedia.org/wiki/Forum_(Roman), read it')).toEqual([
    'https://en.wikipedia.org/wiki/Forum_(Roman)',
  ])
})

test('an address is found whole wherever it stands in a sentence', () => {
  const around = fc.constantFrom(['', ''], ['Map: ', '.'], ['(', ')'], ['“', '”,'], ['<', '>'], ['see ', ' first'])
  const address = fc
    .webUrl({ validSchemes: ['http', 'https'] })
    .filter((url) => /[\w/-]$/.test(url) && !/[()]/.test(url))
  fc.assert(
    fc.property(address, around, (url, [before = '', after = '']) => {
      expect(attachmentsOf(`${before}${url}${after}`)).toEqual([{ line: `${before}${url}${after}`, addresses: [url] }])
    }),
  )
})

import { expect, it } from 'vitest'
import { printJobIn, takesPrintJobs } from '#electron/printArguments.ts'

const words = (line: string): string[] => ['/usr/bin/electron', '--no-sandbox', '.', ...line.split(' ')]

it('reads what to print, where to and how', () => {
  expect(
    printJobIn(words('--print-pdf log.html --out /tmp/log.pdf --landscape --date 2026-11-23'), '/home/priya'),
  ).toEqual({
    from: '/home/priya/log.html',
    to: '/tmp/log.pdf',
    title: 'log',
    landscape: true,
    date: '2026-11-23',
  })
})

it('leaves an ordinary start alone', () => {
  expect(printJobIn(words('a.throughline'), '/')).toBeNull()
  expect(takesPrintJobs(words('a.throughline'))).toBe(false)
})

it('takes jobs from the program that started it', () => {
  expect(takesPrintJobs(words('--print-pdfs'))).toBe(true)
  expect(printJobIn(words('--print-pdfs'), '/')).toBeNull()
})

it('says what is missing', () => {
  expect(() => printJobIn(words('--print-pdf log.html'), '/')).toThrow('--out')
})

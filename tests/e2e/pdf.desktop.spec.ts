/** PDFs that are asked for on the command line: no window opens. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pdfPrinter } from '../../scripts/report-pdf.ts'
import { expect, test } from '../support/app.ts'
import { commandFor } from '../support/desktopApp.ts'

const run = promisify(execFile)

test('makes a tagged PDF from the command line, without a window', async ({ desktop }) => {
  const from = join(desktop.dataFolder, 'log.html')
  const to = join(desktop.dataFolder, 'log.pdf')
  await writeFile(
    from,
    '<html lang="en-GB"><title>Action log</title><h1>Action log</h1><p>Zażółć</p><script>document.title="no"</script>',
  )
  const asked = ['--print-pdf', from, '--out', to, '--landscape']
  const { executablePath, args, env } = commandFor(desktop.dataFolder, asked)
  await run(executablePath, args, { env })
  const pdf = (await readFile(to)).toString('latin1')
  expect(pdf).toMatch(/^%PDF-/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[456][.\d]*\]/)
  const words = (await run('pdftotext', [to, '-'])).stdout
  expect(words).toContain('Zażółć')
  expect(words).toContain('Page 1 of 1')
  const facts = (await run('pdfinfo', [to])).stdout
  expect(facts, 'the script in the document did not run').toMatch(/^Title: +Action log$/m)
  expect(facts).toMatch(/^Tagged: +yes$/m)
  const without = args.slice(0, args.indexOf('--out'))
  await expect(run(executablePath, without, { env })).rejects.toThrow('Say what to print and where to')
})

test('several PDFs are printed by one Electron, each as it would be alone', async () => {
  const page = (title: string) => ({
    ...{ title, fileName: `${title}.html`, mime: 'text/html', landscape: false, date: '2026-11-23' },
    ...{ bytes: new TextEncoder().encode(`<html lang="en-GB"><title>${title}</title><h1>${title}</h1>`) },
    ...{ withheld: [], counts: [] },
  })
  const started: string[] = []
  const printer = pdfPrinter((words) => started.push(words))
  try {
    const [first, other, again] = [
      await printer.print(page('North Moor')),
      await printer.print(page('Eastgate')),
      await printer.print(page('North Moor')),
    ]
    expect(Buffer.compare(first, again)).toBe(0)
    expect(Buffer.compare(first, other)).not.toBe(0)
    expect(Buffer.from(other).toString('latin1')).toMatch(/^%PDF-/)
    expect(started).toHaveLength(1)
  } finally {
    await printer.close()
  }
})

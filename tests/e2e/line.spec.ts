/**
 * The whole line with words that have broken other programs: in from a file, through the screens, out in every format,
 * and home again in a saved copy.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import papaparse from 'papaparse'
import readSheet from 'read-excel-file/node'
import { expect, test, type App } from '../support/app.ts'

const formula = '=HYPERLINK("http://example.org","Prize") for the board'
const markup = '<img src=x onerror="document.title=1"> “quoted”, with a comma'
const scripts = 'مرحبا בוא 👩🏽‍🤝‍👩🏻 Siân’s café'
const long = `Long: ${'many words '.repeat(900)}end`
const actions = [formula, markup, scripts, long]

async function withFile<T>(name: string, content: string | Buffer, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'line-'))
  try {
    await writeFile(join(folder, name), content)
    return await use(join(folder, name))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function go({ page }: App, name: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
}

async function saveReport(app: App, format: string): Promise<Buffer> {
  await app.page.getByRole('button', { name: format, exact: true }).click()
  const sheet = app.page.getByRole('dialog', { name: 'Before anything leaves' })
  const { bytes } = await app.saves(() => sheet.getByRole('button', { name: /^Save as/ }).click())
  await expect(sheet).toBeHidden()
  return bytes
}

/** The words of the column under a heading. */
function column(rows: readonly (readonly unknown[])[], heading: string): string[] {
  const header = rows.findIndex((row) => row.includes(heading))
  const index = rows[header]?.indexOf(heading) ?? -1
  return rows.slice(header + 1).map((row) => String(row[index] ?? ''))
}

test('words of every kind go in, are seen, leave in every format and come home unharmed', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  await page.getByLabel('Name').fill('North Moor')
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()
  await go(app, 'Commitments')
  await page.getByRole('button', { name: 'Import…' }).click()
  const log = papaparse.unparse([['No', 'Action', 'Owner'], ...actions.map((text, row) => [row + 1, text, 'FN'])])
  await withFile('log.csv', log, async (path) => {
    await app.chooses(path, () => page.getByRole('button', { name: 'Choose a file' }).click())
    await page.getByRole('button', { name: 'Bring in 4 commitments' }).click()
  })
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('grid').getByText(formula)).toBeVisible()
  await expect(page.getByRole('grid').getByText(markup)).toBeVisible()
  await expect(page).toHaveTitle(/Throughline/)

  await go(app, 'Reports')
  const csv = papaparse.parse<string[]>((await saveReport(app, 'CSV')).toString('utf8').replace(/^\uFEFF/, '')).data
  // A cell that a spreadsheet would calculate has a space nobody sees before it, which our own import takes off again.
  expect(column(csv, 'Action').filter(Boolean).sort()).toEqual(
    actions.map((text) => (text.startsWith('=') ? `\u200B${text}` : text)).sort(),
  )
  const [sheet] = await readSheet(await saveReport(app, 'Excel'))
  expect(
    column(sheet?.data ?? [], 'Action')
      .filter(Boolean)
      .sort(),
  ).toEqual([...actions].sort())
  const html = (await saveReport(app, 'Web page (HTML)')).toString('utf8')
  expect(html).toContain('&lt;img src=x onerror=')
  expect(html).not.toMatch(/<img|<script/)
  const json = (await saveReport(app, 'JSON')).toString('utf8')
  for (const text of actions) expect(json).toContain(JSON.stringify(text))
  if (app.kind === 'desktop') expect((await saveReport(app, 'PDF')).subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByRole('button', { name: 'Programme: North Moor' }).click()
  const copy = await app.saves(() => page.getByRole('menuitem', { name: 'Save a copy…' }).click())
  await withFile(copy.name, copy.bytes, async (path) => {
    await page.getByRole('button', { name: 'Programme: North Moor' }).click()
    await app.chooses(path, () => page.getByRole('menuitem', { name: 'Open a programme file…' }).click())
    await expect(page.getByRole('heading', { name: 'North Moor', level: 1 })).toBeVisible()
  })
  await go(app, 'Commitments')
  for (const text of [formula, markup, scripts]) await expect(page.getByRole('grid').getByText(text)).toBeVisible()
})

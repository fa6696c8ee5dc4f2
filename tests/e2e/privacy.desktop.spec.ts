/**
 * Nothing of a coaching vault gets out: words are planted in every form of it, the whole app is used, and then everything
 * on the disk, everything that crossed between window and system, every title and every file handed out is searched.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateSync, gzipSync } from 'node:zlib'
import { execFile } from 'node:child_process'
import { zipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import type { DesktopApp } from '../support/desktopApp.ts'
import { heardCrossing, recordCrossings } from '../support/mainProcess.ts'
import { wordsFound } from '../support/traces.ts'
import { addReflection, goToCoaching, lockVault, prepareVault, tryKey } from '../support/vaultScreens.ts'

const passphrase = 'wickerwork saffron oxbow ninety'
/** Words nobody writes by chance, one for each place; and a date as it is stored. */
const planted = {
  name: 'Quorvella Thistlewick',
  organisation: 'Brindlemere Foundry',
  notes: 'the zymbrel grove affair',
  actions: 'ring old Parnassing',
  reflection: 'my own flummoxity showed',
  draft: 'half a snoodleful of thought',
  date: '1987-02-14',
} as const
/** Written into the programme: the search that does not find the others must find this. */
const control = 'Marmalade lighthouse'

async function go(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function plant(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('l')
  await dialog.getByRole('combobox', { name: 'Coachee' }).fill(planted.name)
  await page.getByRole('option', { name: `New coachee: ${planted.name}` }).click()
  await dialog.getByRole('textbox', { name: 'Date' }).fill('14 Feb 1987')
  await dialog.getByRole('textbox', { name: 'Date' }).press('Tab')
  await dialog.getByRole('textbox', { name: 'Minutes' }).fill('50')
  await dialog.getByRole('textbox', { name: 'Notes' }).fill(planted.notes)
  await dialog.getByRole('textbox', { name: 'What they will do' }).fill(planted.actions)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('link', { name: planted.name }).click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Change details' }).click()
  await dialog.getByLabel('Organisation').fill(planted.organisation)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await addReflection(page, planted.reflection)
  // Undo and redo in the vault, and words half typed when it locks.
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('l')
  await dialog.getByRole('textbox', { name: 'Notes' }).fill(planted.draft)
}

/** Looks for a vault's words where a programme's are found. */
async function seek(page: Page): Promise<void> {
  for (const word of Object.values(planted)) {
    await page.keyboard.press('Control+k')
    const box = page.getByRole('dialog').getByRole('combobox')
    await box.fill(word)
    await expect(page.getByText('Nothing found. Try fewer or other words.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(box).toHaveCount(0)
  }
}

/** Runs the next session with the projector open and captures a commitment; answers what the room sees. */
async function run({ page }: DesktopApp): Promise<string> {
  await go(page, 'Forums')
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'From referral to open door' }).first().click()
  await page.getByRole('button', { name: 'Run session' }).click()
  const now = page.getByRole('region', { name: 'Now' })
  await expect(now).toContainText('Ready to start')
  await page.keyboard.press('s')
  await expect(now.getByRole('heading', { level: 2 })).toHaveText('Check-in: one story from your week')
  const opening = page.context().waitForEvent('page')
  await page.keyboard.press('w')
  const room = await opening
  await expect(room.getByRole('heading', { level: 1 })).toBeVisible()
  const seen = `${await room.title()} ${await room.content()}`
  await room.close()
  await page.keyboard.press('a')
  await page.keyboard.type(`Farida to mend the ${control} by 12/3/2031`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Captured' })).toContainText(control)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('region', { name: 'Captured' })).toContainText(control)
  await page.getByRole('link', { name: 'Leave run mode' }).click()
  return seen
}

/** Every report in one of its formats, one as PDF, one on the clipboard, and a saved copy of the programme. */
async function handOut(app: DesktopApp): Promise<{ name: string; bytes: Buffer }[]> {
  const { page } = app
  const files = []
  await page.getByRole('button', { name: /^Programme: / }).click()
  files.push(await app.saves(() => page.getByRole('menuitem', { name: 'Save a copy…' }).click()))
  await go(page, 'Reports')
  const report = page.getByRole('combobox', { name: 'Report' })
  await report.click()
  const titles = await page
    .getByRole('option')
    .evaluateAll((all) => all.map((each) => each.firstChild?.firstChild?.textContent ?? ''))
  await page.keyboard.press('Escape')
  for (const [index, title] of titles.entries()) {
    await report.click()
    await page.getByRole('option', { name: title }).first().click()
    const formats = page.getByRole('group', { name: 'Save the report' }).getByRole('button')
    const format = formats.filter({ hasText: index === 0 ? 'PDF' : /./ }).first()
    if (!(await format.isEnabled())) continue
    await format.click()
    const sheet = page.getByRole('dialog', { name: 'Before anything leaves' })
    files.push(await app.saves(() => sheet.getByRole('button', { name: /^Save as/ }).click()))
    await expect(sheet).toHaveCount(0)
  }
  await report.click()
  await page
    .getByRole('option', { name: titles[0] ?? '' })
    .first()
    .click()
  await page.getByRole('group', { name: 'Save the report' }).getByRole('button', { name: 'Copy' }).click()
  await page.getByRole('dialog', { name: 'Before anything leaves' }).getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
  files.push({ name: 'clipboard', bytes: Buffer.from(copied) })
  return files
}

/** The words of a PDF, whose bytes do not show them. */
async function wordsOfPdf(bytes: Buffer): Promise<string> {
  const reading = promisify(execFile)('pdftotext', ['-', '-'])
  reading.child.stdin?.end(bytes)
  return (await reading).stdout
}

async function everyFile(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(paths.map(async (path) => ({ name: path.slice(folder.length + 1), bytes: await readFile(path) })))
}

test('the search finds words however they were put away', () => {
  const text = Buffer.from(`before ${control} after`)
  const wide = Buffer.from(text.toString(), 'utf16le')
  const ways = [
    text,
    Buffer.from(text.toString().toUpperCase()),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(text.toString('hex')),
    Buffer.from(`?q=${encodeURIComponent(text.toString())}`),
    ...['', 'x', 'xy'].map((lead) => Buffer.from(Buffer.from(lead + text.toString()).toString('base64'))),
    Buffer.from(wide.toString('base64url')),
    Buffer.concat([Buffer.from('a first line\n'), gzipSync(text)]),
    Buffer.concat([Buffer.from('x stream x'), deflateSync(wide)]),
    Buffer.from(zipSync({ 'inside.xml': text })),
    gzipSync(zipSync({ 'report.docx': zipSync({ 'inside.xml': text }) })),
    // As Snappy leaves it where most of the first word stood before.
    Buffer.from('Marma\x05\x12lighthouse'),
  ]
  for (const bytes of ways) expect(wordsFound(bytes, [planted.name, control])).toEqual([control])
})

test('nothing of a vault gets out while the whole app is used', async ({ desktop }) => {
  test.setTimeout(120_000)
  const heard: string[] = []
  let { page } = desktop
  await recordCrossings(desktop.electron)
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await goToCoaching(page)
  const recoveryKey = await prepareVault(page, passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Coaching, open' })).toBeVisible()
  const words = [...Object.values(planted), passphrase, recoveryKey, recoveryKey.slice(0, 11), '14 Feb 1987']

  await plant(page)
  await lockVault(page)
  expect(await tryKey(page, { passphrase })).toBe(true)
  await expect(page.getByRole('list', { name: 'Not finished' })).toBeVisible()
  await seek(page)
  const room = await run(desktop)
  expect(words.filter((word) => room.includes(word))).toEqual([])
  const files = await handOut(desktop)
  expect(files.length).toBeGreaterThan(5)
  await go(page, 'Settings')
  await page.getByRole('radio', { name: 'Dark' }).check()

  heard.push(...(await heardCrossing(desktop.electron)))
  await desktop.restart()
  page = desktop.page
  await expect(page.getByRole('link', { name: 'Coaching, locked' })).toBeVisible()
  await seek(page)
  await desktop.kill()

  const pdfs = files.filter(({ name }) => name.endsWith('.pdf')).map(({ bytes }) => bytes)
  expect(pdfs).toHaveLength(1)
  const kept = [...(await everyFile(desktop.dataFolder)), ...(await everyFile(desktop.temporaryFolder))]
  const searched = [
    ...kept,
    ...kept.map(({ name }) => ({ name: `the name ${name}`, bytes: Buffer.from(name) })),
    ...files,
    ...(await Promise.all(
      pdfs.map(async (bytes) => ({ name: 'words of a PDF', bytes: Buffer.from(await wordsOfPdf(bytes)) })),
    )),
    ...heard.map((said) => ({ name: said.slice(0, 30), bytes: Buffer.from(said) })),
  ]
  const found = searched.map(({ name, bytes }) => ({ name, words: wordsFound(bytes, [...words, control]) }))
  const told = found.filter((each) => each.words.includes(control)).map(({ name }) => name)
  expect(told.join('\n')).toMatch(/IndexedDB.*journal/s)
  expect(told.join('\n')).toContain('journal.append')
  expect(told.join('\n')).toContain('.throughline')
  expect(told).toContain('clipboard')
  expect(found.filter((each) => each.words.some((word) => word !== control))).toEqual([])
})

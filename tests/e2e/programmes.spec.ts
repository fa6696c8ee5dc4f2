import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type App } from '../support/app.ts'

async function openSample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('heading', { name: 'What needs you now' })).toBeVisible()
}

async function startEmpty({ page }: App, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

async function fromMenu({ page }: App, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Programme: / }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const line = ({ page }: App) => page.getByRole('list', { name: 'The line so far' })

/** A file with these bytes, gone after the work. */
async function withFile(name: string, bytes: Buffer | string, work: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-file-'))
  try {
    const path = join(folder, name)
    await writeFile(path, bytes)
    await work(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a stranger reads what this is and is in the sample within two seconds', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toContainText('One unbroken line')
  await expect(page.getByRole('list', { name: 'The line Throughline keeps' }).getByRole('listitem')).toHaveText([
    /Purpose/,
    /Session/,
    /Decision/,
    /Commitment/,
    /Evidence/,
    /Report/,
  ])
  await expect(page.getByText('Everything stays on this laptop.')).toBeVisible()
  const began = Date.now()
  await openSample(app)
  expect(Date.now() - began).toBeLessThan(2000)
  await expect(line(app).getByRole('link')).toHaveText([
    /4\s*Forums/,
    /Sessions/,
    /Decisions/,
    /119\s*Commitments/,
    /Kept/,
  ])
})

test('an empty programme shows three first steps, which tick themselves off', async ({ app }) => {
  const { page } = app
  await startEmpty(app, 'Living Well, North Moor')
  const steps = page.getByRole('region', { name: 'Three first steps' })
  await expect(steps.getByText('Done')).toHaveCount(0)
  await steps.getByRole('link', { name: 'Go to forums' }).first().click()
  await page.getByRole('button', { name: 'Add forum' }).first().click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Design team')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).click()
  await expect(steps.getByText('Done')).toHaveCount(1)
  await expect(steps.getByRole('link', { name: 'Go to Design team' })).toBeVisible()
})

test('a saved copy, opened after the programme was deleted, holds the same', async ({ app }) => {
  const { page } = app
  await openSample(app)
  const counts = await line(app).innerText()
  const copy = await app.saves(() => fromMenu(app, 'Save a copy…'))
  expect(copy.name).toMatch(/^Living Well — North Moor – \d{4}-\d\d-\d\d\.throughline$/)

  await fromMenu(app, 'Delete from this laptop…')
  const remove = page.getByRole('button', { name: 'Delete from this laptop' })
  await expect(remove).toBeDisabled()
  await page.getByLabel(/Type “Living Well — North Moor”/).fill('Living Well — North Moor')
  await remove.click()
  await expect(page.getByRole('button', { name: 'Open a programme file…' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'On this laptop' })).toHaveCount(0)

  await withFile(copy.name, copy.bytes, async (path) => {
    await app.chooses(path, () => page.getByRole('button', { name: 'Open a programme file…' }).click())
    await expect(page.getByRole('heading', { name: 'What needs you now' })).toBeVisible()
  })
  expect(await line(app).innerText()).toBe(counts)
})

for (const { what, content, says } of [
  { what: 'damaged', content: '{"format":"throughline-programme","vers', says: 'This file ends too early' },
  {
    what: 'newer',
    content: JSON.stringify({ format: 'throughline-programme', version: 999, records: {} }),
    says: 'newer',
  },
  { what: 'foreign', content: Buffer.from([0xff, 0xfe, 0x00, 0x01]), says: 'This is not a Throughline programme file' },
]) {
  test(`a ${what} file is told in a sentence and changes nothing`, async ({ app }) => {
    const { page } = app
    await startEmpty(app, 'Mine')
    await withFile('theirs.throughline', content, async (path) => {
      await app.chooses(path, () => fromMenu(app, 'Open a programme file…'))
      await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible()
    })
    await expect(page.getByRole('heading', { name: 'Mine', level: 1 })).toBeVisible()
    await app.restart()
    await expect(app.page.getByRole('heading', { name: 'Mine', level: 1 })).toBeVisible()
  })
}

test('programmes are switched, renamed with undo, archived and found again', async ({ app }) => {
  const { page } = app
  await startEmpty(app, 'First')
  await fromMenu(app, 'New programme…')
  await page.getByRole('textbox', { name: 'Name' }).fill('Second')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Second', level: 1 })).toBeVisible()

  await fromMenu(app, 'Name and purpose…')
  await page.getByRole('textbox', { name: 'Name' }).fill('Second thoughts')
  await page.getByRole('textbox', { name: 'Purpose' }).fill('To think again.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Second thoughts', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Undo: Change programme' }).click()
  await expect(page.getByRole('heading', { name: 'Second', level: 1, exact: true })).toBeVisible()

  await fromMenu(app, 'First')
  await expect(page.getByRole('heading', { name: 'First', level: 1 })).toBeVisible()
  await fromMenu(app, 'Archive and close')
  const here = page.getByRole('region', { name: 'On this laptop' })
  await expect(here.getByRole('button', { name: 'Second' })).toBeVisible()
  await expect(here.getByRole('button', { name: /^First/ })).toHaveCount(0)
  await here.getByRole('button', { name: 'Show archived programmes (1)' }).click()
  await here.getByRole('button', { name: /^First/ }).click()
  await expect(page.getByRole('heading', { name: 'First', level: 1 })).toBeVisible()
})

test('typed words are not thrown away unasked', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await name.fill('Half a thought')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Cancel' }).click()
  await expect(name).toHaveValue('Half a thought')
})

test('places are added, renamed, removed and brought back', async ({ app }) => {
  const { page } = app
  await startEmpty(app, 'Mine')
  await fromMenu(app, 'Places…')
  const places = page.getByRole('dialog', { name: 'Places' })
  await expect(places.getByLabel('New place')).toBeFocused()
  await page.keyboard.type('Eastgate')
  await page.keyboard.press('Enter')
  const name = places.getByRole('textbox', { name: 'Name of Eastgate' })
  await expect(name).toHaveValue('Eastgate')
  await name.fill('Westgate')
  await name.press('Enter')
  await places.getByRole('button', { name: 'Remove Westgate' }).click()
  await expect(places.getByRole('textbox', { name: 'Name of Westgate' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(places.getByRole('textbox', { name: 'Name of Westgate' })).toHaveValue('Westgate')
})

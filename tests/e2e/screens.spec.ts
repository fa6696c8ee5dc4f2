import type { Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { expect, test, type App } from '../support/app.ts'

async function openSample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('heading', { name: 'What needs you now' })).toBeVisible()
}

async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

test('the palette finds a commitment, an agenda item and an action by keyboard alone', async ({ app }) => {
  const { page } = app
  await openSample(app)
  const field = page.getByRole('combobox', { name: 'Search or do something' })
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('pharmacist neighbourhood')
  await expect(page.getByRole('option', { selected: true })).toContainText('Release 0.4 WTE pharmacist')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/commitments\/commitment-/)
  await expect(page.getByRole('dialog', { name: /Release 0.4 WTE pharmacist/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('team around the person')
  await expect(
    page
      .getByRole('group', { name: /^Agenda items/ })
      .getByRole('option')
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('people')
  await expect(page.getByRole('option', { selected: true })).toContainText('Go to People')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('no such thing at all')
  await expect(page.getByText('Nothing found.')).toBeVisible()
})

test('keys pressed before the results have come act on what was typed', async ({ app }) => {
  const { page } = app
  await openSample(app)
  const field = page.getByRole('combobox', { name: 'Search or do something' })
  const selected = page.getByRole('option', { selected: true })
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await typeAndPress(field, 'people', 'ArrowDown')
  await expect(page.getByRole('option').nth(3)).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(selected).toContainText('Go to People')

  await typeAndPress(field, 'pharmacist neighbourhood', 'Enter')
  await expect(page).toHaveURL(/#\/commitments\/commitment-/)
  await expect(page.getByRole('dialog', { name: /Release 0.4 WTE pharmacist/ })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  // What comes beneath it late takes the focus like this: the very next letter must not go astray.
  const panel = page.getByRole('dialog', { name: /Release 0.4 WTE pharmacist/ })
  const focused = panel.evaluate((late) => {
    late.focus()
    return document.activeElement?.getAttribute('role')
  })
  expect(await focused).toBe('combobox')
  await page.keyboard.type('people')
  await expect(field).toHaveValue('people')
})

/** The letters and the key one right after the other: nothing is drawn between them but what React draws at once. */
async function typeAndPress(field: Locator, text: string, key: string): Promise<void> {
  await field.evaluate(
    async (input, { text, key }) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await Promise.resolve()
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    },
    { text, key },
  )
}

test('a person is added with a new organisation, found, changed, removed and brought back', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'People')
  await page.getByRole('button', { name: 'Add person' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await expect(name).toBeFocused()
  await name.fill('<img src=x onerror=alert(1)> مريم 👩🏽')
  await page.getByRole('textbox', { name: 'Role' }).fill('=HYPERLINK("x")')
  await page.getByRole('combobox', { name: 'Organisation' }).fill('Beacon Choir')
  await page.getByRole('option', { name: 'New organisation: Beacon Choir' }).click()
  await name.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('textbox', { name: 'Find people' }).fill('beacon choir')
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ people$/ })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Beacon Choir' })
  await expect(row).toContainText('=HYPERLINK("x")')
  await row.getByRole('link').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(row).toBeVisible()
})

test('people are sorted by any column, and the order is told', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'People')
  const header = page.getByRole('columnheader', { name: 'Open promises' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await header.getByRole('button').press('Enter')
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'none')
})

test('a report is looked at, checked before it leaves, and saved', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Reports')
  const preview = page.frameLocator('iframe[title="Preview of the report"]')
  await expect(preview.locator('h1')).toHaveText('Action log of the whole programme')
  await page.getByRole('button', { name: /^What has left/ }).focus()
  await page.keyboard.press('Tab')
  await expect(preview.locator('body')).toBeFocused()
  await page.keyboard.press('End')
  await expect.poll(() => preview.locator('html').evaluate((page) => page.scrollTop)).toBeGreaterThan(0)
  await page.getByRole('radio', { name: 'Partners' }).check()
  await page.getByRole('button', { name: 'CSV' }).click()
  const sheet = page.getByRole('dialog', { name: 'Before anything leaves' })
  await expect(sheet.getByRole('listitem').filter({ hasText: 'commitments' }).first()).toContainText('117')
  await expect(sheet.getByRole('listitem').filter({ hasText: 'confidential items left out' })).toContainText('2')
  await expect(sheet.getByText('shown by their initials')).toBeVisible()
  const file = await app.saves(() => sheet.getByRole('button', { name: 'Save as CSV…' }).click())
  expect(file.name).toMatch(/action log.*\.csv$/)
  expect(file.bytes.toString('utf8')).not.toContain('Adaeze Okafor')
  await page.getByRole('button', { name: 'What has left: 3' }).click()
  const register = page.getByRole('dialog', { name: 'What has left this laptop' })
  await expect(register.getByRole('row').nth(1)).toContainText(file.name)
  await expect(register.getByRole('row').nth(1)).toContainText('2 confidential items left out')
  await page.keyboard.press('Escape')
  await expect(register).toHaveCount(0)

  await page.getByRole('button', { name: 'Several files…' }).click()
  await sheet.getByRole('combobox', { name: 'Which files' }).click()
  await page.getByRole('option', { name: 'One file for each forum' }).click()
  await expect(sheet.getByRole('combobox', { name: 'Each as' })).toBeEnabled()
  const zip = await app.saves(() => sheet.getByRole('button', { name: 'Save as ZIP…' }).click())
  expect(Object.keys(unzipSync(zip.bytes))).toHaveLength(4)
  await expect(sheet).toHaveCount(0)

  await page.getByRole('combobox', { name: 'Report' }).click()
  await page.getByRole('option', { name: /^People and organisations/ }).click()
  await expect(preview.locator('h1')).toHaveText('People and organisations')
  await expect(preview.getByText('adaeze.okafor@example.org')).toHaveCount(0)
  await page.getByRole('button', { name: 'Adjust what they get' }).click()
  await page.getByRole('combobox', { name: 'E-mail addresses and telephone numbers' }).click()
  await page.getByRole('option', { name: 'Included, where names are in full' }).click()
  await expect(preview.getByText('Our team, with contact details.')).toBeVisible()
  await expect(preview.getByText('adaeze.okafor@example.org')).toBeVisible()
  await page.getByRole('radio', { name: 'Anyone' }).check()
  await expect(preview.getByText('Adaeze Okafor')).toHaveCount(0)
})

test('a choice that gives no report says why', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Reports')
  for (const state of ['Promised', 'In progress', 'Stuck', 'Kept', 'Released']) {
    await page.getByRole('checkbox', { name: state }).uncheck()
  }
  await expect(page.getByText('Choose at least one status.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'CSV' })).toBeDisabled()
})

test('theme, contrast and text size are seen at once and kept', async ({ app }) => {
  await openSample(app)
  await go(app.page, 'Settings')
  // Each is checked once the setting is kept, a moment after the click.
  const dark = app.page.getByRole('radio', { name: 'Dark' })
  await dark.click()
  await expect(dark).toBeChecked()
  const contrast = app.page.getByRole('switch', { name: 'High contrast' })
  await contrast.click({ force: true })
  await expect(contrast).toBeChecked()
  await app.page.getByRole('button', { name: 'Larger text' }).click()
  const root = (): Promise<(string | undefined)[]> =>
    app.page.evaluate(() => {
      const { dataset, style } = document.documentElement
      return [dataset['mantineColorScheme'], dataset['contrast'], style.getPropertyValue('--text-scale')]
    })
  await expect.poll(root).toEqual(['dark', 'high', '1.1'])
  await app.restart()
  await expect.poll(root).toEqual(['dark', 'high', '1.1'])
})

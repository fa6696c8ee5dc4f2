import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test, type App } from '../support/app.ts'

const passphrase = 'lantern gravel otter tuesday'

async function setUpVault({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Coaching/ })
    .click()
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
  await page.keyboard.press('Enter')
  const shown = page.getByRole('group', { name: 'Recovery key' })
  await expect(shown).toBeVisible({ timeout: 20_000 })
  const recoveryKey = (await shown.locator('span').allTextContents()).join('-')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Nothing logged yet' })).toBeVisible()
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeVisible()
}

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Coaching', level: 1 })).toBeVisible({ timeout: 20_000 })
}

/** Everything the window holds: text, attributes, what fields contain, its title. */
function heldByWindow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    return [document.title, document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n')
  })
}

test('a coach’s week: log by keyboard, lock, go on, search, hours log, let go', async ({ app }) => {
  test.slow()
  const { page } = app
  await setUpVault(app)
  const tabs = page.getByRole('navigation', { name: 'Coaching', exact: true })
  const dialog = page.getByRole('dialog')

  await test.step('example notes come and go in one step', async () => {
    await page.getByRole('button', { name: 'Fill with example notes' }).click()
    await expect(page.getByRole('link', { name: 'Example: Mei Donnelly' }).first()).toBeVisible()
    await tabs.getByRole('link', { name: 'My practice' }).click()
    await expect(page.getByText('coached in 7 sessions')).toBeVisible()
    await expectAccessible(page, 'my practice')
    await tabs.getByRole('link', { name: 'Themes' }).click()
    await expect(page.getByText('3 coachees, 1 agreed; 4 more must agree')).toBeVisible()
    await expectAccessible(page, 'themes')
  })

  await test.step('notes past their date are erased for good', async () => {
    await tabs.getByRole('link', { name: 'My practice' }).click()
    await page.getByRole('button', { name: 'Erase these notes for good…' }).click()
    await dialog.getByRole('textbox').fill('erase')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/erased for good/)).toBeVisible()
    await page.getByRole('button', { name: 'Dismiss' }).last().click()
    await tabs.getByRole('link', { name: 'My practice' }).click()
    await expect(page.getByText('No notes are kept longer than was agreed.')).toBeVisible()
    await expect(page.getByText('coached in 6 sessions')).toBeVisible()
  })

  await test.step('a session is logged with few keys beside the words themselves', async () => {
    await tabs.getByRole('link', { name: 'Log' }).first().click()
    let steps = 0
    const press = async (key: string): Promise<void> => {
      steps += 1
      await page.keyboard.press(key)
    }
    const started = Date.now()
    await press('l')
    await expect(dialog.getByRole('combobox', { name: 'Coachee' })).toBeFocused()
    await page.keyboard.type('Siân Quillfeather')
    await expect(page.getByRole('option', { name: 'New coachee: Siân Quillfeather' })).toBeVisible()
    await press('ArrowDown')
    await press('Enter')
    await press('Tab')
    await press('Tab')
    await expect(dialog.getByRole('textbox', { name: 'Minutes' })).toBeFocused()
    await page.keyboard.type('45')
    for (let moves = 0; moves < 4; moves += 1) await press('Tab')
    await expect(dialog.getByRole('textbox', { name: 'Contract' })).toBeFocused()
    await page.keyboard.type('Say no to the third committee')
    await press('Tab')
    await page.keyboard.type('The ptarmigan protocol eats her evenings')
    await press('Control+Enter')
    await expect(dialog).toBeHidden()
    expect(steps).toBeLessThanOrEqual(12)
    expect(Date.now() - started).toBeLessThan(60_000)
    await expect(page.getByRole('link', { name: 'Siân Quillfeather' })).toBeVisible()
    await expectAccessible(page, 'log')
  })

  await test.step('half-typed words outlive a lock, and nothing is left in the window', async () => {
    await page.getByRole('link', { name: 'Siân Quillfeather' }).click()
    await expect(page.getByText('Say no to the third committee')).toBeVisible()
    await expectAccessible(page, 'coachee')
    await page.keyboard.press('l')
    await expect(dialog.getByRole('textbox', { name: 'Contract' })).toBeFocused()
    await expectAccessible(page, 'session form')
    await page.keyboard.type('Halfway through a sentence about')
    await lock(page)
    expect(await heldByWindow(page)).not.toMatch(/Quillfeather|ptarmigan|Halfway|Mei Donnelly/)
    await unlock(page)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(dialog.getByRole('textbox', { name: 'Contract' })).toHaveValue('Halfway through a sentence about')
    await expect(dialog.getByRole('textbox', { name: 'Minutes' })).toHaveValue('45')
    await dialog.getByRole('textbox', { name: 'Contract' }).press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('list', { name: 'Not finished' })).toBeHidden()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(page.getByRole('list', { name: 'Not finished' })).toBeVisible()
    await page.getByRole('button', { name: 'Redo: Log coaching session' }).click()
    await expect(page.getByRole('list', { name: 'Not finished' })).toBeHidden()
  })

  await test.step('search finds what was said', async () => {
    await tabs.getByRole('link', { name: 'Log' }).first().click()
    await page.getByRole('searchbox', { name: 'Search everything in the vault' }).fill('PTARMIGAN evenings')
    const found = page.getByRole('list', { name: 'Found' })
    await expect(found.getByRole('listitem')).toHaveCount(1)
    await expect(found.locator('mark')).toHaveText('ptarmigan')
    await found.getByRole('link', { name: 'Siân Quillfeather' }).click()
    await expect(page.getByText('eats her evenings')).toBeVisible()
  })

  await test.step('the hours log holds those who agreed and no word of a note', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Change details' }).click()
    await dialog.getByRole('combobox', { name: 'May be named in an hours log' }).click()
    await page.getByRole('option', { name: 'Agreed', exact: true }).click()
    await dialog.getByRole('button', { name: 'Save changes' }).click()
    await expect(dialog).toBeHidden()
    await tabs.getByRole('link', { name: 'Hours log' }).click()
    await expect(page.getByRole('row', { name: /Siân Quillfeather .* 1\.50 0\.00/ })).toBeVisible()
    await expect(page.getByText(/1 coachee did not agree to be listed/)).toBeVisible()
    await expectAccessible(page, 'hours log')
    const csv = await app.saves(() => page.getByRole('button', { name: 'Save as CSV…' }).click())
    expect(csv.name).toMatch(/^Coaching hours log – \d{4}-\d\d-\d\d\.csv$/)
    const text = csv.bytes.toString('utf8')
    expect(text).toMatch(/^\d,Siân Quillfeather,Individual,,,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,1.5,0,1.5\r$/m)
    expect(text).not.toMatch(/ptarmigan|committee|Donnelly/)
    const xlsx = await app.saves(() => page.getByRole('button', { name: 'Save as Excel…' }).click())
    const parts = Object.values(unzipSync(xlsx.bytes)).map((part) => strFromU8(part))
    expect(parts.join('\n')).toContain('Siân Quillfeather')
    expect(parts.join('\n')).not.toMatch(/ptarmigan|committee|Donnelly/)
    if (app.kind === 'desktop') {
      await page.getByText('Letter for an organisation').click()
      const letter = await app.saves(() => page.getByRole('button', { name: 'Save as PDF…' }).click())
      expect(letter.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    }
  })

  await test.step('from anywhere, through the locked door, to the form', async () => {
    await lock(page)
    expect(await heldByWindow(page)).not.toMatch(/Quillfeather|ptarmigan|Mei Donnelly/)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('log a coaching')
    await expect(page.getByRole('option', { name: 'Log a coaching session' })).toBeVisible()
    await page.keyboard.press('Enter')
    await unlock(page)
    await expect(dialog.getByRole('combobox', { name: 'Coachee' })).toBeFocused()
  })
})

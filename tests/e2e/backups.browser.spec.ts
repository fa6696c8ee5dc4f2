/** A browser keeps no backups by itself: what it says of that, and how it reminds. */
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'

test('changes that stand too long without a downloaded backup are said, until one is downloaded', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Mine', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: /^Programme: / }).click()
  await page.getByRole('menuitem', { name: 'Places…' }).click()
  await expect(page.getByLabel('New place')).toBeFocused()
  await page.keyboard.type('Eastgate')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of Eastgate' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  const reminder = page.getByRole('complementary', { name: 'Backup reminder' })
  await expect(reminder).toHaveCount(0)

  await page.clock.setFixedTime(Date.now() + 9 * 86_400_000)
  await page.reload()
  await expect(reminder).toContainText('Changes from the last 9 days are only in this browser.')
  await expectAccessible(page)
  await reminder.getByRole('button', { name: 'Not now' }).click()
  await expect(reminder).toHaveCount(0)

  await page.clock.setFixedTime(Date.now() + 14 * 86_400_000)
  await page.reload()
  await expect(reminder).toContainText('14 days')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  const card = page.getByRole('region', { name: 'Backups' })
  await expect(card).toContainText('No backup of this programme was downloaded yet.')
  await expect(card).toContainText(/The browser (may clear|has promised)/)
  const copy = await app.saves(() => card.getByRole('button', { name: 'Download a backup' }).click())
  expect(copy.bytes.toString()).toContain('Eastgate')
  await expect(card).toContainText('It holds everything that is here now.')
  await expect(reminder).toHaveCount(0)
})

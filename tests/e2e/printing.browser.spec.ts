import { expect, test } from '../support/app.ts'

// Only Chromium itself prints to a file from a test; the desktop edition prints with the same engine.
test('the agenda fills one sheet of paper, and nothing is printed beside it', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await page.getByRole('link', { name: 'Forums' }).first().click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'From referral to open door' }).first().click()
  await page.getByText('Participants’ agenda', { exact: true }).click()
  await expect(page.getByRole('article', { name: 'Agenda' })).toBeVisible()
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(file.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

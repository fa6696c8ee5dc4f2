import { expect, test } from '../support/app.ts'

test('an owner’s list leaves as text, as an e-mail and as a calendar, and what left is written down', async ({
  app,
}) => {
  const { page } = app
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Commitments' }).click()
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Owner' }).click()
  await page.getByRole('button', { name: 'List for Adaeze Okafor' }).click()

  const dialog = page.getByRole('dialog', { name: 'Before anything leaves' })
  await expect(dialog.getByRole('region', { name: 'What it says' })).toContainText('Share waiting-list data')
  await dialog.getByRole('radio', { name: /^E-mail draft/ }).check()
  await dialog.getByRole('checkbox', { name: 'Address it to its owner' }).check()
  await expect(dialog.getByText('e-mail address, of the owner')).toBeVisible()
  const mail = await app.saves(() => dialog.getByRole('button', { name: 'Save as E-mail draft…' }).click())
  const text = new TextDecoder().decode(mail.bytes)
  expect(mail.name).toMatch(/^Adaeze Okafor .*\.eml$/)
  expect(text).toContain('<adaeze.okafor@example.org>')
  expect(text).toContain('X-Unsent: 1\r\n')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'List for Adaeze Okafor' })).toBeFocused()

  await page.getByRole('button', { name: 'Lists for owners…' }).click()
  await dialog.getByRole('radio', { name: /^Calendar/ }).check()
  const calendars = await app.saves(() => dialog.getByRole('button', { name: 'Save as ZIP…' }).click())
  expect(calendars.name).toMatch(/\.zip$/)

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('button', { name: /^What has left: / }).click()
  await expect(page.getByRole('dialog').getByText(mail.name)).toBeVisible()
})

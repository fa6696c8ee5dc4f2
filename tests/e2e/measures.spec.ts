import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'

test('a measure by keyboard, its receipts, a number that is refused, undo, and the clause it serves', async ({
  app,
}) => {
  const { page } = app
  const { keyboard } = page
  const menu = page.getByRole('navigation', { name: 'Main' })
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  await page.getByLabel('Name').fill('North Moor')
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()

  await test.step('from nothing, by keyboard alone', async () => {
    await menu.getByRole('link', { name: 'Measures' }).click()
    await page.getByRole('button', { name: 'Add a measure' }).press('Enter')
    const form = page.getByRole('dialog', { name: 'Add a measure' })
    await expect(form.getByLabel('What is measured')).toBeFocused()
    await keyboard.type('People seen at the front door')
    await form.getByLabel('Baseline', { exact: true }).focus()
    await keyboard.type('31')
    await keyboard.press('Tab')
    await keyboard.type('5 Jan 2026')
    await keyboard.press('Tab')
    await form.getByLabel('Target', { exact: true }).focus()
    await keyboard.type('1,60')
    await keyboard.press('Enter')
    await expect(form.getByText('“1,60” could mean 1.60 or 160. Type one of the two.')).toBeVisible()
    await form.getByLabel('Target', { exact: true }).fill('160')
    await keyboard.press('Enter')
    await expect(form).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1, name: 'People seen at the front door' })).toBeVisible()
  })

  const form = page.getByRole('dialog', { name: 'Add an observation' })
  const receipts = page.getByRole('table', { name: /^Observations of/ })
  const observe = async (number: string, on: string, source: string): Promise<void> => {
    await page.getByRole('button', { name: 'Add an observation' }).press('Enter')
    await expect(form.getByLabel('Number, in people')).toBeFocused()
    await keyboard.type(number)
    await form.getByLabel('As of').fill(on)
    await form.getByRole('combobox', { name: 'Source' }).fill(source)
    await keyboard.press('Enter')
  }

  await test.step('two receipts, after a number that nobody can read', async () => {
    await observe('about 60', '1 Jun 2026', 'Desk log')
    await expect(form.getByText('“about 60” is not a number. Type it in figures, such as 1,250.')).toBeVisible()
    await form.getByLabel('Number, in people').fill('61')
    await keyboard.press('Enter')
    await expect(form).toHaveCount(0)
    await expect(receipts.getByRole('row')).toHaveCount(2)
    await observe('131 people', '1 Jul 2026', 'Desk log')
    await expect(form).toHaveCount(0)
    await expect(receipts.getByRole('row').nth(1)).toContainText('131 people')
    await expect(page.getByText('29 below the target of 160 people')).toBeVisible()
    await expect(page.getByRole('img', { name: /^Course of People seen.*131 people\. Up 100 people/ })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('one is removed, and undo brings it back', async () => {
    await receipts.getByRole('button', { name: 'Remove the observation of 1 Jul 2026' }).click()
    await expect(receipts.getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: 'Undo: Remove observation' }).click()
    await expect(receipts.getByRole('row')).toHaveCount(3)
  })

  await test.step('what it serves is seen in coverage', async () => {
    await menu.getByRole('link', { name: 'Shared purpose' }).click()
    await page.getByRole('button', { name: 'Start a purpose statement' }).click()
    const start = page.getByRole('dialog', { name: 'Start a purpose statement' })
    await start.getByLabel('Title').fill('Why we work together')
    await start.getByRole('button', { name: 'Start', exact: true }).click()
    await expect(start).toHaveCount(0)
    const parts = page.getByRole('navigation', { name: 'Parts of the purpose' })
    await parts.getByRole('link', { name: 'Words' }).click()
    await page.getByRole('button', { name: 'Begin a draft' }).click()
    await page.getByRole('textbox', { name: 'A new clause' }).fill('Help when you ask')
    await keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Clause 1' })).toHaveValue('Help when you ask')

    await menu.getByRole('link', { name: 'Measures' }).click()
    const row = page.getByRole('grid', { name: 'Measures' }).getByRole('row').nth(1)
    await row.focus()
    await keyboard.press('c')
    const serves = page.getByRole('dialog', { name: 'What this measure serves' })
    await serves.getByRole('combobox', { name: 'Purpose clauses it serves' }).fill('Help')
    await page.getByRole('option', { name: '1. Help when you ask' }).click()
    await serves.getByRole('button', { name: 'Save' }).click()
    await expect(serves).toHaveCount(0)

    await menu.getByRole('link', { name: 'Shared purpose' }).click()
    await parts.getByRole('link', { name: 'Coverage' }).click()
    const clause = page.getByRole('row', { name: /Help when you ask/ })
    await expect(clause.getByRole('cell').last()).toHaveText('1')
    await page.getByRole('button', { name: /Help when you ask/ }).click()
    await page.getByRole('link', { name: 'People seen at the front door' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'People seen at the front door' })).toBeVisible()
  })
})

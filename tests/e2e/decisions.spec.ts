import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'

test('a proposal meets an objection, is decided once it is resolved, and is superseded', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Decisions' }).click()
  const register = page.getByRole('grid', { name: 'Decisions' })
  await expect(register).toBeVisible()

  await test.step('propose', async () => {
    await page.getByRole('button', { name: 'Record a decision' }).click()
    const form = page.getByRole('dialog', { name: 'Record a decision' })
    await form.getByText('A proposal, not decided yet').click()
    await form.getByLabel('What is proposed').fill('The desk opens on Saturdays')
    await form.getByRole('combobox', { name: 'Forum' }).click()
    await page.getByRole('option', { name: 'System Leadership Forum' }).click()
    await form.getByRole('button', { name: 'Record decision' }).click()
    await expect(form).toHaveCount(0)
  })
  const drawer = page.getByRole('dialog', { name: 'Decision' }).first()

  await test.step('an objection by keyboard stands in the way', async () => {
    await drawer.getByRole('button', { name: 'Say where each stood' }).click()
    const positions = page.getByRole('dialog', { name: 'Where each stands' })
    const first = positions.getByRole('combobox', { name: / stands$/ }).first()
    await first.focus()
    await page.keyboard.press('3')
    await expect(first).toHaveValue('Objects')
    await page.keyboard.type('No bus on Saturdays')
    await positions.getByRole('button', { name: 'The rest: Consents' }).click()
    await expect(positions.getByRole('status')).toContainText('1 objection stands')
    await expectAccessible(page)
    await positions.getByRole('button', { name: 'Save positions' }).click()
    await expect(positions).toHaveCount(0)
    await drawer.getByRole('button', { name: 'Mark as decided…' }).click()
    const settle = page.getByRole('dialog', { name: 'Mark as decided' })
    await expect(settle.getByText('One objection is not resolved.')).toBeVisible()
    await expect(settle.getByRole('button', { name: 'Mark as decided' })).toBeDisabled()
    await page.keyboard.press('Escape')
    await expect(settle).toHaveCount(0)
  })

  await test.step('resolved, it is decided in other words', async () => {
    await drawer.getByRole('region', { name: 'Where each stood' }).getByRole('button', { name: 'Change' }).click()
    const positions = page.getByRole('dialog', { name: 'Where each stands' })
    await positions.getByRole('textbox', { name: /^How the objection/ }).fill('The minibus comes')
    await positions.getByRole('button', { name: 'Save positions' }).click()
    await expect(positions).toHaveCount(0)
    await expect(drawer.getByText('Resolved: The minibus comes')).toBeVisible()
    await drawer.getByRole('button', { name: 'Mark as decided…' }).click()
    const settle = page.getByRole('dialog', { name: 'Mark as decided' })
    await settle.getByLabel('What was decided').fill('The desk opens on Saturdays when the minibus runs')
    await settle.getByRole('button', { name: 'Mark as decided' }).click()
    await expect(settle).toHaveCount(0)
    await expect(drawer.getByText('First proposed: The desk opens on Saturdays')).toBeVisible()
  })

  await test.step('a later decision takes its place', async () => {
    await drawer.getByRole('button', { name: 'Decide anew…' }).click()
    const form = page.getByRole('dialog', { name: 'Record a decision' })
    await expect(form.getByRole('combobox', { name: 'Takes the place of' })).toHaveValue(/minibus runs/)
    await form.getByLabel('What was decided').fill('The desk opens every day')
    await form.getByRole('button', { name: 'Record decision' }).click()
    await expect(form).toHaveCount(0)
    await expect(drawer.getByRole('list', { name: 'What happened, newest first' })).toContainText(
      'Superseded by The desk opens every day',
    )
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
  })

  await test.step('found again in the register', async () => {
    await page.getByLabel('Find a decision').fill('desk saturdays')
    await expect(page.getByText(/^1 of \d+ decisions$/)).toBeVisible()
    await expect(register.getByRole('row').nth(1)).toContainText('Superseded')
    await page.getByLabel('Find a decision').fill('')
    await page.getByRole('button', { name: /^Review: / }).click()
    await page.getByRole('radio', { name: 'Due now' }).check()
    await page.keyboard.press('Escape')
    await expect(page.getByText(/^\d of \d+ decisions$/)).toBeVisible()
    await register.getByRole('row').nth(1).focus()
    await page.keyboard.press('Enter')
    await expect(drawer.getByRole('button', { name: 'Review…' })).toBeVisible()
  })
})

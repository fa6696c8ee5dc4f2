import type { Page } from '@playwright/test'
import { expect, test, type App } from '../support/app.ts'

async function openSample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

async function go(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^${screen}`) })
    .click()
}

test('Escape in a dialog leaves what it was opened from as it stands', async ({ app }) => {
  const { page } = app
  await openSample(app)
  const asking = page.getByRole('dialog', { name: 'Leave without saving?' })

  await go(page, 'People')
  await page.getByRole('link', { name: 'Anjali Patel' }).click()
  const person = page.getByRole('dialog', { name: 'Anjali Patel', exact: true })
  for (const [name, dialog] of [
    ['Change…', 'Change person'],
    ['They asked to be removed…', 'Replace Anjali Patel by “former member”'],
  ] as const) {
    await person.getByRole('button', { name }).press('Enter')
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: dialog })).toHaveCount(0)
    await expect(person.getByRole('button', { name })).toBeFocused()
  }
  await person.getByRole('button', { name: 'Change…' }).press('Enter')
  const changing = page.getByRole('dialog', { name: 'Change person' })
  await changing.getByRole('textbox', { name: 'Role' }).fill('Chair of everything')
  await page.keyboard.press('Escape')
  await expect(asking).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asking).toHaveCount(0)
  await expect(changing.getByRole('textbox', { name: 'Role' })).toHaveValue('Chair of everything')

  await page.reload()
  await go(page, 'Commitments')
  await page.getByRole('grid', { name: 'Commitments' }).getByRole('link').first().click()
  const edit = page.getByRole('dialog').getByRole('button', { name: 'Edit…' })
  await edit.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Change commitment' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Change commitment' })).toHaveCount(0)
  await expect(edit).toBeFocused()
})

test('in a low window every item of a long menu can be seen and pressed', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await page.setViewportSize({ width: 512, height: 320 })
  await go(page, 'Forums')
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'From referral to open door' }).first().click()
  const opener = page.getByRole('button', { name: 'More for Where we said we would be' })
  await opener.press('Enter')
  const first = page.getByRole('menuitem', { name: /^Edit/ })
  await expect(first).toBeFocused()
  await page.keyboard.press('End')
  const last = page.getByRole('menuitem', { name: /^Remove/ })
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  await expect(first).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

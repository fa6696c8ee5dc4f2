import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'

/** The sample, at the leadership forum's last session that was held or at its next one. */
async function openSession(page: Page, which: 'last' | 'next'): Promise<void> {
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'Forums' }).first().click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).click()
  const list = page.getByRole('list', { name: which === 'next' ? 'Coming sessions' : 'Behind us sessions' })
  await list.getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'From last time' })).toBeVisible()
}

test('a session opens with what was left open, asks what was carried over often, and invites', async ({ app }) => {
  const { page } = app
  await openSession(page, 'next')
  const card = page.getByRole('region', { name: 'From last time' })
  await expect(card.getByText('A session opens with every open commitment')).toBeVisible()

  await test.step('one press keeps a promise, one undo takes it back', async () => {
    const promised = card.getByRole('list', { name: 'Promised, from last time' })
    const first = promised.getByRole('button', { name: /^Kept: / }).first()
    const name = (await first.getAttribute('aria-label')) ?? ''
    await first.click()
    await expect(promised.getByRole('button', { name })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(promised.getByRole('button', { name })).toHaveCount(1)
  })

  await test.step('time for it goes into the agenda', async () => {
    await page.getByRole('button', { name: 'Where we said we would be', exact: true }).focus()
    await page.keyboard.press('Delete')
    await card.getByRole('button', { name: /^Give it \d+ min in the agenda$/ }).click()
    await expect(page.getByRole('button', { name: 'Where we said we would be', exact: true })).toBeVisible()
  })

  await test.step('the round asks one at a time: by keyboard', async () => {
    await card.getByRole('button', { name: 'Decide one by one' }).click()
    const dialog = page.getByRole('dialog', { name: /^Carried over: \d+ commitment/ })
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    const before = Number(/\d+/.exec((await dialog.getByRole('heading').first().textContent()) ?? '')?.[0])
    await dialog.getByRole('radio', { name: 'Release' }).focus()
    await page.keyboard.press('Space')
    await dialog.getByLabel('Why (optional)').fill('It has had its time')
    await dialog.getByRole('button', { name: 'Release', exact: true }).click()
    if (before > 1) {
      await expect(page.getByRole('dialog', { name: new RegExp(`^Carried over: ${before - 1} `) })).toBeVisible()
      await page.keyboard.press('Escape')
    }
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the invitation is ready to copy and to put in a calendar', async () => {
    await page.getByRole('button', { name: 'Invite' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite' })
    await expect(dialog.getByRole('textbox')).toHaveValue(/^When: \w+day \d+ \w+ \d{4}, /m)
    await expect(dialog.getByRole('textbox')).toHaveValue(/Where we said we would be/)
    const file = await app.saves(() => dialog.getByRole('button', { name: 'Save calendar file' }).click())
    expect(file.name).toMatch(/ – invitation\.ics$/)
    expect(file.bytes.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*TZID:Europe\/London[^]*BEGIN:VEVENT/)
  })
})

test('a session is closed: minutes are drafted, written, checked, made final, reopened and shared', async ({ app }) => {
  const { page } = app
  await openSession(page, 'next')
  await page.getByRole('button', { name: 'Close session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Minutes: / })).toBeVisible()
  const badge = (word: string) => page.locator('header').getByText(word, { exact: true })
  await expect(badge('Draft')).toBeVisible()

  await test.step('lines are written with Enter and kept through a restart', async () => {
    const parked = page.getByRole('region', { name: 'Parked for later' })
    await parked.getByRole('button', { name: 'Add a line to Parked for later' }).click()
    await page.keyboard.type('Parking at the Town Hall')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Said in trust')
    await parked.getByRole('button', { name: 'Hold back: Parked for later, line 2' }).click()
    await expect(page.getByRole('region', { name: 'Held back' })).toContainText('3 lines stay with the team')
    await expectAccessible(page)
    await app.restart()
  })

  const again = app.page
  await again.getByRole('link', { name: 'Forums' }).first().click()
  await again.getByRole('link', { name: 'System Leadership Forum' }).click()
  await again.getByRole('list', { name: 'Behind us sessions' }).getByRole('link').first().click()
  await again.getByRole('button', { name: 'Minutes', exact: true }).click()
  await expect(again.getByRole('textbox', { name: 'Parked for later, line 1' })).toHaveValue('Parking at the Town Hall')

  const move = async (button: string, fill: Record<string, string>): Promise<void> => {
    await again.getByRole('button', { name: button, exact: true }).click()
    const dialog = again.getByRole('dialog')
    for (const [label, value] of Object.entries(fill)) await dialog.getByLabel(label).fill(value)
    await dialog.getByRole('button', { name: button, exact: true }).click()
    await expect(dialog).toHaveCount(0)
  }
  const state = (word: string) => again.locator('header').getByText(word, { exact: true })

  await test.step('draft, checked, final: locked; reopened with its reason', async () => {
    await move('Mark as checked', { By: 'Priya Nair' })
    await expect(state('Checked')).toBeVisible()
    await move('Make final', {})
    await expect(state('Final')).toBeVisible()
    await expect(again.getByRole('textbox', { name: 'Parked for later, line 1' })).toHaveCount(0)
    await expect(again.getByText('Parking at the Town Hall')).toBeVisible()
    await move('Reopen', { Why: 'A date was wrong' })
    await expect(again.getByRole('list', { name: 'Steps of these minutes' })).toContainText('A date was wrong')
  })

  await test.step('what is held back is counted before it leaves, and stays', async () => {
    await again.getByRole('button', { name: 'Share…' }).click()
    const dialog = again.getByRole('dialog', { name: 'Before anything leaves' })
    await expect(dialog.getByRole('radio', { name: 'Partners' })).toBeChecked()
    await expect(dialog).toContainText('3 confidential items left out')
    await dialog.getByLabel('As', { exact: true }).click()
    await again.getByRole('option', { name: 'Markdown' }).click()
    const file = await app.saves(() => dialog.getByRole('button', { name: 'Save as Markdown…' }).click())
    expect(file.bytes.toString()).toContain('Parking at the Town Hall')
    expect(file.bytes.toString()).not.toContain('Said in trust')
  })
})

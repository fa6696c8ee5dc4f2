import { expect, test } from '../support/app.ts'

// The browser edition only: Playwright can set the clock of a tab, not that of a laptop. The code is the same in both.
test('three hours pass with the lid closed, and a clock that is set does not disturb them', async ({
  app: { page },
}) => {
  await page.clock.install({ time: new Date('2026-03-28T22:00:00Z') })
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'Forums' }).first().click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'From referral to open door' }).first().click()
  await page.getByRole('button', { name: 'Run session' }).click()
  const now = page.getByRole('region', { name: 'Now' })
  await expect(now).toContainText('Ready to start')
  await page.keyboard.press('s')
  await expect(now).toContainText('Check-in: one story from your week')
  await page.keyboard.press('m')
  await expect(page.getByRole('switch', { name: 'Move on by itself' })).toBeChecked()
  await page.clock.fastForward('01:00:00')
  await expect(now).toContainText('Listening to Marie')
  await page.keyboard.press('Space')
  await expect(now).toContainText('Paused')
  const left = await now.getByRole('timer').textContent()
  await page.clock.fastForward('03:00:00')
  await expect(now.getByRole('timer')).toHaveText(left ?? '')
  await page.keyboard.press('Space')
  await expect(now).toContainText('In good time')

  await page.clock.setSystemTime(new Date('2026-03-29T01:00:00Z'))
  await expect(page.getByText('The session’s clock goes on as it was.')).toBeVisible()
  await expect(now).toContainText('In good time')
  await page.clock.setSystemTime(new Date('2026-03-29T02:00:00Z'))
  const jumped = page.getByRole('alert', { name: 'The laptop’s clock jumped' })
  await expect(jumped).toContainText('jumped ahead by 1 h')
  await jumped.getByRole('button', { name: 'The clock was set' }).click()
  await expect(jumped).toHaveCount(0)
  await expect(now).toContainText('Listening to Marie')
  await page.clock.fastForward('00:20:00')
  await expect(now).toContainText('Front door, and the team around the person')
})

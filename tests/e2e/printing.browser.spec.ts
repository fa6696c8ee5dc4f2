import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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

test('a web page that leaves the laptop is never wider than its window', async ({ serving }) => {
  if (!serving) throw new Error('There is no browser.')
  const page = await serving.browser.newPage()
  for (const name of ['prototypes-team', 'session-plan-team', 'people-team', 'decisions-team', 'highlight-team']) {
    await page.goto(pathToFileURL(join(import.meta.dirname, `../exports/golden/${name}.html`)).href)
    for (const width of [320, 640, 880, 1000, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(beyond, `${name} at ${width} pixels`).toBe(0)
    }
  }
  await page.close()
})

test('on a narrow page, where rows are cards, each value is still read with the heading of its own column', async ({
  serving,
}) => {
  if (!serving) throw new Error('There is no browser.')
  const page = await serving.browser.newPage({ viewport: { width: 320, height: 800 } })
  const reader = await page.context().newCDPSession(page)
  for (const name of ['action-log-team', 'highlight-team', 'decisions-team']) {
    await page.goto(pathToFileURL(join(import.meta.dirname, `../exports/golden/${name}.html`)).href)
    const { nodes } = await reader.send('Accessibility.getFullAXTree')
    const count = (role: string): number => nodes.filter((node) => !node.ignored && node.role?.value === role).length
    expect(count('columnheader'), name).toBe(await page.locator('thead th').count())
    expect(count('row'), name).toBe(await page.locator('tr').count())
    expect(count('cell'), name).toBe(await page.locator('td').count())
  }
  await page.close()
})

/**
 * Nothing that was acknowledged is lost, whatever happens to the process or to the database's folder.
 * `THROUGHLINE_KILLS=100 npm test -- electron --grep "power cut"` makes as many rounds as you like.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app.ts'
import type { DesktopApp } from '../support/desktopApp.ts'

const rounds = Number(process.env['THROUGHLINE_KILLS'] ?? 5)

async function openSample({ page }: DesktopApp): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

async function openSession({ page }: DesktopApp): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Forums' }).click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).click()
  await page
    .getByRole('link', { name: /From referral to open door/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'From referral to open door' })).toBeVisible()
}

/** The line at the end of the agenda; each room before it has one too. */
const newBlock = ({ page }: DesktopApp) => page.getByLabel('Title of the new block').last()

/** Writes a block and waits until the app says that it is kept. */
async function addBlock(desktop: DesktopApp, title: string): Promise<void> {
  const line = newBlock(desktop)
  await line.fill(title)
  await line.press('Enter')
  const said = desktop.page.getByRole('status').filter({ hasText: `${title} added at place` })
  await expect(said).toBeAttached()
}

/** The titles of the agenda's blocks. */
function titles({ page }: DesktopApp): Promise<string[]> {
  return page.getByRole('heading', { level: 3 }).allInnerTexts()
}

test.describe('power cut', () => {
  test.setTimeout(60_000 + rounds * 15_000)

  test(`every acknowledged block survives ${rounds} kills in the middle of writing`, async ({ desktop }) => {
    const acknowledged: string[] = []
    await openSample(desktop)
    await openSession(desktop)
    for (let round = 1; round <= rounds; round += 1) {
      const writes = 1 + Math.floor(Math.random() * 4)
      for (let write = 1; write <= writes; write += 1) {
        await addBlock(desktop, `Kept ${round}.${write}`)
        acknowledged.push(`Kept ${round}.${write}`)
      }
      // One more is on its way when the power goes, at a moment nobody chooses. It may be there afterwards or not.
      const line = newBlock(desktop)
      await line.fill(`Unsure ${round}`)
      await line.press('Enter')
      await new Promise((go) => setTimeout(go, Math.random() * 15))
      await desktop.kill()
      await desktop.restart()
      await openSession(desktop)
      await expect.poll(() => titles(desktop)).toEqual(expect.arrayContaining(acknowledged))
    }
    await desktop.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Commitments' }).click()
    await expect(desktop.page.getByText('28 of 119 commitments')).toBeVisible()
  })
})

test('the database folder deleted between two starts: the programme comes back from the journal and says so', async ({
  desktop,
}) => {
  await openSample(desktop)
  await openSession(desktop)
  await addBlock(desktop, 'Written before the loss')
  await desktop.kill()
  await rm(join(desktop.dataFolder, 'IndexedDB'), { recursive: true })
  await desktop.restart()
  await expect(desktop.page.getByText('It was rebuilt from the journal kept beside it.')).toBeVisible()
  await openSession(desktop)
  await expect(desktop.page.getByText('Written before the loss', { exact: true }).first()).toBeVisible()
  await addBlock(desktop, 'Written after the loss')
  await desktop.restart()
  await openSession(desktop)
  await expect(desktop.page.getByText('Written before the loss', { exact: true }).first()).toBeVisible()
  await expect(desktop.page.getByText('Written after the loss', { exact: true }).first()).toBeVisible()
})

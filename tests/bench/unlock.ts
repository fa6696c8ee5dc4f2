import { expect } from '@playwright/test'
import { goToCoaching, lockVault, prepareVault } from '../support/vaultScreens.ts'
import { ratio, type Finding } from './findings.ts'
import type { Stage } from './stage.ts'
import type { Pair } from './stats.ts'

const passphrase = 'amber kettle Tuesday walnut'
const slow = { timeout: 30_000 }

/** Unlocking a vault, from Enter to the open log, against making its key alone with the same parameters. */
export async function measureUnlock(stage: Stage, pairs: number): Promise<readonly Finding[]> {
  const { page, edition } = stage
  await stage.openGenerated(120)
  await goToCoaching(page)
  await prepareVault(page, passphrase)
  await page.keyboard.press('Enter')
  const opened = page.getByRole('link', { name: 'Coaching, open' })
  await expect(opened).toBeVisible(slow)

  const unlock = async (): Promise<number> => {
    await lockVault(page)
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
    await stage.run('listen')
    await page.keyboard.press('Enter')
    return stage.run('shownSince', 'a[aria-label="Coaching, open"]')
  }
  await unlock()
  const taken: Pair[] = []
  while (taken.length < pairs) {
    const first = await stage.run('argonAlone', passphrase)
    const measured = await unlock()
    taken.push({ reference: first, measured })
    if (taken.length === pairs) break
    const second = await unlock()
    taken.push({ reference: await stage.run('argonAlone', passphrase), measured: second })
  }
  const title = 'Unlocking a vault, against Argon2id alone with the same parameters'
  return [ratio({ row: 'unlock', title, edition, size: null }, taken, 1.15)]
}

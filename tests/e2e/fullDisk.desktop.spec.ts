/**
 * The app on a small disk of its own that fills up again and again. It needs the right to mount one (root on Linux); where
 * that is missing, this is skipped and says so. `THROUGHLINE_FILLS=20 npm test -- electron --grep "full disk"`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test as base } from '../support/app.ts'

const fills = Number(process.env['THROUGHLINE_FILLS'] ?? 1)
/** Milliseconds after which somebody who wrote must know whether it was kept: two seconds, or more on a busy machine. */
const answered = 8_000

/** Mounts a disk of 96 MB; null where that is not allowed. */
function mountSmallDisk(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'throughline-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', place], { stdio: 'ignore' })
    return place
  } catch {
    rmSync(place, { recursive: true })
    return null
  }
}

/** The data folder of the app lies on the small disk, and nothing else: what Chromium shares between its processes may not. */
const test = base.extend<object, { disk: string | null }>({
  disk: [
    async ({}, use) => {
      const disk = mountSmallDisk()
      await use(disk)
      if (!disk) return
      execFileSync('umount', ['-l', disk])
      rmSync(disk, { recursive: true })
    },
    { scope: 'worker' },
  ],
  dataIn: async ({ disk }, use) => use(disk),
})

test.use({ expectedErrors: /Quota|disk|storage|Problem|UnknownError|AbortError|backing store/i })

function fill(disk: string): string {
  const ballast = join(disk, 'ballast')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(bavail * bsize))
  return ballast
}

const blocks = (page: Page): Promise<string[]> => page.getByRole('heading', { level: 3 }).allInnerTexts()

async function openSession(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Forums' }).click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).click()
  await page
    .getByRole('link', { name: /From referral to open door/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'From referral to open door' })).toBeVisible()
}

async function write(page: Page, title: string): Promise<'kept' | 'told'> {
  const line = page.getByLabel('Title of the new block').last()
  await line.fill(title)
  await line.press('Enter')
  const kept = page.getByRole('status').filter({ hasText: `${title} added at place` })
  const told = page.getByRole('alert').filter({ hasText: /could not be (saved|written)/ })
  await expect(kept.or(told).first()).toBeAttached({ timeout: answered })
  return (await kept.count()) > 0 ? 'kept' : 'told'
}

/** What was told is put away, as people do before they try again. */
async function dismissAll(page: Page): Promise<void> {
  for (const dismiss of await page.getByRole('button', { name: 'Dismiss' }).all()) await dismiss.click()
  await expect(page.getByRole('alert')).toHaveCount(0)
}

test('on a full disk nothing acknowledged is lost, it is said, and it goes on by itself when there is room', async ({
  desktop,
  disk,
}) => {
  test.skip(disk === null, 'This account may not mount a small disk.')
  test.setTimeout(60_000 + fills * 40_000)
  const acknowledged: string[] = []
  await desktop.page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await openSession(desktop.page)
  for (let round = 0; round < fills; round += 1) {
    const ballast = fill(disk ?? '')
    for (let count = 0; count < 3; count += 1) {
      if ((await write(desktop.page, `Full ${round}.${count}`)) === 'kept') acknowledged.push(`Full ${round}.${count}`)
    }
    rmSync(ballast)
    // Opening the database, begun while there was no room, may still be under way: then it is said once more.
    await expect(async () => {
      await dismissAll(desktop.page)
      expect(await write(desktop.page, `Room again ${round}`)).toBe('kept')
    }).toPass({ timeout: 40_000 })
    acknowledged.push(`Room again ${round}`)
    await desktop.kill()
    await desktop.restart()
    await openSession(desktop.page)
    await expect.poll(() => blocks(desktop.page)).toEqual(expect.arrayContaining(acknowledged))
  }
  // Nor does it keep the window open.
  fill(disk ?? '')
  await desktop.close()
})

import { expect, type Locator, type Page } from '@playwright/test'

/**
 * Drags as a hand does: takes hold of `what` once it lies still, and lets go on `where` once the app has said that it
 * would land there. `over` is part of what it says then; the points are counted from the top left of either.
 */
export async function drag(
  page: Page,
  what: Locator,
  where: Locator,
  { over, hold = { x: 12, y: 12 }, drop }: { over: string | RegExp; hold?: Point; drop?: Point },
): Promise<void> {
  await what.hover({ position: hold })
  await page.mouse.down()
  const target = await where.boundingBox()
  if (!target) throw new Error('There is nothing on the screen to drop it on.')
  const point = drop ?? { x: target.width / 2, y: target.height / 2 }
  await page.mouse.move(target.x + point.x, target.y + point.y, { steps: 12 })
  await expect(page.getByRole('status').filter({ hasText: over })).toBeAttached()
  await page.mouse.up()
}

interface Point {
  readonly x: number
  readonly y: number
}

import { expect, type Page } from '@playwright/test'
import type { App } from './app.ts'

/** Opens the sample programme from the first screen. */
export async function openSample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('heading', { name: 'What needs you now' })).toBeVisible()
}

/** A screen by its name in the sidebar. */
export async function go(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: new RegExp(`^${name}`) })
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The leadership forum’s next session, on its own page. */
export async function openSession(page: Page): Promise<void> {
  await go(page, 'Forums')
  await page.getByRole('list', { name: 'Forums' }).getByRole('link', { name: 'System Leadership Forum' }).click()
  await page.getByRole('list', { name: 'Coming sessions' }).getByRole('link').first().click()
  await expect(page.getByRole('list', { name: 'Agenda', exact: true })).toBeVisible()
}

/** Closes what stands open, one after another, as a person would. */
export async function closeDialogs(page: Page): Promise<void> {
  const dialogs = page.getByRole('dialog')
  while ((await dialogs.count()) > 0) {
    const left = await dialogs.count()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialogs.count()).toBeLessThan(left)
  }
}

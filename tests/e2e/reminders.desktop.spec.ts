import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import type { DesktopApp } from '../support/desktopApp.ts'

type Main = typeof Electron.CrossProcessExports
interface Shown {
  readonly words: string
  click(): void
}

// The notifications of the system are the main process's alone.
test('what is due is told once, in numbers only, and a click lists it', async ({ desktop }) => {
  const { page } = desktop
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await catchNotifications(desktop)
  await withoutQuietHours(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Tell me what is due, by the system’s notifications' }).check()
  await expect.poll(() => told(desktop)).toHaveLength(1)
  expect((await told(desktop))[0]).toMatch(/^Commitments[^\n]*\n(\d+ (commitments? )?(is|are|was|were) due [^\n]+\n?)+/)

  await page.reload()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Show one now' }).click()
  await expect.poll(() => told(desktop)).toHaveLength(2)
  expect((await told(desktop))[1]).toContain('Only a trial')

  await desktop.electron.evaluate(clickFirst)
  await expect(page.getByRole('button', { name: /^Needed between: / })).toBeVisible()
})

async function withoutQuietHours(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const read = (await window.bridge?.call['settings.write']({})) as { value: { reminders: object } }
    await window.bridge?.call['settings.write']({ reminders: { ...read.value.reminders, quiet: null } })
  })
  await page.reload()
}

async function catchNotifications({ electron }: DesktopApp): Promise<void> {
  await electron.evaluate(({ Notification, app }: Main) => {
    const kept = app as unknown as { shown: Shown[] }
    kept.shown = []
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: Electron.Notification) {
      kept.shown.push({ words: `${this.title}\n${this.body}`, click: () => void this.emit('click') })
    }
  })
}

function told({ electron }: DesktopApp): Promise<readonly string[]> {
  return electron.evaluate(({ app }: Main) => (app as unknown as { shown: Shown[] }).shown.map(({ words }) => words))
}

function clickFirst({ app }: Main): void {
  ;(app as unknown as { shown: Shown[] }).shown[0]?.click()
}

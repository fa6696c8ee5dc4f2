/** Backups on the desktop: a folder on the disk, which a browser does not give. */
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'
import { commandFor } from '../support/desktopApp.ts'

const card = (page: Page) => page.getByRole('region', { name: 'Backups' })
const own = (page: Page) => card(page).getByRole('list', { name: 'Backups of this programme' }).getByRole('listitem')

/** The one somebody asked for, whichever were made by themselves meanwhile. */
const asked = (page: Page) => own(page).filter({ hasText: 'because you asked' }).first()

async function toSettings(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  await expect(card(page)).toBeVisible()
}

async function addPlace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Programme: / }).click()
  await page.getByRole('menuitem', { name: 'Places…' }).click()
  const places = page.getByRole('dialog', { name: 'Places' })
  await expect(places.getByLabel('New place')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(places.getByRole('textbox', { name: `Name of ${name}` })).toBeVisible()
  await places.getByRole('button', { name: 'Done' }).click()
  await expect(places).toHaveCount(0)
}

test('a backup is compared, put in place, taken back and opened beside; a folder that is gone is told', async ({
  desktop,
}) => {
  let { page } = desktop
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await toSettings(page)
  await card(page).getByRole('button', { name: 'Back up now' }).click()
  await expect(asked(page)).toContainText('119 commitments')
  await addPlace(page, 'Larkfield')
  await expect(asked(page)).toContainText('1 place fewer than now')

  await asked(page)
    .getByRole('button', { name: /^Restore…/ })
    .click()
  const dialog = page.getByRole('dialog', { name: /^Backup of / })
  await expect(dialog).toContainText('It takes away 1 place.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Put it in place' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(own(page).filter({ hasText: 'before a restore' })).toHaveCount(1)
  await expect(asked(page)).toContainText('As many of everything as now')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(asked(page)).toContainText('1 place fewer than now')
  await expectAccessible(page)

  const folder = join(desktop.dataFolder, '..', 'another disk')
  await mkdir(folder)
  await desktop.chooses(folder, () => card(page).getByRole('button', { name: 'Choose another folder…' }).click())
  await expect(card(page).getByText(folder)).toBeVisible()
  await expect(own(page)).toHaveCount(0)
  await rename(folder, `${folder}, unplugged`)
  await card(page).getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The folder for backups is not there' })).toBeVisible()
  await addPlace(page, 'Kept all the same')
  await rename(`${folder}, unplugged`, folder)

  // Another start on the same data gives way to this one, which closes with a backup of what was changed.
  const { executablePath, args, env } = commandFor(desktop.dataFolder)
  await promisify(execFile)(executablePath, args, { env })
  await expect(card(page)).toBeVisible()
  await desktop.restart()
  page = desktop.page
  await toSettings(page)
  await expect(own(page).first()).toContainText(/when it was closed|after changes/)
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.throughline.gz'))
  expect(gunzipSync(await readFile(join(folder, files.sort().at(-1) ?? ''))).toString()).toContain('Kept all the same')

  await own(page)
    .first()
    .getByRole('button', { name: /^Restore…/ })
    .click()
  await page.getByRole('button', { name: 'Open as a new programme' }).click()
  await expect(page.getByRole('button', { name: /^Programme: .*as it was on/ })).toBeVisible()
})

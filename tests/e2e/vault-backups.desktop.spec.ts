import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app.ts'
import { addReflection, goToCoaching, lockVault, prepareVault, toVaultPage, tryKey } from '../support/vaultScreens.ts'

const passphrase = 'lantern gravel otter tuesday'

test('coaching notes come back from their sealed backup when everything else is gone', async ({ desktop }) => {
  await desktop.page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await goToCoaching(desktop.page)
  await prepareVault(desktop.page, passphrase)
  await desktop.page.keyboard.press('Enter')
  await expect(desktop.page.getByRole('link', { name: 'Coaching, open' })).toBeVisible()
  await addReflection(desktop.page, 'The heron waits')
  await lockVault(desktop.page)
  expect(await tryKey(desktop.page, { passphrase })).toBe(true)

  await toVaultPage(desktop.page)
  await desktop.page.getByRole('button', { name: 'Restore from a backup…' }).click()
  const dialog = desktop.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Show what is in it' }).click()
  await expect(dialog.getByRole('row', { name: 'reflective note 0 1 0' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Restore', exact: true })).toBeDisabled()
  await desktop.page.keyboard.press('Escape')

  await desktop.kill()
  const kept = await readdir(join(desktop.dataFolder, 'backups'))
  expect(kept).toContainEqual(expect.stringMatching(/^vault-/))
  for (const name of ['IndexedDB', 'journal', 'settings.json']) {
    await rm(join(desktop.dataFolder, name), { recursive: true })
  }
  await desktop.restart()
  await desktop.page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await goToCoaching(desktop.page)
  await desktop.page.getByRole('button', { name: /^Bring back the notes backed up on/ }).click()
  expect(await tryKey(desktop.page, { passphrase })).toBe(true)
  await expect(desktop.page.getByText(/These notes were brought back from the backup of/)).toBeVisible()
  await expect(desktop.page.getByText('The heron waits')).toBeVisible()
})

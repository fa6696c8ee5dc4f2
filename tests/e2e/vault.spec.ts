import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Decrypter } from 'age-encryption'
import { openedByAge } from '../support/age.ts'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test, type App } from '../support/app.ts'

const passphrase = 'lantern gravel otter tuesday'
const next = 'harbour pencil walrus green'

async function goToCoaching({ page }: App): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Coaching/ })
    .click()
}

/** Sets a vault up from the keyboard; answers its recovery key. */
async function setUp(app: App): Promise<string> {
  const { page } = app
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await goToCoaching(app)
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('Password1234')
  await page.keyboard.press('Enter')
  await expect(page.getByText('among the first that guessing programs try')).toBeVisible()
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
  await page.keyboard.press('Enter')
  const shown = page.getByRole('group', { name: 'Recovery key' })
  await expect(shown).toBeVisible({ timeout: 20_000 })
  const recoveryKey = (await shown.locator('span').allTextContents()).join('-')
  expect(recoveryKey).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have kept it' }).click()
  const typed = page.getByRole('textbox', { name: 'Recovery key' })
  await typed.fill(recoveryKey.replace(/^(.{6}).(.{2}).*/, '$1?$2'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Look at the second group again.')).toBeVisible()
  await typed.fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Coaching, open' })).toBeVisible()
  return recoveryKey
}

async function toVault(page: Page): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/coaching/vault'))
  await expect(page.getByRole('heading', { name: 'Vault', level: 1 })).toBeVisible()
}

async function unlock(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(words)
  await page.keyboard.press('Enter')
}

/** Everything on the disk of the desktop edition, as one text of single bytes. */
async function onDisk(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n')
}

test('a vault from set-up to proof: nothing of it in the clear', async ({ app }) => {
  test.slow()
  const recoveryKey = await setUp(app)
  const { page } = app
  await toVault(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Write, lock and search' }).click()
  const proof = page.getByRole('region', { name: 'The sentence was not found' })
  await expect(proof).toBeVisible({ timeout: 20_000 })
  await expect(proof.getByText('did find a copy we put there')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Coaching, locked' })).toBeVisible()
  await expectAccessible(page)
  const sentence = (await proof.locator('p').first().textContent())?.replace(/[“”]/g, '') ?? ''

  for (const attempt of [1, 2, 3]) {
    await unlock(page, `wrong words number ${attempt}`)
    await expect(page.getByText(/This does not open the vault/)).toBeVisible({ timeout: 20_000 })
  }
  await expect(page.getByText(/The next try is in/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled()
  await unlock(page, passphrase)
  await expect(page.getByText('3 wrong keys were tried since this vault was last opened.')).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('button', { name: 'I have read it' }).click()

  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
  await app.restart()
  await goToCoaching(app)
  await app.page.getByRole('button', { name: 'Forgotten it? Use the recovery key' }).click()
  await app.page.getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey)
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('link', { name: 'Coaching, open' })).toBeVisible()

  if (app.dataFolder) {
    const everything = await onDisk(app.dataFolder)
    for (const word of [sentence, passphrase, recoveryKey, recoveryKey.slice(0, 11)])
      expect(everything).not.toContain(word)
  }
})

test('an encrypted copy, another passphrase, and the copy brought back', async ({ app }, info) => {
  test.slow()
  await setUp(app)
  const { page } = app
  await toVault(page)
  await page.getByRole('button', { name: 'Save an encrypted copy…' }).click()
  await page.getByRole('textbox', { name: 'Passphrase for this copy' }).fill(passphrase)
  await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
  const copy = await app.saves(() => page.keyboard.press('Enter'))
  expect(copy.name).toMatch(/^Coaching notes .*\.json\.age$/)
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const opened = JSON.parse(await decrypter.decrypt(new Uint8Array(copy.bytes), 'text')) as Record<string, unknown>
  expect(opened).toMatchObject({ format: 'throughline-coaching', version: 1, label: 'Coaching notes' })
  expect(Object.keys(opened['records'] as object)).not.toContain('proofs')
  // Elsewhere there is no Debian to take the command from.
  if (process.platform === 'linux') expect(JSON.parse(await openedByAge(copy.bytes, passphrase))).toEqual(opened)

  await page.getByRole('button', { name: 'Restore from a copy…' }).click()
  const path = info.outputPath(copy.name)
  await writeFile(path, copy.bytes)
  await app.chooses(path, () => page.getByRole('button', { name: 'Choose the file…' }).click())
  await expect(page.getByText(copy.name, { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'Passphrase of the copy' }).fill('not the right words')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/does not open with this passphrase/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('textbox', { name: 'Passphrase of the copy' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/All of it is here already/)).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'Change the passphrase…' }).click()
  await page.getByRole('textbox', { name: 'Passphrase now' }).fill(passphrase)
  await page.getByRole('textbox', { name: 'New passphrase' }).fill(next)
  await page.getByRole('textbox', { name: 'The same again' }).fill(next)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your passphrase is changed.', { exact: false })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Lock now' }).click()
  await unlock(page, passphrase)
  await expect(page.getByText(/This does not open the vault/)).toBeVisible({ timeout: 20_000 })
  await unlock(page, next)
  await expect(page.getByRole('link', { name: 'Coaching, open' })).toBeVisible({ timeout: 20_000 })
  await toVault(page)
  await page.getByRole('button', { name: 'Remove them…' }).click()
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(next)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Private coaching notes' })).toBeVisible({ timeout: 20_000 })
})

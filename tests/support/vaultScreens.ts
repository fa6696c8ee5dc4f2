import { expect, type Page } from '@playwright/test'

/** What a coach does with a vault, through the screens. The Argon2id work takes seconds on a busy machine. */
const slow = { timeout: 20_000 }

export async function goToCoaching(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Coaching/ })
    .click()
}

/** Chooses a passphrase and types the recovery key back, up to the press that makes the vault; answers that key. */
export async function prepareVault(page: Page, passphrase: string): Promise<string> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
  await page.keyboard.press('Enter')
  const shown = page.getByRole('group', { name: 'Recovery key' })
  await expect(shown).toBeVisible(slow)
  const recoveryKey = (await shown.locator('span').allTextContents()).join('-')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('textbox', { name: 'Recovery key' }).fill(recoveryKey)
  return recoveryKey
}

/** Tries a key on a locked vault; answers whether it opened. */
export async function tryKey(page: Page, key: { passphrase: string } | { recoveryKey: string }): Promise<boolean> {
  const unlock = page.getByRole('button', { name: 'Unlock', exact: true })
  await expect(unlock).toBeEnabled(slow)
  if ('recoveryKey' in key) await page.getByRole('button', { name: 'Forgotten it? Use the recovery key' }).click()
  const field = page.getByRole('textbox', { name: 'recoveryKey' in key ? 'Recovery key' : 'Passphrase' })
  await field.fill('recoveryKey' in key ? key.recoveryKey : key.passphrase)
  await page.keyboard.press('Enter')
  const refused = page.getByText(/This does not open the vault/)
  await expect(page.getByRole('link', { name: 'Coaching, open' }).or(refused)).toBeVisible(slow)
  return !(await refused.isVisible())
}

export async function lockVault(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
}

/** Writes a reflective note and waits until it is kept. */
export async function addReflection(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Reflective note' }).click()
  await page.getByRole('textbox', { name: 'Note' }).fill(words)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** The page of the vault's keys and copies. */
export async function toVaultPage(page: Page): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/coaching/vault'))
  await expect(page.getByRole('heading', { name: 'Vault', level: 1 })).toBeVisible()
}

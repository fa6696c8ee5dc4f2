/**
 * Coaching notes and their keys outlive a power cut at any moment of set-up, passphrase change and restore.
 * `THROUGHLINE_VAULT_KILLS=200 npm test -- electron --grep "vault power"` makes as many rounds as you like;
 * `THROUGHLINE_VAULT_KILL_IN=passphrase` makes every round after the first one a passphrase change.
 */
import { rm, writeFile } from 'node:fs/promises'
import { expect, test } from '../support/app.ts'
import type { DesktopApp } from '../support/desktopApp.ts'
import { endAtJournalWrite } from '../support/mainProcess.ts'
import { addReflection, goToCoaching, lockVault, prepareVault, toVaultPage, tryKey } from '../support/vaultScreens.ts'

const rounds = Number(process.env['THROUGHLINE_VAULT_KILLS'] ?? 3)
const steps = ['set-up', 'passphrase', 'restore'] as const
const only = steps.find((step) => step === process.env['THROUGHLINE_VAULT_KILL_IN'])
/** What a round of the test kills. A vault must be made before anything can be done to it. */
const stepOf = (round: number) => (only && round > 0 ? only : steps[round % 3])
const words = ['lantern gravel otter tuesday', 'harbour pencil walrus green'] as const

/** What a coach has: the passphrase in force, the recovery key, the notes the app said it keeps. */
interface Coach {
  passphrase: string
  recoveryKey: string
  readonly notes: string[]
}

/**
 * Lets the app die while `begin` is at work: at one of its first writes to the journal, or at any moment of the time it
 * takes.
 */
async function dieWhile(desktop: DesktopApp, o: { writes: number; within: number }, begin: () => Promise<unknown>) {
  const gone = new Promise((resolve) => desktop.electron.process().once('exit', resolve))
  const atWrite = Math.random() < 0.7
  const step = Math.floor(Math.random() * (o.writes + 1))
  if (atWrite) await endAtJournalWrite(desktop.electron, { step, after: Math.random() < 0.5 ? 0 : Math.random() * 12 })
  const moment = atWrite && step > 0 ? 5_000 : Math.random() * o.within
  // The press itself need not come back from an app that ends under it.
  await Promise.any([begin(), gone])
  await Promise.race([gone, new Promise((go) => setTimeout(go, moment))])
  await desktop.kill()
  await desktop.restart()
  await goToCoaching(desktop.page)
}

const locked = ({ page }: DesktopApp) => page.getByRole('button', { name: 'Unlock', exact: true })

/** A new data folder, and a kill in the middle of making a vault: there is one that opens, or none. */
async function setUp(desktop: DesktopApp): Promise<Coach> {
  await desktop.page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await goToCoaching(desktop.page)
  let recoveryKey = await prepareVault(desktop.page, words[0])
  await dieWhile(desktop, { writes: 1, within: 120 }, () => desktop.page.keyboard.press('Enter'))
  const none = desktop.page.getByRole('heading', { name: 'Private coaching notes' })
  await expect(none.or(locked(desktop))).toBeVisible()
  if (await none.isVisible()) {
    recoveryKey = await prepareVault(desktop.page, words[0])
    await desktop.page.keyboard.press('Enter')
    await expect(desktop.page.getByRole('link', { name: 'Coaching, open' })).toBeVisible()
  } else {
    expect(await tryKey(desktop.page, { passphrase: words[0] })).toBe(true)
    await expect(desktop.page.getByRole('button', { name: 'I have read it' })).toHaveCount(0)
  }
  return { passphrase: words[0], recoveryKey, notes: [] }
}

async function changePassphrase(desktop: DesktopApp, coach: Coach): Promise<void> {
  const old = coach.passphrase
  const next = old === words[0] ? words[1] : words[0]
  const { page } = desktop
  await toVaultPage(page)
  await page.getByRole('button', { name: 'Change the passphrase…' }).click()
  await page.getByRole('textbox', { name: 'Passphrase now' }).fill(old)
  await page.getByRole('textbox', { name: 'New passphrase' }).fill(next)
  await page.getByRole('textbox', { name: 'The same again' }).fill(next)
  await dieWhile(desktop, { writes: 5, within: 3_000 }, () => page.keyboard.press('Enter'))

  const oldOpens = await tryKey(desktop.page, { passphrase: old })
  if (oldOpens) await lockVault(desktop.page)
  expect(await tryKey(desktop.page, { passphrase: next })).toBe(!oldOpens)
  if (oldOpens) expect(await tryKey(desktop.page, { passphrase: old })).toBe(true)
  coach.passphrase = oldOpens ? old : next
  await lockVault(desktop.page)
  expect(await tryKey(desktop.page, { recoveryKey: coach.recoveryKey })).toBe(true)
}

/** Saves a copy, undoes the newest note, and is killed while the copy brings it back: it is there, or it is not. */
async function restore(desktop: DesktopApp, coach: Coach, path: string): Promise<void> {
  const { page } = desktop
  await addReflection(page, 'Only in the copy')
  await toVaultPage(page)
  await page.getByRole('button', { name: 'Save an encrypted copy…' }).click()
  await page.getByRole('textbox', { name: 'Passphrase for this copy' }).fill(coach.passphrase)
  await page.getByRole('textbox', { name: 'The same again' }).fill(coach.passphrase)
  const { bytes } = await desktop.saves(() => page.keyboard.press('Enter'))
  await writeFile(path, bytes)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goToCoaching(page)
  await page.getByRole('button', { name: 'Undo: Write reflective note' }).click()
  await expect(page.getByText('Only in the copy')).toHaveCount(0)
  await toVaultPage(page)
  await page.getByRole('button', { name: 'Restore from a copy…' }).click()
  await desktop.chooses(path, () => page.getByRole('button', { name: 'Choose the file…' }).click())
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('copy.age')
  await page.getByRole('textbox', { name: 'Passphrase of the copy' }).fill(coach.passphrase)
  await page.keyboard.press('Enter')
  const bring = page.getByRole('button', { name: 'Restore', exact: true })
  await expect(bring).toBeVisible({ timeout: 20_000 })
  await dieWhile(desktop, { writes: 1, within: 60 }, () => bring.click())
  expect(await tryKey(desktop.page, { passphrase: coach.passphrase })).toBe(true)
}

async function expectNotes({ page }: DesktopApp, { notes }: Coach): Promise<void> {
  await goToCoaching(page)
  for (const note of notes) await expect(page.getByRole('button', { name: note, exact: true })).toBeVisible()
  await expect(page.getByText(/cannot be read|earlier version|is older than/)).toHaveCount(0)
}

test.describe('vault power', () => {
  test.setTimeout(60_000 + rounds * 30_000)

  test(`keys and notes outlive ${rounds} kills in set-up, passphrase change and restore`, async ({ desktop }, info) => {
    let coach: Coach = { passphrase: '', recoveryKey: '', notes: [] }
    for (let round = 0; round < rounds; round += 1) {
      await test.step(`round ${round + 1}`, async () => {
        const step = stepOf(round)
        if (round > 0 && step === 'set-up') {
          await desktop.kill()
          await rm(desktop.dataFolder, { recursive: true })
          await desktop.restart()
        }
        if (step === 'set-up') coach = await setUp(desktop)
        if (step === 'passphrase') await changePassphrase(desktop, coach)
        if (step === 'restore') await restore(desktop, coach, info.outputPath('copy.age'))
        await expectNotes(desktop, coach)
        coach.notes.push(`Kept ${round + 1}`)
        await addReflection(desktop.page, `Kept ${round + 1}`)
      })
    }
    await expectNotes(desktop, coach)
  })
})

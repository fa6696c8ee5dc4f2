import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'

/** The sample's next leadership session, on its own page. */
async function openNextSession(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Forums' }).first().click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'From referral to open door' }).first().click()
  await expect(page.getByRole('heading', { name: 'From referral to open door', level: 1 })).toBeVisible()
}

const now = (page: Page) => page.getByRole('region', { name: 'Now' })
const standing = (page: Page) => page.getByRole('region', { name: 'Where we are' })
const captured = (page: Page) => page.getByRole('region', { name: 'Captured' })

test('a session is run from the keyboard, outlives a power cut, and shows the room nothing private', async ({
  app,
}) => {
  await app.page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await openNextSession(app.page)
  await app.page.getByRole('button', { name: 'Run session' }).click()
  let { page } = app
  await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await expect(now(page)).toContainText('Ready to start')

  await test.step('start, on, back, pause and minutes', async () => {
    await page.keyboard.press('s')
    await expect(now(page).getByRole('heading', { level: 2 })).toHaveText('Check-in: one story from your week')
    await expect(now(page)).toContainText('Only you see this')
    await expect(now(page).getByRole('timer')).toHaveText(/^(20:00|19:5\d)$/)
    await page.keyboard.press('ArrowRight')
    await expect(now(page).getByRole('heading', { level: 2 })).toHaveText('Where we said we would be')
    await page.keyboard.press('ArrowLeft')
    await expect(now(page).getByRole('heading', { level: 2 })).toHaveText('Check-in: one story from your week')
    await page.keyboard.press('Space')
    await expect(now(page)).toContainText('Paused')
    await page.keyboard.press('Space')
    await expect(now(page)).toContainText('In good time')
    await page.keyboard.press('+')
    await expect(now(page)).toContainText('21 min (planned 20 min)')
  })

  await test.step('behind: one key takes an offer, undo takes it back', async () => {
    await page.getByRole('button', { name: '5 min more' }).click()
    await page.getByRole('button', { name: '5 min more' }).click()
    await expect(standing(page)).toContainText('11 min behind')
    const offers = page.getByRole('region', { name: 'Ways to catch up' })
    await expect(offers.getByRole('button')).toHaveCount(3)
    const before = await standing(page).textContent()
    await page.keyboard.press('1')
    await expect(standing(page)).toContainText(/On time|1 min ahead/)
    await expect(offers).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(standing(page)).toHaveText(before ?? '')
    await page.keyboard.press('2')
    await expect(page.getByRole('list', { name: 'Agenda' })).toContainText('left out')
  })

  await test.step('capture in one line: understood, asked, never guessed', async () => {
    await page.keyboard.press('a')
    const line = page.getByRole('form', { name: 'Capture a commitment' })
    await page.keyboard.type('Zoltan to ring the landlord by March')
    await expect(line).toContainText('Nobody here is called “Zoltan”')
    await expect(line).toContainText('“March” names no day')
    await page.keyboard.press('Enter')
    await expect(line.getByRole('alert')).toContainText('Not saved yet')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Farida to ring the landlord by 12/3/2031')
    await expect(line.getByRole('group', { name: 'Understood' })).toContainText('Farida Noor')
    await expect(line.getByLabel('By', { exact: true })).toHaveValue('12 Mar 2031')
    await expect(line).toContainText('Will Ring the landlord')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.keyboard.press('p')
    await page.keyboard.type('The name of the service')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /Park.*begun/ })).toBeVisible()
    await page.keyboard.press('p')
    await page.keyboard.press('Enter')
    await expect(captured(page)).toContainText('The name of the service')
    await expect(captured(page)).toContainText('Ring the landlord')
    await expect(captured(page)).toContainText('12 Mar 2031')
  })

  await test.step('who is here, and where each stands on a decision', async () => {
    await page.keyboard.press('t')
    const here = page.getByRole('dialog', { name: 'Who is here' })
    await expect(here.getByRole('button', { name: /^Adaeze Okafor.*not marked/ })).toBeFocused()
    await page.keyboard.press('p')
    await page.keyboard.press('d')
    await expect(here.getByRole('textbox', { name: /^Deputy for/ })).toBeFocused()
    await page.keyboard.type('Gareth Pugh')
    await page.keyboard.press('Enter')
    await expect(here.getByRole('status')).toContainText('1 present, 1 deputy')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(here).toHaveCount(0)

    await page.keyboard.press('d')
    await page.keyboard.type('Open on Saturdays')
    await page.getByRole('button', { name: 'Save and say where each stands' }).click()
    const positions = page.getByRole('dialog', { name: 'Where each stands' })
    await positions.getByRole('combobox', { name: 'Adaeze Okafor stands' }).click()
    await page.getByRole('option', { name: 'Objects' }).click()
    await positions.getByRole('textbox', { name: 'Reason of Adaeze Okafor' }).fill('The night bus')
    await expect(positions.getByRole('button', { name: 'Save positions' })).toBeDisabled()
    await positions
      .getByRole('textbox', { name: 'How the objection of Adaeze Okafor was resolved' })
      .fill('A taxi home after nine')
    await positions.getByRole('button', { name: 'Save positions' }).click()
    await expect(positions).toHaveCount(0)
  })

  await test.step('the projector', async () => {
    const opening = page.context().waitForEvent('page')
    await page.keyboard.press('w')
    const room = await opening
    await expect(room.getByRole('heading', { level: 1 })).toHaveText('Check-in: one story from your week')
    await expect(room.getByRole('timer')).toBeVisible()
    await expect(room.getByText('Pairs, then one sentence each to the circle.')).toBeVisible()
    const seen = await room.content()
    for (const secret of ['Chidi is new to this', 'Ring the landlord', 'Saturdays', 'Adaeze', 'night bus']) {
      expect(seen).not.toContain(secret)
    }
    expect(await room.evaluate(() => 'bridge' in window)).toBe(false)
    await expectAccessible(room)
    await page.keyboard.press('ArrowRight')
    await expect(room.getByRole('heading', { level: 1 })).toHaveText("Listening to Marie's story")
    await room.close()
  })

  await app.kill()
  await app.restart()
  page = app.page
  await openNextSession(page)
  await page.getByRole('button', { name: 'Run session' }).click()
  await expect(now(page)).toContainText("Listening to Marie's story")
  await expect(now(page).getByRole('timer')).toHaveText(/^39:\d\d$/)
  await expect(captured(page)).toContainText('Open on Saturdays')
  await expectAccessible(page)

  await page.keyboard.press('m')
  for (const next of ['Front door, and the team', 'Break', 'Decide: open access', 'Commitments: who will do what']) {
    await page.keyboard.press('ArrowRight')
    await expect(now(page).getByRole('heading', { level: 2 })).toContainText(next)
  }
  await page.keyboard.press('ArrowRight')
  await expect(now(page)).toContainText('The session has ended')
})

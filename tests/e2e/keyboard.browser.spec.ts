import { expect, test } from '../support/app.ts'
import { go, openSample } from '../support/sampleScreens.ts'

test('Escape in a dialog leaves what it was opened from as it stands', async ({ app }) => {
  const { page } = app
  await openSample(app)
  const asking = page.getByRole('dialog', { name: 'Leave without saving?' })

  await go(page, 'People')
  await page.getByRole('link', { name: 'Anjali Patel' }).click()
  const person = page.getByRole('dialog', { name: 'Anjali Patel', exact: true })
  for (const [name, dialog] of [
    ['Change…', 'Change person'],
    ['They asked to be removed…', 'Replace Anjali Patel by “former member”'],
  ] as const) {
    await person.getByRole('button', { name }).press('Enter')
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: dialog })).toHaveCount(0)
    await expect(person.getByRole('button', { name })).toBeFocused()
  }
  await person.getByRole('button', { name: 'Change…' }).press('Enter')
  const changing = page.getByRole('dialog', { name: 'Change person' })
  await changing.getByRole('textbox', { name: 'Role' }).fill('Chair of everything')
  await page.keyboard.press('Escape')
  await expect(asking.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(asking).toHaveCount(0)
  await expect(changing.getByRole('textbox', { name: 'Role' })).toHaveValue('Chair of everything')

  await page.reload()
  await go(page, 'Commitments')
  await page.getByRole('grid', { name: 'Commitments' }).getByRole('link').first().click()
  const edit = page.getByRole('dialog').getByRole('button', { name: 'Edit…' })
  await edit.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Change commitment' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Change commitment' })).toHaveCount(0)
  await expect(edit).toBeFocused()
})

test('in a low window every item of a long menu can be seen and pressed', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await page.setViewportSize({ width: 512, height: 320 })
  await go(page, 'Forums')
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'From referral to open door' }).first().click()
  const opener = page.getByRole('button', { name: 'More for Where we said we would be' })
  await opener.press('Enter')
  const first = page.getByRole('menuitem', { name: /^Edit/ })
  await expect(first).toBeFocused()
  await page.keyboard.press('End')
  const last = page.getByRole('menuitem', { name: /^Remove/ })
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()
  await expect(first).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

test('a wrong passphrase is said aloud, and leaves the focus in the field; so does one sent with the button', async ({
  app,
}) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Coaching')
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true })
  const again = page.getByRole('textbox', { name: 'The same again' })
  await field.fill('lantern gravel otter tuesday')
  await again.fill('lantern gravel otter wednesday')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'This is not the same as above.' })).toBeVisible()
  await again.fill('lantern gravel otter tuesday')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Recovery key' })).toBeVisible()
  const words = await page.getByRole('group', { name: 'Recovery key' }).locator('span').allTextContents()
  await page.getByRole('button', { name: 'I have kept it' }).press('Enter')
  await page.keyboard.type(words.join('-'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Coaching, open' })).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await expect(field).toBeFocused()

  const told = page.getByRole('alert').filter({ hasText: 'This does not open the vault' })
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard, lost: 0 })
    new MutationObserver(() => {
      heard.push(document.querySelector('[role=status]#said-aloud')?.textContent ?? '')
    }).observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', ({ target }) => {
      if ((target as HTMLElement).matches('main, body')) Object.assign(window, { lost: 1 })
    })
  })
  await page.keyboard.type('wrong words entirely')
  await page.getByRole('button', { name: 'Unlock', exact: true }).press('Space')
  await expect(told).toBeVisible()
  await expect(field).toBeFocused()
  expect(await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd])).toEqual([0, 20])
  const { heard, lost } = await page.evaluate(() => {
    const { heard, lost } = window as unknown as { heard: string[]; lost: number }
    return { heard, lost }
  })
  expect(heard).toContain('Unlocking…')
  expect(lost, 'the focus stayed on the button meanwhile').toBe(0)
})

test('while a session is run, the word that something was captured covers no button', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await page.setViewportSize({ width: 1024, height: 640 })
  await go(page, 'Forums')
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'From referral to open door' }).first().click()
  await page.getByRole('button', { name: 'Run session' }).press('Enter')
  const now = page.getByRole('region', { name: 'Now' })
  await expect(now).toContainText('Ready to start')
  await page.keyboard.press('s')
  await expect(now.getByRole('heading', { level: 2 })).toHaveText('Check-in: one story from your week')
  await page.keyboard.press('p')
  await expect(page.getByRole('textbox', { name: /^Parked/ })).toBeFocused()
  await page.keyboard.type('The name of the service')
  await page.keyboard.press('Enter')
  const told = page.getByRole('alert').filter({ hasText: 'Parked captured.' })
  await expect(told).toBeVisible()
  await told.hover()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  for (const name of [/^Next:/, /Decision$/, /Park$/, /Note$/])
    await page.getByRole('button', { name }).click({ trial: true, timeout: 5000 })
  await expect(told, 'still there').toBeVisible()
})

test('while the laptop goes round, no key leads out of the questions', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Pulse')
  await page.getByRole('button', { name: 'Take the pulse…' }).press('Enter')
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.getByRole('button', { name: 'Pass the laptop round' }).press('Enter')
  const questions = page.getByRole('dialog', { name: 'How are we doing together?' })
  const first = questions.getByRole('radio').first()
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await expect(first).toBeFocused()
  await press('Control+k', '?', 'Escape')
  await questions.getByRole('heading', { name: 'How are we doing together?' }).click()
  await press('Control+k', '?', 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await first.focus()
  await press('1', '2')
  await expect(questions.getByRole('status')).toHaveText('2 of 10 answered')
  await expect(page.getByRole('dialog')).toHaveCount(1)
})

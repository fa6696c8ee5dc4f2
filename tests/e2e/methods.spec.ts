import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test, type App } from '../support/app.ts'

async function openSample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).first().click()
}

/** Presses keys as a person would, and counts them. */
function keysOf(page: Page) {
  let presses = 0
  return {
    count: () => presses,
    press: async (key: string, times = 1) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
      presses += times
    },
    type: async (words: string) => {
      await page.keyboard.type(words)
      presses += words.length
    },
  }
}

test('three hours, eight blocks and two rooms are planned by keyboard in under sixty presses', async ({
  app,
}, info) => {
  const { page } = app
  await openSample(app)
  await goTo(page, 'Forums')
  await page.getByRole('link', { name: 'Front Door Design Team' }).click()
  await expect(page.getByRole('heading', { name: 'Front Door Design Team', level: 1 })).toBeVisible()

  const keys = keysOf(page)
  await page.getByRole('link', { name: 'Skip to the screen' }).focus()
  await keys.press('Enter')
  for (let stop = 0; stop < 12; stop += 1) {
    await keys.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.textContent)
    if (name === 'Plan a session') break
  }
  await keys.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Plan a session' })
  await expect(dialog.getByLabel('Title')).toBeFocused()
  await keys.type('Front door lab')
  await keys.press('Tab')
  await keys.type('half')
  await keys.press('Enter')
  await expect(dialog.getByText('3 h · 8 blocks · parallel rooms')).toBeVisible()
  await expect(dialog.getByText('Two rooms · Room 1, Room 2')).toBeVisible()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { name: 'Front door lab', level: 1 })).toBeVisible()

  for (const title of ['Check-in round', 'Two rooms', 'What happens now', 'Make one of them in paper']) {
    await expect(page.getByRole('button', { name: title, exact: true })).toBeVisible()
  }
  await expect(page.getByText('13:30–16:30')).toBeVisible()
  await page.getByRole('button', { name: 'Check-in round', exact: true }).focus()
  await keys.press('m')
  await expect(page.getByRole('combobox', { name: 'Find a method to insert' })).toBeFocused()
  await keys.type('tro')
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'Troika', exact: true })).toBeFocused()
  info.annotations.push({ type: 'key presses', description: String(keys.count()) })
  expect(keys.count()).toBeLessThan(60)

  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Insert method.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Plan session.')).toBeVisible()
})

test('a method is found, made one’s own, saved to a file and brought in again; a session becomes a template', async ({
  app,
}, info) => {
  const { page } = app
  await openSample(app)
  await goTo(page, 'Methods')
  await expect(page.getByRole('heading', { name: 'Methods', level: 1 })).toBeVisible()
  await page.getByLabel('People in the room').fill('60')
  await page.getByLabel('Kind').selectOption('Decide')
  await expect(page.getByRole('link', { name: 'Gradients of agreement' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Consent round' })).toBeHidden()
  await page.getByLabel('Kind').selectOption('Any kind')
  await page.getByLabel('People in the room').fill('')
  await page.getByLabel('Find a method').fill('law of two feet')
  await page.getByRole('link', { name: 'Open space' }).click()
  await expect(page.getByRole('region', { name: 'Steps' }).getByRole('listitem')).toHaveCount(5)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Make it your own' }).click()
  const form = page.getByRole('dialog', { name: 'Make it your own' })
  await form.getByLabel('Title').fill('Open space in the barn')
  await form.getByLabel('Steps').fill('10 min: Say the theme\n40 min: Go where you are useful\nBring a coat')
  await form.getByRole('button', { name: 'Save method' }).click()
  await expect(page.getByRole('heading', { name: 'Open space in the barn', level: 1 })).toBeVisible()
  await expect(page.getByText('Bring a coat')).toBeVisible()
  await expect(page.getByText('Your own')).toBeVisible()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  const { name, bytes } = await app.saves(() => page.getByRole('menuitem', { name: 'Save as a file…' }).click())
  expect(name).toMatch(/\.throughline-methods$/)
  const file = info.outputPath(name)
  await writeFile(file, bytes)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Remove method' }).click()
  await expect(page.getByText('Method removed.')).toBeVisible()

  const bringIn = async (path: string): Promise<void> => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await app.chooses(path, () => page.getByRole('menuitem', { name: 'Bring in a file…' }).click())
  }
  await bringIn(file)
  await expect(page.getByText('1 method brought in.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open space in the barn' })).toBeVisible()
  await bringIn(file)
  await expect(page.getByText('Nothing new: 1 was here already.')).toBeVisible()
  await writeFile(file, bytes.subarray(0, 40))
  await bringIn(file)
  await expect(page.getByText('This file cannot be read: it is cut short, or not a file of methods.')).toBeVisible()

  const told = page.getByRole('alert').filter({ hasText: 'This file cannot be read' })
  await told.getByRole('button', { name: 'Dismiss' }).click()
  await expect(told).toBeHidden()

  await page.getByRole('link', { name: 'Session templates' }).click()
  await page.getByRole('link', { name: 'Front door design afternoon' }).click()
  await expect(page.getByRole('list', { name: 'Blocks' })).toContainText('Protocol on a napkin')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Plan a session' }).click()
  await page.getByRole('menuitem').first().click()
  const plan = page.getByRole('dialog', { name: 'Plan a session' })
  await expect(plan.getByLabel('Title')).toHaveValue('Front door design afternoon')
  await plan.getByRole('button', { name: 'Plan session' }).click()
  await expect(page.getByRole('button', { name: 'Counting from the jar', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Save as template…' }).click()
  const keep = page.getByRole('dialog', { name: 'Save as template' })
  await keep.getByLabel('Title').fill('Afternoon, our way')
  await keep.getByRole('button', { name: 'Save template' }).click()
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(page.getByRole('heading', { name: 'Afternoon, our way', level: 1 })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('This template is no longer there')).toBeVisible()
})

import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test, type App } from '../support/app.ts'
import { drag } from '../support/drag.ts'

/** The sample's next session of the leadership forum, opened. */
async function openSession({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await page.getByRole('link', { name: 'Forums' }).first().click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'A year of promises' }).first().click()
  await expect(page.getByRole('heading', { name: 'A year of promises', level: 1 })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Agenda', exact: true })).toBeVisible()
}

const title = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const room = (page: Page, name: string) => page.getByRole('list', { name: `Agenda of ${name}` })
const day = (page: Page, number: number) => page.getByRole('list', { name: `Agenda of day ${number}` })
const view = (page: Page, name: string) => page.getByText(name, { exact: true }).click()
const spoken = (page: Page, words: string | RegExp) => expect(page.getByRole('status').getByText(words)).toBeAttached()

test('rooms, days, splits and other sessions from the keyboard; each step taken back by name', async ({ app }) => {
  await openSession(app)
  const { page } = app
  const { keyboard } = page
  await title(page, 'Learning review').focus()
  await keyboard.press('r')
  await spoken(page, 'Learning review has two rooms. Write what happens in the first.')
  await expect(page.getByRole('form', { name: 'New block in Room 1' }).getByRole('textbox').first()).toBeFocused()
  await keyboard.type('What did we mean to do?')
  await keyboard.press('Enter')
  await expect(room(page, 'Room 1')).toContainText('What did we mean to do?')

  await title(page, 'Hearing from the first hundred').focus()
  await keyboard.press('Alt+ArrowRight')
  await expect(room(page, 'Room 1')).toContainText('Hearing from the first hundred')
  await keyboard.press('Alt+ArrowRight')
  await expect(room(page, 'Room 2')).toContainText('Hearing from the first hundred')
  await spoken(page, /Hearing from the first hundred moved to place 1 of 1 in Room 2, starts 09:55\./)
  await expect(title(page, 'Hearing from the first hundred')).toBeFocused()
  for (const each of [1, 2]) {
    await keyboard.press('+')
    await expect(page.getByLabel('Minutes for Hearing from the first hundred')).toHaveValue(String(35 + each * 5))
  }
  const checks = page.getByRole('list', { name: 'Checks' })
  await expect(checks).toContainText('“Room 2” runs 10 min past 10:30, when everyone is back together.')
  await title(page, 'Learning review').focus()
  await checks.getByRole('button', { name: /Room 2/ }).click()
  await expect(title(page, 'Hearing from the first hundred')).toBeFocused()
  await expectAccessible(page)
  await keyboard.press('Alt+ArrowLeft')
  await keyboard.press('Alt+ArrowLeft')
  await expect(room(page, 'Room 2')).not.toContainText('Hearing')
  await page.getByRole('button', { name: /^Undo: Move block/ }).click()

  await title(page, 'What we stop').focus()
  await keyboard.press('s')
  const split = page.getByRole('dialog', { name: 'Split block' })
  await expect(split.getByRole('textbox')).toBeFocused()
  await split.getByRole('textbox').fill('10')
  await keyboard.press('Enter')
  await expect(title(page, 'What we stop (continued)')).toBeFocused()
  await expect(page.getByLabel('Minutes for What we stop (continued)')).toHaveValue('15')
  await page.getByRole('button', { name: 'Undo: Split block' }).click()
  await expect(title(page, 'What we stop (continued)')).toBeHidden()

  await page.getByRole('button', { name: 'Edit details' }).click()
  await page.getByRole('textbox', { name: 'Days' }).fill('2')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('heading', { name: /^Day 2/ })).toBeVisible()
  await title(page, 'Commitments: who will do what by when').focus()
  await keyboard.press('Alt+ArrowDown')
  await expect(day(page, 2)).toContainText('Commitments: who will do what by when')
  await spoken(page, /moved to place 1 of 1 in day 2, starts 09:30\./)

  await keyboard.press('o')
  const move = page.getByRole('dialog', { name: 'Move to another session' })
  await move.getByRole('button', { name: 'Move' }).click()
  await expect(page.getByRole('heading', { name: 'A year of promises', level: 1 })).toBeHidden()
  await expect(title(page, 'Commitments: who will do what by when').last()).toBeVisible()
})

test('blocks and methods are dragged into rooms; the timeline’s edges give minutes; two sheets print', async ({
  app,
}) => {
  await openSession(app)
  const { page } = app
  await title(page, 'Learning review').focus()
  await page.keyboard.press('r')
  await expect(room(page, 'Room 1')).toBeAttached()
  const tail = page.getByRole('form', { name: 'New block in Room 1' })
  const hearing = page.getByRole('button', { name: 'Move Hearing from the first hundred' })
  await drag(page, hearing, tail, { over: /is over place 1 of 1 in Room 1/, drop: { x: 40, y: 12 } })
  await expect(room(page, 'Room 1')).toContainText('Hearing from the first hundred')
  await expect(page.getByRole('button', { name: 'Undo: Move block into room' })).toBeVisible()

  await page.getByLabel('Find a method to insert').fill('troika')
  const troika = page.getByRole('option', { name: /Troika/ })
  await drag(page, troika, hearing, { over: /is over place 1 of 2 in Room 1/, drop: { x: 40, y: 12 } })
  await expect(room(page, 'Room 1').getByRole('heading', { level: 3 })).toHaveText([
    'Troika',
    'Hearing from the first hundred',
  ])
  await page.getByRole('button', { name: 'Undo: Insert method' }).click()
  await expect(room(page, 'Room 1').getByRole('heading', { level: 3 })).toHaveText(['Hearing from the first hundred'])

  await test.step('a block is dropped on another session of the forum, and undo brings it back', async () => {
    const grip = page.getByRole('button', { name: 'Move What we stop' })
    const other = page.getByText('Growing the neighbourhood teams', { exact: true })
    await expect(other).toBeHidden()
    await drag(page, grip, other, { over: /^What we stop is over the session “Growing the neighbourhood teams”/ })
    await expect(title(page, 'What we stop')).toBeHidden()
    await page.getByRole('alert').getByRole('link', { name: 'Growing the neighbourhood teams' }).click()
    await expect(title(page, 'What we stop')).toBeFocused()
    await page.goBack()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(title(page, 'What we stop')).toBeVisible()
  })

  await view(page, 'Timeline')
  const edge = page.getByRole('slider', { name: 'Minutes of Learning review' })
  await edge.focus()
  await page.keyboard.press('ArrowDown')
  await expect(edge).toHaveAttribute('aria-valuenow', '40')
  const box = await edge.boundingBox()
  if (!box) throw new Error('The edge is not on the screen.')
  await page.mouse.move(box.x + 60, box.y + 4)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 4 + 34, { steps: 6 })
  await page.mouse.up()
  await expect(edge).toHaveAttribute('aria-valuenow', '50')
  await expect(page.getByRole('list', { name: 'Timeline of Room 1' })).toContainText('Hearing from the first hundred')

  await view(page, 'Participants’ agenda')
  const agenda = page.getByRole('article', { name: 'Agenda' })
  await expect(agenda).toContainText('Hearing from the first hundred')
  await expect(agenda).not.toContainText('Hold the silence')
  await view(page, 'Run sheet')
  const sheet = page.getByRole('article', { name: 'Run sheet' })
  await expect(sheet).toContainText('Hold the silence')
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('navigation').first()).toBeHidden()
})

test('in a plan of over forty blocks one is carried past all the others, by pointer and by keyboard', async ({
  app,
}) => {
  await openSession(app)
  const { page } = app
  const names = page.getByRole('list', { name: 'Agenda', exact: true }).getByRole('heading', { level: 3 })
  const before = await names.count()
  await page.getByRole('form', { name: 'New block' }).getByRole('textbox').first().focus()
  for (let each = 1; each <= 36; each += 1) {
    await page.keyboard.type(`Item ${each}`)
    await page.keyboard.press('Enter')
  }
  await expect(names).toHaveCount(before + 36)
  await expect(names.last()).toHaveText('Item 36')

  const grip = page.getByRole('button', { name: 'Move Item 36' })
  await grip.hover()
  await page.mouse.down()
  // Held near the upper edge, the page scrolls under it by itself.
  await page.mouse.move(500, 300, { steps: 4 })
  await page.mouse.move(500, 30, { steps: 4 })
  await spoken(page, /^Item 36 is over place 1 of/)
  await page.mouse.up()
  await expect(names.first()).toHaveText('Item 36')
  await spoken(page, /^Item 36 moved to place 1 of/)

  await page.getByRole('button', { name: 'Move Item 35' }).focus()
  await page.keyboard.press('Space')
  const places = before + 36
  for (let place = places; place > places - 12; place -= 1) {
    await spoken(page, new RegExp(`^Item 35 is over place ${place} of`))
    await page.keyboard.press('ArrowUp')
  }
  await spoken(page, new RegExp(`^Item 35 is over place ${places - 12} of`))
  await page.keyboard.press('Space')
  await expect(names.nth(places - 13)).toHaveText('Item 35')
})

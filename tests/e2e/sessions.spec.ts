import type { Page } from '@playwright/test'
import { expect, test, type App } from '../support/app.ts'
import { drag } from '../support/drag.ts'

/** An empty programme with one forum, and a session of three hours being planned in it. */
async function planSession({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  await page.getByLabel('Name').fill('North Moor')
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()
  await page.getByRole('link', { name: 'Forums' }).first().click()
  await page.getByRole('button', { name: 'Add forum' }).click()
  const forum = page.getByRole('dialog', { name: 'Add a forum' })
  await forum.getByLabel('Name').fill('System Leadership Forum')
  await forum.getByLabel('Place').fill('North Moor')
  await page.getByRole('option', { name: 'New place: North Moor' }).click()
  await forum.getByRole('button', { name: 'Add forum' }).click()
  await expect(page.getByRole('heading', { name: 'System Leadership Forum', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Plan a session' }).click()
  const session = page.getByRole('dialog', { name: 'Plan a session' })
  await session.getByLabel('Title').fill('From referral to open door')
  await session.getByLabel('Starts').fill('9.30')
  await session.getByLabel('Ends').fill('12:30')
  await session.getByLabel('Venue').fill('North Moor Town Hall')
  await session.getByRole('button', { name: 'Plan session' }).click()
  await expect(page.getByRole('heading', { name: 'From referral to open door', level: 1 })).toBeVisible()
}

async function addBlock(page: Page, title: string, minutes: number): Promise<void> {
  const line = page.getByRole('form', { name: 'New block' })
  await line.getByLabel('Title of the new block').fill(title)
  await line.getByLabel('Minutes of the new block').fill(String(minutes))
  await line.getByRole('button', { name: 'Add' }).click()
  await expect(block(page, title)).toBeVisible()
}

const agenda = (page: Page) => page.getByRole('list', { name: 'Agenda', exact: true })
const block = (page: Page, title: string) => agenda(page).getByRole('button', { name: title, exact: true })

/** The agenda as somebody reads it: start and title of each block. */
async function reads(page: Page): Promise<string[]> {
  return agenda(page)
    .locator('[data-block]')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.querySelector('strong')?.textContent} ${row.querySelector('h3')?.textContent}`),
    )
}

test('three hours planned with the mouse, put in order by dragging', async ({ app }) => {
  await planSession(app)
  const { page } = app
  await addBlock(page, 'Check-in', 20)
  await addBlock(page, 'Listening to Marie’s story', 40)
  await addBlock(page, 'Coffee', 15)
  await addBlock(page, 'Open access from April?', 65)
  await addBlock(page, 'Who will do what by when', 30)
  await expect(page.getByText('10 min spare')).toBeVisible()
  expect(await reads(page)).toEqual([
    '09:30 Check-in',
    '09:50 Listening to Marie’s story',
    '10:30 Coffee',
    '10:45 Open access from April?',
    '11:50 Who will do what by when',
  ])

  const grip = page.getByRole('button', { name: 'Move Coffee' })
  const target = page.getByRole('button', { name: 'Move Open access from April?' })
  await drag(page, grip, target, { over: /Coffee is over place 4 of 5/ })
  await expect
    .poll(() => reads(page))
    .toEqual([
      '09:30 Check-in',
      '09:50 Listening to Marie’s story',
      '10:30 Open access from April?',
      '11:35 Coffee',
      '11:50 Who will do what by when',
    ])

  await page.getByLabel('Minutes for Check-in').fill('45')
  await page.getByLabel('Minutes for Check-in').press('Enter')
  await expect(page.getByText('15 min over')).toBeVisible()

  await page.getByRole('button', { name: 'Undo: Change minutes' }).click()
  await expect(page.getByText('10 min spare')).toBeVisible()
  await page.getByRole('button', { name: 'Undo: Move block' }).click()
  await expect.poll(async () => (await reads(page))[2]).toBe('10:30 Coffee')
  await page.getByRole('button', { name: 'Redo: Move block' }).click()
  await expect.poll(async () => (await reads(page))[2]).toBe('10:30 Open access from April?')

  await app.restart()
  await app.page.getByRole('link', { name: 'Forums' }).first().click()
  await app.page.getByRole('link', { name: 'System Leadership Forum' }).click()
  await app.page.getByRole('link', { name: 'From referral to open door' }).click()
  await expect.poll(async () => (await reads(app.page))[2]).toBe('10:30 Open access from April?')
})

test('the same session planned from the keyboard alone', async ({ app }) => {
  await planSession(app)
  const { page } = app
  const { keyboard } = page
  await page.getByRole('main').focus()
  await keyboard.press('b')
  for (const title of ['Check-in', 'Coffee', 'Open access from April?']) {
    await keyboard.type(title)
    await keyboard.press('Enter')
    await expect(block(page, title)).toBeVisible()
    await expect(page.getByLabel('Title of the new block')).toHaveValue('')
    await expect(page.getByLabel('Title of the new block')).toBeFocused()
  }
  await expect(page.getByLabel('Kind of the new block')).toHaveValue('explore')
  expect(await reads(page)).toEqual(['09:30 Check-in', '09:50 Coffee', '10:10 Open access from April?'])

  await block(page, 'Coffee').focus()
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => reads(page)).toEqual(['09:30 Check-in', '09:50 Open access from April?', '10:10 Coffee'])
  await expect(page.getByRole('status').getByText('Coffee moved to place 3 of 3, starts 10:10.')).toBeAttached()
  await expect(block(page, 'Coffee')).toBeFocused()

  await keyboard.press('-')
  await expect(page.getByLabel('Minutes for Coffee')).toHaveValue('15')
  await keyboard.press('ArrowUp')
  await expect(block(page, 'Open access from April?')).toBeFocused()
  await keyboard.press('+')
  await expect(page.getByLabel('Minutes for Open access from April?')).toHaveValue('25')

  await keyboard.press('ArrowDown')
  await keyboard.press('l')
  await expect(page.getByText('Starts at 10:15, locked', { exact: true })).toBeVisible()
  await keyboard.press('ArrowUp')
  await keyboard.press('-')
  await keyboard.press('-')
  await expect(page.getByText('10 min free before')).toBeVisible()
  for (let press = 0; press < 3; press += 1) await keyboard.press('+')
  await expect(page.getByText('What comes before runs 5 min past 10:15')).toBeVisible()

  await keyboard.press('b')
  await keyboard.type('A breath')
  await keyboard.press('Enter')
  await expect(block(page, 'A breath')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'A breath added at place' })).toBeAttached()
  await keyboard.press('Escape')
  await expect(block(page, 'A breath')).toBeFocused()
  await keyboard.press('Shift+D')
  await expect(block(page, 'A breath')).toHaveCount(2)
  await expect(block(page, 'A breath').nth(1)).toBeFocused()
  await keyboard.press('Delete')
  await expect(block(page, 'A breath')).toHaveCount(1)
  await expect(block(page, 'Coffee')).toBeFocused()

  await keyboard.press('Enter')
  const editor = page.getByRole('dialog', { name: 'Edit block' })
  await expect(editor.getByLabel('Title')).toBeFocused()
  await keyboard.press('Control+A')
  await keyboard.type('Coffee in the garden')
  await keyboard.press('Enter')
  await expect(block(page, 'Coffee in the garden')).toBeFocused()

  await page.getByRole('button', { name: 'Move Check-in' }).focus()
  await keyboard.press('Space')
  await expect(page.getByText(/Check-in.* place 1 of 4, starts 09:30\./)).toBeAttached()
  await keyboard.press('ArrowDown')
  await expect(page.getByText(/Check-in is over place 2 of 4/)).toBeAttached()
  await keyboard.press('Space')
  await expect.poll(async () => (await reads(page))[1]).toMatch(/Check-in/)
  await expect(page.getByText(/Check-in moved to place 2 of 4, starts/)).toBeAttached()
})

test('a decision and a commitment made in a block lead there and back', async ({ app }) => {
  await planSession(app)
  const { page } = app
  const { keyboard } = page
  await addBlock(page, 'Open access from April?', 30)
  await block(page, 'Open access from April?').focus()
  await keyboard.press('d')
  const decision = page.getByRole('dialog', { name: 'Record a decision' })
  await expect(decision.getByLabel('What was decided')).toBeFocused()
  await expect(decision.getByRole('combobox', { name: 'Agenda item' })).toHaveValue('Open access from April?')
  await keyboard.type('The front door opens to everyone from April.')
  await keyboard.press('Control+Enter')
  await expect(decision).toBeHidden()
  await expect(block(page, 'Open access from April?')).toBeFocused()

  await keyboard.press('a')
  await expect(page.getByRole('dialog').getByLabel('What will be done')).toBeFocused()
  await keyboard.type('Write the protocol')
  await keyboard.press('Enter')
  const came = page.getByRole('list', { name: 'What came out of it' })
  await expect(came.getByRole('link', { name: 'Write the protocol' })).toBeVisible()
  await expect(page.getByText('1 decision, 1 commitment')).toBeVisible()

  await came.getByRole('link', { name: 'The front door opens to everyone from April.' }).click()
  const open = page.getByRole('dialog', { name: 'Decision' })
  await expect(open.getByRole('heading', { name: 'The front door opens to everyone from April.' })).toBeVisible()
  await open.getByRole('link', { name: 'Open access from April?' }).click()
  await expect(block(page, 'Open access from April?')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'From referral to open door', level: 1 })).toBeVisible()
})

test('words typed into a dialog are not thrown away unasked', async ({ app }) => {
  await planSession(app)
  const { page } = app
  await addBlock(page, 'Check-in', 20)
  await block(page, 'Check-in').click()
  const editor = page.getByRole('dialog', { name: 'Edit block' })
  await editor.getByLabel('Facilitator notes').fill('Watch the time')
  await page.keyboard.press('Escape')
  const asking = page.getByRole('dialog', { name: 'Leave without saving?' })
  await asking.getByRole('button', { name: 'Cancel' }).click()
  await expect(editor.getByLabel('Facilitator notes')).toHaveValue('Watch the time')
  await editor.getByRole('button', { name: 'Save changes' }).click()
  await expect(agenda(page).getByText('Private notes')).toBeVisible()
})

test('odd text stays text', async ({ app }) => {
  await planSession(app)
  const { page } = app
  const odd = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://example.org")', 'مرحبا 👩🏽‍🤝‍👩🏻', 'x'.repeat(400)]
  for (const title of odd) await addBlock(page, title, 10)
  for (const title of odd) await expect(block(page, title)).toBeVisible()
  const overflow = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(overflow).toBe(0)
})

test('a forum has members, old and new, and can be removed and brought back', async ({ app }) => {
  await planSession(app)
  const { page } = app
  await page
    .getByRole('navigation', { name: 'Where you are' })
    .getByRole('link', { name: 'System Leadership Forum' })
    .click()
  await page.getByRole('button', { name: 'Add member' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a member' })
  await dialog.getByLabel('Person').fill('Joy Tanner')
  await page.getByRole('option', { name: 'New person: Joy Tanner' }).click()
  await dialog.getByLabel('Organisation').fill('Borough Council')
  await page.getByRole('option', { name: 'New organisation: Borough Council' }).click()
  await dialog.getByRole('button', { name: 'Add member' }).click()
  const row = page.getByRole('row', { name: /Joy Tanner/ })
  await expect(row).toContainText('Borough Council')
  await row.getByRole('combobox', { name: 'Role of Joy Tanner' }).click()
  await page.getByRole('option', { name: 'Scribe' }).click()
  await expect(page.getByRole('button', { name: 'Undo: Change membership' })).toBeVisible()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Remove forum' }).click()
  await expect(page.getByText('No forums yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo: Remove forum' }).click()
  await page.getByRole('link', { name: 'System Leadership Forum' }).click()
  await expect(page.getByRole('row', { name: /Joy Tanner/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'From referral to open door' })).toBeVisible()
})

import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test, type App } from '../support/app.ts'
import { drag } from '../support/drag.ts'

/** The sample programme with its commitments on the screen: 28 are open, of 119. */
async function openCommitments({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Commitments' }).click()
  await expect(page.getByRole('grid', { name: 'Commitments' })).toBeVisible()
}

const count = (page: Page, words: string): Locator => page.getByText(words, { exact: true })
const row = (page: Page, action: string): Locator => page.getByRole('row').filter({ hasText: action })
const addButton = (page: Page): Locator => page.getByRole('main').getByRole('button', { name: 'Add commitment' })
/** Takes back what a notice tells; one that is just leaving has its own button for a moment longer. */
const undo = (page: Page, told: string): Promise<void> =>
  page.getByRole('alert').filter({ hasText: told }).getByRole('button', { name: 'Undo', exact: true }).click()
const panel = (page: Page): Locator => page.getByRole('dialog')
const column = (page: Page, state: string): Locator => page.getByRole('region', { name: new RegExp(`^${state}: `) })

const pharmacist = 'Release 0.4 WTE pharmacist to the neighbourhood team'
const protocol = 'Write the open-access front-door protocol'

test('the filter is a sentence, its parts combine, and the count agrees with the list', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await expect(count(page, '28 of 119 commitments')).toBeVisible()
  await page.getByRole('button', { name: 'Forum: in any forum' }).click()
  await page.getByRole('combobox', { name: 'Made in' }).click()
  await page.getByRole('option', { name: 'Front Door Design Team' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Forum: in Front Door Design Team' })).toBeFocused()
  await page.getByRole('button', { name: 'Due: due any time' }).click()
  await page.getByRole('radio', { name: 'Overdue' }).check()
  await page.keyboard.press('Escape')
  const listed = page.getByRole('row').filter({ hasText: 'late' })
  await expect(count(page, `${await listed.count()} of 119 commitments`)).toBeVisible()
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String((await listed.count()) + 1))

  await page.getByRole('button', { name: 'Clear forum filter' }).click()
  await expect(count(page, '5 of 119 commitments')).toBeVisible()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await expect(count(page, '119 commitments')).toBeVisible()
  await page.getByRole('textbox', { name: 'Find in commitments' }).fill('PHARMACIST lewis')
  await expect(row(page, pharmacist)).toBeVisible()

  await page.getByRole('link', { name: 'Decisions' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Commitments' }).click()
  await expect(page.getByRole('textbox', { name: 'Find in commitments' })).toHaveValue('PHARMACIST lewis')
})

test('from a commitment one click leads to its agenda item and back', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await page.getByRole('link', { name: protocol }).click()
  await expect(panel(page).getByRole('heading', { name: protocol })).toBeVisible()
  const item = panel(page).getByRole('term').filter({ hasText: 'Agenda item' }).locator('+ dd').getByRole('link')
  const title = await item.textContent()
  await item.click()
  await expect(page.getByText(title ?? '').first()).toBeVisible()
  await page.getByRole('link', { name: protocol }).first().click()
  await expect(panel(page).getByRole('heading', { name: protocol })).toBeVisible()
})

test('with the keyboard alone: add, find, open, move the date, say how it goes, come back', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await addButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What will be done')).toBeFocused()
  await page.keyboard.type('Lend the hall <img src=x onerror=alert(1)> on Fridays')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Zofia Nowak')
  await expect(page.getByRole('option', { name: 'Add “Zofia Nowak” to people' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('Zofia Nowak', { exact: true })).toBeVisible()
  await page.getByRole('dialog').getByLabel('Needed by').focus()
  await page.keyboard.type('4/1/2027')
  await page.getByLabel('What will be done').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Commitment added.')).toBeVisible()
  await expect(addButton(page)).toBeFocused()

  await page.getByRole('textbox', { name: 'Find in commitments' }).focus()
  await page.keyboard.type('zofia')
  await expect(count(page, '1 of 120 commitments')).toBeVisible()
  const made = row(page, 'Lend the hall <img src=x onerror=alert(1)> on Fridays')
  await made.focus()
  await page.keyboard.press('Enter')
  await panel(page).getByRole('button', { name: 'Change date' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByLabel('New date', { exact: true })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('18 Jan 2027')
  await panel(page).getByRole('textbox', { name: 'Why it moves' }).focus()
  await panel(page).getByRole('button', { name: 'Save date' }).press('Enter')
  await expect(panel(page).getByText('Say in a few words why it moves.')).toBeVisible()
  await panel(page).getByRole('textbox', { name: 'Why it moves' }).fill('waiting for the caretaker')
  await panel(page).getByRole('button', { name: 'Save date' }).press('Enter')
  await expect(panel(page).getByText('First promised for 4 Jan 2027')).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Change date' })).toBeFocused()

  await panel(page).getByRole('textbox', { name: 'Add an update' }).focus()
  await page.keyboard.type('The caretaker has said yes.')
  await page.keyboard.press('Enter')
  const updates = panel(page).getByRole('list', { name: 'Updates, newest first' }).getByRole('listitem')
  await expect(updates).toContainText([
    'The caretaker has said yes.',
    'to 18 Jan 2027: waiting for the caretaker',
    'Promised, needed by 4 Jan 2027',
  ])
  await page.keyboard.press('Escape')
  await expect(made).toBeFocused()
})

test('several are changed at once and come back with one undo', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Change state' }).click()
  await page.getByRole('menuitem', { name: 'Kept' }).click()
  await expect(count(page, '25 of 119 commitments')).toBeVisible()
  await undo(page, 'moved to Kept.')
  await expect(count(page, '28 of 119 commitments')).toBeVisible()

  await page.getByRole('checkbox', { name: 'Select all that are listed' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(count(page, '0 of 91 commitments')).toBeVisible()
  await undo(page, 'removed.')
  await expect(count(page, '28 of 119 commitments')).toBeVisible()
})

test('the headings sort, and the keys go from one end of the list to the other', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await page.getByRole('button', { name: 'Clear state filter' }).click()
  await page.getByRole('button', { name: 'Commitment', exact: true }).click()
  const heading = page.getByRole('columnheader', { name: 'Commitment', exact: true })
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: 'Commitment', exact: true }).click()
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('End')
  await expect(page.locator('[aria-rowindex="120"]')).toBeFocused()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('Home')
  await expect(page.locator('[aria-rowindex="2"]')).toBeFocused()
})

test('a card dragged to Stuck asks what help is needed', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await page.getByText('Board', { exact: true }).click()
  const card = column(page, 'In progress').getByRole('listitem').filter({ hasText: protocol })
  await drag(page, card, column(page, 'Stuck'), {
    over: 'Over Stuck.',
    hold: { x: 40, y: 50 },
    drop: { x: 90, y: 120 },
  })
  await expect(column(page, 'Stuck').getByRole('link', { name: protocol })).toBeVisible()
  await expect(page.getByLabel('What help is needed?')).toBeFocused()
  await page.keyboard.type('Finance sign-off')
  await page.keyboard.press('Enter')
  await expect(column(page, 'Stuck').getByText('Needs: Finance sign-off', { exact: true })).toBeVisible()
})

test('cards move with the keyboard and from their menus, and it is said', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await page.getByText('Board', { exact: true }).click()
  await column(page, 'In progress').getByRole('link', { name: protocol }).focus()
  for (const leave of ['Escape', 'Control+z']) {
    await page.keyboard.press('Alt+ArrowRight')
    await expect(page.getByLabel('What help is needed?')).toBeFocused()
    await page.keyboard.press(leave)
    const where = leave === 'Escape' ? 'Stuck' : 'In progress'
    await expect(column(page, where).getByRole('link', { name: protocol })).toBeFocused()
    if (leave === 'Escape') await page.keyboard.press('Alt+ArrowLeft')
    await expect(column(page, 'In progress').getByRole('link', { name: protocol })).toBeFocused()
  }
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('alert').filter({ hasText: 'Commitment moved to Promised.' })).toBeVisible()
  await expect(column(page, 'Promised').getByRole('link', { name: protocol })).toBeFocused()
  await page.getByRole('button', { name: `Move “${protocol}”` }).press('Enter')
  await page.getByRole('menuitem', { name: 'Released' }).press('Enter')
  await expect(column(page, 'Released').getByText('8')).toBeVisible()
  await expect(count(page, '27 of 119 commitments')).toBeVisible()
  await page.getByRole('button', { name: 'Show Released' }).click()
  // Only cards in sight are drawn, and this one stands last.
  await column(page, 'Released').getByRole('listitem').last().scrollIntoViewIfNeeded()
  await expect(column(page, 'Released').getByRole('link', { name: protocol })).toBeVisible()
})

test('words typed are not thrown away unasked', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await addButton(page).click()
  await page.getByLabel('What will be done').fill('Half a thought')
  await page.keyboard.press('Escape')
  const asked = page.getByRole('dialog', { name: 'Throw away what you wrote?' })
  await expect(asked).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asked).toHaveCount(0)
  await expect(page.getByLabel('What will be done')).toHaveValue('Half a thought')
  await page.keyboard.press('Escape')
  await asked.getByRole('button', { name: 'Throw away' }).click()

  await page.getByRole('link', { name: pharmacist }).click()
  await page.getByRole('textbox', { name: 'Add an update' }).fill('Half an update')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(panel(page).getByText('2 of 28')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('textbox', { name: 'Add an update' })).toHaveValue('Half an update')
})

test('grouped, changed where it stands, several at once, and kept as a view', async ({ app }) => {
  await openCommitments(app)
  const { page } = app
  await page.getByRole('button', { name: 'Group', exact: true }).click()
  await page.getByRole('menuitem', { name: 'State', exact: true }).click()
  const group = (name: string) => page.getByRole('button', { name: new RegExp(`^${name} ?\\d+$`) })
  for (const [place, name] of ['Promised', 'In progress'].entries()) {
    await expect(group(name)).toHaveAttribute('aria-expanded', 'true')
    await page
      .getByRole('row')
      .nth(1 + place)
      .focus()
    await page.keyboard.press('ArrowLeft')
    await expect(group(name)).toHaveAttribute('aria-expanded', 'false')
  }
  await expect(group('Stuck')).toHaveAttribute('aria-expanded', 'true')
  await expect(count(page, '28 of 119 commitments')).toBeVisible()

  await row(page, pharmacist).focus()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'What will be done' })).toBeFocused()
  await page.keyboard.type('Lend half a pharmacist')
  await page.keyboard.press('Enter')
  const changed = row(page, 'Lend half a pharmacist')
  await expect(changed.locator('[data-column="action"]')).toBeFocused()
  await changed.focus()
  await expect(changed).toBeFocused()
  for (const column of ['reference', 'action', 'owner', 'due']) {
    await page.keyboard.press('ArrowRight')
    await expect(changed.locator(`[data-column="${column}"]`)).toBeFocused()
  }
  await page.keyboard.press('F2')
  await expect(page.getByLabel('New date', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(changed.locator('[data-column="due"]')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(changed).toBeFocused()

  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Change more' }).click()
  await page.getByRole('menuitem', { name: 'Date…' }).click()
  await expect(page.getByRole('textbox', { name: 'New date' })).toBeFocused()
  await page.keyboard.type('18 Jan 2027')
  await page.getByRole('textbox', { name: 'Why they move' }).fill('After the budget')
  await page.getByRole('button', { name: 'Change date', exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: '18 Jan 2027' })).toHaveCount(2)
  await undo(page, 'Date of 2 changed.')
  await expect(page.getByText('Undone: Change date of 2 commitments.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '18 Jan 2027' })).toHaveCount(0)

  await page.getByRole('button', { name: /^Views/ }).click()
  await page.getByRole('button', { name: 'Save this view…' }).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Mine')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Views: Mine' })).toBeVisible()
  const saved = page.getByRole('list', { name: 'Saved views' })
  await page.getByRole('button', { name: 'Views: Mine' }).click()
  await saved.getByRole('button', { name: 'Who needs help', exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Commitments by month' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Views: Who needs help' }).press('Enter')
  await saved.getByRole('button', { name: 'Rename “Mine”…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Ours')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Views: Who needs help' })).toBeFocused()
  await page.keyboard.press('Enter')
  await saved.getByRole('button', { name: 'Ours', exact: true }).click()
  await expect(group('Promised')).toBeVisible()
})

test('a number in a picture lists what it counts, and everybody can read the pictures', async ({ app }) => {
  const { page } = app
  await openCommitments(app)
  await page.getByText('Pictures', { exact: true }).click()
  await page.getByRole('button', { name: 'Table: Kept on time' }).click()
  const table = page.getByRole('table', { name: 'Kept on time, by organisation' })
  await expect(table).toBeVisible()
  await expectAccessible(page, 'pictures')
  const number = table.getByRole('button').first()
  const counted = await number.textContent()
  await number.press('Enter')
  await expect(page.getByRole('grid', { name: 'Commitments' })).toBeVisible()
  await expect(count(page, `${counted} of 119 commitments`)).toBeVisible()
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.getByText('Pictures', { exact: true }).click()
  const waits = page.getByRole('table', { name: 'Open promises by who owes them and who waits' })
  const cell = waits.getByRole('button').first()
  const owed = await cell.textContent()
  await cell.click()
  await expect(count(page, `${owed} of 119 commitments`)).toBeVisible()
})

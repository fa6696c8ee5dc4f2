/**
 * Every screen for everybody, and the dialogs met on the way (the others: `dialogs.browser.spec.ts`): WCAG 2.2 A and AA
 * by axe in each theme, text at twice its size, a window as narrow as 320 pixels, less motion. In the browser only: the
 * desktop app is drawn by the same engine from the same files. `docs/accessibility.md` says what is tested by hand.
 */
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'
import { closeDialogs, go, openSample, openSession } from '../support/sampleScreens.ts'

/** A menu, or a list that opens like one, as it stands open. */
async function expectAccessibleMenu(page: Page, opener: Locator): Promise<void> {
  await opener.click()
  const menu = page.locator('[data-menu-dropdown], [role="dialog"]')
  await expect(menu.locator('button').first()).toBeVisible()
  await expectAccessible(page, `menu: ${(await opener.getAttribute('aria-label')) ?? (await opener.textContent())}`)
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
}

test('the first screen, home, people, organisations, reports, settings', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page, 'first screen')
  await openSample(app)
  await expectAccessible(page, 'home')
  await go(page, 'People')
  await expectAccessible(page, 'people')
  await page.getByRole('link', { name: 'Adaeze Okafor' }).click()
  const person = page.getByRole('dialog', { name: 'Adaeze Okafor' })
  await expect(person.getByText('adaeze.okafor@example.org')).toBeVisible()
  await expectAccessible(page, 'a person')
  await person.getByRole('button', { name: 'Change…' }).click()
  await expect(page.getByRole('dialog', { name: 'Change person' })).toBeVisible()
  await expectAccessible(page, 'a person’s form')
  await closeDialogs(page)
  await go(page, 'Organisations')
  await expectAccessible(page, 'organisations')
  await go(page, 'Reports')
  await expect(page.getByRole('button', { name: 'Excel' })).toBeEnabled()
  await expectAccessible(page, 'reports')
  await page.getByRole('combobox', { name: 'Report' }).click()
  await page.keyboard.press('ArrowDown')
  await expectAccessible(page, 'reports to choose from')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Saved reports/ }).click()
  await expect(page.getByRole('button', { name: 'Save this report…' })).toBeVisible()
  await expectAccessible(page, 'saved reports')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Excel' }).click()
  await expect(page.getByRole('dialog', { name: 'Before anything leaves' })).toBeVisible()
  await expectAccessible(page, 'before anything leaves')
  await closeDialogs(page)
  await go(page, 'Settings')
  await expectAccessible(page, 'settings')
})

test('the palette, the help sheet, the programme’s menu and its dialogs', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('door')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page, 'palette')
  await closeDialogs(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('region', { name: 'Where is…' })).toBeVisible()
  await expectAccessible(page, 'help')
  await closeDialogs(page)
  const menu = page.getByRole('button', { name: /^Programme: / })
  await menu.click()
  await expect(page.getByRole('menuitem', { name: 'Save a copy…' })).toBeVisible()
  await expectAccessible(page, 'programme menu')
  await page.keyboard.press('Escape')
  for (const name of ['Places…', 'Name and purpose…', 'New programme…', 'Delete from this laptop…']) {
    await menu.click()
    await page.getByRole('menuitem', { name }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, name)
    await closeDialogs(page)
  }
})

test('forums, a session in each view, its block, its dialogs, run mode and minutes', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Forums')
  await expectAccessible(page, 'forums')
  await page.getByRole('button', { name: 'Add forum' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'forum form')
  await closeDialogs(page)
  await page.getByRole('list', { name: 'Forums' }).getByRole('link', { name: 'System Leadership Forum' }).click()
  await expect(page.getByRole('table', { name: 'Members' })).toBeVisible()
  await expectAccessible(page, 'forum')
  await openSession(page)
  await expectAccessible(page, 'session')
  await expectAccessibleMenu(page, page.getByRole('button', { name: 'More', exact: true }))
  await expectAccessibleMenu(page, page.getByRole('button', { name: /^More for / }).first())
  await page.getByRole('list', { name: 'Agenda', exact: true }).getByRole('heading', { level: 3 }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'block')
  await closeDialogs(page)
  for (const view of ['Timeline', 'Participants’ agenda', 'Run sheet']) {
    await page.getByText(view, { exact: true }).click()
    await expect(page.getByRole('radio', { name: view })).toBeChecked()
    await expectAccessible(page, view)
  }
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('dialog', { name: 'Invite' })).toBeVisible()
  await expectAccessible(page, 'invitation')
  await closeDialogs(page)
  await page.getByRole('button', { name: 'Run session' }).click()
  await expect(page.getByRole('region', { name: 'Now' })).toContainText('Ready to start')
  await expectAccessible(page, 'run mode')
})

test('commitments as table, board, timeline and pictures; filter, panel and form', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Commitments')
  await expectAccessible(page, 'table')
  await page.getByRole('button', { name: 'Owner: by anyone' }).click()
  await expect(page.getByRole('combobox', { name: 'Promised by' })).toBeVisible()
  await expectAccessible(page, 'owner filter')
  await page.keyboard.press('Escape')
  for (const name of ['Group', 'Columns', 'More filters']) {
    await expectAccessibleMenu(page, page.getByRole('button', { name, exact: true }))
  }
  await page
    .getByRole('checkbox', { name: /^Select / })
    .first()
    .click()
  await expectAccessibleMenu(page, page.getByRole('button', { name: 'Change more' }))
  await page.getByRole('grid', { name: 'Commitments' }).getByRole('link').first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change date' }).click()
  await expectAccessible(page, 'panel')
  await page.getByRole('form', { name: 'Change date' }).getByRole('button', { name: 'Cancel' }).click()
  await closeDialogs(page)
  for (const view of ['Board', 'Timeline', 'Pictures']) {
    await page.getByText(view, { exact: true }).click()
    await expect(page.getByRole('radio', { name: view })).toBeChecked()
    await expectAccessible(page, view)
    expect(await beneath(page), view).toBe(0)
  }
  await page.getByRole('main').getByRole('button', { name: 'Add commitment' }).click()
  await expect(page.getByLabel('What will be done')).toBeFocused()
  await expectAccessible(page, 'form')
  await page.getByRole('combobox', { name: 'Who promises it' }).fill('ad')
  await expect(page.getByRole('option', { name: /^Adaeze Okafor/ })).toBeVisible()
  await expectAccessible(page, 'owners to choose from', '[role="listbox"]')
  await page.getByRole('combobox', { name: 'Who promises it' }).fill('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Import…' }).click()
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  await expectAccessible(page, 'import')
  const file = join(import.meta.dirname, '../fixtures/real/board-action-tracker-2012.xlsx')
  await app.chooses(file, () => page.getByRole('button', { name: 'Choose a file' }).click())
  await page.getByText('How the columns were read').click()
  await expect(page.getByRole('table', { name: 'What each row becomes' })).toBeVisible()
  await expectAccessible(page, 'preview of an import')
})

test('purpose in each of its parts, decisions, measures, pulse, methods, templates, the vault’s door', async ({
  app,
}) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Shared purpose')
  const parts = page.getByRole('navigation', { name: 'Parts of the purpose' })
  for (const link of await parts.getByRole('link').all()) {
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expectAccessible(page, `purpose: ${(await link.textContent()) ?? ''}`)
  }
  await go(page, 'Decisions')
  await expectAccessible(page, 'decisions')
  await page.getByRole('grid', { name: 'Decisions' }).getByRole('link').first().click()
  await expect(page.getByRole('dialog', { name: 'Decision' })).toBeVisible()
  await expectAccessible(page, 'decision')
  await closeDialogs(page)
  await go(page, 'Measures')
  await expectAccessible(page, 'measures')
  await page.getByRole('grid', { name: 'Measures' }).getByRole('link').first().click()
  await expect(page.getByRole('img', { name: /^Course of/ })).toBeVisible()
  await expectAccessible(page, 'measure')
  await go(page, 'Pulse')
  await expectAccessible(page, 'pulse')
  await go(page, 'Methods')
  await expectAccessible(page, 'methods')
  await go(page, 'Coaching')
  await expect(page.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeVisible()
  await expectAccessible(page, 'the vault’s door')
})

const screens = [
  'Home',
  'Forums',
  'Commitments',
  'Shared purpose',
  'Decisions',
  'Prototypes',
  'Measures',
  'Methods',
  'Pulse',
  'Reports',
  'People',
  'Organisations',
  'Coaching',
  'Settings',
]

/** How far the page reaches beyond the window, in CSS pixels: what would have to be scrolled sideways to be read. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** How far the page reaches beneath the window, in CSS pixels: the screen scrolls, and nothing beside it may. */
const beneath = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)

test('text at twice its size stays on every screen, without scrolling sideways', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Settings')
  const size = page.getByRole('group', { name: 'Text size' })
  while (await size.getByRole('button', { name: 'Larger text' }).isEnabled()) {
    await size.getByRole('button', { name: 'Larger text' }).click()
  }
  await expect(size.getByRole('status')).toHaveText('200 %')
  for (const screen of screens) {
    await go(page, screen)
    expect(await sideways(page), screen).toBe(0)
    expect(await beneath(page), screen).toBe(0)
    await expectAccessible(page, `${screen} at 200 %`)
  }
})

test('a window of 320 pixels can be read without scrolling sideways', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await openSession(page)
  const session = page.url()
  await page.setViewportSize({ width: 320, height: 640 })
  for (const view of ['Participants’ agenda', 'Run sheet']) {
    await page.getByText(view, { exact: true }).click()
    await expect(page.getByRole('radio', { name: view })).toBeChecked()
    expect(await sideways(page), view).toBe(0)
  }
  for (const screen of ['/', '/purpose', '/reports', '/settings', '/coaching', '/methods']) {
    await page.goto(`${session.slice(0, session.indexOf('#'))}#${screen}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await sideways(page), screen).toBe(0)
  }
  await page.setViewportSize({ width: 320, height: 1000 })
  await page.goto(`${session.slice(0, session.indexOf('#'))}#/commitments`)
  await expect(page.getByText('Pictures', { exact: true })).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: /^Views/ }).click()
  await expect(page.getByRole('button', { name: 'Save this view…' })).toBeVisible()
  expect(await sideways(page), 'saved views').toBe(0)
})

test('who asks for less motion sees none', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(app)
  const moving = (): Promise<string[]> =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
        .map((animation) => (animation as CSSTransition).transitionProperty),
    )
  await page.keyboard.press('?')
  await expect(page.getByRole('region', { name: 'Where is…' })).toBeVisible()
  expect(await moving()).toEqual([])
  await closeDialogs(page)
  await go(page, 'Commitments')
  await page.getByRole('grid', { name: 'Commitments' }).getByRole('link').first().click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Change date' })).toBeVisible()
  expect(await moving()).toEqual([])
  await closeDialogs(page)
  await page.getByText('Pictures', { exact: true }).click()
  await expect(page.getByRole('button', { name: 'Table: Kept on time' })).toBeVisible()
  expect(await moving()).toEqual([])
})

test('the focus is never lost: after a dialog or a menu it is where it was, else at the beginning of the screen', async ({
  app,
}) => {
  const { page } = app
  await openSample(app)
  const main = page.getByRole('main')
  const openAndLeave = async (name: string, opens: 'dialog' | 'menu'): Promise<void> => {
    const opener = page.getByRole('button', { name, exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    const opened = page.getByRole(opens)
    await expect(opened.or(opened.getByRole('menuitem')).first()).toBeVisible()
    await expect(opened.and(page.locator(':focus-within')), 'the focus goes into it').toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(opened).toHaveCount(0)
    await expect(opener, name).toBeFocused()
  }
  await openAndLeave('Search… Ctrl K', 'dialog')
  await openAndLeave('Name and purpose…', 'dialog')
  await go(page, 'People')
  await openAndLeave('Add person', 'dialog')
  await go(page, 'Commitments')
  await openAndLeave('Add commitment', 'dialog')
  await openAndLeave('Group', 'menu')
  await page.getByText('Board', { exact: true }).click()
  const card = page.getByRole('button', { name: /^Move “/ }).first()
  await openAndLeave((await card.getAttribute('aria-label')) ?? '', 'menu')

  await go(page, 'Settings')
  const smaller = page.getByRole('button', { name: 'Smaller text' })
  await smaller.focus()
  while (await smaller.isEnabled()) await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Larger text' })).toBeFocused()

  await go(page, 'Decisions')
  await main.getByRole('button', { name: 'Export…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible()
  await expect(main).toBeFocused()
})

test('Escape closes one thing at a time, and what slides out is still what it was', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await expect(page.getByRole('main'), 'after the first screen').toBeFocused()
  await go(page, 'Commitments')
  await page.getByRole('grid', { name: 'Commitments' }).getByRole('link').first().click()
  const panel = page.getByRole('dialog')
  const change = panel.getByRole('button', { name: 'Change date' })
  const calendar = page.getByRole('table').filter({ hasText: 'Mo' })
  const form = panel.getByRole('form', { name: 'Change date' })
  await change.click()
  await expect(form.getByRole('textbox', { name: 'New date' })).toBeFocused()
  await expect(calendar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(calendar).toHaveCount(0)
  await expect(form).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await expect(change).toBeFocused()
  await change.press('Enter')
  await form.getByRole('textbox', { name: 'Why it moves' }).focus()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)

  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.body.textContent.includes('no longer there')) document.body.dataset['flashed'] = 'true'
    })
    seen.observe(document.body, { childList: true, subtree: true })
  })
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(page.locator('[data-flashed]')).toHaveCount(0)
})

test('what has the focus in a long dialog is not beneath its heading', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await page.setViewportSize({ width: 1024, height: 640 })
  await go(page, 'Commitments')
  await page.getByRole('button', { name: 'Add commitment' }).click()
  const dialog = page.getByRole('dialog')
  const first = dialog.getByLabel('What will be done')
  await expect(first).toBeFocused()
  await dialog.getByRole('button', { name: 'Close' }).focus()
  await dialog.evaluate((scrolling) => scrolling.scrollTo({ top: 60, behavior: 'instant' }))
  await first.focus()
  const [field, heading] = await Promise.all([first.boundingBox(), dialog.locator('header').boundingBox()])
  expect(field?.y).toBeGreaterThanOrEqual((heading?.y ?? 0) + (heading?.height ?? 0))
})

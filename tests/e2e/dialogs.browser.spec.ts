/**
 * Every dialog that `everybody.browser.spec.ts` and the specs of its feature do not open in passing: WCAG 2.2 A and AA
 * by axe in each theme. A new dialog belongs into one of them.
 */
import { writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible, expectAccessibleDialog } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'
import { closeDialogs, go, openSample, openSession } from '../support/sampleScreens.ts'
import { goToCoaching, prepareVault, toVaultPage } from '../support/vaultScreens.ts'

/** Presses what opens a dialog, asks axe about it, and closes it and no other. */
async function expectDialog(page: Page, name: string | RegExp, opener: Locator | (() => Promise<void>)): Promise<void> {
  await (typeof opener === 'function' ? opener() : opener.click())
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog).toBeVisible()
  await expectAccessibleDialog(page, String(name))
  await dialog
    .getByRole('button', { name: 'Close', exact: true })
    .or(dialog.getByRole('button', { name: 'Cancel' }))
    .first()
    .click()
  await expect(dialog).toHaveCount(0)
}

const button = (page: Page, name: string | RegExp): Locator =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()

/** Through a menu of the screen. */
const item = (page: Page, name: string, opener: Locator) => async (): Promise<void> => {
  await opener.click()
  await page.getByRole('menuitem', { name }).click()
}

test('people, organisations and forums', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'People')
  await expectDialog(page, 'Add person', button(page, 'Add person'))
  await page.getByRole('link', { name: 'Adaeze Okafor' }).click()
  await expectDialog(page, /former member/, page.getByRole('button', { name: 'They asked to be removed…' }))
  await closeDialogs(page)
  await go(page, 'Organisations')
  await expectDialog(page, 'Add organisation', button(page, 'Add organisation'))
  await page.getByRole('main').getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessibleDialog(page, 'an organisation')
  await expectDialog(page, 'Change organisation', page.getByRole('dialog').getByRole('button', { name: 'Change…' }))
  await closeDialogs(page)
  await go(page, 'Forums')
  await page.getByRole('list', { name: 'Forums' }).getByRole('link', { name: 'System Leadership Forum' }).click()
  await expectDialog(page, 'Change forum', button(page, 'Edit'))
  await expectDialog(page, 'Add a member', button(page, 'Add member'))
  await expectDialog(page, 'Plan a session', button(page, 'Plan a session'))
  await expectDialog(page, 'Record a decision', button(page, 'Record decision'))
})

test('a session and its blocks', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await openSession(page)
  const block = page.getByRole('button', { name: /^More for / }).first()
  const more = page.getByRole('button', { name: 'More', exact: true })
  await expectDialog(page, 'Change session', button(page, 'Edit details'))
  await expectDialog(page, 'Who is here', button(page, 'Who is here'))
  await expectDialog(page, 'Save as template', item(page, 'Save as template…', more))
  await expectDialog(page, 'Split block', item(page, 'Split at a minute…', block))
  await expectDialog(page, 'Move to another session', item(page, 'Move to another session…', block))
  await expectDialog(page, 'Insert a template', item(page, 'Insert a template after…', block))
  await expectDialog(page, 'What this block serves', item(page, 'Purpose clauses it serves…', block))
  await expectDialog(page, 'Record a decision', page.getByRole('button', { name: /^Record a decision from / }).first())
  await expectDialog(page, 'Add commitment', page.getByRole('button', { name: /^Add a commitment from / }).first())
  await item(page, 'Split into rooms', block)()
  await expectDialog(
    page,
    'Change room',
    item(page, 'Change name and place', page.getByRole('button', { name: 'More for Room 1' })),
  )
  await page.keyboard.press('m')
  await expectAccessible(page, 'methods beside an agenda')
})

test('decisions and prototypes', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Decisions')
  await page.getByRole('button', { name: 'Record a decision' }).click()
  const form = page.getByRole('dialog', { name: 'Record a decision' })
  await form.getByText('A proposal, not decided yet').click()
  await form.getByLabel('What is proposed').fill('The desk opens on Saturdays')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
  await expectAccessibleDialog(page, 'leave without saving')
  await page.keyboard.press('Escape')
  await form.getByRole('button', { name: 'Record decision' }).click()
  await expect(form).toHaveCount(0)
  const drawer = page.getByRole('dialog', { name: 'Decision' }).first()
  await expectDialog(page, 'Mark as decided', drawer.getByRole('button', { name: 'Mark as decided…' }))
  await expectDialog(page, 'Withdraw this proposal', drawer.getByRole('button', { name: 'Withdraw…' }))
  await expectDialog(page, 'Change decision', drawer.getByRole('button', { name: 'Edit decision' }))
  await drawer.getByRole('button', { name: 'Mark as decided…' }).click()
  await page.getByRole('dialog', { name: 'Mark as decided' }).getByRole('button', { name: 'Mark as decided' }).click()
  await expectDialog(page, 'Review this decision', drawer.getByRole('button', { name: 'Review…' }))
  await closeDialogs(page)
  await go(page, 'Prototypes')
  await expectDialog(page, 'Add a prototype', button(page, 'Add a prototype'))
  await page.getByRole('grid', { name: 'Prototypes' }).getByRole('link').first().click()
  await expectDialog(page, 'Change prototype', button(page, 'Edit'))
  await expectDialog(page, 'Change the test card', button(page, /^Change test card/))
  await expectDialog(
    page,
    /Decide what follows|Write the/,
    button(page, /^(Decide what follows…|Test it again…|Write the .* card)$/),
  )
})

test('measures and pulse', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Measures')
  await expectDialog(page, 'Add a measure', button(page, 'Add a measure'))
  await expectDialog(page, 'Bring in observations', button(page, 'Import…'))
  await page.getByRole('grid', { name: 'Measures' }).getByRole('link').first().click()
  await expectDialog(page, 'Change measure', button(page, 'Edit'))
  await expectDialog(page, 'Add an observation', button(page, 'Add an observation'))
  await go(page, 'Pulse')
  await expectDialog(page, 'Take the pulse', button(page, /^Take the pulse/))
  await button(page, /^Take the pulse/).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click()
  await expectDialog(page, 'Type in paper sheets', button(page, 'Type in paper sheets'))
  await button(page, 'Type in paper sheets').click()
  await page.getByLabel(/a digit for each statement/).fill('4444444444')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
  await expectDialog(page, 'Fewer than five have answered', button(page, 'Keep the round'))
  await expectDialog(page, 'Throw these answers away?', button(page, 'Throw it away'))
})

test('shared purpose', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Shared purpose')
  const part = (name: string) =>
    page.getByRole('navigation', { name: 'Parts of the purpose' }).getByRole('link', { name }).click()
  await part('Wall')
  await expectDialog(page, 'Paste contributions', button(page, 'Paste or CSV'))
  const card = page.getByRole('button', { name: /^Move “/ }).first()
  await expectDialog(page, 'What matters to somebody', item(page, 'Change the words or who said them…', card))
  await expectDialog(page, 'Start a purpose statement', button(page, 'Another statement'))
  await expectDialog(page, 'Purpose statement', button(page, 'Title and review'))
  await part('Endorse')
  await expectDialog(page, /^Where they stand on version/, button(page, 'Record an endorsement'))
  await part('Words')
  await expectDialog(page, /^A new draft from version/, button(page, 'Begin a new version'))
})

test('methods and templates', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Methods')
  await expectDialog(page, 'Write a method', button(page, 'Write a method'))
  await page.getByRole('link', { name: 'Open space' }).click()
  await expectDialog(page, 'Make it your own', button(page, 'Make it your own'))
  await go(page, 'Methods')
  await page.getByRole('link', { name: 'Session templates' }).click()
  await expectAccessible(page, 'templates')
  await page.getByRole('link', { name: 'Front door design afternoon' }).click()
  await expectDialog(page, 'Add to a session', button(page, 'Add to a session…'))
})

test('commitments, reports and minutes', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Commitments')
  await page
    .getByRole('checkbox', { name: /^Select / })
    .first()
    .click()
  for (const name of ['Owner', 'Forum', 'Date']) {
    await expectDialog(
      page,
      new RegExp(`^${name} of `),
      item(page, `${name}…`, page.getByRole('button', { name: 'Change more' })),
    )
  }
  await page.getByRole('main').getByRole('button', { name: 'Add commitment' }).click()
  await page.getByLabel('What will be done').fill('Ring the library')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Throw away what you wrote?' })).toBeVisible()
  await expectAccessibleDialog(page, 'throw away')
  await page.getByRole('button', { name: /^Throw/ }).click()
  await go(page, 'Reports')
  await expectDialog(page, 'Branding', button(page, 'Branding…'))
  await expectDialog(page, 'What has left this laptop', button(page, /^What has left: /))
  await expectDialog(page, 'Before anything leaves', button(page, 'Several files…'))
  await openSession(page)
  await page.getByRole('button', { name: 'Close session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Minutes: / })).toBeVisible()
  await expectDialog(page, /checked/, button(page, 'Mark as checked'))
})

test('coaching: its forms, keys and copies', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await goToCoaching(page)
  await prepareVault(page, 'wickerwork saffron oxbow ninety')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Coaching, open' })).toBeVisible({ timeout: 20_000 })
  const add = page.getByRole('button', { name: 'Add', exact: true })
  for (const [entry, title] of [
    ['Coachee', 'Add a coachee'],
    ['Supervision', 'Log supervision'],
    ['CPD', 'Log CPD'],
    ['Reflective note', 'Write a reflective note'],
    ['Theme', 'Add a theme'],
  ] as const) {
    await expectDialog(page, title, item(page, entry, add))
  }
  await item(page, 'Coachee', add)()
  await page.getByRole('dialog').getByLabel('Name').first().fill('Adaeze')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.evaluate(() => (location.hash = '#/coaching/coachees'))
  await page.getByRole('link', { name: 'Adaeze' }).first().click()
  await expectDialog(page, 'Write down an agreement', button(page, 'Write down'))
  await expectDialog(
    page,
    'Erase Adaeze?',
    item(page, 'Erase for good…', page.getByRole('button', { name: 'More', exact: true })),
  )
  await toVaultPage(page)
  await expectAccessible(page, 'keys and copies')
  for (const [opener, title] of [
    ['Change the passphrase…', 'Change the passphrase'],
    ['New recovery key…', 'New recovery key'],
    ['Save an encrypted copy…', 'Save an encrypted copy'],
    ['Restore from a copy…', 'Restore from a copy'],
    ['Save a readable copy…', 'Save a readable copy?'],
    ['Remove them…', 'Remove these notes for good?'],
  ] as const) {
    await expectDialog(page, title, button(page, opener))
  }
})

test('a notice of what went wrong', async ({ app }, info) => {
  const { page } = app
  const path = info.outputPath('notes.throughline')
  await writeFile(path, 'no programme')
  await app.chooses(path, () => page.getByRole('button', { name: 'Open a programme file…' }).click())
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'a notice', '[role="alert"]')
})

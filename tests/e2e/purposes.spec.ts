import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test, type App } from '../support/app.ts'

const said = [
  'Nobody has to get worse to be seen',
  'I rang three times before anyone came',
  'One door, whoever you ask',
  'My story belongs to me',
  'I told it nineteen times',
  'Write it down once and ask me first',
  'The bus stops twice a day',
  'Somewhere warm after work',
  'Near enough to walk',
  'Ask carers how they are',
  'Carers know first',
  'Pay us for our time',
]

async function openSample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Look around the sample programme' }).click()
  await expect(page.getByRole('heading', { name: 'What needs you now' })).toBeVisible()
}

async function part(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Parts of the purpose' }).getByRole('link', { name })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

async function endorse(page: Page, person: string, stance: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Record an endorsement' }).click()
  const dialog = page.getByRole('dialog', { name: /Where they stand/ })
  await dialog.getByRole('combobox', { name: 'Who' }).fill(person)
  await page.getByRole('option', { name: person }).click()
  await dialog.getByRole('combobox', { name: 'Where they stand' }).click()
  await page.getByRole('option', { name: stance }).click()
  await dialog.getByLabel('Why, in their words').fill(reason)
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

test('from twelve contributions to adopted words with one withholding; a changed clause asks only those who spoke to it', async ({
  app,
}) => {
  const { page } = app
  await openSample(app)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shared purpose' }).click()
  await page.getByRole('button', { name: 'Another statement' }).click()
  const start = page.getByRole('dialog', { name: 'Start a purpose statement' })
  await start.getByLabel('Title').fill('What the desk is for')
  await start.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(start).toHaveCount(0)

  const line = page.getByLabel('What matters to you?')
  for (const [index, words] of said.slice(0, 2).entries()) {
    await line.fill(words)
    await line.press('Enter')
    await expect(page.getByText(index === 0 ? '1 contribution' : '2 contributions', { exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Paste or CSV' }).click()
  const pasting = page.getByRole('dialog', { name: 'Paste contributions' })
  await pasting.getByLabel('One contribution a line').fill(said.slice(2).join('\n'))
  await pasting.getByRole('button', { name: 'Add 10 contributions' }).click()
  await expect(pasting).toHaveCount(0)
  await expect(page.getByText('12 contributions', { exact: true })).toBeVisible()
  const move = async (words: string, to: string): Promise<void> => {
    await page.getByRole('button', { name: `Move “${words}”` }).click()
    await page.getByRole('menuitem', { name: to }).click()
  }
  await move('Nobody has to get worse to be seen', 'New cluster')
  const doors = page.getByRole('region', { name: 'Nobody has to get worse to be seen' })
  await expect(doors.getByRole('listitem')).toHaveCount(1)
  await move('One door, whoever you ask', 'Nobody has to get worse to be seen')
  await expect(doors.getByRole('listitem')).toHaveCount(2)
  await move('My story belongs to me', 'New cluster')
  const story = page.getByRole('region', { name: 'My story belongs to me' })
  await expect(story.getByRole('listitem')).toHaveCount(1)
  for (const [cluster, words] of [
    [doors, 'Nobody has to get worse to be seen'],
    [story, 'My story belongs to me'],
  ] as const) {
    await cluster.getByRole('button', { name: 'Make a clause' }).click()
    await expect(page.getByText(`“${words}” is a clause of the draft.`)).toBeVisible()
  }
  await expectAccessible(page)

  await part(page, 'Words')
  await expect(page.getByRole('textbox', { name: 'Clause 1' })).toHaveValue('Nobody has to get worse to be seen')
  await expect(page.getByText('From 2 contributions')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Propose version 1' }).click()
  await expect(page.getByRole('button', { name: 'Adopt version 1' })).toBeVisible()

  await part(page, 'Endorse')
  await endorse(page, 'Sunita Kaur', '5 · Full support', 'It says what we do.')
  await endorse(page, 'Jonathan Tetley', '1 · Cannot support it', 'Cabinet has not agreed.')
  await expect(page.getByRole('button', { name: /Jonathan Tetley: 1 · Cannot support it/ })).toBeVisible()
  // Maureen speaks to the second clause only.
  await page.getByRole('button', { name: 'Record an endorsement' }).click()
  const dialog = page.getByRole('dialog', { name: /Where they stand/ })
  await dialog.getByRole('combobox', { name: 'Who' }).fill('Maureen Bright')
  await page.getByRole('option', { name: 'Maureen Bright' }).click()
  await dialog.getByRole('checkbox', { name: /^1\. Nobody has/ }).uncheck()
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(dialog).toHaveCount(0)

  await part(page, 'Words')
  await page.getByRole('button', { name: 'Adopt version 1' }).click()
  const adopting = page.getByRole('dialog', { name: 'Adopt version 1' })
  await adopting.getByRole('button', { name: 'Adopt', exact: true }).click()
  await expect(adopting).toHaveCount(0)
  await page.getByRole('button', { name: 'Begin a new version' }).click()
  const revising = page.getByRole('dialog', { name: 'A new draft from version 1' })
  await revising.getByLabel('Why').fill('The desk has been open for a year.')
  await revising.getByRole('button', { name: 'Begin the draft' }).click()
  await expect(revising).toHaveCount(0)
  const first = page.getByRole('textbox', { name: 'Clause 1' })
  await first.fill('Nobody has to get worse before they are seen')
  await first.blur()
  await page.getByRole('button', { name: 'Propose version 2' }).click()
  await expect(page.getByRole('button', { name: 'Adopt version 2' })).toBeVisible()

  await part(page, 'Endorse')
  const again = page.getByRole('list', { name: 'Whom to ask again' })
  await expect(again.getByRole('listitem')).toHaveCount(2)
  await expect(again).toContainText('Sunita Kaur')
  await expect(again).toContainText('Jonathan Tetley')
  await expect(again).not.toContainText('Maureen Bright')

  await part(page, 'Compare')
  await expect(page.getByText('1 of 2 clauses differ between version 1 and version 2.')).toBeVisible()
  await expect(page.getByRole('insertion').first()).toHaveText('before they are')
  await expectAccessible(page)

  await page.getByRole('combobox', { name: 'Purpose statement' }).click()
  await page.getByRole('option', { name: 'Why North Moor works together' }).click()
  await part(page, 'Coverage')
  await expect(
    page.getByText(/nobody works on .*“Nobody falls between services on their eighteenth birthday”/),
  ).toBeVisible()
})

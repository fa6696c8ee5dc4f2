import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type App } from '../support/app.ts'

const real = (name: string): string => join(import.meta.dirname, '../fixtures/real', name)
const community = 'community-partnership-action-log-2017.csv'
const board = 'board-action-tracker-2012.xlsx'

/** An empty programme, its commitments, and the import dialog open. */
async function openImport({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  await page.getByLabel('Name').fill('North Moor')
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()
  await page.getByRole('link', { name: 'Commitments' }).first().click()
  await page.getByRole('button', { name: 'Import…' }).click()
}

async function chooseFile(app: App, path: string): Promise<void> {
  await app.chooses(path, () => app.page.getByRole('button', { name: 'Choose a file' }).click())
}

test('a board’s tracker comes in as one step, lasts, and goes again as one', async ({ app }) => {
  await openImport(app)
  await chooseFile(app, real(board))
  const table = app.page.getByRole('table', { name: 'What each row becomes' })
  await expect(table.getByText('Month of the rows below').first()).toBeVisible()
  await expect(app.page.getByText('6 commitments, 4 people to add, 3 rows are headings')).toBeVisible()
  await app.page.getByRole('button', { name: 'Bring in 6 commitments' }).click()
  await expect(app.page.getByText('6 commitments brought in, 4 people added.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Done' }).click()
  await expect(app.page.getByText('Patient re-admission strategy to be developed')).toBeVisible()

  await app.restart()
  await app.page.getByRole('link', { name: 'Commitments' }).first().click()
  await expect(app.page.getByText('Patient re-admission strategy to be developed')).toBeVisible()

  await app.page.getByRole('button', { name: 'Import…' }).click()
  await chooseFile(app, real(board))
  await expect(app.page.getByText('0 commitments, 0 people to add')).toBeVisible()
  await app.page.getByRole('checkbox', { name: 'Leave out the 6 already in this programme' }).uncheck()
  await app.page.getByRole('button', { name: 'Bring in 6 commitments' }).click()
  await app.page.getByRole('button', { name: 'Undo the import' }).click()
  await expect(app.page.getByText('Patient re-admission strategy to be developed')).toHaveCount(1)
})

test('a log dropped on the window is read; nothing is brought in by closing', async ({ app }) => {
  await openImport(app)
  const bytes = [...readFileSync(real(community))]
  const dropped = await app.page.evaluateHandle(
    ({ bytes, name }) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], name))
      return data
    },
    { bytes, name: community },
  )
  await app.page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  await expect(app.page.getByRole('button', { name: 'Bring in 10 commitments' })).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByText('Nobody has promised anything yet')).toBeVisible()
})

test('every step passes axe', async ({ app }) => {
  await openImport(app)
  const violations = async (): Promise<string[]> => {
    // Electron cannot open the second page that axe would gather its results in.
    const axe = new AxeBuilder({ page: app.page }).include('[role=dialog]').setLegacyMode(true)
    return (await axe.analyze()).violations.map((each) => each.id)
  }
  await expect(app.page.getByRole('button', { name: 'Choose a file' })).toBeVisible()
  expect(await violations()).toEqual([])
  await chooseFile(app, real(board))
  await app.page.getByText('How the columns were read').click()
  await expect(app.page.getByText('Keep in the details').or(app.page.getByLabel('PAPER')).first()).toBeVisible()
  expect(await violations()).toEqual([])
})

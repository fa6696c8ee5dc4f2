import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import papaparse from 'papaparse'
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
  await expect(app.page.getByText(/^0 commitments, /)).toBeVisible()
  const already = app.page.getByRole('radiogroup', { name: 'What to do with rows that are here already' })
  await already.getByText('Add again').click()
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

test('a second file of the same shape asks nothing, updates what is here, and the log goes back as it came', async ({
  app,
}) => {
  const { page } = app
  await openImport(app)
  await chooseFile(app, real(community))
  await page.getByRole('button', { name: 'Bring in 10 commitments' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('3 of 10 commitments', { exact: true })).toBeVisible()

  const next =
    readFileSync(real(community), 'utf8').replace('"LC, KD",', '"LC, KD",√') + '11,24/01/17,Thank the hall,FN,\r\n'
  const path = test.info().outputPath('log-february.csv')
  writeFileSync(path, next)
  await page.getByRole('button', { name: 'Import…' }).click()
  await chooseFile(app, path)
  await expect(page.getByText(`Read as ${community} was last time; change whatever is different now.`)).toBeVisible()
  await expect(page.getByText('1 commitment, 10 rows already here')).toBeVisible()
  await page.getByRole('radiogroup', { name: 'What to do with rows that are here already' }).getByText('Update').click()
  await page.getByRole('button', { name: 'Bring in 1 commitment, update 1' }).click()
  await expect(page.getByText('1 commitment brought in, 1 updated.')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'Give the log back…' }).click()
  await expect(page.getByRole('radio', { name: 'Our team' })).toBeChecked()
  await page.getByRole('button', { name: 'CSV', exact: true }).click()
  const leaving = page.getByRole('dialog', { name: 'Before anything leaves' })
  const { bytes } = await app.saves(() => leaving.getByRole('button', { name: /^Save as/ }).click())
  const cells = (text: string) =>
    papaparse.parse<string[]>(text.trim().replaceAll('\r\n', '\n'), { delimiter: ',' }).data
  expect(cells(bytes.toString('utf8'))).toEqual(cells(next))
})

test('rows copied in Excel come in by pasting them', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  await page.getByLabel('Name').fill('North Moor')
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()
  await page.getByRole('link', { name: 'Commitments' }).first().click()
  await expect(page.getByText('Nobody has promised anything yet')).toBeVisible()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Action\tLead\tDue date\tRAG\r\nBook the hall\tAnn Lee\t4/12/26\tA\r\n')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  const dialog = page.getByRole('dialog', { name: 'Bring in pasted rows' })
  await expect(dialog.getByRole('table').getByText('Book the hall')).toBeVisible()
  await dialog.getByText('What the words mean (1)').click()
  await expect(dialog.getByLabel('A', { exact: true })).toHaveValue('Amber')
  await dialog.getByRole('button', { name: 'Bring in 1 commitment' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Book the hall')).toBeVisible()
})

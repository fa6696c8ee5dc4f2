import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/app.ts'

test('three on the laptop passed round and two on paper are five answers and a picture', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Start an empty programme' }).click()
  await page.getByLabel('Name').fill('North Moor')
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Pulse' }).click()
  await page.getByRole('button', { name: 'Take the pulse…' }).click()
  const start = page.getByRole('dialog', { name: 'Take the pulse' })
  await start.getByRole('button', { name: 'Begin' }).click()
  await expect(start).toHaveCount(0)

  await test.step('the laptop goes round', async () => {
    await page.getByRole('button', { name: 'Pass the laptop round' }).click()
    const answers = page.getByRole('dialog', { name: 'How are we doing together?' })
    for (const digit of ['2', '3', '4']) {
      const first = answers.getByRole('radio').first()
      await expect(first).toBeFocused()
      if (digit === '2') await expectAccessible(page)
      for (let statement = 1; statement <= 10; statement += 1) {
        await page.keyboard.press(digit)
        await expect(answers.getByRole('status')).toHaveText(`${statement} of 10 answered`)
      }
      await expect(answers.getByRole('button', { name: 'Hand in' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(answers.getByRole('heading', { name: 'Thank you' })).toBeVisible()
      await expect(answers.getByRole('radio')).toHaveCount(0)
      if (digit === '4') await answers.getByRole('button', { name: 'Everybody has answered' }).click()
      else await answers.getByRole('button', { name: 'I am next' }).click()
    }
    await expect(answers).toHaveCount(0)
    await expect(page.getByText('3 people have answered.')).toBeVisible()
  })

  await test.step('paper is typed in', async () => {
    await page.getByRole('button', { name: 'Type in paper sheets' }).click()
    const paper = page.getByRole('dialog', { name: 'Type in paper sheets' })
    for (const [sheet, digits] of ['4444444444', '5555555550'].entries()) {
      const line = paper.getByLabel(/a digit for each statement/)
      await line.fill(digits)
      await line.press('Enter')
      await expect(line).toHaveValue('')
      await expect(paper.getByRole('status')).toContainText(String(sheet + 1))
    }
    await paper.getByRole('button', { name: 'Done' }).click()
    await expect(paper).toHaveCount(0)
  })

  await test.step('kept, it is one picture with five answers', async () => {
    await page.getByRole('button', { name: 'Keep the round' }).click()
    await expect(page.getByRole('img', { name: /5 answers: Shared vision 3\.6/ })).toBeVisible()
    const round = page.getByRole('table', { name: 'Rounds, newest first' }).getByRole('row').nth(1)
    await expect(round.getByRole('cell').first()).toHaveText('5')
    // The last statement was left out on one sheet: four answers are too few.
    await expect(
      page
        .getByRole('table', { name: /^Answers of/ })
        .getByRole('row')
        .last(),
    ).toContainText('Too few')
    await expectAccessible(page)
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Nobody has been asked yet')).toBeVisible()
    await page.keyboard.press('Control+y')
    await expect(page.getByRole('img', { name: /^Radar of .* 5 answers/ })).toBeVisible()
  })
})

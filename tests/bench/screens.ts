import { expect, type Page } from '@playwright/test'
import { bounded, within, type Finding } from './findings.ts'
import type { Watched } from './page/watching.ts'
import type { Stage } from './stage.ts'

const slow = { timeout: 60_000 }
const largeSize = 50_000
/** A 95th percentile of fewer than twenty is the longest: so often everything is done. */
const boardTurns = 10
const headingTurns = 5
const sought = ['share the', 'hall on', 'referral', 'team', 'waiting']

/** What people feel with a programme of that size open: keys, headings, scrolling, the board, the palette, and memory. */
export async function measureScreens(stage: Stage, size: number): Promise<readonly Finding[]> {
  const { page, edition } = stage
  await stage.openGenerated(size)
  const place = (row: string, title: string) => ({ row, title, edition, size })
  const findings: Finding[] = []
  const reaction = (row: string, what: string, { reactions, longestTask }: Watched): void => {
    findings.push(within(place(row, `${what}, key press to painted, 95th percentile`), reactions, 100))
    findings.push(
      bounded(place(`${row} task`, `${what}, longest task`), { value: longestTask, unit: ' ms', limit: 50 }),
    )
  }

  // What the window needs for itself is most of it in a small programme.
  if (size >= largeSize) findings.push(await heapAgainstFile(stage, size))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Commitments' }).click()
  const find = page.getByRole('textbox', { name: 'Find in commitments' })
  await expect(find).toBeVisible(slow)
  await find.focus()
  reaction('screen filter', 'Typing into the filter', await watched(stage, () => filterByWords(stage)))

  reaction('screen sort', 'Sorting by headings', await watched(stage, () => sortByHeadings(page, stage)))
  const scrolled = await watched(stage, () => scroll(page))
  findings.push(
    bounded(place('scroll', 'Scrolling the table, frames a second'), {
      value: scrolled.framesPerSecond,
      unit: '',
      limit: 55,
      atLeast: true,
    }),
    bounded(place('scroll task', 'Scrolling the table, longest task'), {
      value: scrolled.longestTask,
      unit: ' ms',
      limit: 50,
    }),
  )

  const toBoard = async (): Promise<void> => {
    for (let turn = 0; turn < boardTurns; turn += 1) {
      for (const layout of ['Board', 'Table']) {
        await page.getByText(layout, { exact: true }).first().click()
        await stage.run('settled')
      }
    }
  }
  reaction('board', 'Between table and board', await watched(stage, toBoard))

  await page.getByRole('main').getByRole('button', { name: 'Add commitment' }).click()
  await expect(page.getByLabel('What will be done')).toBeFocused(slow)
  await stage.run('settled')
  reaction('typing', 'Typing into a form', await typed(stage, 'Lend the hall on Fridays'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Throw away' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search or do something' })).toBeFocused(slow)
  await stage.run('settled')
  const reactions: number[] = []
  for (const words of ['pharmacist neighbourhood', 'protocol with', 'team around the person', 'hall on fridays']) {
    await page.keyboard.press('Control+a')
    reactions.push(...(await typed(stage, words)).reactions)
  }
  findings.push(within(place('palette', 'Searching in the palette, key press to painted, 95th percentile'), reactions, 50)) // prettier-ignore
  await page.keyboard.press('Escape')
  return findings
}

async function watched(stage: Stage, act: () => Promise<unknown>): Promise<Watched> {
  await stage.run('watch')
  await act()
  return stage.run('watched')
}

function typed(stage: Stage, words: string): Promise<Watched> {
  return watched(stage, () => typeSlowly(stage, words))
}

/** Types a letter at a time, each once the page has come to rest after the one before. */
async function typeSlowly(stage: Stage, words: string): Promise<void> {
  for (const letter of words) {
    await stage.page.keyboard.type(letter)
    await stage.run('settled')
  }
}

async function filterByWords(stage: Stage): Promise<void> {
  for (const words of sought) {
    await typeSlowly(stage, words)
    await stage.page.keyboard.press('Control+a')
    await stage.page.keyboard.press('Delete')
    await stage.run('settled')
  }
}

async function sortByHeadings(page: Page, stage: Stage): Promise<void> {
  for (let turn = 0; turn < headingTurns; turn += 1) {
    for (const heading of ['Commitment', 'Owner', 'Needed by', 'State']) {
      await page.getByRole('columnheader', { name: heading, exact: true }).getByRole('button').click()
      await stage.run('settled')
    }
  }
}

async function scroll(page: Page): Promise<void> {
  const box = await page.getByRole('grid').boundingBox()
  if (!box) throw new Error('The table is not on the screen.')
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height, 500) / 2)
  for (let turn = 0; turn < 120; turn += 1) await page.mouse.wheel(0, 150)
}

/** JavaScript heap after a thorough collection, against the bytes of the programme as JSON. */
async function heapAgainstFile(stage: Stage, size: number): Promise<Finding> {
  const session = await stage.page.context().newCDPSession(stage.page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const bytes = await stage.run('bytesOf', size)
  const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`
  return bounded(
    { row: 'heap', title: 'Heap with the programme open, against its bytes as JSON', edition: stage.edition, size },
    { value: usedSize / bytes, unit: '×', limit: 4, detail: `${megabytes(usedSize)} against ${megabytes(bytes)}` },
  )
}

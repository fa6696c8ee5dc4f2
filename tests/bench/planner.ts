import { expect, type Page } from '@playwright/test'
import { bounded, ratio, type Finding } from './findings.ts'
import type { Watched } from './page/watching.ts'
import type { Stage } from './stage.ts'
import type { Pair } from './stats.ts'

const slow = { timeout: 60_000 }
const blocks = 200
const sessions = 500

/** What a facilitator feels in a long plan, and in a forum that has met for years. */
export async function measurePlanner(stage: Stage, pairs: number): Promise<readonly Finding[]> {
  const { page, edition } = stage
  const place = (row: string, title: string) => ({ row, title, edition, size: null })
  const plans = await stage.openPlans(blocks, sessions)

  const opening = async (id: string): Promise<number> => {
    await page.evaluate(() => void (location.hash = '#/settings'))
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible(slow)
    await stage.run('settled')
    return stage.run('opened', `/sessions/${id}`, 'main ol [data-block-title]')
  }
  await opening(plans.only)
  const taken: Pair[] = []
  for (let turn = 0; turn < pairs; turn += 1) {
    const [first, second] = turn % 2 === 0 ? [plans.only, plans.last] : [plans.last, plans.only]
    const times = new Map([
      [first, await opening(first)],
      [second, await opening(second)],
    ])
    taken.push({ reference: times.get(plans.only) ?? 0, measured: times.get(plans.last) ?? 0 })
  }

  await opening(plans.large)
  await stage.run('settled')
  const dragged = await dragAbout(stage)
  const title = `Dragging in a plan of ${blocks} blocks`
  return [
    ratio(place('plan open', `Opening the ${sessions}th session of a forum, against a forum’s only one`), taken, 1.2),
    bounded(place('plan drag', `${title}, frames a second`), {
      value: dragged.framesPerSecond,
      unit: '',
      limit: 55,
      atLeast: true,
    }),
    bounded(place('plan drag task', `${title}, longest task`), { value: dragged.longestTask, unit: ' ms', limit: 50 }),
  ]
}

/** Picks the first block up and carries it over others, to the edge where the page scrolls by itself, and back. */
async function dragAbout(stage: Stage): Promise<Watched> {
  const { page } = stage
  const from = await middleOf(page, 'Move Block 1')
  const height = await page.evaluate(() => innerHeight)
  await stage.run('watch')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let y = from.y; y < height - 20; y += 6) await page.mouse.move(from.x + 20, y)
  for (let turn = 0; turn < 120; turn += 1) await page.mouse.move(from.x + 20 + (turn % 5), height - 20)
  for (let y = height - 20; y > height / 2; y -= 6) await page.mouse.move(from.x + 20, y)
  await page.mouse.up()
  return stage.run('watched')
}

async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const grip = page.getByRole('button', { name, exact: true })
  await grip.scrollIntoViewIfNeeded()
  const box = await grip.boundingBox()
  if (!box) throw new Error(`“${name}” is not on the screen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

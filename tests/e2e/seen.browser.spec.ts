/**
 * What axe does not look for: what can be told apart where the system chooses all colours, edges that can be seen in
 * ours, fields with room in a narrow window. In the browser only: the desktop app is drawn by the same engine from the
 * same files.
 */
import type { Locator } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { go, openSample } from '../support/sampleScreens.ts'

const forced = { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' } as const

test('where the system chooses the colours, what is on and what is chosen can still be told', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await page.emulateMedia(forced)
  await go(page, 'Settings')
  const theme = page.getByRole('radiogroup', { name: 'Theme' })
  const dot = (name: string) =>
    theme.getByRole('radio', { name }).evaluate((input) => {
      const icon = input.parentElement?.querySelector('svg')
      return icon && getComputedStyle(icon).color !== getComputedStyle(input).backgroundColor
    })
  expect(await dot('As the laptop is set')).toBe(true)
  for (const toggle of await page.getByRole('main').getByRole('switch').all()) {
    const looks = await toggle.evaluate((input) => {
      const track = input.parentElement?.querySelector('.mantine-Switch-track')
      const thumb = track?.querySelector('.mantine-Switch-thumb')
      const ground = (element: Element | null | undefined) => element && getComputedStyle(element).backgroundColor
      return { track: ground(track), thumb: ground(thumb), edge: track && getComputedStyle(track).borderTopWidth }
    })
    expect(looks.thumb).not.toBe(looks.track)
    expect(looks.edge).toBe('1px')
  }
})

test('where the system chooses the colours, what the keys have reached is framed', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await page.emulateMedia(forced)
  const frame = (what: Locator): Promise<string> => what.evaluate((element) => getComputedStyle(element).outlineStyle)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('door')
  const reached = page.getByRole('option', { selected: true })
  await expect(reached).toBeVisible()
  expect(await frame(reached)).toBe('solid')
  expect(await frame(page.getByRole('option', { selected: false }).first())).toBe('none')
  await page.keyboard.press('Escape')

  await go(page, 'Pulse')
  const asked = page.getByRole('combobox', { name: 'Who was asked' })
  await asked.press('ArrowDown')
  await asked.press('ArrowDown')
  const options = page.getByRole('option')
  await expect(options.last()).toBeVisible()
  await expect.poll(async () => Promise.all((await options.all()).map(frame))).toEqual(['none', 'solid'])
  await page.keyboard.press('Escape')

  const from = page.getByRole('textbox', { name: 'From' })
  await from.fill('12 Mar 2026')
  await from.press('Tab')
  await from.click()
  const day = page.getByRole('button', { name: '12 March 2026' })
  await expect(day).toBeVisible()
  expect(await frame(day)).toBe('solid')
})

test('where the system chooses the colours, every mark of a picture is still there', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await page.emulateMedia(forced)
  const main = page.getByRole('main')
  /** The marks in `what` that have the colour of the page. */
  const unseen = (what: Locator, marks: string, before?: string): Promise<number> =>
    what
      .locator(marks)
      .evaluateAll(
        (found, before) =>
          found.length === 0
            ? -1
            : found.filter(
                (mark) =>
                  getComputedStyle(mark, before).backgroundColor === getComputedStyle(document.body).backgroundColor,
              ).length,
        before,
      )
  await go(page, 'Commitments')
  await page.getByText('Pictures', { exact: true }).click()
  await expect(page.getByRole('button', { name: 'Table: Kept on time' })).toBeVisible()
  expect(await unseen(main.getByText('Open at the end', { exact: true }).first(), 'i')).toBe(0)
  await page.getByText('Timeline', { exact: true }).click()
  const key = main.getByText(/^ ?first promised +moved/)
  await expect(key).toBeVisible()
  expect(await unseen(key, 'i:not(:first-child)'), 'moved, needed by').toBe(0)

  await go(page, 'Decisions')
  await page
    .getByRole('grid', { name: 'Decisions' })
    .getByRole('link', { name: /library desk stays/ })
    .click()
  const stood = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '5 · Full support' }).first()
  expect(await unseen(stood, 'i')).toBe(0)
  await page.keyboard.press('Escape')

  await go(page, 'Prototypes')
  await page
    .getByRole('grid', { name: 'Prototypes' })
    .getByRole('link', { name: /library desk/ })
    .click()
  const tests = page.getByRole('navigation', { name: 'Tests on a timeline' })
  await expect(tests).toBeVisible()
  expect(await unseen(tests, 'button [style]'), 'bars, learning cards').toBe(0)
  expect(await unseen(tests, '[data-mark]', '::before')).toBe(0)

  await go(page, 'Forums')
  await page.getByRole('link', { name: 'System Leadership Forum' }).first().click()
  await page.getByRole('link', { name: 'From referral to open door' }).first().click()
  const minutes = page.getByRole('list', { name: 'Minutes of each kind' })
  await expect(minutes).toBeVisible()
  expect(await unseen(minutes, 'i')).toBe(0)
})

/** Those of the controls whose edge, or ground where it is filled, stands out less than 3:1 from what is around them. */
const faint = (controls: Locator): Promise<string[]> =>
  controls.evaluateAll((found) => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const light = (colour: string): number => {
      if (!pen) throw new Error('There is nothing to mix colours with.')
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ratio = (one: string, other: string): number => {
      const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b)
      return (bright + 0.05) / (dark + 0.05)
    }
    const clear = 'rgba(0, 0, 0, 0)'
    const groundOf = (element: Element | null): string => {
      const own = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
      return own === clear ? groundOf(element?.parentElement ?? null) : own
    }
    return found.flatMap((control) => {
      const drawn = control.getAttribute('role') === 'switch' ? control.nextElementSibling : control
      if (!drawn || control.matches(':disabled, :focus') || !drawn.checkVisibility({ opacityProperty: true })) return []
      const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(drawn)
      const ground = groundOf(drawn.parentElement)
      const edges = borderTopWidth === '0px' ? [backgroundColor] : [borderTopColor, backgroundColor]
      const best = Math.max(...edges.filter((edge) => edge !== clear).map((edge) => ratio(edge, ground)))
      return best < 3 ? [`${control.outerHTML.slice(0, 120)}: ${best.toFixed(2)}`] : []
    })
  })

test('the edge of what is filled in, ticked or switched can be seen in every theme', async ({ app }) => {
  const { page } = app
  await openSample(app)
  const main = page.getByRole('main')
  const controls = (['textbox', 'combobox', 'checkbox', 'radio', 'switch'] as const)
    .map((role) => main.getByRole(role))
    .reduce((all, each) => all.or(each))
  for (const screen of ['Settings', 'Reports', 'Commitments', 'Methods']) {
    await go(page, screen)
    await expect(controls.first()).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const contrast of ['no-preference', 'more'] as const) {
        await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' })
        await expect.poll(() => faint(controls), { message: `${screen}, ${colorScheme}, ${contrast}` }).toEqual([])
      }
    }
  }
})

test('in a narrow window an objection, its reason and how it was resolved are as wide as the others', async ({
  app,
}) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSample(app)
  await go(page, 'Decisions')
  await page
    .getByRole('grid', { name: 'Decisions' })
    .getByRole('link', { name: /^Open access begins/ })
    .click()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('region', { name: 'Where each stood' }).getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Where each stands' })
  const stands = dialog.getByRole('listitem').filter({ has: page.getByLabel(/^How the objection/) })
  const wide = async (field: Locator): Promise<number> => Math.round((await field.boundingBox())?.width ?? 0)
  await expect(stands).toHaveCount(1)
  const other = await wide(dialog.getByRole('textbox', { name: 'Reason of Farida Noor' }))
  for (const name of [/^Reason of/, /^How the objection/]) {
    expect(await wide(stands.getByRole('textbox', { name }))).toBe(other)
  }
})

test('in a narrow window, with text at twice its size, no word of a button is cut', async ({ app }) => {
  const { page } = app
  await openSample(app)
  await go(page, 'Settings')
  const larger = page.getByRole('button', { name: 'Larger text' })
  while (await larger.isEnabled()) await larger.click()
  await go(page, 'Pulse')
  await page.getByRole('button', { name: 'Take the pulse…' }).press('Enter')
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.setViewportSize({ width: 320, height: 640 })
  const cut = (within: Locator): Promise<string[]> =>
    within
      .getByRole('button')
      .locator('span')
      .evaluateAll((parts) =>
        parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent),
      )
  expect(await cut(page.getByRole('main'))).toEqual([])
  await page.getByRole('button', { name: 'Pass the laptop round' }).press('Enter')
  const questions = page.getByRole('dialog', { name: 'How are we doing together?' })
  await expect(questions.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('1')
  expect(await cut(questions)).toEqual([])
  await questions.getByRole('button', { name: 'Hand in' }).press('Enter')
  await expect(questions.getByRole('button', { name: 'I am next' })).toBeFocused()
  expect(await cut(questions)).toEqual([])
})

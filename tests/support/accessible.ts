import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test, type Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const engine = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Asked for by name: who speaks to a control says what they see of it; who goes by headings misses no level. */
const besides = { 'label-content-name-mismatch': { enabled: true }, 'heading-order': { enabled: true } }
/** What a theme can spoil: the others find the same page, in other colours. */
const colours = ['color-contrast', 'link-in-text-block']

/** What waits for its turn to fade in begins within so many frames; once motion is reduced, nothing waits. */
const frames = { first: 3, then: 1 }

const themes = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' }, only: null },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' }, only: colours },
  { name: 'high contrast', media: { colorScheme: 'light', contrast: 'more' }, only: colours },
  { name: 'dark, high contrast', media: { colorScheme: 'dark', contrast: 'more' }, only: colours },
] as const

/**
 * Fails where axe finds that a page, as it stands, shuts somebody out (WCAG 2.2 A and AA), in any theme; `what` names
 * the page in the message. Both editions are drawn by the same engine from the same files, so a spec that runs in both
 * asks axe in the browser only; one that runs in the desktop app only asks there. `within` is the part that is asked
 * about, where the rest has been; left out, it is the whole page.
 */
export async function expectAccessible(page: Page, what = 'the page', within = 'html'): Promise<void> {
  const { project, file } = test.info()
  if (project.name === 'electron' && !file.endsWith('.desktop.spec.ts')) return
  const found: string[] = []
  for (const { name, media, only } of themes) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    found.push(...(await faults(page, only, within)).map((fault) => `${what}, ${name}: ${fault}`))
  }
  // Motion stays reduced: what is tried next need not wait for it.
  await page.emulateMedia({ colorScheme: null, contrast: null })
  expect(found).toEqual([])
}

/** The same of what stands open over a page that was asked about just before, and has not changed beneath it. */
export function expectAccessibleDialog(page: Page, what: string): Promise<void> {
  return expectAccessible(page, what, '[role="dialog"], [data-menu-dropdown]')
}

/** A page keeps the engine until it is loaded anew. A preview's frame is left alone: no script may run in it. */
async function faults(page: Page, only: string[] | null, within: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(`${engine};0`)
    await page.evaluate(rememberColours)
  }
  const options: RunOptions = {
    ...(only
      ? { runOnly: { type: 'rule', values: only } }
      : { runOnly: { type: 'tag', values: wcag }, rules: besides }),
    resultTypes: ['violations'],
    iframes: false,
    // Style sheets of other origins: there are none.
    preload: false,
  }
  const violations = await page.evaluate(
    async ({ within, options, still: asked }) => {
      // What is still fading in has not its colours yet.
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      for (let still = 0; still < asked; still += 1) {
        await frame()
        const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        if (moving.length > 0) still = -1
        await Promise.allSettled(moving.map(({ finished }) => finished))
      }
      const { axe } = window as unknown as {
        axe: { run: (within: string, options: RunOptions) => Promise<AxeResults> }
      }
      return (await axe.run(within, options)).violations
    },
    { within, options, still: only ? frames.then : frames.first },
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

interface Colour {
  r: number
  g: number
  b: number
  alpha: number
}

/** A page has a few dozen colours, and axe takes a third of its time to read them again for each word and each ancestor. */
function rememberColours(): void {
  const { prototype } = (window as unknown as { axe: { commons: { color: { Color: new () => Colour } } } }).axe.commons
    .color.Color as { prototype: Colour & { parseString: (text: string) => Colour } }
  const { parseString } = prototype
  const known = new Map<string, Colour>()
  prototype.parseString = function (text) {
    const colour = known.get(text)
    if (colour) return Object.assign(this, colour)
    const { r, g, b, alpha } = parseString.call(this, text)
    known.set(text, { r, g, b, alpha })
    return this
  }
}

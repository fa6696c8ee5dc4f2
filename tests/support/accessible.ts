import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Asked for by name: who speaks to a control says what they see of it; who goes by headings misses no level. */
const besides = { 'label-content-name-mismatch': { enabled: true }, 'heading-order': { enabled: true } }
/** What a theme can spoil: the others find the same page, in other colours. */
const colours = ['color-contrast', 'link-in-text-block']

const themes = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' }, only: null },
  { name: 'dark', media: { colorScheme: 'dark', contrast: 'no-preference' }, only: colours },
  { name: 'high contrast', media: { colorScheme: 'light', contrast: 'more' }, only: colours },
  { name: 'dark, high contrast', media: { colorScheme: 'dark', contrast: 'more' }, only: colours },
] as const

/**
 * Fails where axe finds that a page, as it stands, shuts somebody out (WCAG 2.2 A and AA), in any theme; `what` names
 * the page in the message. Both editions are drawn by the same engine from the same files, so a spec that runs in both
 * asks axe in the browser only; one that runs in the desktop app only asks there.
 */
export async function expectAccessible(page: Page, what = 'the page'): Promise<void> {
  const { project, file } = test.info()
  if (project.name === 'electron' && !file.endsWith('.desktop.spec.ts')) return
  const found: string[] = []
  for (const { name, media, only } of themes) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    found.push(...(await faults(page, only)).map((fault) => `${what}, ${name}: ${fault}`))
  }
  await page.emulateMedia({ colorScheme: null, contrast: null, reducedMotion: null })
  expect(found).toEqual([])
}

/** Gathered the old way, without a second page: Electron cannot open one, and a preview's frame is left alone. */
async function faults(page: Page, only: string[] | null): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (only ? axe.withRules(only) : axe.options({ rules: besides }).withTags(wcag)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

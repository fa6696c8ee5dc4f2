import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { AppOnAnyPlatform } from '../support/app.ts'
import type { Edition } from './findings.ts'
import type { PageBench } from './page/index.ts'
import type { Plans } from './page/plans.ts'

/** A running app with the bench's page side in it. */
export interface Stage {
  readonly edition: Edition
  readonly app: AppOnAnyPlatform
  readonly page: Page
  /** Runs a function of the page side. */
  run<N extends keyof PageBench>(
    name: N,
    ...words: Parameters<PageBench[N]>
  ): Promise<Awaited<ReturnType<PageBench[N]>>>
  /** Makes a generated programme and starts the page anew, with that programme open. */
  openGenerated(commitments: number): Promise<void>
  /** The same with a programme of plans: see `createPlans`. */
  openPlans(blocks: number, sessions: number): Promise<Plans>
}

export function stageOf(app: AppOnAnyPlatform, edition: Edition, script: string): Stage {
  const { page } = app
  /** A page that was loaded anew has forgotten the script. */
  const prepare = async (): Promise<void> => {
    if (await page.evaluate(() => 'bench' in globalThis)) return
    await page.evaluate(`(async () => {${script}\n})()`)
  }
  const openAnew = async (): Promise<void> => {
    await page.evaluate(() => void (location.hash = '#/'))
    await page.reload()
    await expect(page.getByRole('heading', { name: 'What needs you now' })).toBeVisible({ timeout: 60_000 })
  }
  return {
    edition,
    app,
    page,
    async run(name, ...words) {
      await prepare()
      return page.evaluate(([name, words]) => (globalThis.bench[name] as (...words: unknown[]) => unknown)(...words), [
        name,
        words,
      ] as const) as never
    },
    async openGenerated(commitments) {
      await prepare()
      await page.evaluate(async (size) => {
        await globalThis.bench.create(globalThis.bench.recordsOf(size))
      }, commitments)
      await openAnew()
    },
    async openPlans(blocks, sessions) {
      await prepare()
      const plans = await page.evaluate(([blocks, sessions]) => globalThis.bench.createPlans(blocks, sessions), [
        blocks,
        sessions,
      ] as const)
      await openAnew()
      return plans
    },
  }
}

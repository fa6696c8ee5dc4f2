import { defineConfig } from '@playwright/test'
import type { AppOptions } from './tests/support/app.ts'

/**
 * The same specs run in a browser tab and in the real app; names say where one belongs if it belongs in one only:
 * `*.browser.spec.ts`, `*.desktop.spec.ts`. `npm test` builds first and names the two programs by
 * THROUGHLINE_CHROMIUM and THROUGHLINE_ELECTRON.
 */
export default defineConfig<AppOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  // Room for a slow machine that does two things at once; a spec itself never waits for time to pass.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'chromium', use: { kind: 'browser' }, testIgnore: '**/*.desktop.spec.ts' },
    { name: 'electron', use: { kind: 'desktop' }, testIgnore: '**/*.browser.spec.ts' },
  ],
})

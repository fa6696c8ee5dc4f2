import { defineConfig } from 'vitest/config'

/** Tests of the renderer change what surrounds them (the page, the clock, whole modules): each file has a world of its own. */
const ownWorld = 'tests/unit/renderer/**/*.test.{ts,tsx}'

// End-to-end tests are *.spec.ts and belong to Playwright.
export default defineConfig({
  test: {
    // Property tests on a busy machine need longer than the usual five seconds.
    testTimeout: 30_000,
    // Left to itself it keeps a core free, which is half of a small machine; nothing else runs beside these.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'renderer', include: [ownWorld] } },
      {
        extends: true,
        // Rules do not: reading every module once, not once a file, more than halves the time.
        test: { name: 'rules', include: ['tests/**/*.test.{ts,tsx}'], exclude: [ownWorld], isolate: false },
      },
    ],
  },
})

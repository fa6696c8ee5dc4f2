import { defineConfig } from 'vitest/config'

// End-to-end tests are *.spec.ts and belong to Playwright.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Property tests on a busy machine need longer than the usual five seconds.
    testTimeout: 30_000,
  },
})

import { defineConfig } from 'vitest/config'

// End-to-end tests are *.spec.ts and belong to Playwright.
export default defineConfig({
  test: { include: ['tests/**/*.test.{ts,tsx}'] },
})

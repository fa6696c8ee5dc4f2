// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { announce } from '#renderer/ui/announce.ts'

test('the first words are heard too: they come into a region that was there before them', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../renderer/index.html'), 'utf8')
  document.documentElement.innerHTML = page
  const region = document.querySelector('[role="status"]')
  expect(region?.textContent).toBe('')
  announce('Sheet 1 counted.')
  expect(region?.textContent).toBe('Sheet 1 counted.')
  expect(document.querySelectorAll('[role="status"]')).toHaveLength(1)
})

import { expect, test } from 'vitest'
import {
  closingTable,
  failed,
  notRun,
  passed,
  playwrightResult,
  totals,
  vitestResult,
} from '../../../scripts/test-results.mjs'

test('tests and steps are added up', () => {
  const unit = vitestResult({ numPassedTests: 40, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0 }, 1)
  const web = playwrightResult({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } }, 1)
  expect(totals([passed(), failed(), unit, web, notRun('Build failed')])).toEqual({ passed: 48, failed: 6 })
})

test('a runner that fails without a failing test is a failure', () => {
  const noTests = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
  expect(vitestResult(noTests, 1).failed).toBe(1)
  expect(vitestResult(undefined, 0).failed).toBe(1)
  expect(playwrightResult(undefined, 1).failed).toBe(1)
})

test('the table says what each step came to', () => {
  const unit = vitestResult({ numPassedTests: 40, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0 }, 1)
  const rows = [
    { title: 'Lint', result: { ...passed(), seconds: 12.34 } },
    { title: 'Unit tests', result: unit },
    { title: 'In Chromium', result: notRun('Build failed') },
  ]
  expect(closingTable(rows).split('\n')).toEqual([
    'Step               Seconds  Result',
    'Lint                  12.3  passed',
    'Unit tests             0.0  40 passed, 2 failed, 1 skipped',
    'In Chromium            0.0  not run: Build failed',
  ])
})

import { expect, test } from 'vitest'
import {
  closingFaults,
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

test('what failed is said once more at the end, with the first lines of why', () => {
  const web = playwrightResult(
    {
      stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
      suites: [
        {
          title: 'a.spec.ts',
          specs: [
            { title: 'opens', ok: true, file: 'a.spec.ts', line: 3, tests: [{ results: [{ status: 'passed' }] }] },
          ],
          suites: [
            {
              title: 'inside',
              specs: [
                {
                  title: 'closes',
                  ok: false,
                  file: 'a.spec.ts',
                  line: 9,
                  tests: [
                    {
                      results: [
                        { status: 'failed', errors: [{ message: '\u001B[31mNot closed\u001B[39m\n\n  at 9' }] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    1,
  )
  const assertionResults = [
    { fullName: 'adds', status: 'passed' },
    { fullName: 'takes away', status: 'failed', failureMessages: ['expected 1 to be 2'] },
  ]
  const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }
  const unit = vitestResult({ ...counts, testResults: [{ name: 'sums.test.ts', assertionResults }] }, 1)
  const rows = [
    { title: 'In Chromium', result: web },
    { title: 'Unit tests', result: unit },
  ]
  expect(closingFaults(rows).split('\n')).toEqual([
    '✘ In Chromium: a.spec.ts:9 › closes',
    '    Not closed',
    '    at 9',
    '✘ Unit tests: sums.test.ts › takes away',
    '    expected 1 to be 2',
  ])
})

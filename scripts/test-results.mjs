// @ts-check
/**
 * What the steps of `npm test` came to, and how that is shown.
 */

import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {object} Result
 * @property {number} passed tests that passed; 1 for a step without tests
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {string} [because] why the step was not run
 * @property {boolean} [counted] whether the step holds tests of its own
 * @property {string[]} [faults] each test that failed and the first lines of why
 */

/** A step without tests that went well. @returns {Result} */
export function passed() {
  return { passed: 1, failed: 0, skipped: 0, seconds: 0 }
}

/** A step that went wrong. @returns {Result} */
export function failed() {
  return { passed: 0, failed: 1, skipped: 0, seconds: 0 }
}

/** A step that could not be tried, which counts as failed. @param {string} because @returns {Result} */
export function notRun(because) {
  return { ...failed(), because }
}

/**
 * @typedef {{ name: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] | null }[] }} VitestFile
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults?: VitestFile[] } | undefined} report
 * @param {number} code the runner's exit code
 */
export function vitestResult(report, code) {
  if (!report) return failed()
  const skipped = report.numPendingTests + report.numTodoTests
  const faults = (report.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => fault(`${name} › ${fullName}`, failureMessages?.[0])),
  )
  return { ...counted(report.numPassedTests, report.numFailedTests, skipped, code), faults }
}

/**
 * @typedef {{ status: string, errors?: { message?: string }[] }} Attempt
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string, ok: boolean, file: string, line: number, tests: { results: Attempt[] }[] }[] }} Suite
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites?: Suite[] } | undefined} report
 * @param {number} code the runner's exit code
 */
export function playwrightResult(report, code) {
  if (!report) return failed()
  const { expected, unexpected, flaky, skipped } = report.stats
  const faults = (report.suites ?? []).flatMap(faultsIn)
  return { ...counted(expected, unexpected + flaky, skipped, code), faults }
}

/** @param {Suite} suite @returns {string[]} */
function faultsIn({ suites = [], specs = [] }) {
  const here = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors))
      return fault(`${file}:${line} › ${title}`, errors[0]?.message)
    })
  return [...here, ...suites.flatMap(faultsIn)]
}

const linesOfAFault = 6

/** @param {string} where @param {string} [why] */
function fault(where, why = '') {
  const plain = stripVTControlCharacters(why)
  const lines = plain.split('\n').filter((line) => line.trim() !== '')
  return [where, ...lines.slice(0, linesOfAFault).map((line) => `    ${line.trim()}`)].join('\n')
}

/**
 * A runner can fail with no test to blame (a file that does not load, no tests at all); that is one failure.
 * @param {number} passed @param {number} failed @param {number} skipped @param {number} code
 * @returns {Result}
 */
function counted(passed, failed, skipped, code) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped, seconds: 0, counted: true }
}

/** @param {Result[]} results */
export function totals(results) {
  return {
    passed: results.reduce((sum, result) => sum + result.passed, 0),
    failed: results.reduce((sum, result) => sum + result.failed, 0),
  }
}

/** What failed and why, once more where it is seen: at the end. @param {{ title: string, result: Result }[]} rows */
export function closingFaults(rows) {
  return rows.flatMap(({ title, result }) => (result.faults ?? []).map((each) => `✘ ${title}: ${each}`)).join('\n')
}

/** @param {{ title: string, result: Result }[]} rows */
export function closingTable(rows) {
  const lines = rows.map(({ title, result }) => [title, result.seconds.toFixed(1), outcome(result)])
  return [['Step', 'Seconds', 'Result'], ...lines]
    .map(([title = '', seconds = '', result = '']) => `${title.padEnd(18)}${seconds.padStart(8)}  ${result}`)
    .join('\n')
}

/** @param {Result} result */
function outcome(result) {
  if (result.because) return `not run: ${result.because}`
  if (!result.counted) return result.failed > 0 ? 'failed' : 'passed'
  return [
    `${result.passed} passed`,
    ...(result.failed > 0 ? [`${result.failed} failed`] : []),
    ...(result.skipped > 0 ? [`${result.skipped} skipped`] : []),
  ].join(', ')
}

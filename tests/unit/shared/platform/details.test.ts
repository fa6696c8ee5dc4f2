import { expect, test } from 'vitest'
import { detailsFor } from '#shared/platform/details.ts'
import { Problem } from '#shared/records/problem.ts'

const about = {
  app: '0.1.0',
  runtime: 'Electron 33.2.1, Chromium 130, Node 20.18',
  os: 'Linux 6.1',
  dataFolder: '/home/sian-planted/.config/Throughline',
}

test('the details hold the versions and where it happened', () => {
  const fault = new TypeError('x is not a function')
  fault.stack = 'TypeError: x is not a function\n    at Agenda (app://throughline/assets/index.js:1:2)'
  expect(detailsFor(about, fault)).toBe(
    [
      'Throughline 0.1.0',
      'Electron 33.2.1, Chromium 130, Node 20.18',
      'Linux 6.1',
      'TypeError',
      'at Agenda (app://throughline/assets/index.js:1:2)',
    ].join('\n'),
  )
  expect(detailsFor(about)).not.toContain('TypeError')
})

test('nothing that people wrote is in them, wherever an error carries it', () => {
  const planted = 'Siân planted\n    this on two lines'
  for (const fault of [
    new Error(planted),
    new Problem({ what: `“${planted}” is no longer there.` }),
    new TypeError(`Cannot read properties of ${planted}`),
    planted,
  ]) {
    expect(detailsFor(about, fault)).not.toMatch(/planted|two lines/)
  }
})

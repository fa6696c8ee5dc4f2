import { expect, test } from 'vitest'
import {
  affected,
  ageInWords,
  isAmong,
  renewed,
  type Advisory,
  type AdvisoryList,
} from '../../../scripts/advisories.ts'
import { SetupProblem } from '../../../scripts/console.mjs'
import { packagesIn } from '../../../scripts/licences.ts'

const packages = packagesIn({
  packages: {
    '': { version: '1.0.0' },
    'node_modules/braces': { version: '3.0.2', license: 'MIT' },
    'node_modules/a/node_modules/braces': { version: '3.0.10', license: 'MIT' },
    'node_modules/embraces': { version: '1.0.0', license: 'MIT' },
    'node_modules/lodash': { version: '4.17.21', license: 'MIT' },
  },
})
const braces: Advisory = {
  id: 'GHSA-grv7-fg5c-xmjg',
  package: 'braces',
  affects: '<3.0.3',
  what: 'Uncontrolled resource consumption in braces',
}
const lodash: Advisory = { id: 'CVE-2021-23337', package: 'lodash', affects: '<4.17.21', what: 'command injection' }
const list: AdvisoryList = { renewedOn: '2026-11-25', from: 'by hand', advisories: [lodash] }
const today = '2026-12-01'

/** As npm 10 prints it, shortened: micromatch is affected only because it needs braces. */
const answer = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    braces: {
      name: 'braces',
      severity: 'high',
      isDirect: false,
      via: [
        {
          source: 1098094,
          name: 'braces',
          dependency: 'braces',
          title: braces.what,
          url: `https://github.com/advisories/${braces.id}`,
          severity: 'high',
          cwe: ['CWE-400', 'CWE-1050'],
          cvss: { score: 7.5, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' },
          range: '<3.0.3',
        },
      ],
      effects: ['micromatch'],
      range: '<3.0.3',
      nodes: ['node_modules/braces'],
      fixAvailable: true,
    },
    micromatch: { name: 'micromatch', severity: 'high', via: ['braces'], effects: [], range: '<=4.0.7', nodes: [] },
  },
  metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 2, critical: 0, total: 2 } },
})

test('an advisory applies to the versions it names, of that package only', () => {
  expect(affected(packages, [braces, lodash])).toEqual([
    'braces 3.0.2: Uncontrolled resource consumption in braces (GHSA-grv7-fg5c-xmjg); it affects <3.0.3.',
  ])
})

test.each([
  ['1.0.0', '<1.0.1', true],
  ['1.0.10', '<1.0.9', false],
  ['7.0.4', '<6.0.6 || >=7.0.0 <7.0.5', true],
  ['6.0.6', '<6.0.6 || >=7.0.0 <7.0.5', false],
  ['7.0.5', '<6.0.6||>=7.0.0 <=7.0.5', true],
  ['2.0.0', '> 1.9.9', true],
  ['2.0.0', '2.0.0', true],
  ['2.0.1', '=2.0.0', false],
  ['2.0.0-rc.1', '<2.0.0', true],
  ['2.0.0-rc.2', '<=2.0.0-rc.1', false],
  ['0.0.1', '*', true],
  ['0.0.1', '', false],
])('%s among %s: %s', (version, range, is) => expect(isAmong(version, range)).toBe(is))

test('a renewed list has what the audit names, once, and keeps what would tell of a step back', () => {
  const now = renewed(list, packages, { answer, today })
  expect(now).toEqual({ renewedOn: today, from: 'npm audit', advisories: [braces, lodash] })
  expect(renewed(now, packages, { answer, today }), 'twice is once').toEqual(now)
})

test('what the audit names no more, of a version that is used, was withdrawn', () => {
  const calm = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} })
  expect(renewed({ ...list, advisories: [braces, lodash] }, packages, { answer: calm, today }).advisories).toEqual([
    lodash,
  ])
})

test.each([
  [JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405, error: { summary: '' } }), /405 Method Not/],
  [JSON.stringify({ auditReportVersion: 3, vulnerabilities: {} }), /version 3/],
  ['', /gave no answer/],
])('no audit, no list: %s', (spoilt, why) => {
  const renewing = () => renewed(list, packages, { answer: spoilt, today })
  expect(renewing).toThrow(SetupProblem)
  expect(renewing).toThrow(why)
  expect(renewing).toThrow(/left as it is\.$/)
})

test('a list says how old it is, and when that is too old', () => {
  const audited = { ...list, from: 'npm audit' } as const
  expect(ageInWords(audited, '2026-11-25')).toBe('The list was renewed from npm audit today (2026-11-25).')
  expect(ageInWords(audited, '2026-11-26')).toBe('The list was renewed from npm audit yesterday (2026-11-25).')
  expect(ageInWords(audited, '2026-12-27')).toMatch(/32 days ago \(2026-11-25\)\. What was found since is not in it/)
  expect(ageInWords(list, '2026-11-26')).toMatch(/written by hand yesterday .*--refresh renews it\.$/)
})

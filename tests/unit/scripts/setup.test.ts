import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agrees, hashSources, missingPackages } from '../../../scripts/setup.mjs'

describe('installed npm packages agree with the lock file', () => {
  const root = { '': { version: '0.1.0' } }
  const react = { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-a' } }
  const forMac = { 'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true } }

  test('when every package is there in its version', () => {
    expect(agrees({ packages: { ...root, ...react } }, { packages: react })).toBe(true)
  })

  test('when only packages for other systems are absent', () => {
    expect(agrees({ packages: { ...root, ...react, ...forMac } }, { packages: react })).toBe(true)
  })

  test.each([
    ['one is absent', {}],
    ['one has another version', { 'node_modules/react': { version: '19.3.0', integrity: 'sha512-a' } }],
    ['one has other content', { 'node_modules/react': { version: '19.3.1', integrity: 'sha512-z' } }],
    ['one is no longer wanted', { ...react, 'node_modules/old': { version: '1.0.0', integrity: 'sha512-c' } }],
  ])('but not when %s', (_why, packages) => {
    expect(agrees({ packages: { ...root, ...react } }, { packages })).toBe(false)
  })
})

describe('missing system packages', () => {
  const known = [
    'installed xvfb, ',
    'config-files chromium, ',
    'installed libgtk-3-0t64, libgtk-3-0 (= 3.24.41-4), gtk3-im',
    'installed libnss3, ',
  ].join('\n')

  test('are those neither installed nor provided under another name', () => {
    expect(missingPackages(known, ['xvfb', 'libgtk-3-0', 'libnss3', 'chromium', 'xauth'])).toEqual([
      'chromium',
      'xauth',
    ])
  })
})

describe('the hash of the sources', () => {
  let folder: string
  const now = () => hashSources(folder, ['shared', 'package.json', 'not-there'])

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-hash-'))
    mkdirSync(path.join(folder, 'shared', 'records'), { recursive: true })
    writeFileSync(path.join(folder, 'package.json'), '{}')
    writeFileSync(path.join(folder, 'shared', 'records', 'record.ts'), 'export const one = 1')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('stays while nothing changes, wherever the folder lies', () => {
    const before = now()
    const moved = `${folder}-moved`
    renameSync(folder, moved)
    folder = moved
    expect(now()).toBe(before)
  })

  test.each([
    ['content', () => writeFileSync(path.join(folder, 'shared', 'records', 'record.ts'), 'export const one = 2')],
    ['a new file', () => writeFileSync(path.join(folder, 'shared', 'new.ts'), '')],
    [
      'a name',
      () => {
        const records = path.join(folder, 'shared', 'records')
        renameSync(path.join(records, 'record.ts'), path.join(records, 'records.ts'))
      },
    ],
  ])('changes with %s', (_what, change) => {
    const before = now()
    change()
    expect(now()).not.toBe(before)
  })

  test('stays when only a README changes, and when a file outside the sources does', () => {
    const before = now()
    writeFileSync(path.join(folder, 'shared', 'README.md'), 'Words')
    writeFileSync(path.join(folder, 'notes.ts'), 'export {}')
    expect(now()).toBe(before)
  })
})

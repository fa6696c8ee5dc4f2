import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropStrayLock, needDataFolder } from '#electron/dataFolder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-data-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a data folder is made where there is none', () => {
  needDataFolder(join(folder, 'new', 'one'))
  expect(existsSync(join(folder, 'new', 'one'))).toBe(true)
})

test('a data folder that leads nowhere, or is a file, is told with its path', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const lost = join(folder, 'lost')
  symlinkSync(join(folder, 'a drive that is gone', 'data'), lost, 'junction')
  for (const path of [file, lost]) {
    expect(() => needDataFolder(path)).toThrow(`cannot be written: ${path}. What was saved in it is not touched.`)
  }
})

test('a lock that is no link is a copy of one, and goes', () => {
  const lock = join(folder, 'SingletonLock')
  expect(dropStrayLock(folder)).toBe(false)
  writeFileSync(lock, '')
  expect(dropStrayLock(folder)).toBe(true)
  symlinkSync('laptop-4711', lock)
  expect(dropStrayLock(folder)).toBe(false)
})

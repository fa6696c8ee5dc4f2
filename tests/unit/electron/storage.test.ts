import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStorage } from '#electron/storage.ts'

const aside = 'IndexedDB-unreadable-2026-11-26T10-00-00-000Z'
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-storage-'))
})
afterEach(() => rm(folder, { recursive: true }))

const here = () => createStorage({ folder, now: () => new Date('2026-11-26T10:00:00Z') })
const contents = async () => (await readdir(folder)).sort()

test('databases go for good, or to a folder beside; once since the start', async () => {
  await mkdir(join(folder, 'IndexedDB', 'app_throughline_0'), { recursive: true })
  const storage = here()
  expect(await storage.renew({ keepAside: true })).toBe(true)
  expect(await contents()).toEqual([aside])
  await mkdir(join(folder, 'IndexedDB'))
  expect(await storage.renew({ keepAside: false })).toBe(false)
  expect(await here().renew({ keepAside: false })).toBe(true)
  expect(await contents()).toEqual([aside])
  // What a kill in the middle of it left behind.
  await mkdir(join(folder, 'IndexedDB'))
  await mkdir(join(folder, 'IndexedDB-gone', 'half'), { recursive: true })
  expect(await here().renew({ keepAside: false })).toBe(true)
  expect(await contents()).toEqual([aside])
})

test('a file in the folder’s place goes aside like the folder; where nothing is, nothing is in the way', async () => {
  await writeFile(join(folder, 'IndexedDB'), 'no folder')
  expect(await here().renew({ keepAside: true })).toBe(true)
  expect(await contents()).toEqual([aside])
  expect(await here().renew({ keepAside: true })).toBe(true)
})

test('what the system does not allow is said in words, and can be tried again', async () => {
  await mkdir(join(folder, 'IndexedDB'))
  await mkdir(join(folder, aside, 'in the way'), { recursive: true })
  const storage = here()
  await expect(storage.renew({ keepAside: true })).rejects.toThrow(/^Could not put the databases aside: /)
  await rm(join(folder, aside), { recursive: true })
  expect(await storage.renew({ keepAside: true })).toBe(true)
})

/** A disk that says it wrote and did not: what comes back is compared before it counts. */
import type * as files from 'node:fs/promises'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createBackups } from '#electron/backups/backups.ts'

const another = gzipSync('a programme that nobody saved')

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof files>()
  return { ...real, readFile: async (path: string) => (path.endsWith('.tmp') ? another : real.readFile(path)) }
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backups-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('a backup that does not read back as it was written is none, and leaves nothing behind', async () => {
  const backups = createBackups({
    usualFolder: folder,
    chosen: { get: () => null, set: () => undefined },
    askForFolder: async () => null,
    showInFolder: () => undefined,
    limitBytes: () => 1_000_000,
    now: () => new Date('2026-12-04T09:00:00Z'),
  })
  const file = new Uint8Array(gzipSync('a programme'))
  const making = backups.write({ programmeId: 'programme-a', name: 'North Moor', reason: 'asked', file })
  await expect(making).rejects.toThrow('does not read back')
  expect(await backups.list()).toEqual([])
  expect(await readdir(join(folder, 'programme-a'))).toEqual([])
})

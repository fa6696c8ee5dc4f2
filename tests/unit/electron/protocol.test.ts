import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFile } from '#electron/protocol.ts'

let folder: string
const ask = (address: string, method = 'GET'): Promise<Response> =>
  serveFile(join(folder, 'renderer'), new Request(address, { method }))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'protocol-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await mkdir(join(folder, 'renderer-secret'))
  await writeFile(join(folder, 'renderer', 'index.html'), '<h1>Throughline</h1>')
  await writeFile(join(folder, 'renderer', 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, 'renderer', 'notes.md'), 'of no known type')
  await writeFile(join(folder, 'secret.js'), 'secret')
  await writeFile(join(folder, 'renderer-secret', 'secret.js'), 'secret')
})
afterAll(() => rm(folder, { recursive: true }))

describe('app://throughline', () => {
  it.each([
    ['app://throughline/', 'text/html; charset=utf-8'],
    ['app://throughline/index.html', 'text/html; charset=utf-8'],
    ['app://throughline/assets/main.js?v=1', 'text/javascript; charset=utf-8'],
  ])('serves %s with its type and the security headers', async (address, type) => {
    const response = await ask(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
  })

  it.each([
    'app://throughline/../secret.js',
    'app://throughline/%2e%2e/secret.js',
    'app://throughline/..%2fsecret.js',
    'app://throughline/..%2frenderer-secret%2fsecret.js',
    'app://throughline/..%5csecret.js',
    'app://throughline//etc/passwd',
    'app://throughline/%00',
    'app://throughline/%',
    'app://throughline/assets',
    'app://throughline/notes.md',
    'app://throughline/nothing.js',
    `app://throughline/${'a'.repeat(5000)}.js`,
    'app://elsewhere/index.html',
    'https://throughline/index.html',
  ])('does not find %s', async (address) => {
    expect((await ask(address)).status).toBe(404)
  })

  it('only reads', async () => {
    expect((await ask('app://throughline/index.html', 'POST')).status).toBe(405)
  })
})

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../../scripts/serve.mjs'

const policy = "default-src 'none'; script-src 'self'"
const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}" /><title>Throughline</title>`

let folder: string
let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'throughline-serve-'))
  const site = path.join(folder, 'renderer')
  mkdirSync(path.join(site, 'assets'), { recursive: true })
  writeFileSync(path.join(site, 'index.html'), page)
  writeFileSync(path.join(site, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(path.join(folder, 'secret.txt'), 'not to be served')
  symlinkSync(path.join(folder, 'secret.txt'), path.join(site, 'link.txt'))
  server = await startServer({ port: 0, folder: site })
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number | undefined
  headers: http.IncomingHttpHeaders
  body: string
}

/** Asks with the path exactly as given; `fetch` would tidy it first. */
function ask(url: string, { host = `127.0.0.1:${server.port}`, method = 'GET' } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: url, method, headers: { host } },
      (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }))
      },
    )
    request.on('error', reject).end()
  })
}

describe('what it serves', () => {
  test('the page, with its own policy as a header and no framing', async () => {
    const answer = await ask('/')
    expect(answer).toMatchObject({ status: 200, body: page })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `${policy}; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    })
  })

  test('scripts as scripts, whatever the query', async () => {
    const answer = await ask('/assets/main-1a2b.js?v=1')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test('headers alone for HEAD', async () => {
    const answer = await ask('/', { method: 'HEAD' })
    expect(answer).toMatchObject({ status: 200, body: '' })
    expect(answer.headers['content-length']).toBe(String(page.length))
  })

  test('this machine under its local names', async () => {
    expect((await ask('/', { host: `localhost:${server.port}` })).status).toBe(200)
  })
})

describe('what it refuses', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/index.html%00.js',
    '/%',
    '/missing.js',
  ])('%s', async (url) => {
    const answer = await ask(url)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('not to be served')
  })

  test.each(['evil.example', 'evil.example:4173', '127.0.0.1', '127.0.0.1.evil.example'])(
    'another host: “%s”',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(421)
    },
  )

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    expect((await ask('/', { method })).status).toBe(405)
  })
})

test('when the port is taken, the next free one is used', async () => {
  const second = await startServer({ port: server.port, folder: path.join(folder, 'renderer') })
  expect(second.port).toBeGreaterThan(server.port)
  await second.close()
})

test('a page without a policy is a fault, not served without one', async () => {
  const bare = mkdtempSync(path.join(folder, 'bare-'))
  writeFileSync(path.join(bare, 'index.html'), '<!doctype html>')
  await expect(startServer({ port: 0, folder: bare })).rejects.toThrow('no content security policy')
})

import { resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileAnswer, refusals } from '#electron/protocol.ts'

const root = resolve('renderer')
const ask = (url: string, method = 'GET') => fileAnswer(root, { url, method })

describe('app://throughline', () => {
  it.each([
    ['app://throughline/', 'index.html'],
    ['app://throughline/index.html', 'index.html'],
    ['app://throughline/assets/main.js?v=1', 'assets/main.js'],
  ])('serves %s with the security headers', (address, file) => {
    const answer = ask(address)
    expect(answer.path).toBe(resolve(root, file))
    const headers = answer.headers as Record<string, string>
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    const policy = headers['Content-Security-Policy']
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
    'app://elsewhere/index.html',
    'https://throughline/index.html',
  ])('does not find %s', (address) => {
    const answer = ask(address)
    // Dots that the address itself takes away lead to a file of that name under the root, if there is one.
    if (answer.path) expect(answer.path.startsWith(root + sep)).toBe(true)
    else expect(answer).toBe(refusals.notFound)
  })

  it('only reads', () => {
    expect(ask('app://throughline/index.html', 'POST')).toBe(refusals.onlyReads)
  })
})

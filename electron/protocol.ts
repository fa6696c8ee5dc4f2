/**
 * `app://throughline`: a stable origin of our own, so that IndexedDB stays with the app wherever it is installed.
 * Serves the built renderer and nothing else.
 */
import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { contentSecurityPolicy } from '#shared/platform/csp.ts'
import { errorCode } from './fileProblem.ts'

export const scheme = 'app'
export const origin = `${scheme}://throughline`
export const startPage = `${origin}/index.html`

export const securityHeaders = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Answers a request for a file under `root`; whatever points elsewhere or is of no known type is not found. */
export async function serveFile(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const path = fileFor(root, request.url)
  const type = path && types[extname(path).toLowerCase()]
  if (!path || !type) return refuse(404)
  try {
    const bytes = await readFile(path)
    return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': type } })
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error))) return refuse(404)
    throw error
  }
}

/** The file a URL means, or null when it is not one of ours. */
function fileFor(root: string, address: string): string | null {
  const url = new URL(address)
  if (`${url.protocol}//${url.host}` !== origin) return null
  const path = decode(url.pathname)
  if (path === null || path.includes('\0')) return null
  const folder = resolve(root)
  const file = resolve(folder, `.${path === '/' || path === '' ? '/index.html' : path}`)
  return file.startsWith(folder + sep) ? file : null
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders })
}

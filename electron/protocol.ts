/**
 * `app://throughline`: a stable origin of our own, so that IndexedDB stays with the app wherever it is installed.
 * Serves the built renderer and nothing else.
 */
import { extname, resolve, sep } from 'node:path'
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron'
import { contentSecurityPolicy } from '#shared/platform/csp.ts'

export const scheme = 'app'
export const origin = `${scheme}://throughline`
export const startPage = `${origin}/index.html`

export const securityHeaders = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const

/** What a built page is made of; Chromium has a type for each. */
const served = ['.css', '.html', '.ico', '.js', '.json', '.png', '.svg', '.txt', '.wasm', '.webp', '.woff2']

/** Chromium's numbers for why nothing comes: no such file, no such method. */
export const refusals = { notFound: { error: -6 }, onlyReads: { error: -322 } } as const satisfies Record<
  string,
  ProtocolResponse
>

/**
 * Serves the files under `root` in a session. Deprecated, and kept on purpose: what replaces it (`protocol.handle`) has
 * the main process load a whole `fetch` and carry every byte through it, which is a tenth of the time a start takes;
 * here Chromium reads the file itself.
 */
export function serveFiles({ protocol }: Session, root: string): void {
  protocol.registerFileProtocol(scheme, (request, answer) => answer(fileAnswer(root, request)))
}

/** The file a request asks for; whatever points elsewhere or is of no known type is not found. */
export function fileAnswer(root: string, request: Pick<ProtocolRequest, 'method' | 'url'>): ProtocolResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusals.onlyReads
  const path = fileFor(root, request.url)
  if (!path || !served.includes(extname(path).toLowerCase())) return refusals.notFound
  return { path, headers: { ...securityHeaders } }
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

// @ts-check
/**
 * The browser edition: serves the built renderer to this machine alone. `node scripts/serve.mjs` serves what is built.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { SetupProblem, isMain, root, runScript, say } from './console.mjs'

const usualPort = 4173
const portsTried = 20

/** @type {Record<string, string>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/**
 * A server of the files in a folder. Answers GET and HEAD for 127.0.0.1 and localhost only, so that a page elsewhere cannot
 * reach it under a name of its own.
 * @param {string} folder holds index.html, whose content security policy is sent as a header too
 * @returns {http.Server} not yet listening
 */
function createStaticServer(folder) {
  const policy = `${contentSecurityPolicy(path.join(folder, 'index.html'))}; frame-ancestors 'none'`
  return http.createServer((request, response) => {
    answer(folder, policy, request, response).catch((error) => {
      process.stderr.write(`${request.method} ${request.url}: ${error.message}\n`)
      if (!response.headersSent) refuse(response, 500, 'This file could not be read.')
      else response.destroy()
    })
  })
}

/**
 * @param {string} folder
 * @param {string} policy
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
async function answer(folder, policy, request, response) {
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  const port = request.socket.localPort
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '')) {
    return refuse(response, 421, `Open http://127.0.0.1:${port} instead.`)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only reading is possible.')
  const file = await findFile(folder, request.url ?? '/')
  if (!file) return refuse(response, 404, 'There is no such page.')

  const { size } = await stat(file)
  response.writeHead(200, {
    'Content-Type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    // The builder puts a hash of the content into the name of every file but index.html.
    'Cache-Control': path.basename(file) === 'index.html' ? 'no-cache' : 'max-age=31536000, immutable',
  })
  if (request.method === 'HEAD') response.end()
  else
    createReadStream(file)
      .once('error', () => response.destroy())
      .pipe(response)
}

/**
 * The file a request means, or nothing when there is none inside the folder (links that lead out of it included).
 * @param {string} folder
 * @param {string} url
 */
async function findFile(folder, url) {
  const asked = decoded(url.replace(/[?#].*$/s, ''))
  if (asked === undefined || asked.includes('\0')) return undefined
  const file = path.join(folder, asked.endsWith('/') ? `${asked}index.html` : asked)
  if (!existsSync(file)) return undefined
  const [home, real] = await Promise.all([realpath(folder), realpath(file)])
  return real.startsWith(home + path.sep) && (await stat(real)).isFile() ? real : undefined
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // Not a well-formed address, so nothing we have.
  }
}

/** @param {http.ServerResponse} response @param {number} status @param {string} sentence */
function refuse(response, status, sentence) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`)
}

/**
 * The policy the built page carries, so that it is written in one place only.
 * @param {string} page
 */
function contentSecurityPolicy(page) {
  const tag = /<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/i.exec(readFileSync(page, 'utf8'))?.[0]
  const policy = tag && /content="([^"]*)"/i.exec(tag)?.[1]
  if (!policy) throw new Error(`${page} carries no content security policy.`)
  return policy.replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ').replace(/;\s*$/, '').trim()
}

/**
 * Starts serving a folder on this machine alone.
 * @param {{ port?: number, folder?: string }} [options] `port`: the one to try first, then those after it; 0 lets the
 *   system choose. `folder`: the built renderer unless told otherwise
 * @throws {SetupProblem} when no port is free
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function startServer({ port = usualPort, folder = path.join(root, 'out', 'renderer') } = {}) {
  const server = createStaticServer(folder)
  const last = port === 0 ? 0 : port + portsTried - 1
  let tried = port
  while (!(await listens(server, tried))) {
    tried += 1
    if (tried > last) throw new SetupProblem(`Ports ${port} to ${last} are all in use. Free one of them and try again.`)
  }
  const found = /** @type {import('node:net').AddressInfo} */ (server.address()).port
  return {
    address: `http://127.0.0.1:${found}`,
    port: found,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** @param {http.Server} server @param {number} port @returns {Promise<boolean>} false when the port is taken */
function listens(server, port) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

/**
 * Serves the built renderer until the process ends, and prints its address. Uses the same port each time when it can:
 * the browser keeps programmes by address.
 */
export async function serveBrowserEdition() {
  const { address, port } = await startServer()
  if (port !== usualPort) {
    say(
      `Port ${usualPort} is in use, so port ${port} is used this time. Programmes kept in the browser belong to the ` +
        'address they were made at; stop the other server to see those again.',
    )
  }
  say(`Throughline in the browser: ${address} (Ctrl+C stops it)`)
}

if (isMain(import.meta.url)) await runScript(serveBrowserEdition)

/**
 * The static server: hands out the built app on this machine only, with the product's security headers.
 *
 * The address is fixed, because a browser keeps its data by origin: the same app on another port, or under
 * `localhost` instead of 127.0.0.1, would open an empty ballot box. Hence one host name (others are sent to it) and
 * never another port on its own. Whole files only (no ranges), GET and HEAD, no caches but the browser's.
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { securityHeaders } from './securityPolicy.mjs'

export const fixedHost = '127.0.0.1'
export const fixedPort = 4173

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
}

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer
 * @typedef {{ address: string, port: number, stop: () => Promise<void> }} RunningServer
 */

/**
 * @param {number} status
 * @param {string} sentence
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
function plain(status, sentence, headers = {}) {
  const body = Buffer.from(`${sentence}\n`)
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body }
}

/**
 * The path of a request as a file path inside `root`; undefined when it is malformed or leads outside.
 * @param {string} root
 * @param {string} target
 */
function fileOf(root, target) {
  let path
  try {
    path = decodeURIComponent(new URL(target, 'http://x').pathname)
  } catch {
    return undefined
  }
  if (path.includes('\0') || path.includes('\\')) return undefined
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path))
  return file.startsWith(root + sep) ? file : undefined
}

/**
 * @param {string} file
 * @returns {Promise<Answer | undefined>}
 */
async function fileAnswer(file) {
  try {
    const body = await readFile(file)
    const named = /[/\\]assets[/\\]/.test(file)
    const headers = {
      'Content-Type': mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
      // Names under assets/ change with their content; everything else must be asked for again.
      'Cache-Control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    return { status: 200, headers, body }
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined
    throw problem
  }
}

/**
 * @param {string} root
 * @param {string} address
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Answer>}
 */
async function answer(root, address, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'GET only.', { Allow: 'GET, HEAD' })
  const target = request.url ?? '/'
  if (request.headers.host !== new URL(address).host) {
    const path = target.startsWith('/') ? target.replace(/^\/+/, '/') : '/'
    return plain(308, 'Moved.', { Location: new URL(path, address).href })
  }
  const file = fileOf(root, target)
  if (file === undefined) return plain(400, 'Bad address.')
  const found = await fileAnswer(file)
  if (found !== undefined) return found
  // A path without an extension is a screen of the app, not a file.
  const page = extname(file) === '' ? await fileAnswer(join(root, 'index.html')) : undefined
  return page ?? plain(404, 'Not found.')
}

/**
 * Serves `root` until stopped. Rejects with the system's error (`code: 'EADDRINUSE'`) when the port is taken.
 * @param {{ root: string, port?: number }} options port 0: any free one, for tests
 * @returns {Promise<RunningServer>}
 */
export function serve({ root, port = fixedPort }) {
  const folder = normalize(root).replace(/[/\\]+$/, '')
  let address = `http://${fixedHost}:${port}/`
  const server = createServer((request, response) => {
    void answer(folder, address, request)
      .catch(() => plain(500, 'The file could not be read.'))
      .then(({ status, headers, body }) => {
        response.writeHead(status, { ...securityHeaders, ...headers, 'Content-Length': body.length })
        response.end(request.method === 'HEAD' ? undefined : body)
      })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, fixedHost, () => {
      const bound = server.address()
      const usedPort = typeof bound === 'object' && bound !== null ? bound.port : port
      address = `http://${fixedHost}:${usedPort}/`
      /** @type {RunningServer['stop']} */
      const stop = () =>
        new Promise((done, failed) => {
          server.close((problem) => (problem === undefined ? done() : failed(problem)))
          server.closeAllConnections()
        })
      resolve({ address, port: usedPort, stop })
    })
  })
}

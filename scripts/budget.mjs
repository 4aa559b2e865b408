/**
 * The bundle budget: what a tablet must load before the first screen, and that all the rest is precached.
 *
 * Initial = the page's entry script and everything it imports statically (Vite lists those as `modulepreload`); at
 * most 200 kB of gzip (1 kB = 1000 bytes). Late parts may be larger, but each file must be in the service worker's
 * list, or a screen would be missing once the network is cut.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtFolder, builtHash } from './build.mjs'

const limit = 200_000
/** Served but never needed offline: the worker itself, what it fetches as a manifest, and texts for people. */
const notPrecached = ['sw.js', 'build.json', 'licenses.md']

if (!existsSync(join(builtFolder, 'index.html'))) {
  process.stdout.write('There is no build: run `npm run build` first.\n')
  process.exit(1)
}

const page = readFileSync(join(builtFolder, 'index.html'), 'utf8')
const worker = readFileSync(join(builtFolder, 'sw.js'), 'utf8')
const files = readdirSync(builtFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(builtFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort()

/** @param {RegExp} pattern paths in the page, its first group the path without the leading slash */
const inPage = (pattern) => [...page.matchAll(pattern)].map((match) => match[1] ?? '')
const scripts = [
  ...inPage(/<script[^>]* src="\/([^"]+)"/g),
  ...inPage(/<link[^>]*rel="modulepreload"[^>]* href="\/([^"]+)"/g),
]
const styles = inPage(/<link[^>]*rel="stylesheet"[^>]* href="\/([^"]+)"/g)

/** @param {string} path */
const bytes = (path) => readFileSync(join(builtFolder, path))
/** @param {string} path */
const packed = (path) => gzipSync(bytes(path), { level: 9 }).length
/** @param {string[]} paths @param {(path: string) => number} size */
const sum = (paths, size) => paths.reduce((total, path) => total + size(path), 0)
/** @param {number} size */
const kilobytes = (size) => `${(size / 1000).toFixed(1)} kB`.padStart(11)

const missing = files.filter((path) => !notPrecached.includes(path) && !worker.includes(`"${path}"`))
const inline = [/<script(?![^>]* src=)/, /<style/, / on[a-z]+="/, / style="/].filter((pattern) => pattern.test(page))
const initial = sum(scripts, packed)
const late = files.filter((path) => path.endsWith('.js') && !scripts.includes(path) && path !== 'sw.js')

process.stdout.write(
  [
    `build ${String(builtHash())}`,
    ...scripts.map((path) => `  ${kilobytes(packed(path))} gzip  ${path}`),
    `initial JavaScript ${kilobytes(initial)} gzip of ${kilobytes(limit).trim()}`,
    `initial styles     ${kilobytes(sum(styles, packed))} gzip`,
    `late JavaScript    ${kilobytes(sum(late, packed))} gzip in ${late.length} files`,
    `everything         ${kilobytes(sum(files, (path) => bytes(path).length))} in ${files.length} files, precached`,
    '',
  ].join('\n'),
)

/** @param {string} sentence */
function fail(sentence) {
  process.stdout.write(`✗ ${sentence}\n`)
  process.exitCode = 1
}
if (scripts.length === 0) fail('index.html loads no script.')
if (initial > limit) fail(`The initial JavaScript is ${kilobytes(initial - limit).trim()} over its budget.`)
if (missing.length > 0) fail(`Not precached, so missing offline: ${missing.join(', ')}`)
if (inline.length > 0) fail(`index.html has inline script or style, which its policy forbids: ${inline.join(' ')}`)

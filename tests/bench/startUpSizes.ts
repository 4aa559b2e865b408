/**
 * What a tablet loads before the first screen, and what it keeps to work without a network, from the built app
 * (scripts/budget.mjs holds the same limit in the gate).
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtFolder, freshBuild } from '../../scripts/build.mjs'
import type { Row } from './table'

const LIMIT = 200_000

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
const content = (path: string) => readFileSync(join(builtFolder, path))
const packed = (path: string) => gzipSync(content(path), { level: 9 }).length

export function startUpSizes(): readonly Row[] {
  if (!freshBuild()) throw new Error('the app does not build')
  const page = content('index.html').toString('utf8')
  const worker = content('sw.js').toString('utf8')
  const scripts = [...page.matchAll(/<(?:script[^>]* src|link[^>]*rel="modulepreload"[^>]* href)="\/([^"]+)"/g)].map(([, path = '']) => path)
  const precached = readdirSync(builtFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(builtFolder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => worker.includes(`"${path}"`))
  const initial = sum(scripts.map(packed))
  return [
    {
      what: 'initial JavaScript, gzip',
      value: { text: kilobytes(initial) },
      target: { text: '≤ 200 kB', reached: initial <= LIMIT },
      note: `${String(scripts.length)} file(s)`,
    },
    {
      what: 'everything precached',
      value: { text: kilobytes(sum(precached.map((path) => content(path).length))) },
      note: `${kilobytes(sum(precached.map(packed)))} gzip, ${String(precached.length)} files`,
    },
  ]
}

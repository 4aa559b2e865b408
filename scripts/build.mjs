/**
 * Builds `dist/` when it is missing or was built from other sources; `dist/build.json` says from which.
 * Never partly: a build that fails leaves no `build.json`, so the next start builds again.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildHash } from './buildHash.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
export const builtFolder = join(root, 'dist')
const record = join(builtFolder, 'build.json')

/** The build hash `dist/` says it was made from; undefined: no whole build there. */
export function builtHash() {
  const whole = ['build.json', 'index.html', 'sw.js'].every((name) => existsSync(join(builtFolder, name)))
  if (!whole) return undefined
  try {
    return String(JSON.parse(readFileSync(record, 'utf8')).build)
  } catch {
    return undefined
  }
}

/**
 * @param {string} [folder] where to build to; `dist/` unless told
 * @returns {boolean} whether the build succeeded
 */
export function build(folder = builtFolder) {
  rmSync(join(folder, 'build.json'), { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const run = spawnSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return run.status === 0
}

/** Builds only when needed. @returns {boolean} whether `dist/` now stands for the sources */
export function freshBuild() {
  return builtHash() === buildHash() || build()
}

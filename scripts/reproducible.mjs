/**
 * `npm run reproducible`: builds the app twice, the second time from a copy of the sources in another folder, and
 * compares every byte. Only then does a build hash on a paper name one program.
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const elsewhere = mkdtempSync(join(tmpdir(), 'hom-phieu-again-'))

/** @param {string} folder the project, @param {string} into where to build to */
function build(folder, into) {
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js')
  const options = ['build', '--outDir', into, '--emptyOutDir', '--logLevel', 'warn']
  return spawnSync(process.execPath, [vite, ...options], { cwd: folder, stdio: 'inherit' }).status === 0
}

/** @param {string} folder @returns {Map<string, string>} path → SHA-256 */
function digests(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  const digest = (/** @type {string} */ path) => createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')
  return new Map(paths.sort().map((path) => [path, digest(path)]))
}

try {
  const copied = ['public', 'scripts', 'src', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json']
  for (const name of [...copied, 'vite.config.ts']) cpSync(join(root, name), join(elsewhere, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction')

  const first = join(root, '.cache', 'reproducible')
  const second = join(elsewhere, 'dist')
  if (!build(root, first) || !build(elsewhere, second)) process.exit(1)

  const [one, other] = [digests(first), digests(second)]
  const different = [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path))
  const record = readFileSync(join(first, 'build.json'), 'utf8').trim()
  if (different.length === 0) process.stdout.write(`✓ two builds, ${one.size} files, the same bytes: ${record}\n`)
  else {
    process.stdout.write(`✗ two builds of the same sources differ in: ${different.join(', ')}\n`)
    process.exitCode = 1
  }
} finally {
  rmSync(elsewhere, { recursive: true, force: true })
}

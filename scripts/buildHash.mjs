/**
 * The build hash: 8 hexadecimal digits that name the sources a build was made from. It is frozen in a meeting's
 * configuration and printed on its papers, so two people can tell whether they hold the same program.
 *
 * SHA-256 over (path, length, bytes) of every file that can change the built app, in code-unit order of the paths:
 * no clock, no machine, no Git needed. `node scripts/buildHash.mjs` prints it.
 * Limit: it names sources; that the built files follow from them is what `npm run reproducible` shows.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

const sourceFolders = ['public', 'src']
const sourceFiles = [
  'index.html',
  'package-lock.json',
  'package.json',
  'scripts/buildHash.mjs',
  'scripts/securityPolicy.mjs',
  'tsconfig.json',
  'vite.config.ts',
]

/**
 * Paths of all sources of a build, `/`-separated, relative to `root`, sorted. Dot files (editors' leavings) are none.
 * @param {string} root
 * @returns {string[]}
 */
function sourcePaths(root) {
  const inFolders = sourceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  )
  return [...sourceFiles, ...inFolders].map((path) => path.replaceAll('\\', '/')).sort()
}

/**
 * The first 8 hexadecimal digits of the digest over all sources under `root`.
 * @param {string} [root]
 * @returns {string}
 */
export function buildHash(root = projectRoot) {
  const digest = createHash('sha256')
  for (const path of sourcePaths(root)) {
    const bytes = readFileSync(join(root, path))
    digest.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return digest.digest('hex').slice(0, 8)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${buildHash()}\n`)
}

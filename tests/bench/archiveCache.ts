/**
 * The archive of 60 ballots × 20 people in BELENIOS-2048 that verification is measured on, built by our library. Building
 * takes longer than reading: kept in `.cache/bench/`, under a name that changes with whatever it is built from.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { belenios2048 } from '../../src/belenios/group/belenios2048'
import { makeArchive } from '../support/archives'
import { voteOf } from './ballotCosts'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const cacheFolder = join(root, '.cache', 'bench')

const UUID = 'BenchArchive6x2'
const BALLOTS = 60
const PEOPLE = 20
/** What the bytes of the archive depend on. */
const SOURCES = ['src/belenios', 'tests/support/archives.ts', 'tests/support/rawArchive.ts', 'tests/support/seededBytes.ts', 'tests/bench/archiveCache.ts']

function filesUnder(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(path, name))
    .sort()
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap(filesUnder)) hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/** A folder with the archive alone in it, as `belenios-tool` wants it. */
export function benchArchive(): { readonly folder: string; readonly file: string } {
  const folder = join(cacheFolder, `archive-${sourcesHash()}`)
  const file = join(folder, `${UUID}.bel`)
  if (existsSync(file)) return { folder, file }
  for (const old of existsSync(cacheFolder) ? readdirSync(cacheFolder) : []) {
    if (old.startsWith('archive-')) rmSync(join(cacheFolder, old), { recursive: true })
  }
  const votes = Array.from({ length: BALLOTS }, (_, ballot) => voteOf(ballot, PEOPLE))
  const { bytes } = makeArchive({ group: belenios2048, trustees: { threshold: 2, size: 3 }, votes, uuid: UUID })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return { folder, file }
}

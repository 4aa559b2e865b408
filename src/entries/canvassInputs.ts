/** What `canvass` is given: files and folders, units that must send, opening records, confirmed fingerprints, decisions. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Decision } from '../domain/canvass/matters'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { readConfirmed, readDecisions, readUnits } from '../documents/readRecords'
import { expectedUnits as unitsOfPlanOrTable } from '../evidence/expectedUnits'
import type { ExpectedUnits } from '../evidence/expectedUnits'
import { fingerprintOf, parseFingerprint } from '../evidence/fingerprint'
import { sha256Hex } from '../evidence/hashing'
import { verifyFile } from '../evidence/verifyFile'
import type { TypedFingerprint } from '../domain/canvass/judgedFile'
import type { RegisteredKeys } from '../evidence/verifiedPackage'
import { userPath } from './cliUsage'

export interface GivenFile {
  readonly file: string
  readonly path: string
}

/** Files as named, and every file of a folder but signatures that lie beside opening records. Sorted: order decides nothing. */
export async function filesOf(given: readonly string[]): Promise<Result<readonly GivenFile[], string>> {
  const files: GivenFile[] = []
  for (const name of given) {
    const path = userPath(name)
    const found = await stat(path).catch(() => undefined)
    if (found === undefined) return err(name)
    if (!found.isDirectory()) {
      files.push({ file: name, path })
      continue
    }
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith('.jws')) continue
      const inside = join(entry.parentPath, entry.name)
      files.push({ file: join(name, inside.slice(path.length + 1)), path: inside })
    }
  }
  // A signature named beside what it signs is no file of its own either.
  const signed = new Set(files.map(({ path }) => path.replace(/\.json$/iu, '')))
  const own = files.filter(({ path }) => !/\.jws$/iu.test(path) || !signed.has(path.replace(/\.jws$/iu, '')))
  return ok([...new Map(own.map((one) => [one.path, one])).values()].sort((a, b) => (a.path < b.path ? -1 : 1)))
}

export async function expectedUnits(name: string | undefined): Promise<Result<ExpectedUnits | undefined, string>> {
  if (name === undefined) return ok(undefined)
  const bytes = await bytesOf(name)
  if (bytes === undefined) return err(name)
  const units = unitsOfPlanOrTable(bytes, readUnits)
  return units.ok ? units : err(`${name}: ${JSON.stringify(units.error)}`)
}

/**
 * Opening records received over another channel: each verified, with its `.jws` beside it. One that does not hold is an error.
 * So is a folder that holds the packages too, or lies among them: what came with a result makes no key known (protocol.md §6).
 */
export async function registeredOpenings(folder: string | undefined, packages: readonly GivenFile[]): Promise<Result<readonly RegisteredKeys[], string>> {
  if (folder === undefined) return ok([])
  const path = userPath(folder)
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (entries === undefined) return err(folder)
  const given = new Set(packages.map((one) => one.path))
  const together = packages.find((one) => one.path.startsWith(join(path, sep))) ?? entries.find((entry) => given.has(join(entry.parentPath, entry.name)))
  if (together !== undefined) return err(`${folder}: biên bản mở lượt nằm cùng chỗ với hồ sơ thì không chứng minh gì; mời để riêng bản đã nhận trước / opening records that lie with the packages prove nothing; keep those received beforehand apart`)
  const registered: RegisteredKeys[] = []
  for (const entry of entries.filter((one) => one.isFile() && one.name.endsWith('.json'))) {
    const json = join(entry.parentPath, entry.name)
    const [text, jws] = await Promise.all([readFile(json, 'utf8'), readFile(json.replace(/\.json$/u, '.jws'), 'utf8').catch(() => '')])
    const bytes = new TextEncoder().encode(text)
    const { verdict, result, checks } = await verifyFile(json, bytes, { openings: [{ json: text, jws }] })
    if (verdict !== 'verified' || result?.kind !== 'opening') return err(`${json}: ${checks.flatMap(({ code }) => code ?? []).join(' ')}`)
    registered.push({
      roundId: result.record.round.id, unitCode: result.record.unit.code, roundNumber: result.record.round.number, digest: sha256Hex(bytes), fingerprint: fingerprintOf(bytes),
      knownBy: { how: 'registered', by: '', at: '', channel: entry.name },
    })
  }
  return ok(registered)
}

export async function typedFingerprints(name: string | undefined): Promise<Result<readonly TypedFingerprint[], string>> {
  if (name === undefined) return ok([])
  const bytes = await bytesOf(name)
  const read = bytes && readConfirmed(bytes)
  if (read?.ok !== true) return err(`${name}${read === undefined ? '' : `: ${JSON.stringify(read.error)}`}`)
  const wrong = read.value.find(({ fingerprint }) => !parseFingerprint(fingerprint).ok)
  if (wrong !== undefined) return err(`${name}: fingerprint/not-16-symbols ${wrong.fingerprint}`)
  return ok(read.value.map(({ fingerprint, by, at, channel }) => ({ fingerprint, knownBy: { how: 'typed', by, at, channel } })))
}

/** @param digestOf  digest of a result named by its digest or its fingerprint */
export async function decisionsOf(name: string | undefined, digestOf: (named: string) => string | undefined): Promise<Result<readonly Decision[], string>> {
  if (name === undefined) return ok([])
  const bytes = await bytesOf(name)
  const read = bytes && readDecisions(bytes)
  if (read?.ok !== true) return err(`${name}${read === undefined ? '' : `: ${JSON.stringify(read.error)}`}`)
  const decisions: Decision[] = []
  for (const { kept, setAside, by, document, at } of read.value) {
    const named = (cell: string): readonly string[] => cell.split(/\s+/u).filter((part) => part !== '')
    const unknown = [...named(kept), ...named(setAside)].find((one) => digestOf(one) === undefined)
    if (unknown !== undefined) return err(`${name}: ${unknown}`)
    const digests = (cell: string): readonly string[] => named(cell).map((one) => digestOf(one) ?? one)
    decisions.push({ kept: digests(kept), setAside: digests(setAside), by, document, at })
  }
  return ok(decisions)
}

const bytesOf = (name: string): Promise<Uint8Array | undefined> => readFile(userPath(name)).then((bytes) => new Uint8Array(bytes), () => undefined)

/**
 * Annulments and corrections among the files of `canvass` (docs/endings.md), judged last, because what they belong to may be any
 * of the others. A thread sees one file at a time and takes them for what they are not; here they get the opening records that
 * were registered and the packages that they name, each of those verified once more: its statement was not kept. There are few.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { judgeFile } from '../app/canvassFiles'
import type { JudgedFile } from '../domain/canvass/judgedFile'
import { endingContext, inOrderOfNumber } from '../evidence/knownRounds'
import { endingKindOf, verifyEnding } from '../evidence/verifyEnding'
import { verifyFile } from '../evidence/verifyFile'
import type { FileVerdict, KnownOpening } from '../evidence/verifyPackage'
import type { GivenFile } from './canvassInputs'
import { userPath } from './cliUsage'

/** Nothing larger is an annulment or a correction. */
const SMALL = 4 * 1024 * 1024

interface Ending extends GivenFile {
  readonly bytes: Uint8Array
  readonly jws: string | undefined
}

/** What was judged, with the endings judged for what they are. */
export async function withEndings(files: readonly GivenFile[], judged: readonly JudgedFile[], openingsFolder: string | undefined): Promise<readonly JudgedFile[]> {
  const endings = await endingsAmong(files)
  if (endings.length === 0) return judged
  const openings = await openingsIn(openingsFolder)
  const packages = new Map<string, FileVerdict>()
  const given: FileVerdict[] = []
  const answers = new Map<string, JudgedFile>()
  for (const { file, bytes, jws } of inOrderOfNumber(endings)) {
    for (const path of packagesNamed(bytes, files, judged)) {
      if (!packages.has(path)) packages.set(path, await verifyFile(path, new Uint8Array(await readFile(path))))
    }
    const verdict = await verifyEnding(file, bytes, jws, endingContext(openings, [...packages.values(), ...given]))
    given.push(verdict)
    answers.set(file, judgeFile(verdict).judged)
  }
  return judged.map((one) => answers.get(one.file) ?? one)
}

async function endingsAmong(files: readonly GivenFile[]): Promise<readonly Ending[]> {
  const found: Ending[] = []
  for (const { file, path } of files) {
    if (!/\.json$/iu.test(path) || (await stat(path)).size > SMALL) continue
    const bytes = new Uint8Array(await readFile(path))
    if (endingKindOf(bytes) !== undefined) found.push({ file, path, bytes, jws: await readFile(path.replace(/json$/iu, (ending) => (ending === 'JSON' ? 'JWS' : 'jws')), 'utf8').catch(() => undefined) })
  }
  return found
}

/** Of sound packages, those whose opening record or result it names; whether rightly is the verifier's question. */
function packagesNamed(bytes: Uint8Array, files: readonly GivenFile[], judged: readonly JudgedFile[]): readonly string[] {
  const { opening, result } = digestsNamed(bytes)
  const names = new Set(judged.flatMap((one) => ('unconfirmed' in one && (one.unconfirmed.openingDigest === opening || one.unconfirmed.digest === result) ? [one.file] : [])))
  return files.filter(({ file }) => names.has(file)).map(({ path }) => path)
}

function digestsNamed(bytes: Uint8Array): { readonly opening?: unknown; readonly result?: unknown } {
  try {
    const record = JSON.parse(new TextDecoder().decode(bytes)) as { readonly opening?: { readonly digest?: unknown }; readonly result?: { readonly digest?: unknown } }
    return { opening: record.opening?.digest, result: record.result?.digest }
  } catch {
    return {} // cut off on the way: the verifier will say so
  }
}

async function openingsIn(folder: string | undefined): Promise<readonly KnownOpening[]> {
  if (folder === undefined) return []
  const entries = await readdir(userPath(folder), { recursive: true, withFileTypes: true })
  const paths = entries.filter((one) => one.isFile() && one.name.endsWith('.json')).map((one) => join(one.parentPath, one.name))
  return Promise.all(paths.map(async (path) => ({ json: await readFile(path, 'utf8'), jws: await readFile(path.replace(/\.json$/u, '.jws'), 'utf8').catch(() => '') })))
}

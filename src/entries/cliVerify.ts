/** `verify`: packages or bare archives, all cores, JSON or lines for people; exit code by the worst verdict. */
import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { parseFingerprint } from '../evidence/fingerprint'
import { newSeenKeys } from '../evidence/seenKeys'
import { endingContext, inOrderOfNumber } from '../evidence/knownRounds'
import { endingKindOf, verifyEnding } from '../evidence/verifyEnding'
import { verifyFile } from '../evidence/verifyFile'
import type { FileVerdict, KnownOpening, VerifyFileOptions } from '../evidence/verifyPackage'
import { printableVerdict } from '../words/verdicts'
import { progressLine, usageError, userPath } from './cliUsage'
import { nodePool } from './nodePool'

export async function verifyCommand(args: readonly string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        opening: { type: 'string' },
        confirm: { type: 'string' },
        'allow-unknown-keys': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return usageError(error instanceof Error ? error.message : String(error))
  }
  const { positionals: files, values } = parsed
  if (files.length === 0) return usageError('cần ít nhất một tệp / at least one file')
  const options = await knownKeys(values.opening, values.confirm, files)
  if (typeof options === 'string') return usageError(options)
  const pool = nodePool()
  try {
    const verdicts: FileVerdict[] = []
    const seen = newSeenKeys()
    const endings = inOrderOfNumber(await endingsAmong(files))
    for (const file of files) {
      if (endings.some((ending) => ending.file === file)) continue
      verdicts.push(await verifyOne(file, { ...options, seen, examine: pool.examine, parallel: pool.parallel }))
    }
    // Last, because what they belong to may be among the other files.
    const given = endings.length === 0 ? [] : await Promise.all((options.openings ?? []).map(({ json }) => verifyFile('--opening', new TextEncoder().encode(json), options)))
    for (const { file, bytes, jws } of endings) verdicts.push(await verifyEnding(file, bytes, jws, endingContext([], [...given, ...verdicts])))
    const out = values.json ? JSON.stringify(verdicts.map(jsonVerdict)) : verdicts.map(printableVerdict).join('\n\n')
    process.stdout.write(`${out}\n`)
    return exitCode(verdicts, values['allow-unknown-keys'])
  } finally {
    pool.end()
  }
}

/**
 * What is known over another channel, or why the options cannot be used. An opening record that lies with a file makes no key
 * known: whoever made the one may have made the other, and on one stick both stay `unknown-keys` (protocol.md §6).
 */
async function knownKeys(openingPath: string | undefined, confirm: string | undefined, files: readonly string[]): Promise<Pick<VerifyFileOptions, 'openings' | 'confirmedFingerprint'> | string> {
  if (confirm !== undefined && !parseFingerprint(confirm).ok) return `--confirm: 16 ký tự / 16 symbols, e.g. 7F3A-K2MN-…`
  const openings: KnownOpening[] = []
  if (openingPath !== undefined) {
    const path = userPath(openingPath)
    try {
      const opening = { json: await readFile(path, 'utf8'), jws: await readFile(path.replace(/\.json$/u, '.jws'), 'utf8') }
      if (await liesWithOne(path, files)) process.stderr.write(`--opening: ${TOGETHER}\n`)
      else openings.push(opening)
    } catch {
      return `--opening: không đọc được tệp .json và .jws bên cạnh / cannot read the .json with its .jws beside it: ${openingPath}`
    }
  }
  return { openings, ...(confirm === undefined ? {} : { confirmedFingerprint: confirm }) }
}

const TOGETHER =
  'biên bản mở lượt nằm cùng chỗ với hồ sơ thì không chứng minh gì, coi như không có; mời để bản nhận qua kênh khác ở thư mục riêng, hoặc dùng --confirm / an opening record that lies with the package proves nothing and is taken as not given; keep the one received over another channel in a folder apart, or use --confirm'

/** In the folder of a file or below it, or the other way round: on the same stick, as far as can be seen. */
async function liesWithOne(opening: string, files: readonly string[]): Promise<boolean> {
  const here = await realpath(opening)
  const there = await Promise.all(files.map((file) => realpath(userPath(file)).catch(() => undefined)))
  const within = (path: string, beside: string): boolean => path.startsWith(join(dirname(beside), sep))
  return there.some((file) => file !== undefined && (within(here, file) || within(file, here)))
}

interface EndingFile {
  readonly file: string
  readonly bytes: Uint8Array
  /** The `.jws` beside it, if there is one. */
  readonly jws: string | undefined
}

/** Annulments and corrections among the files. */
async function endingsAmong(files: readonly string[]): Promise<readonly EndingFile[]> {
  const found: EndingFile[] = []
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const path = userPath(file)
    const bytes = await readFile(path).then((content) => new Uint8Array(content), () => undefined)
    if (bytes === undefined || endingKindOf(bytes) === undefined) continue
    found.push({ file, bytes, jws: await readFile(path.replace(/\.json$/u, '.jws'), 'utf8').catch(() => undefined) })
  }
  return found
}

async function verifyOne(file: string, options: VerifyFileOptions): Promise<FileVerdict> {
  const line = progressLine(basename(file))
  try {
    const bytes = await readFile(userPath(file))
    return await verifyFile(file, new Uint8Array(bytes), { ...options, onProgress: line.update })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const check = { id: 'zip', ok: false, code: 'zip/truncated', detail: `file=${JSON.stringify(String(error.code))}` } as const
    return { file, kind: 'unknown', type: null, verdict: 'unreadable', checks: [check] }
  } finally {
    line.end()
  }
}

const jsonVerdict = ({ file, type, verdict, checks, result }: FileVerdict) => ({
  file, type, verdict,
  checks: checks.map(({ id, ok, code, detail }) => ({ id, ok, ...(code === undefined ? {} : { code }), ...(detail === undefined ? {} : { detail }) })),
  ...(result === undefined ? {} : { result }),
})

/** 1 any rejected, 2 any unreadable, 4 keys unknown, 0 all verified: the first that applies. */
function exitCode(verdicts: readonly FileVerdict[], allowUnknownKeys: boolean): number {
  const any = (verdict: FileVerdict['verdict']) => verdicts.some((entry) => entry.verdict === verdict)
  if (any('rejected')) return 1
  if (any('unreadable')) return 2
  // A fingerprint that was typed and differs is an answer, not a gap: nothing excuses it.
  const differs = verdicts.some(({ checks }) => checks.some(({ code }) => code === 'keys/fingerprint-differs'))
  return any('unknown-keys') && (differs || !allowUnknownKeys) ? 4 : 0
}

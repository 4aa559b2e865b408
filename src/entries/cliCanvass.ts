/**
 * `canvass`: many packages, all cores, one table. Files are verified on threads, figures go to disk as they come, and the
 * outputs are written beside their final names first: a table is there whole or not at all. Exit code by the worst finding.
 */
import { createWriteStream, writeFileSync } from 'node:fs'
import type { WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { canvassFiles } from '../app/canvassFiles'
import type { CanvassReport } from '../app/canvassFiles'
import type { JudgedFile } from '../domain/canvass/judgedFile'
import { canvassTable } from '../app/canvassTable'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import { companionTables, writeCanvassCsv, writeCanvassXlsx } from '../documents/writeCanvass'
import { writeCanvassParquet } from '../documents/writeCanvassParquet'
import { parseFingerprint } from '../evidence/fingerprint'
import { canvassWords as words } from '../words/canvass'
import { withEndings } from './canvassEndings'
import { decisionsOf, expectedUnits, filesOf, registeredOpenings, typedFingerprints } from './canvassInputs'
import { judgeFiles } from './canvassJobs'
import { usageError, userPath } from './cliUsage'

const OPTIONS = {
  out: { type: 'string' }, expected: { type: 'string' }, openings: { type: 'string' }, confirmed: { type: 'string' }, decisions: { type: 'string' },
  work: { type: 'string' }, jobs: { type: 'string' }, rehearsal: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
} as const

const FORMATS = ['xlsx', 'csv', 'parquet'] as const
type Format = (typeof FORMATS)[number]

export async function canvassCommand(args: readonly string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    return usageError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  const { out } = values
  const format = FORMATS.find((one) => out?.toLowerCase().endsWith(`.${one}`))
  if (out === undefined || format === undefined || positionals.length === 0) return usageError('cần tệp hoặc thư mục, và --out FILE.(xlsx|csv|parquet) / files or folders, and --out')
  const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs)
  if (!Number.isSafeInteger(jobs) || jobs < 1 || jobs > 256) return usageError('--jobs: 1…256')
  const [files, expected, typed] = await Promise.all([filesOf(positionals), expectedUnits(values.expected), typedFingerprints(values.confirmed)])
  if (!files.ok) return usageError(`không đọc được / cannot read: ${files.error}`)
  if (!expected.ok) return usageError(`--expected: ${expected.error}`)
  const registered = await registeredOpenings(values.openings, files.value)
  if (!registered.ok) return usageError(`--openings: ${registered.error}`)
  if (!typed.ok) return usageError(`--confirmed: ${typed.error}`)

  const path = userPath(out)
  const workFolder = values.work === undefined ? `${path}.part` : userPath(values.work)
  const began = performance.now()
  const progress = progressOf(files.value.length)
  const folder = await judgeFiles(files.value, { jobs, workFolder, onProgress: progress.update })
  progress.end()
  const judged = await withEndings(files.value, folder.judged, values.openings)
  const decisions = await decisionsOf(values.decisions, digestNamed(judged))
  if (!decisions.ok) return usageError(`--decisions: ${decisions.error}`)
  const report = canvassFiles({
    files: judged, type: values.rehearsal ? 'rehearsal' : 'official', known: { registered: registered.value, typed: typed.value },
    expected: expected.value?.units, planDigest: expected.value?.plan?.digest, decisions: decisions.value,
  })
  const outputs = await write(path, format, report, folder.rowsOf)
  folder.close()
  // Kept where the user asked for it: the next run, with tomorrow's packages, verifies only what is new.
  if (values.work === undefined) await rm(workFolder, { recursive: true, force: true })
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  const run = { cpuSeconds: Math.round((userCPUTime + systemCPUTime) / 1000) / 1000, files: files.value.length, jobs, seconds: Math.round(performance.now() - began) / 1000, peakMemoryMiB: Math.round(process.resourceUsage().maxRSS / 1024) }
  process.stdout.write(values.json ? `${JSON.stringify({ ...jsonReport(report), outputs, run })}\n` : `${printable(report, outputs)}\n`)
  return exitCode(report)
}

/** A result named in a file of decisions: by its SHA-256 or its fingerprint. */
function digestNamed(judged: readonly JudgedFile[]): (named: string) => string | undefined {
  const digests = new Map<string, string>()
  for (const one of judged) {
    if (!('unconfirmed' in one)) continue
    digests.set(one.unconfirmed.digest, one.unconfirmed.digest)
    digests.set(one.unconfirmed.fingerprint, one.unconfirmed.digest)
  }
  return (named) => {
    const fingerprint = parseFingerprint(named)
    return digests.get(named.toLowerCase()) ?? (fingerprint.ok ? digests.get(fingerprint.value) : undefined)
  }
}

async function write(path: string, format: Format, report: CanvassReport, rowsOf: (digest: string) => readonly CanvassRow[]): Promise<readonly string[]> {
  const outputs: string[] = []
  const put = async (target: string, fill: (sink: (chunk: Uint8Array) => void) => Promise<void> | void): Promise<void> => {
    const half = `${target}.half`
    const stream = createWriteStream(half)
    await fill((chunk) => {
      stream.write(chunk)
    })
    await ended(stream)
    await rename(half, target)
    outputs.push(target)
  }
  const figures = () => canvassTable(report, rowsOf)
  if (format === 'xlsx') {
    await put(path, (sink) => writeCanvassXlsx(report, figures(), sink))
    return outputs
  }
  await put(path, (sink) => (format === 'csv' ? writeCanvassCsv(figures(), sink) : writeCanvassParquet(figures(), sink)))
  for (const { name, text } of companionTables(report)) {
    const beside = path.replace(/\.[a-z]+$/iu, `.${name}.csv`)
    writeFileSync(beside, text)
    outputs.push(beside)
  }
  return outputs
}

const ended = (stream: WriteStream): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.on('error', reject)
    stream.end(resolve)
  })

/** `n/N files · rate · time left`, on a terminal only. */
function progressOf(total: number): { update(done: number): void; end(): void } {
  const began = performance.now()
  const clear = () => process.stderr.write('\r\u001b[K')
  if (!process.stderr.isTTY) return { update: () => undefined, end: () => undefined }
  return {
    update(done) {
      const rate = done / Math.max(0.001, (performance.now() - began) / 1000)
      clear()
      process.stderr.write(words.progress(done, total, rate.toFixed(1).replace('.', ','), words.minutes(Math.round((total - done) / rate / 60))))
    },
    end: clear,
  }
}

const jsonReport = ({ type, canvass, states, summaries, corrected, files }: CanvassReport) => ({
  type, states,
  units: canvass.units.map(({ code, name, expected, state, accepted }) => ({
    code, name, expected, state,
    results: accepted.map(({ roundId, roundNumber, digest, fingerprint, openingFingerprint, knownBy }) => ({ roundId, roundNumber, digest, fingerprint, openingFingerprint, knownBy, corrections: corrected.get(digest) ?? null })),
  })),
  files,
  toCompare: canvass.waiting,
  toDecide: canvass.open.map(({ reasons, packages }) => ({ reasons, results: packages.map(({ unitCode, roundId, roundNumber, digest, fingerprint }) => ({ unitCode, roundId, roundNumber, digest, fingerprint })) })),
  decided: canvass.settled.map(({ reasons, decision }) => ({ reasons, ...decision })),
  places: canvass.places,
  summaries,
})

function printable({ type, states, canvass, files }: CanvassReport, outputs: readonly string[]): string {
  const lines = type === 'rehearsal' ? [words.rehearsal] : []
  for (const [state, count] of Object.entries(states)) lines.push(`${words.states[state as keyof typeof states]}: ${String(count)}`)
  for (const { file, fate, codes, sameAs } of files) {
    if (fate !== 'counted') lines.push(`  ${words.fates[fate]}  ${file}${sameAs === null ? '' : ` = ${sameAs}`}${codes.length === 0 ? '' : `  [${codes.join('; ')}]`}`)
  }
  for (const { code, name, state } of canvass.units) if (state === 'notSubmitted') lines.push(`  ${words.states.notSubmitted}  ${code} ${name}`)
  for (const { reasons, packages } of canvass.open) lines.push(`  ${words.states.toDecide}  ${packages.map(({ unitCode, fingerprint }) => `${unitCode} ${fingerprint}`).join(' / ')}: ${reasons.map((reason) => words.reasons[reason]).join('; ')}`)
  for (const { kind, places } of canvass.places) lines.push(`  ${words.placesKinds[kind]}  ${places.map(({ name, unitCode }) => `${name} (${unitCode})`).join(', ')}`)
  return [...lines, ...outputs].join('\n')
}

/** 1 something refused or in conflict, 2 something unreadable, 4 keys to confirm, 5 units missing, 0 all is in: the first that applies. */
function exitCode({ canvass, states, files }: CanvassReport): number {
  const any = (fate: CanvassReport['files'][number]['fate']) => files.some((file) => file.fate === fate)
  const tooMany = canvass.places.some(({ kind }) => kind === 'too-many')
  if (any('rejected') || any('rehearsal') || any('official') || canvass.open.length > 0 || tooMany) return 1
  if (any('unreadable')) return 2
  if (canvass.waiting.length > 0) return 4
  return states.notSubmitted + states.resubmit > 0 ? 5 : 0
}

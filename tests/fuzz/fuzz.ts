/**
 * `npm run fuzz [-- --runs 100000] [--seed TEXT] [--from N] [--jobs N]`: changed packages, archives and opening records, on all
 * cores, each case in a thread that a watchdog ends. Prints what came out and fails on a crash, a hang or a false accept. Every
 * finding is kept in tests/fuzz/found.json by seed and index, which say all of it, and is run again by the gate for ever.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { FuzzOutcome } from './cases'

const HANG_MS = 60_000
const BATCH = 50
const FOUND = fileURLToPath(new URL('./found.json', import.meta.url))

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' }, jobs: { type: 'string' } } })
const runs = Number(values.runs ?? 100_000)
const seed = values.seed ?? new Date().toISOString().slice(0, 10)
const from = Number(values.from ?? 0)
const jobs = Number(values.jobs ?? availableParallelism())

interface Finding {
  readonly seed: string
  readonly index: number
  readonly what: string
}

const counts = new Map<string, number>()
const findings: Finding[] = []
let next = from
let done = 0
let slowest = 0

/** Answers of a thread about one batch: per case its outcome, or what was thrown, and its milliseconds. */
export interface FuzzAnswer {
  readonly index: number
  readonly outcome?: FuzzOutcome
  readonly thrown?: string
  readonly ms: number
}

const startThread = () => new Worker(new URL('./fuzzThread.mjs', import.meta.url))

/** Cases from…to on this thread; the index it was at when it hung or died, if it did. */
function runBatch(thread: Worker, first: number, last: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    let at = first
    const settle = (failed: number | undefined) => {
      clearTimeout(watchdog)
      thread.removeAllListeners('message').removeAllListeners('error')
      resolve(failed)
    }
    let watchdog = setTimeout(() => settle(at), HANG_MS)
    thread.on('error', () => settle(at))
    thread.on('message', ({ index, outcome, thrown, ms }: FuzzAnswer) => {
      take(index, outcome, thrown, ms)
      at = index + 1
      clearTimeout(watchdog)
      if (at === last) settle(undefined)
      else watchdog = setTimeout(() => settle(at), HANG_MS)
    })
    thread.postMessage({ seed, first, last })
  })
}

function take(index: number, outcome: FuzzOutcome | undefined, thrown: string | undefined, ms: number): void {
  done += 1
  slowest = Math.max(slowest, ms)
  const name = outcome === undefined ? 'crash' : `${outcome.kind}: ${outcome.changed ? outcome.verdict : 'unchanged'}`
  counts.set(name, (counts.get(name) ?? 0) + 1)
  if (thrown !== undefined) findings.push({ seed, index, what: `crash: ${thrown}` })
  if (outcome?.falseAccept === true) findings.push({ seed, index, what: `false accept: ${outcome.kind} ${outcome.verdict}` })
  if (done % 1000 === 0) process.stderr.write(`\r${String(done)}/${String(runs)} `)
}

async function worker(): Promise<void> {
  let thread = startThread()
  for (let first = next; first < from + runs; first = next) {
    const last = Math.min(first + BATCH, from + runs)
    next = last
    let begin: number | undefined = first
    while (begin !== undefined && begin < last) {
      const failed: number | undefined = await runBatch(thread, begin, last)
      if (failed !== undefined) {
        findings.push({ seed, index: failed, what: `hang or death of the thread within ${String(HANG_MS / 1000)} s` })
        void thread.terminate()
        thread = startThread()
      }
      begin = failed === undefined ? undefined : failed + 1
    }
  }
  await thread.terminate()
}

const began = performance.now()
await Promise.all(Array.from({ length: jobs }, worker))
process.stdout.write(`\nseed "${seed}", cases ${String(from)}…${String(from + runs - 1)}, ${String(jobs)} threads, ${((performance.now() - began) / 1000).toFixed(0)} s, slowest case ${(slowest / 1000).toFixed(2)} s, peak memory ${String(Math.round(process.resourceUsage().maxRSS / 1024))} MiB\n`)
for (const [name, count] of [...counts].sort()) process.stdout.write(`  ${String(count).padStart(8)}  ${name}\n`)
if (findings.length > 0) {
  const before = existsSync(FOUND) ? (JSON.parse(readFileSync(FOUND, 'utf8')) as Finding[]) : []
  writeFileSync(FOUND, `${JSON.stringify([...before, ...findings], null, 2)}\n`)
  process.stdout.write(`${findings.map(({ index, what }) => `  ✗ ${String(index)} ${what}`).join('\n')}\nkept in tests/fuzz/found.json\n`)
  process.exitCode = 1
} else process.stdout.write('  no crash, no hang, no false accept\n')

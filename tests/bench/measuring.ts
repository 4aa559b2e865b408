/**
 * Measuring: wall time and processor time of work in this process (all its threads) and of other programs (with all they
 * start). Milliseconds throughout; medians, because a machine is never quite idle.
 *
 * Limits: processor time counts waiting workers as nothing and the collector's and compiler's threads as work, so it can
 * be above the wall time of single-threaded work.
 */
import { spawnSync } from 'node:child_process'

export interface Cost {
  readonly wall: number
  readonly cpu: number
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('the median of nothing')
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return (lower + upper) / 2
}

/** The value below which `share` (0…1) of all values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new RangeError('a quantile of nothing')
  return value
}

export const medianCost = (costs: readonly Cost[]): Cost => ({
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu }) => cpu)),
})

export const dividedBy = ({ wall, cpu }: Cost, parts: number): Cost => ({ wall: wall / parts, cpu: cpu / parts })

/** One run in this process, threads included. */
export async function costOf(work: () => unknown): Promise<Cost> {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1000 }
}

/** Median of several runs, after one that is not counted. */
export async function costOfRepeated(times: number, work: () => unknown): Promise<Cost> {
  await work()
  const costs: Cost[] = []
  for (let run = 0; run < times; run += 1) costs.push(await costOf(work))
  return medianCost(costs)
}

const minutesAndSeconds = /(\d+)m([\d.,]+)s/g

/** Cost of another program, everything it starts included. Throws, with what it said, unless it exits with `expected`. */
export function costOfProgram(program: string, parameters: readonly string[], expected = 0): Cost {
  const start = performance.now()
  // The shell's `times` knows the processor time of its children; Node does not.
  const run = spawnSync('sh', ['-c', '"$@" >/dev/null; code=$?; times; exit $code', 'sh', program, ...parameters], { encoding: 'utf8' })
  const wall = performance.now() - start
  if (run.status !== expected) throw new Error(`${program} ended with ${String(run.status)}: ${run.stderr.slice(-2000)}`)
  const ofChildren = run.stdout.trim().split('\n').at(-1) ?? ''
  const seconds = [...ofChildren.matchAll(minutesAndSeconds)].map(([, m = '', s = '']) => 60 * Number(m) + Number(s.replace(',', '.')))
  if (seconds.length !== 2) throw new Error(`unexpected output of times: ${run.stdout}`)
  return { wall, cpu: 1000 * seconds.reduce((sum, value) => sum + value, 0) }
}

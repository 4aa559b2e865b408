/**
 * `npm run bench [-- --only ballots,verify,closing,canvass,reception,commit,sizes,kiosk] [--runs N]`: measures and prints one table.
 * It judges this machine at this moment: no test depends on any of its numbers, and it fails only when something
 * measured does not work. Progress on stderr; the table comes last, on stdout.
 */
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { ballotCosts } from './ballotCosts'
import { canvassCosts } from './canvassCosts'
import { closingCosts } from './closingCosts'
import { commitCosts } from './commitCosts'
import { kioskPace } from './kioskPace'
import { receptionPace } from './receptionPace'
import { startUpSizes } from './startUpSizes'
import { tableOf, targetsOf } from './table'
import type { Row } from './table'
import { verifyCosts } from './verifyCosts'

const DEFAULT_RUNS = 3

const sections: Readonly<Record<string, (runs: number) => Promise<readonly Row[]> | readonly Row[]>> = {
  ballots: ballotCosts,
  verify: verifyCosts,
  closing: closingCosts,
  canvass: canvassCosts,
  reception: receptionPace,
  commit: commitCosts,
  sizes: startUpSizes,
  kiosk: kioskPace,
}

const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string' } } })
const wanted = values.only?.split(',') ?? Object.keys(sections)
const runs = Number(values.runs ?? DEFAULT_RUNS)
const unknown = wanted.filter((name) => !Object.hasOwn(sections, name))
if (unknown.length > 0 || !Number.isSafeInteger(runs) || runs < 1) {
  process.stderr.write(`usage: npm run bench [-- --only ${Object.keys(sections).join(',')}] [--runs N]\n`)
  process.exit(3)
}

const rows: Row[] = []
for (const name of wanted) {
  const start = performance.now()
  process.stderr.write(`${name} …`)
  rows.push(...((await sections[name]?.(runs)) ?? []))
  process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(0)} s\n`)
}
const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
process.stdout.write(`${processor}, ${String(availableParallelism())} cores, Node ${process.versions.node}\n\n${tableOf(rows)}\n\n${targetsOf(rows)}\n`)

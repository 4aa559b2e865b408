/**
 * Verification of one archive by this library and by the reference tool, on the same file, turn by turn. The tool uses one
 * core; ours is measured on one and on all, threads started anew each time, as the command line does.
 */
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { verifyArchive } from '../../src/belenios/verifyArchive'
import type { VerifyOptions } from '../../src/belenios/verifyArchive'
import { nodePool } from '../../src/entries/nodePool'
import { beleniosToolIsThere } from '../support/beleniosTool'
import { benchArchive } from './archiveCache'
import { costOf, costOfProgram, medianCost } from './measuring'
import type { Cost } from './measuring'
import type { Row } from './table'

const commandLine = fileURLToPath(new URL('../../src/entries/cli.ts', import.meta.url))
/** `verify` says 4 of a bare archive: sound, keys unknown. */
const UNKNOWN_KEYS = 4

async function verified(bytes: Uint8Array, options: VerifyOptions): Promise<void> {
  const verdict = await verifyArchive(bytes, options)
  if (!verdict.ok) throw new Error(`${verdict.error.code} at ${verdict.error.at}`)
}

async function onAllCores(bytes: Uint8Array): Promise<void> {
  const pool = nodePool()
  try {
    await verified(bytes, { examine: pool.examine, parallel: pool.parallel })
  } finally {
    pool.end()
  }
}

interface Contender {
  readonly what: string
  readonly cores: number
  run(): Promise<Cost> | Cost
  readonly costs: Cost[]
}

export async function verifyCosts(runs: number): Promise<readonly Row[]> {
  const { folder, file } = benchArchive()
  const bytes = readFileSync(file)
  const cores = availableParallelism()
  const name = 'verify 60 ballots × 20 people, BELENIOS-2048'
  const ours: Contender[] = [
    { what: `${name}, all cores`, cores, run: () => costOf(() => onAllCores(bytes)), costs: [] },
    { what: '… one core', cores: 1, run: () => costOf(() => verified(bytes, {})), costs: [] },
  ]
  if (existsSync(commandLine)) {
    const run = () => costOfProgram(process.execPath, ['--import', 'tsx', commandLine, 'verify', file], UNKNOWN_KEYS)
    ours.push({ what: '… `cli verify`, whole program', cores, run, costs: [] })
  }
  const toolIsThere = beleniosToolIsThere()
  const tool: Cost[] = []
  for (let round = 0; round < runs; round += 1) {
    for (const contender of ours) contender.costs.push(await contender.run())
    if (toolIsThere) tool.push(costOfProgram('belenios-tool', ['election', 'verify', '--dir', folder]))
  }
  return ours.map(({ what, cores: used, costs }): Row => {
    const value = medianCost(costs)
    if (!toolIsThere) return { what, value, cores: used, peer: { missing: 'belenios-tool is not installed' } }
    const peer = medianCost(tool)
    const ratio = value.wall / peer.wall
    return {
      what, value, cores: used, ratio,
      peer: { name: 'belenios-tool', ...peer },
      target: { text: '≤ 1.0 ×', reached: ratio <= 1 },
      note: `CPU ${(value.cpu / peer.cpu).toFixed(2)} ×`,
    }
  })
}

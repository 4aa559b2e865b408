/**
 * Packages at the level above: building and verifying one of growing size, and consolidating many with the whole command, each
 * with its growth and peak memory. Packages are made once and kept in `.cache/bench`; those consolidated are small (3 ballots × 2
 * people), so that what is measured is what a package costs beside its ballots. `HOM_PHIEU_BENCH=full` adds 500 × 50 and 3,321.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { availableParallelism } from 'node:os'
import { verifyFile } from '../../src/evidence/verifyFile'
import type { MadePackage } from '../support/makePackage'
import { unitPackage } from '../support/manyUnits'
import { cacheFolder } from './archiveCache'
import { costOf, medianCost } from './measuring'
import type { Cost } from './measuring'
import type { Row } from './table'

const FULL = process.env['HOM_PHIEU_BENCH'] === 'full'
const SIZES = [[31, 11], [150, 20], ...(FULL ? [[500, 50] as const] : [])] as const
const MANY = FULL ? [200, 3321] : [50, 200]

const people = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `Người số ${String(i + 1)}`, position: 'Ủy viên', place: 1 as const }))

function sized(ballots: number, officials: number): Promise<MadePackage> {
  const voters = Array.from({ length: ballots }, (_, voter) => ({ group: 'A', choices: [Array.from({ length: officials }, (__, person) => (voter + person) % 3)] }))
  return unitPackage({ code: `B-${String(ballots)}-${String(officials)}`, officials: people(officials), summoned: ballots, changes: { voters } })
}

async function oneOfGrowingSize(): Promise<readonly Row[]> {
  const rows: Row[] = []
  let first: number | undefined
  for (const [ballots, officials] of SIZES) {
    let made: MadePackage | undefined
    const building = await costOf(async () => {
      made = await sized(ballots, officials)
    })
    const { bytes = new Uint8Array(), name = '' } = made ?? {}
    const verifying = await costOf(async () => {
      const { verdict } = await verifyFile(name, bytes)
      if (verdict !== 'unknown-keys') throw new Error(verdict)
    })
    const perLine = verifying.cpu / (ballots * officials)
    first ??= perLine
    const what = `${String(ballots)} ballots × ${String(officials)} people`
    rows.push({ what: `make a whole round's package, ${what}`, value: building, cores: 1, note: `${(bytes.length / 1e6).toFixed(1)} MB; every ballot encrypted and proved` })
    rows.push({ what: `verify the package, ${what}`, value: verifying, cores: 1, ratio: perLine / first, target: { text: '≤ 1.3 × per line', reached: perLine / first <= 1.3 }, note: `growth per ballot and person; peak of the process ${String(peak())} MiB` })
  }
  return rows
}

const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024)

function cacheOf(name: string): string {
  const folder = join(cacheFolder, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

async function filesOf(count: number): Promise<readonly string[]> {
  const folder = cacheOf('units')
  const files: string[] = []
  for (let i = 1; i <= count; i += 1) {
    const code = `U-${String(i).padStart(5, '0')}`
    const path = join(folder, `${code}.zip`)
    files.push(path)
    if (existsSync(path)) continue
    writeFileSync(`${path}.part`, (await unitPackage({ code })).bytes)
    renameSync(`${path}.part`, path)
  }
  return files
}

/** What the level above writes down once it has compared the characters on paper: here, of all. */
function confirmedFor(files: readonly string[]): string {
  const { toCompare } = consolidate(files, '.csv').said
  const path = join(cacheOf('confirmed'), 'confirmed.csv')
  writeFileSync(path, ['opening_fingerprint;confirmed_by;confirmed_at;channel', ...toCompare.map(({ openingFingerprint }) => `${openingFingerprint};Lê Thị Hoa;2026-11-26;công văn`), ''].join('\n'))
  return path
}

async function manyPackages(): Promise<readonly Row[]> {
  const rows: Row[] = []
  const confirmed = confirmedFor(await filesOf(Math.max(...MANY)))
  for (const [as, ending] of [['Parquet', '.parquet'], ['a workbook with a page a unit', '.xlsx']] as const) {
    let first: { readonly cpu: number; readonly peak: number } | undefined
    for (const count of MANY) {
      const { value, said: { run, states } } = consolidate(await filesOf(count), ending, { confirmed })
      if (states.accepted !== count) throw new RangeError(`of ${String(count)} packages ${String(states.accepted)} were accepted`)
      const per = value.cpu / count
      first ??= { cpu: per, peak: run.peakMemoryMiB }
      rows.push({
        what: `canvass of ${String(count)} packages → ${as}, whole command`, value, cores: availableParallelism(), ratio: per / first.cpu, target: { text: '≤ 1.3 × per package', reached: per / first.cpu <= 1.3 },
        note: `growth per package; peak ${String(run.peakMemoryMiB)} MiB, ${(run.peakMemoryMiB / first.peak).toFixed(2)} × that of ${String(MANY[0])}`,
      })
    }
  }
  return rows
}

/** The same packages on one core and on all, by turns in this run. */
async function onMoreCores(): Promise<readonly Row[]> {
  const cores = availableParallelism()
  const files = await filesOf(200)
  // One, all, all, one, after a run that is not counted: neither has the warmer caches.
  consolidate(files, '.parquet')
  const runs = [1, cores, cores, 1].map((jobs) => ({ jobs, cost: consolidate(files, '.parquet', { jobs }).value }))
  const [one, all] = [1, cores].map((jobs) => medianCost(runs.filter((run) => run.jobs === jobs).map(({ cost }) => cost)))
  if (one === undefined || all === undefined) throw new RangeError('nothing was run')
  const ratio = all.wall / one.wall
  return [
    {
      what: 'canvass of 200 packages, all cores', value: all, cores, ratio,
      peer: { name: '--jobs 1', wall: one.wall, cpu: one.cpu },
      target: { text: 'time falls with cores', reached: cores === 1 || ratio < 1 }, note: `at best 1/${String(cores)}: the command's start and the writing of the table are not divided`,
    },
  ]
}

interface Said {
  readonly states: { readonly accepted: number }
  readonly toCompare: readonly { readonly openingFingerprint: string }[]
  readonly run: { readonly peakMemoryMiB: number; readonly cpuSeconds: number }
}

function consolidate(files: readonly string[], ending: string, { jobs = availableParallelism(), confirmed = '' } = {}): { readonly value: Cost; readonly said: Said } {
  const options = ['--out', join(cacheFolder, `canvass${ending}`), '--json', '--jobs', String(jobs), ...(confirmed === '' ? [] : ['--confirmed', confirmed])]
  const began = performance.now()
  let text: string
  try {
    text = execFileSync(process.execPath, ['--import', 'tsx', 'src/entries/cli.ts', 'canvass', ...files, ...options], { maxBuffer: 1 << 28, encoding: 'utf8' })
  } catch (error) {
    // 4: packages wait for their keys where nobody confirmed them.
    if (!(error instanceof Error && 'status' in error && error.status === 4 && 'stdout' in error)) throw error
    text = String(error.stdout)
  }
  const wall = performance.now() - began
  const said = JSON.parse(text) as Said
  return { value: { wall, cpu: said.run.cpuSeconds * 1000 }, said }
}

export async function canvassCosts(): Promise<readonly Row[]> {
  return [...(await oneOfGrowingSize()), ...(await onMoreCores()), ...(await manyPackages())]
}

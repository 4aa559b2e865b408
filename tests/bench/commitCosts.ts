/**
 * One ballot committed to disk, in a real Chromium: the store's cast against a bare strict transaction with the same
 * three writes, turn by turn on the same disk (see commitPage/commitPage.ts). The page is built by itself into
 * `.cache/bench/` and served on a free port.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { serve } from '../../scripts/serve.mjs'
import { ed25519 } from '../../src/belenios/group/ed25519'
import { cast, setUp, voterOf } from '../support/archives'
import { aRound, LIST_UUID } from '../support/builders'
import { findChromium } from '../support/findChromium'
import { aCard } from '../support/storedRounds'
import { cacheFolder } from './archiveCache'
import { voteOf } from './ballotCosts'
import type { CommitPlan, CommitTimes } from './commitPage/commitPage'
import { median, quantile } from './measuring'
import type { Row } from './table'

const TIMES = 300
const WARM_UP = 20
const WAYS = 3

async function buildPage(): Promise<string> {
  const outDir = join(cacheFolder, 'commitPage')
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./commitPage', import.meta.url)),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
  return outDir
}

/** A ballot of 20 people as it is stored: what is written decides what writing costs. */
function usualBallot(): string {
  const round = setUp({ group: ed25519, trustees: { threshold: 2, size: 3 }, votes: [voteOf(0, 20)] })
  return cast(round, voterOf(round, 0), voteOf(0, 20)).json
}

function commitPlan(): CommitPlan {
  const commits = WAYS * (TIMES + WARM_UP)
  // Codes of their own: the typed ones are too few for so many.
  const cards = Array.from({ length: commits }, (_, i) => aCard(`commit ${String(i)}`, { code: String(10_000_000 + i) }))
  return { round: aRound('open'), cards, ballot: usualBallot(), list: LIST_UUID, times: TIMES + WARM_UP, warmUp: WARM_UP }
}

async function measured(plan: CommitPlan): Promise<CommitTimes> {
  const root = await buildPage()
  const server = await serve({ root, port: 0 })
  // On the same disk as everything else: a folder of the system for passing files may be in memory.
  const profile = join(cacheFolder, 'commitProfile')
  rmSync(profile, { recursive: true, force: true })
  mkdirSync(profile, { recursive: true })
  const { path } = await findChromium()
  const context = await chromium.launchPersistentContext(profile, { executablePath: path, args: ['--no-sandbox', '--disable-background-networking'] })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(server.address)
    await page.waitForFunction(() => 'measureCommits' in globalThis)
    return await page.evaluate((given) => (globalThis as unknown as { measureCommits(plan: CommitPlan): Promise<CommitTimes> }).measureCommits(given), plan)
  } finally {
    await context.close()
    await server.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

export async function commitCosts(): Promise<readonly Row[]> {
  const plan = commitPlan()
  const { bare, cast: written, readBack } = await measured(plan)
  const peer = { name: 'bare strict transaction', wall: median(bare) }
  const about = (values: readonly number[]) => `median of ${String(values.length)}; 95 % below ${quantile(values, 0.95).toFixed(1)} ms`
  const ratio = median(written) / peer.wall
  return [
    {
      what: `commit one ballot (${(plan.ballot.length / 1000).toFixed(0)} kB), Chromium`,
      value: { wall: median(written) }, peer, ratio,
      target: { text: '≤ 1.3 ×', reached: ratio <= 1.3 },
      note: `${about(written)}; bare: 95 % below ${quantile(bare, 0.95).toFixed(1)} ms`,
    },
    { what: '… with the read-back', value: { wall: median(readBack) }, peer, ratio: median(readBack) / peer.wall, note: about(readBack) },
  ]
}

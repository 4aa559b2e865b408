/**
 * S18 in a real Chromium: packages of 31 ballots × 11 people, 200 of them unless `PACKAGES` says otherwise, chosen at once on the
 * real screen. Measured: packages a second, how long the page ever kept from painting meanwhile, and the memory of its scripts.
 * Packages are made once and kept in `.cache/bench`; making them takes about two seconds each.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { freshBuild } from '../../scripts/build.mjs'
import { launchTablet, newProfile } from '../support/launch'
import { unitPackage } from '../support/manyUnits'
import { serveDist } from '../support/serveDist'
import { cacheFolder } from './archiveCache'
import type { Row } from './table'

const COUNT = Number(process.env['PACKAGES'] ?? 200)
const BALLOTS = 31
const PEOPLE = 11
/** A page that answers within this is felt as answering at once. */
const AT_ONCE_MS = 200
const EACH_MAY_TAKE_MS = 30_000

const officials = Array.from({ length: PEOPLE }, (_, i) => ({ name: `Người số ${String(i + 1)}`, position: 'Ủy viên', place: 1 as const }))
const voters = Array.from({ length: BALLOTS }, (_, voter) => ({ group: 'A', choices: [officials.map((__, person) => (voter + person) % 3)] }))

async function packagesOf31(): Promise<readonly string[]> {
  const folder = join(cacheFolder, 'wards')
  mkdirSync(folder, { recursive: true })
  const paths: string[] = []
  for (let i = 1; i <= COUNT; i += 1) {
    const path = join(folder, `${String(i).padStart(3, '0')}.zip`)
    if (!existsSync(path)) {
      const { bytes } = await unitPackage({ code: `W-${String(i).padStart(3, '0')}`, officials, summoned: BALLOTS, changes: { voters } })
      // A run that is stopped leaves no half package under its name.
      writeFileSync(`${path}.part`, bytes)
      renameSync(`${path}.part`, path)
      if (i % 20 === 0) process.stderr.write(` ${String(i)} made`)
    }
    paths.push(path)
  }
  return paths
}

interface Watched {
  /** The longest time between two frames, ms. */
  longest: number
  /** Bytes of the scripts' memory, the most seen. */
  heap: number
  stop: boolean
}

/** Runs in the page: what every frame finds. */
function watchFrames(): void {
  const watched: Watched = { longest: 0, heap: 0, stop: false }
  let last = performance.now()
  const frame = (now: number): void => {
    watched.longest = Math.max(watched.longest, now - last)
    last = now
    watched.heap = Math.max(watched.heap, (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize)
    if (!watched.stop) requestAnimationFrame(frame)
  }
  Object.assign(globalThis, { watched })
  requestAnimationFrame(frame)
}

const watchedSoFar = (page: Page): Promise<Watched> => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched)

async function openReception(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Đăng ký biên bản mở lượt' }).click()
  await page.getByRole('navigation', { name: 'Việc của cấp trên' }).getByRole('button', { name: 'Tiếp nhận – tổng hợp' }).click()
  await page.getByLabel('Tên đợt').fill('Đợt đo')
  await page.getByRole('button', { name: 'Bắt đầu đợt mới' }).click()
}

/** From the files chosen until the last one stands in the table; stopped once on the way and begun again. */
async function receive(page: Page, paths: readonly string[]): Promise<{ readonly wall: number; readonly stopped: number }> {
  const choose = async (): Promise<void> => {
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Chọn tệp', exact: true }).click()
    await (await asked).setFiles([...paths])
  }
  await choose()
  await page.getByRole('button', { name: 'Dừng', exact: true }).waitFor()
  const stopAsked = performance.now()
  await page.getByRole('button', { name: 'Dừng', exact: true }).click()
  await page.getByRole('button', { name: 'Dừng', exact: true }).waitFor({ state: 'detached', timeout: EACH_MAY_TAKE_MS })
  const stopped = performance.now() - stopAsked
  const began = performance.now()
  await choose()
  await page.getByRole('row', { name: new RegExp(`W-${String(paths.length).padStart(3, '0')}`) }).waitFor({ timeout: paths.length * EACH_MAY_TAKE_MS })
  await page.getByRole('button', { name: 'Dừng', exact: true }).waitFor({ state: 'detached', timeout: paths.length * EACH_MAY_TAKE_MS })
  const wall = performance.now() - began
  // Nobody confirmed their keys, so each waits for that: anything else would mean that not all of them were verified whole.
  const waiting = await page.locator('tr[data-state="toCompare"]').count()
  if (waiting !== paths.length) throw new Error(`${String(waiting)} of ${String(paths.length)} packages are what they were made to be`)
  return { wall, stopped }
}

export async function receptionPace(): Promise<readonly Row[]> {
  if (!freshBuild()) throw new Error('the app does not build')
  const paths = await packagesOf31()
  const server = await serveDist()
  const profile = newProfile()
  const tablet = await launchTablet({ profile: profile.path, origin: server.address, viewport: { width: 1366, height: 768 }, switches: ['--enable-precise-memory-info'] })
  try {
    const { page } = tablet
    // tsx keeps function names through a helper that the page does not have.
    await page.addInitScript('globalThis.__name = (value) => value')
    await openReception(page, server.address)
    await page.evaluate(watchFrames)
    const { wall, stopped } = await receive(page, paths)
    const { longest, heap } = await watchedSoFar(page)
    const what = `receive ${String(paths.length)} packages of ${String(BALLOTS)} × ${String(PEOPLE)} in the browser`
    const size = paths.reduce((sum, path) => sum + readFileSync(path).length, 0) / 1e6
    return [
      { what, value: { wall }, note: `${((paths.length * 1000) / wall).toFixed(1)} packages a second, ${size.toFixed(0)} MB; verified whole, kept and shown; memory of the page's scripts at most ${(heap / 2 ** 20).toFixed(0)} MiB (the worker's is its own)` },
      { what: '… the page kept from painting, at most', value: { wall: longest }, ratio: longest / AT_ONCE_MS, target: { text: `≤ ${String(AT_ONCE_MS)} ms`, reached: longest <= AT_ONCE_MS } },
      { what: '… [Dừng] → stopped', value: { wall: stopped }, note: 'what was received by then stays' },
    ]
  } finally {
    await tablet.close()
    await server.stop()
    profile.remove()
  }
}

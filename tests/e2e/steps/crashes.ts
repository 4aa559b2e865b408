/**
 * Crashes of a page, provoked, and the reports that the browser writes of them (minidumps, in the folder that launch.ts gives it).
 * A report holds the stacks of every thread: what stands on one at that moment is on the disk.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Hall } from './hall'

export const reportFolder = (hall: Hall): string => join(hall.profile, 'Crash Reports')

const reports = (hall: Hall): number =>
  existsSync(reportFolder(hall)) ? readdirSync(reportFolder(hall), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dmp')).length : 0

/** The page crashes as it would of a fault of the engine, doing whatever it does. */
export async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // No answer comes: the one who would give it is gone.
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
}

interface Busy {
  readonly id: number
  readonly cpuTime: number
}

async function renderers(devtools: CDPSession): Promise<readonly Busy[]> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === 'renderer')
}

/** The process that works while all others rest. */
async function theBusyOne(devtools: CDPSession): Promise<number> {
  const before = new Map((await renderers(devtools)).map(({ id, cpuTime }) => [id, cpuTime]))
  let found: number | undefined
  await expect.poll(async () => {
    found = (await renderers(devtools)).find(({ id, cpuTime }) => cpuTime - (before.get(id) ?? cpuTime) > 0.5)?.id
    return found
  }).toBeDefined()
  return found ?? 0
}

/** A page that has these eleven numbers on its stack crashes: what is to be found in a report, if the browser writes any. */
export async function crashWithOnTheStack(hall: Hall, numbers: readonly number[]): Promise<void> {
  const browser = hall.context.browser()
  if (browser === null) throw new Error('the browser answers no questions about its processes')
  const devtools = await browser.newBrowserCDPSession()
  const page = await hall.context.newPage()
  const crashed = page.waitForEvent('crash')
  void page.evaluate((held) => {
    type Held = readonly [number, number, number, number, number, number, number, number, number, number, number]
    const hold = (depth: number, ...[a, b, c, d, e, f, g, h, i, j, k]: Held): number => {
      for (; depth === 0;);
      return hold(depth - 1, a, b, c, d, e, f, g, h, i, j, k) + a
    }
    return hold(50, ...(held as unknown as Held))
  }, [...numbers]).catch(() => undefined)
  process.kill(await theBusyOne(devtools), 'SIGSEGV')
  await crashed
}

/** How many reports there are once this many crashes are through; a browser that writes none has none. */
export async function reportsAfter(hall: Hall, crashes: number): Promise<number> {
  await expect.poll(() => [0, crashes].includes(reports(hall))).toBe(true)
  return reports(hall)
}

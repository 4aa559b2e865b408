/**
 * Watches and disturbs what the page writes to IndexedDB, from the page's own side of the API (and its workers').
 *
 * Every read-write transaction must ask for strict durability: one that does not is an error in the console, which fails
 * the test; `strictWrites` counts the others, so that the watch cannot pass by never looking. For the cast: the page can be
 * stopped for good right before its transaction begins or right after it was committed (then the test pulls the battery),
 * its write can be made to fail, and the disk can be full. The closing can be stopped right behind its lock.
 */
import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'

export type CastMoment = 'before the commit' | 'after the commit'

/** The card cannot be written once the ballots are; or all is written, and there is no room to keep it. */
export type CastFault = 'disk fails' | 'disk is full'

interface Watched {
  strictWrites: number
  /** Strict writes of the closing's worker. */
  closingWrites: number
  stopAt: CastMoment | undefined
  fault: CastFault | undefined
  /** Of the closing's worker: it never gets past its lock. In the page: the worker has heard of it. */
  stopsBehindTheLock: boolean
  tellTheClosing(): void
}
declare global {
  var watched: Watched
}

const STOPPED = 'the page stands still'

export async function watchWrites(context: BrowserContext): Promise<void> {
  await context.addInitScript(startWatching, STOPPED)
}

/**
 * The built app with every worker watched from its first line on: the rooms write too, the closing locks and signs in a worker
 * of its own. (A driver's way into a worker can come too late, or to a realm the worker has left.)
 */
export function watchedBuild(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hom-phieu-watched-'))
  cpSync(built, folder, { recursive: true })
  const assets = join(folder, 'assets')
  for (const name of readdirSync(assets).filter((each) => /\.worker-.*\.js$/u.test(each))) {
    const file = join(assets, name)
    writeFileSync(file, `;(${startWatching.toString()})(${JSON.stringify(STOPPED)});\n${readFileSync(file, 'utf8')}`)
  }
  return folder
}

/** Runs in the page or the worker. */
function startWatching(stopped: string): void {
  // The page hears of what its closing worker writes, and tells it where to stop.
  const closing = globalThis.location.pathname.includes('/closing.worker')
  const channel = new BroadcastChannel('watched writes')
  const watched: Watched = {
    strictWrites: 0, closingWrites: 0, stopAt: undefined, fault: undefined, stopsBehindTheLock: false,
    tellTheClosing: () => { channel.postMessage('stop behind the lock') },
  }
  globalThis.watched = watched
  channel.onmessage = ({ data }: MessageEvent<string>) => {
    if (data === 'strict') watched.closingWrites += 1
    if (data === (closing ? 'stop behind the lock' : 'it stops there')) watched.stopsBehindTheLock = true
    if (closing && data === 'stop behind the lock') channel.postMessage('it stops there')
  }
  const standStill = () => {
    console.info(stopped)
    for (;;);
  }
  /** The lock is what the closing forgets the cards' secrets with. */
  const locks = new WeakSet<IDBTransaction>()
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const transaction = begin.apply(this, given)
    if (transaction.mode !== 'readwrite') return transaction
    if (transaction.durability === 'strict') {
      watched.strictWrites += 1
      if (closing) channel.postMessage('strict')
    } else console.error(`a write with durability ${transaction.durability}`)
    if (transaction.objectStoreNames.contains('ballots') && transaction.objectStoreNames.contains('cards')) {
      if (watched.stopAt === 'before the commit') standStill()
      transaction.addEventListener('complete', () => {
        if (watched.stopAt === 'after the commit') standStill()
      })
    }
    if (closing) {
      transaction.addEventListener('complete', () => {
        if (watched.stopsBehindTheLock && locks.has(transaction)) standStill()
      })
    }
    return transaction
  }
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (closing && this.name === 'cards') locks.add(this.transaction)
    if (this.name !== 'cards' || watched.fault === undefined) return put.apply(this, given)
    // The ballots have been added by now: what follows must take them out again.
    if (watched.fault === 'disk fails') throw new DOMException('the disk does not answer', 'UnknownError')
    const request = put.apply(this, given)
    const { transaction } = this
    request.addEventListener('success', () => {
      // A browser whose quota is used up says so at the commit.
      Object.defineProperty(transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') })
      transaction.abort()
    })
    return request
  }
}

export async function expectStrictWrites(page: Page): Promise<void> {
  expect(await page.evaluate(() => watched.strictWrites)).toBeGreaterThan(0)
}

export const expectStrictWritesOfClosing = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => watched.closingWrites)).toBeGreaterThan(0)

/** The next cast never gets past this moment. */
export const stopTheNextCast = (page: Page, at: CastMoment): Promise<void> =>
  page.evaluate((moment) => {
    watched.stopAt = moment
  }, at)

/** The next closing locks the box and gets no further. */
export async function stopBehindTheLock(page: Page): Promise<void> {
  await page.evaluate(() => { watched.tellTheClosing() })
  await expect.poll(() => page.evaluate(() => watched.stopsBehindTheLock)).toBe(true)
}

/** Ask for it before what stops the page, or the closing. */
export const pageStandsStill = (page: Page): Promise<unknown> =>
  page.waitForEvent('console', (message) => message.text() === STOPPED)

/** Every cast from now on meets this fault; undefined: none. */
export const breakCasts = (page: Page, fault: CastFault | undefined): Promise<void> =>
  page.evaluate((wanted) => {
    watched.fault = wanted
  }, fault)

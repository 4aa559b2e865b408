/**
 * Watches and disturbs what the page writes to IndexedDB, from the page's own side of the API (and its workers').
 *
 * Every read-write transaction must ask for strict durability: one that does not is an error in the console, which fails
 * the test; `strictWrites` counts the others, so that the watch cannot pass by never looking. For the cast: the page can be
 * stopped for good right before its transaction begins or right after it was committed (then the test pulls the battery),
 * its write can be made to fail, and the disk can be full.
 */
import { expect } from '@playwright/test'
import type { BrowserContext, Page } from '@playwright/test'

export type CastMoment = 'before the commit' | 'after the commit'

/** The card cannot be written once the ballots are; or all is written, and there is no room to keep it. */
export type CastFault = 'disk fails' | 'disk is full'

interface Watched {
  strictWrites: number
  stopAt: CastMoment | undefined
  fault: CastFault | undefined
}
declare global {
  var watched: Watched
}

const STOPPED = 'the page stands still'

export async function watchWrites(context: BrowserContext): Promise<void> {
  await context.addInitScript(startWatching, STOPPED)
}

/** The rooms of the app write too: the closing locks and signs in a worker of its own. */
export function watchWorkers(page: Page): void {
  page.on('worker', (worker) => {
    // A worker that has ended meanwhile writes nothing more.
    void worker.evaluate(startWatching, STOPPED).catch(() => undefined)
  })
}

/** Runs in the page or the worker. */
function startWatching(stopped: string): void {
  const watched: Watched = { strictWrites: 0, stopAt: undefined, fault: undefined }
  globalThis.watched = watched
  const standStill = () => {
    console.info(stopped)
    for (;;);
  }
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const transaction = begin.apply(this, given)
    if (transaction.mode !== 'readwrite') return transaction
    if (transaction.durability === 'strict') watched.strictWrites += 1
    else console.error(`a write with durability ${transaction.durability}`)
    if (transaction.objectStoreNames.contains('ballots') && transaction.objectStoreNames.contains('cards')) {
      if (watched.stopAt === 'before the commit') standStill()
      transaction.addEventListener('complete', () => {
        if (watched.stopAt === 'after the commit') standStill()
      })
    }
    return transaction
  }
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
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

/** The closing has a worker of its own each time it begins; one that was ended may still be listed for a moment. */
const closingRooms = (page: Page) => page.workers().filter((worker) => worker.url().includes('/closing.worker'))

/** Strict writes of every closing worker that still answers; undefined for one that is not watched yet. */
const strictWritesOfClosing = (page: Page): Promise<readonly (number | undefined)[]> =>
  Promise.all(
    closingRooms(page).map((worker) =>
      worker.evaluate(() => (globalThis as { watched?: { strictWrites: number } }).watched?.strictWrites).catch(() => -1),
    ),
  )

/** The closing's worker is there, and its writes are watched from the first key card on. */
export const closingIsWatched = (page: Page): Promise<void> =>
  expect.poll(async () => {
    const writes = await strictWritesOfClosing(page)
    return writes.some((count) => count !== -1) && !writes.includes(undefined)
  }).toBe(true)

export async function expectStrictWritesOfClosing(page: Page): Promise<void> {
  expect(Math.max(...(await strictWritesOfClosing(page)).map((count) => count ?? 0))).toBeGreaterThan(0)
}

/** The next cast never gets past this moment. */
export const stopTheNextCast = (page: Page, at: CastMoment): Promise<void> =>
  page.evaluate((moment) => {
    watched.stopAt = moment
  }, at)

/** Await it before what stops the page. */
export const pageStandsStill = (page: Page): Promise<unknown> =>
  page.waitForEvent('console', (message) => message.text() === STOPPED)

/** Every cast from now on meets this fault; undefined: none. */
export const breakCasts = (page: Page, fault: CastFault | undefined): Promise<void> =>
  page.evaluate((wanted) => {
    watched.fault = wanted
  }, fault)

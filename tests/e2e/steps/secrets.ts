/**
 * What the tablet's ballot worker makes up while people vote, noted inside the worker itself and nowhere else: every random
 * number it draws. Nothing of the app is changed; the notes end with the browser.
 */
import type { Page, Worker } from '@playwright/test'

declare global {
  var drawn: string[] | undefined
}

/** Call it before the voter's side opens. */
export function noteWhatIsDrawn(page: Page): void {
  page.on('worker', (worker) => {
    if (!isBallotWorker(worker)) return
    void worker
      .evaluate(() => {
        const drawn: string[] = []
        globalThis.drawn = drawn
        const draw = crypto.getRandomValues.bind(crypto)
        crypto.getRandomValues = <T extends ArrayBufferView>(into: T): T => {
          draw(into as unknown as Uint8Array<ArrayBuffer>)
          drawn.push(Array.from(new Uint8Array(into.buffer, into.byteOffset, into.byteLength), (byte) => byte.toString(16).padStart(2, '0')).join(''))
          return into
        }
      })
      .catch(() => undefined)
  })
}

const isBallotWorker = (worker: Worker): boolean => worker.url().includes('/ballot.worker')

export async function whatWasDrawn(page: Page): Promise<readonly Buffer[]> {
  const notes = await Promise.all(page.workers().filter(isBallotWorker).map((worker) => worker.evaluate(() => globalThis.drawn ?? [])))
  return notes.flat().map((hex) => Buffer.from(hex, 'hex'))
}

export interface StoredBallot {
  readonly list: string
  readonly credential: string
  readonly json: string
}

export const ballotsInTheBox = (page: Page): Promise<readonly StoredBallot[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('hom-phieu')
      request.onsuccess = () => { resolve(request.result) }
    })
    const rows = await new Promise<StoredBallot[]>((resolve) => {
      const request = database.transaction('ballots').objectStore('ballots').getAll()
      request.onsuccess = () => { resolve(request.result as StoredBallot[]) }
    })
    database.close()
    return rows
  })

/** Whether a round is under way, as a later build's service worker asks: it finds out and leaves nothing, or takes it that one is. */
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { roundUnderWay } from '../../../src/storage/roundUnderWay'

const NAMES = ['official', 'rehearsal'] as const
let browser: IDBFactory

beforeEach(() => {
  browser = new IDBFactory()
})

/** A database in some version, its rounds as rows of some build. */
function stored(name: string, rows: readonly unknown[] | undefined, version = 40): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = browser.open(name, version)
    request.onupgradeneeded = () => {
      if (rows === undefined) return
      const rounds = request.result.createObjectStore('rounds', { autoIncrement: true })
      for (const row of rows) rounds.add(row)
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => {
      reject(new Error(`${name} was not made`))
    }
  })
}

const asked = () => roundUnderWay(NAMES, browser)

describe('a round is under way', () => {
  it.each(['open', 'paused', 'locked', 'signed'])('when it is %s, official or rehearsed, among others that are not', async (state) => {
    await stored('official', [{ header: { state: 'exported' } }])
    await stored('rehearsal', [{ header: { state: 'draft' } }, { header: { state } }])
    expect(await asked()).toBe(true)
  })

  it('also in the rows of the first builds', async () => {
    await stored('official', [{ id: 'one', round: { state: 'locked' } }], 10)
    expect(await asked()).toBe(true)
  })

  it('as far as anybody knows, in rows of a form never seen', async () => {
    await stored('official', [{ id: 'one', condition: 'open' }], 990)
    expect(await asked()).toBe(true)
  })

  it('as far as anybody knows, when the database cannot be read', async () => {
    browser.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    expect(await asked()).toBe(true)
  })
})

describe('no round is under way', () => {
  it.each(['draft', 'keyed', 'ready', 'exported', 'annulled'])('when it is %s', async (state) => {
    await stored('official', [{ header: { state } }])
    await stored('rehearsal', [])
    expect(await asked()).toBe(false)
  })

  it('on a tablet without databases, which stays without; nor in one that never had rounds', async () => {
    expect(await asked()).toBe(false)
    expect(await browser.databases()).toEqual([])
    await stored('official', undefined)
    expect(await asked()).toBe(false)
  })

  it('and the database is free again: a page can upgrade it at once', async () => {
    await stored('official', [{ header: { state: 'draft' } }])
    expect(await asked()).toBe(false)
    await stored('official', undefined, 50)
    expect(await browser.databases()).toContainEqual({ name: 'official', version: 50 })
  })
})

/** Workers of the app: whoever asks one gets an answer, also when it cannot start, falls over, or is ended for somebody else's sake. */
import { expose, proxy, transfer, wrap } from 'comlink'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { borrowedPool } from '../../../src/entries/borrowedPool'
import { browserRoster } from '../../../src/entries/browserRoster'
import { lendExaminers } from '../../../src/entries/lentExaminers'
import type { Examiners } from '../../../src/entries/lentExaminers'
import { browserRooms } from '../../../src/entries/rooms'
import { browserVerifier } from '../../../src/entries/browserVerifier'
import type { FileVerdict } from '../../../src/evidence/verifyPackage'

const nobody = (): void => undefined

/** A worker whose room answers when the test says so. */
class QuietWorker extends EventTarget {
  static readonly all: QuietWorker[] = []
  static room: Record<string, (...given: never[]) => unknown> = {}
  static falls = false
  ended = false
  readonly #port: MessagePort
  constructor() {
    super()
    QuietWorker.all.push(this)
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.onmessage = ({ data }) => {
      if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }))
    }
    expose(QuietWorker.room, port2)
    if (QuietWorker.falls) queueMicrotask(() => this.dispatchEvent(new Event('error')))
  }
  postMessage(message: { readonly port?: MessagePort }, transferred: readonly Transferable[] = []): void {
    // An examine worker answers on the line it is given.
    if (message.port === undefined) this.#port.postMessage(message, [...transferred])
    else expose(QuietWorker.room, message.port)
  }
  terminate(): void {
    this.ended = true
    this.#port.close()
  }
}

const never = () => new Promise<never>(() => undefined)

beforeEach(() => {
  QuietWorker.all.length = 0
  QuietWorker.room = {}
  QuietWorker.falls = false
  vi.stubGlobal('Worker', QuietWorker)
})
afterEach(() => {
  for (const worker of QuietWorker.all) worker.terminate()
  vi.unstubAllGlobals()
})

describe('a room whose worker cannot start', () => {
  beforeEach(() => {
    QuietWorker.falls = true
    QuietWorker.room = { begin: never, newCard: never, acceptCard: never, finish: never, seal: never, code: never, ballots: never, enter: never, cancel: never, examine: never }
  })

  it('closes nothing and says so, and the next beginning gets a new worker', async () => {
    const { closing } = browserRooms('test')
    expect(await closing.begin('r')).toEqual({ ok: false, error: { code: 'room/failed', step: 'closing' } })
    expect(await closing.finish(nobody)).toEqual({ ok: false, error: { code: 'room/failed', step: 'closing' } })
    await closing.cancel()
    expect(QuietWorker.all.length).toBeGreaterThanOrEqual(2)
    expect(QuietWorker.all.every(({ ended }) => ended)).toBe(true)
  })

  it('makes no keys and seals nothing', async () => {
    const { ceremony, preparation } = browserRooms('test')
    await expect(ceremony.begin({} as never)).rejects.toThrow('the room fell over')
    expect(await ceremony.complete(nobody)).toEqual({ ok: false, error: { code: 'room/failed', step: 'ceremony' } })
    expect(await preparation.seal({} as never, {} as never, [], '', nobody)).toEqual({ ok: false, error: { code: 'room/failed', step: 'preparation' } })
  })

  it('seals no ballot: the voter is told, the card stays unspent', async () => {
    const { ballot } = browserRooms('test')
    await expect(ballot.code()).rejects.toThrow('the room fell over')
    await expect(ballot.ballots()).rejects.toThrow('the room fell over')
  })
})

describe('a room that is left', () => {
  it('answers the closing that was under way: cancelled', async () => {
    QuietWorker.room = { finish: never, cancel: () => undefined }
    const { closing } = browserRooms('test')
    const finished = closing.finish(nobody)
    await closing.cancel()
    expect(await finished).toEqual({ ok: false, error: { code: 'room/cancelled' } })
    expect(QuietWorker.all.map(({ ended }) => ended)).toEqual([true])
  })

  it('ends its worker also when cancelling fails inside it', async () => {
    QuietWorker.room = { acceptCard: never, cancel: () => Promise.reject(new Error('no database')) }
    const { closing } = browserRooms('test')
    void closing.acceptCard('…')
    await closing.cancel().catch(nobody)
    expect(QuietWorker.all.map(({ ended }) => ended)).toEqual([true])
  })

  it('answers the ceremony that was under way, and a sealing in the same worker', async () => {
    QuietWorker.room = { complete: never, seal: never }
    const { ceremony, preparation } = browserRooms('test')
    const [made, sealed] = [ceremony.complete(nobody), preparation.seal({} as never, {} as never, [], '', nobody)]
    await ceremony.leave()
    expect(await made).toEqual({ ok: false, error: { code: 'room/cancelled' } })
    expect(await sealed).toEqual({ ok: false, error: { code: 'room/cancelled' } })
  })
})

describe('the verifier', () => {
  const calls: { readonly file: string; answer(): void }[] = []
  beforeEach(() => {
    calls.length = 0
    QuietWorker.room = { verify: (file: string) => new Promise<FileVerdict>((resolve) => calls.push({ file, answer: () => resolve({ file } as FileVerdict) })) }
  })

  it('ended for a file that was stopped, looks at the other one that was waiting in a new worker', async () => {
    const verify = browserVerifier()
    const stop = new AbortController()
    const [stopped, other] = [verify('a.zip', new Uint8Array(), { signal: stop.signal }), verify('b.zip', new Uint8Array(), {})]
    await vi.waitFor(() => expect(calls.map(({ file }) => file)).toEqual(['a.zip', 'b.zip']))
    stop.abort()
    await expect(stopped).rejects.toThrow('cancelled')
    await vi.waitFor(() => expect(calls.map(({ file }) => file)).toEqual(['a.zip', 'b.zip', 'b.zip']))
    calls.at(-1)?.answer()
    expect(await other).toEqual({ file: 'b.zip' })
    expect(QuietWorker.all.map(({ ended }) => ended)).toEqual([true, false])
  })

  it('brought down by one file ends the other one too, once: a file that does it is not given to one worker after another', async () => {
    const verify = browserVerifier()
    const both = [verify('a.zip', new Uint8Array(), {}), verify('b.zip', new Uint8Array(), {})]
    await vi.waitFor(() => expect(calls).toHaveLength(2))
    QuietWorker.all[0]?.dispatchEvent(new Event('error'))
    for (const verdict of both) await expect(verdict).rejects.toThrow('the verifier ended')
    expect(QuietWorker.all).toHaveLength(1)
  })
})

describe('examine workers', () => {
  /** A room that borrows, at the other end of a channel, as it is in a worker. */
  function borrowing() {
    const { pool, borrow } = borrowedPool()
    const { port1, port2 } = new MessageChannel()
    const own = { borrow, examine: (batch: string) => pool.examine(batch as never), end: () => pool.end() }
    expose(own, port2)
    const room = wrap<typeof own>(port1)
    return { room, over: lendExaminers(room), channel: port1 }
  }
  const running = () => QuietWorker.all.filter(({ ended }) => !ended).length

  beforeEach(() => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
    QuietWorker.room = { examine: (batch: string) => Promise.resolve(`${batch} examined`) }
  })

  it('are started by the page for a room in a worker, one a core, when it has a batch', async () => {
    const { room, over, channel } = borrowing()
    expect(QuietWorker.all).toHaveLength(0)
    const batches = ['a', 'b', 'c'].map((batch) => room.examine(batch))
    expect(await Promise.all(batches)).toEqual(['a examined', 'b examined', 'c examined'])
    expect(QuietWorker.all).toHaveLength(2)
    over()
    expect(running()).toBe(0)
    channel.close()
  })

  it('that fall over end whoever waits for them, and the next batch gets a new one', async () => {
    vi.stubGlobal('navigator', { hardwareConcurrency: 1 })
    QuietWorker.falls = true
    const { room, over, channel } = borrowing()
    await expect(room.examine('a')).rejects.toThrow('the room fell over')
    expect(running()).toBe(0)
    QuietWorker.falls = false
    expect(await room.examine('b')).toBe('b examined')
    over()
    channel.close()
  })

  it('that are not needed any more are ended by the page', async () => {
    const { room, over, channel } = borrowing()
    await room.examine('a')
    await room.end()
    await vi.waitFor(() => expect(running()).toBe(0))
    over()
    channel.close()
  })

  it('are not started for a room that is over', async () => {
    const { room, over, channel } = borrowing()
    over()
    void room.examine('a').catch(nobody)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(QuietWorker.all).toHaveLength(0)
    channel.close()
  })

  it('end with the closing that borrowed them, and with the file that was stopped', async () => {
    let lent: Examiners | undefined
    QuietWorker.room = { borrow: (examiners: Examiners) => void (lent = examiners), begin: never, cancel: nobody, verify: never }
    const takeOne = async () => {
      await vi.waitFor(() => expect(lent).toBeDefined())
      const { port1 } = new MessageChannel()
      await lent?.start(1, transfer(port1, [port1]), proxy(nobody))
      expect(running()).toBe(2)
      lent = undefined
    }
    const { closing } = browserRooms('test')
    void closing.begin('r')
    await takeOne()
    await closing.cancel()
    expect(running()).toBe(0)

    const stop = new AbortController()
    const stopped = browserVerifier()('a.zip', new Uint8Array(), { signal: stop.signal })
    await takeOne()
    stop.abort()
    await expect(stopped).rejects.toThrow('cancelled')
    expect(running()).toBe(0)
  })
})

describe('a roster that was stopped', () => {
  it('before its reading began is not read', async () => {
    QuietWorker.room = { read: never }
    const stop = new AbortController()
    stop.abort()
    expect(await browserRoster('a.xlsx', new Uint8Array(), {}, { signal: stop.signal })).toMatchObject({ import: { error: { code: 'roster/cancelled' } } })
    expect(QuietWorker.all.every(({ ended }) => ended)).toBe(true)
  })
})

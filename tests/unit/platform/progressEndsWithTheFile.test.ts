/** Steps of a verification come on a channel of their own: one that arrives after the file was judged or stopped is told to nobody. */
import { expose } from 'comlink'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browserVerifier } from '../../../src/entries/browserVerifier'
import type { FileVerdict } from '../../../src/evidence/verifyPackage'

type Step = (done: number) => Promise<void>
/** The worker's side of every call: its steps, and the way to answer. */
const calls: { readonly step: Step; answer(): void }[] = []

class WorkerOnAChannel extends EventTarget {
  readonly #port: MessagePort
  constructor() {
    super()
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent('message', { data }))
    const verify = (_file: string, _bytes: Uint8Array, _order: unknown, step: Step) =>
      new Promise<FileVerdict>((resolve) => calls.push({ step, answer: () => resolve({ file: 'a.zip' } as FileVerdict) }))
    expose({ verify }, port2)
  }
  postMessage(message: unknown, transfer: readonly Transferable[] = []): void {
    this.#port.postMessage(message, [...transfer])
  }
  terminate(): void {
    // What a worker sent before it ended still arrives.
  }
}

beforeEach(() => {
  calls.length = 0
  vi.stubGlobal('Worker', WorkerOnAChannel)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

async function asked(signal?: AbortSignal) {
  const steps: number[] = []
  const verdict = browserVerifier()('a.zip', new Uint8Array(), { onProgress: (done) => void steps.push(done), ...(signal && { signal }) })
  await expect.poll(() => calls.length).toBe(1)
  const call = calls[0]!
  await call.step(0.5)
  return { steps, verdict, call }
}

it('after the verdict', async () => {
  const { steps, verdict, call } = await asked()
  call.answer()
  await verdict
  await call.step(0.9)
  expect(steps).toEqual([0.5])
})

it('after it was stopped', async () => {
  const stop = new AbortController()
  const { steps, verdict, call } = await asked(stop.signal)
  stop.abort()
  await expect(verdict).rejects.toThrow('cancelled')
  await call.step(0.9)
  expect(steps).toEqual([0.5])
})

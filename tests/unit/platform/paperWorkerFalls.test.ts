/** A paper worker that cannot start ends what was asked of it; nobody waits at [Hoàn tất] for an answer that never comes. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browserPapers } from '../../../src/entries/browserPapers'
import { aPaper } from '../../support/aPaper'

const workers: FallenWorker[] = []

class FallenWorker extends EventTarget {
  ended = false
  constructor() {
    super()
    workers.push(this)
  }
  postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new Event('error')))
  }
  terminate(): void {
    this.ended = true
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', FallenWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('each file is refused, and each gets a worker of its own to try', async () => {
  await expect(browserPapers.file(aPaper(), 'docx')).rejects.toThrow('the room fell over')
  await expect(browserPapers.file(aPaper(), 'pdf')).rejects.toThrow('the room fell over')
  expect(workers.map(({ ended }) => ended)).toEqual([true, true])
})

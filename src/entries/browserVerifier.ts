/**
 * Verification in a worker of its own (verify.worker): started when the first file comes, ended by cancelling. A file that brings
 * the worker down is an error of that file; the next one gets a new worker, and so does one that was looked at beside a file that
 * was cancelled. A step told late, on its own channel, after the file's
 * verdict or its end, is not passed on: whoever asked has put the progress away.
 */
import { proxy, wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { World } from '../app/world'
import type { SeenKeys } from '../evidence/seenKeys'
import type { FileVerdict, VerifyFileOptions } from '../evidence/verifyPackage'
import { lendExaminers } from './lentExaminers'
import { FALLS } from './roomWorker'
import type { Verifier } from './verify.worker'

/** Told to whoever else waits for a worker that is ended by cancelling. */
const STOPPED = 'stopped'

interface Own {
  readonly worker: Worker
  readonly remote: Remote<Verifier>
  /** Ends what examines ballots for it. */
  examinersOver(): void
}

export function browserVerifier(): World['verifyFile'] {
  let current: Own | undefined
  const runs = new WeakMap<SeenKeys, number>()
  let lastRun = 0
  function begin(): Own {
    const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' })
    const remote = wrap<Verifier>(worker)
    return { worker, remote, examinersOver: lendExaminers(remote) }
  }
  /** Ends this worker; one that was started meanwhile goes on. */
  const end = (own: Own): void => {
    own.worker.terminate()
    own.examinersOver()
    own.worker.dispatchEvent(new Event(STOPPED))
    if (current === own) current = undefined
  }
  const runOf = (seen: SeenKeys | undefined): number | undefined => {
    if (seen === undefined) return undefined
    const run = runs.get(seen) ?? ++lastRun
    runs.set(seen, run)
    return run
  }
  /** undefined: the worker was ended for another file. */
  async function tryOnce(file: string, bytes: Uint8Array, { seen, onProgress, signal, openings, confirmedFingerprint, knownFingerprints }: VerifyFileOptions): Promise<FileVerdict | undefined> {
    signal?.throwIfAborted()
    const cancelling = signal instanceof AbortSignal ? signal : undefined
    const own = (current ??= begin())
    const { worker, remote } = own
    let fail: ((reason: Error) => void) | undefined
    let giveUp: (() => void) | undefined
    const failed = new Promise<undefined>((resolve, reject) => {
      giveUp = () => resolve(undefined)
      fail = reject
    })
    const onAbort = (): void => fail?.(new DOMException('cancelled', 'AbortError'))
    const onError = (): void => fail?.(new Error('the verifier ended'))
    const onStopped = (): void => giveUp?.()
    cancelling?.addEventListener('abort', onAbort)
    for (const event of FALLS) worker.addEventListener(event, onError)
    worker.addEventListener(STOPPED, onStopped)
    let over = false
    const onStep = (done: number): void => {
      if (!over) onProgress?.(done)
    }
    const order = { run: runOf(seen), openings, confirmedFingerprint, knownFingerprints }
    const defined = Object.fromEntries(Object.entries(order).filter(([, value]) => value !== undefined))
    try {
      return await Promise.race([remote.verify(file, bytes, defined, proxy(onStep)), failed])
    } catch (error) {
      end(own)
      throw error
    } finally {
      over = true
      cancelling?.removeEventListener('abort', onAbort)
      for (const event of FALLS) worker.removeEventListener(event, onError)
      worker.removeEventListener(STOPPED, onStopped)
    }
  }

  return async (file, bytes, options) => {
    for (;;) {
      const verdict = await tryOnce(file, bytes, options)
      if (verdict !== undefined) return verdict
    }
  }
}

/**
 * Verification in a worker of its own (verify.worker): started when the first file comes, ended by cancelling. A file that brings
 * the worker down is an error of that file; the next one gets a new worker. A step told late, on its own channel, after the file's
 * verdict or its end, is not passed on: whoever asked has put the progress away.
 */
import { proxy, wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { World } from '../app/world'
import type { SeenKeys } from '../evidence/seenKeys'
import type { Verifier } from './verify.worker'

export function browserVerifier(): World['verifyFile'] {
  let worker: Worker | undefined
  let remote: Remote<Verifier> | undefined
  const runs = new WeakMap<SeenKeys, number>()
  let lastRun = 0
  /** Ends this worker; one that was started meanwhile goes on. */
  const end = (own: Worker): void => {
    own.terminate()
    if (worker !== own) return
    worker = undefined
    remote = undefined
  }
  const runOf = (seen: SeenKeys | undefined): number | undefined => {
    if (seen === undefined) return undefined
    const run = runs.get(seen) ?? ++lastRun
    runs.set(seen, run)
    return run
  }
  return async (file, bytes, { seen, onProgress, signal, openings, confirmedFingerprint, knownFingerprints }) => {
    signal?.throwIfAborted()
    const cancelling = signal instanceof AbortSignal ? signal : undefined
    const own = (worker ??= new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' }))
    const asked = (remote ??= wrap<Verifier>(own))
    let fail: ((reason: Error) => void) | undefined
    const failed = new Promise<never>((_, reject) => {
      fail = reject
    })
    const onAbort = (): void => fail?.(new DOMException('cancelled', 'AbortError'))
    const onError = (): void => fail?.(new Error('the verifier ended'))
    cancelling?.addEventListener('abort', onAbort)
    own.addEventListener('error', onError)
    let over = false
    const onStep = (done: number): void => {
      if (!over) onProgress?.(done)
    }
    const order = { run: runOf(seen), openings, confirmedFingerprint, knownFingerprints }
    const defined = Object.fromEntries(Object.entries(order).filter(([, value]) => value !== undefined))
    try {
      return await Promise.race([asked.verify(file, bytes, defined, proxy(onStep)), failed])
    } catch (error) {
      end(own)
      throw error
    } finally {
      over = true
      cancelling?.removeEventListener('abort', onAbort)
      own.removeEventListener('error', onError)
    }
  }
}

/** Thread of the fuzzing: the cases of a batch, one after the other; what is thrown is told, never thrown on. */
import { parentPort } from 'node:worker_threads'
import { fuzzBases, fuzzCase } from './cases'
import type { FuzzAnswer } from './fuzz'

const bases = fuzzBases()

parentPort?.on('message', ({ seed, first, last }: { readonly seed: string; readonly first: number; readonly last: number }) => {
  void (async () => {
    const ready = await bases
    for (let index = first; index < last; index += 1) {
      const began = performance.now()
      const answer = await fuzzCase(ready, seed, index).then(
        (outcome): Partial<FuzzAnswer> => ({ outcome }),
        (error: unknown): Partial<FuzzAnswer> => ({ thrown: error instanceof Error ? (error.stack ?? error.message).slice(0, 2000) : String(error) }),
      )
      parentPort?.postMessage({ index, ms: performance.now() - began, ...answer })
    }
  })()
})

/** Starts examine workers as Node threads. TypeScript is loaded by tsx in each thread, so the CLI needs no build. */
import { Worker } from 'node:worker_threads'
import { availableParallelism } from 'node:os'
import type { BatchVerdict } from '../belenios/examineBallots'
import type { ExaminePool, ExamineWorker } from '../workers/examinePool'
import { examinePool } from '../workers/examinePool'

function startThread(): ExamineWorker {
  const thread = new Worker(new URL('./examineThread.mjs', import.meta.url))
  thread.unref()
  const waiting = new Map<number, { resolve: (verdict: BatchVerdict) => void; reject: (error: Error) => void }>()
  let next = 0
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  thread.on('message', ({ id, verdict }: { readonly id: number; readonly verdict: BatchVerdict }) => {
    waiting.get(id)?.resolve(verdict)
    waiting.delete(id)
    if (waiting.size === 0) thread.unref()
  })
  thread.on('error', fail)
  thread.on('exit', () => {
    fail(new Error('an examine thread ended'))
  })
  return {
    examine(batch) {
      const id = next++
      thread.ref()
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        thread.postMessage({ id, batch })
      })
    },
    end() {
      void thread.terminate()
    },
  }
}

/** One thread a core. */
export const nodePool = (threads = availableParallelism()): ExaminePool => examinePool(startThread, threads)

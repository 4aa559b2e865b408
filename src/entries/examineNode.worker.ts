/** Node worker thread: examines ballot batches for the command line's verifier. */
import { parentPort } from 'node:worker_threads'
import type { BallotBatch } from '../belenios/examineBallots'
import { examineBatch } from '../belenios/examineBallots'

parentPort?.on('message', ({ id, batch }: { readonly id: number; readonly batch: BallotBatch }) => {
  parentPort?.postMessage({ id, verdict: examineBatch(batch) })
})

/** Examine workers of a browser (page or worker): one a core, at most eight. */
import { wrap } from 'comlink'
import type { BallotBatch, BatchVerdict } from '../belenios/examineBallots'
import { examinePool } from '../workers/examinePool'
import type { ExaminePool, ExamineWorker } from '../workers/examinePool'

const MOST = 8

function start(): ExamineWorker {
  const worker = new Worker(new URL('./examine.worker.ts', import.meta.url), { type: 'module' })
  const remote = wrap<{ examine(batch: BallotBatch): BatchVerdict }>(worker)
  return {
    examine: (batch) => remote.examine(batch),
    end() {
      worker.terminate()
    },
  }
}

export const browserPool = (): ExaminePool => examinePool(start, Math.min(MOST, Math.max(1, navigator.hardwareConcurrency || 2)))

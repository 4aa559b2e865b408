/** Examine workers of a browser (page or worker): one a core, at most eight. */
import type { BallotBatch, BatchVerdict } from '../belenios/examineBallots'
import { examinePool } from '../workers/examinePool'
import type { ExaminePool, ExamineWorker } from '../workers/examinePool'
import { roomWorker } from './roomWorker'

const MOST = 8

function start(): ExamineWorker {
  const worker = roomWorker<{ examine(batch: BallotBatch): BatchVerdict }>(() => new Worker(new URL('./examine.worker.ts', import.meta.url), { type: 'module' }))
  return { examine: (batch) => worker.ask((room) => room.examine(batch)), end: () => worker.end() }
}

export const browserPool = (): ExaminePool => examinePool(start, Math.min(MOST, Math.max(1, navigator.hardwareConcurrency || 2)))

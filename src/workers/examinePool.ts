/**
 * A pool of workers that examine ballot batches: each batch goes to the worker with the least waiting. Workers are started on
 * first use and ended by `end`; how one is started (browser or Node) is the entry's business.
 */
import type { BallotBatch, BatchVerdict, ExamineBallots } from '../belenios/examineBallots'

export interface ExamineWorker {
  examine(batch: BallotBatch): Promise<BatchVerdict>
  end(): void
}

export interface ExaminePool {
  readonly examine: ExamineBallots
  /** Batches worth having in flight. */
  readonly parallel: number
  end(): void
}

export function examinePool(start: () => ExamineWorker, size: number): ExaminePool {
  const members: { readonly worker: ExamineWorker; waiting: number }[] = []
  const freest = () => {
    const idle = members.find(({ waiting }) => waiting === 0)
    if (idle !== undefined) return idle
    if (members.length < size) {
      const started = { worker: start(), waiting: 0 }
      members.push(started)
      return started
    }
    return members.reduce((least, member) => (member.waiting < least.waiting ? member : least))
  }
  return {
    parallel: size * 2,
    async examine(batch) {
      const member = freest()
      member.waiting += 1
      try {
        return await member.worker.examine(batch)
      } finally {
        member.waiting -= 1
      }
    },
    end() {
      for (const { worker } of members) worker.end()
      members.length = 0
    },
  }
}

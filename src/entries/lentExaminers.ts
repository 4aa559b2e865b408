/**
 * Examine workers that the page starts for a room that is a worker itself, each on a line of its own from room to worker:
 * batches never pass through the page. They end with the room.
 */
import { proxy } from 'comlink'
import type { ProxyMarked, Remote } from 'comlink'
import type { BallotBatch, BatchVerdict } from '../belenios/examineBallots'
import { onFall } from './roomWorker'

export interface Examiner {
  examine(batch: BallotBatch): BatchVerdict
}

/** What the page does for a room; numbers are the room's own. */
export interface Examiners {
  /** @param port  where the new worker answers   @param fallen  called once it cannot any more */
  start(number: number, port: MessagePort, fallen: (() => void) & ProxyMarked): Promise<void>
  end(number: number): Promise<void>
}

/** A room that has ballots examined. */
export interface Borrower {
  borrow(examiners: Examiners): void
}

/** What an examine worker is told first. */
export interface ExaminerLine {
  readonly port: MessagePort
}

/** @returns ends every worker that was lent; none is started after that */
export function lendExaminers(room: Pick<Remote<Borrower>, 'borrow'>): () => void {
  const workers = new Map<number, Worker>()
  let over = false
  const end = (number: number): void => {
    workers.get(number)?.terminate()
    workers.delete(number)
  }
  const examiners: Examiners = {
    start(number, port, fallen) {
      if (over) return Promise.resolve()
      const worker = new Worker(new URL('./examine.worker.ts', import.meta.url), { type: 'module' })
      workers.set(number, worker)
      onFall(worker, () => {
        end(number)
        fallen()
      })
      worker.postMessage({ port } satisfies ExaminerLine, [port])
      return Promise.resolve()
    },
    end(number) {
      end(number)
      return Promise.resolve()
    },
  }
  room.borrow(proxy(examiners)).catch(() => undefined) // a room that is over borrows nothing
  return () => {
    over = true
    for (const number of workers.keys()) end(number)
  }
}

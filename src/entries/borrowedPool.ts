/**
 * The pool of a room that is a worker itself: examine workers that the page started for it (lentExaminers), one a core, at most
 * eight. No worker starts a worker: Firefox now and then does not start such a one, and says nothing (docs/engines.md).
 */
import { proxy, transfer } from 'comlink'
import { examinePool } from '../workers/examinePool'
import type { ExaminePool, ExamineWorker } from '../workers/examinePool'
import type { Borrower, Examiner, Examiners } from './lentExaminers'
import { roomOnLine } from './roomWorker'

const MOST = 8

export function borrowedPool(): Borrower & { readonly pool: ExaminePool } {
  let lender: Examiners | undefined
  let last = 0

  function start(): ExamineWorker {
    const worker = roomOnLine<Examiner>(() => {
      if (lender === undefined) throw new Error('nobody lends this room examine workers')
      const examiners = lender
      const number = ++last
      const { port1, port2 } = new MessageChannel()
      let fallen: () => void = () => undefined
      examiners.start(number, transfer(port1, [port1]), proxy(() => fallen())).catch(() => fallen())
      return {
        endpoint: port2,
        onFall(tell) {
          fallen = tell
          port2.addEventListener('messageerror', tell)
        },
        end() {
          port2.close()
          examiners.end(number).catch(() => undefined) // the page is gone, and the worker with it
        },
      }
    })
    return { examine: (batch) => worker.ask((room) => room.examine(batch)), end: () => worker.end() }
  }

  return {
    pool: examinePool(start, Math.min(MOST, Math.max(1, navigator.hardwareConcurrency || 2))),
    borrow(examiners) {
      lender = examiners
    },
  }
}

/**
 * The papers of a page: composed here, written by a worker that starts with the first file. A worker that cannot start or falls
 * over ends what it was asked for with an error, and the next file gets a new one (roomWorker).
 */
import type { PaperRoom, Papers } from '../ports/papers'
import { paperComposer } from '../workers/paperComposer'
import { roomWorker } from './roomWorker'

const worker = roomWorker<PaperRoom>(() => new Worker(new URL('./papers.worker.ts', import.meta.url), { type: 'module' }))

export const browserPapers: Papers = {
  ...paperComposer,
  file: (paper, kind) => worker.ask((room) => room.file(paper, kind)),
  slidesPdf: (deck) => worker.ask((room) => room.slidesPdf(deck)),
  workbook: (statement, madeAt) => worker.ask((room) => room.workbook(statement, madeAt)),
}

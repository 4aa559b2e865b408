/** The papers of a page: composed here, written by a worker that starts with the first file. */
import { wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { PaperRoom, Papers } from '../ports/papers'
import { paperComposer } from '../workers/paperComposer'

let started: Remote<PaperRoom> | undefined
const room = (): Remote<PaperRoom> => (started ??= wrap<PaperRoom>(new Worker(new URL('./papers.worker.ts', import.meta.url), { type: 'module' })))

export const browserPapers: Papers = {
  ...paperComposer,
  file: (paper, kind) => room().file(paper, kind),
  slidesPdf: (deck) => room().slidesPdf(deck),
  workbook: (statement, madeAt) => room().workbook(statement, madeAt),
}

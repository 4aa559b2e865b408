/**
 * The papers of a page: composed here, written by a worker that starts with the first file. A worker that cannot start or falls
 * over ends what it was asked for with an error, and the next file gets a new one: nobody waits for an answer that never comes.
 */
import { wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { PaperRoom, Papers } from '../ports/papers'
import { paperComposer } from '../workers/paperComposer'

interface Started {
  readonly worker: Worker
  readonly room: Remote<PaperRoom>
  readonly fallen: Promise<never>
}

let started: Started | undefined

function start(): Started {
  const worker = new Worker(new URL('./papers.worker.ts', import.meta.url), { type: 'module' })
  const fallen = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => {
      if (started?.worker === worker) started = undefined
      worker.terminate()
      reject(new Error('the paper room ended'))
    })
  })
  fallen.catch(() => undefined) // whoever waits is told by the race below
  return { worker, room: wrap<PaperRoom>(worker), fallen }
}

function ask<T>(work: (room: Remote<PaperRoom>) => Promise<T>): Promise<T> {
  const { room, fallen } = (started ??= start())
  return Promise.race([work(room), fallen])
}

export const browserPapers: Papers = {
  ...paperComposer,
  file: (paper, kind) => ask((room) => room.file(paper, kind)),
  slidesPdf: (deck) => ask((room) => room.slidesPdf(deck)),
  workbook: (statement, madeAt) => ask((room) => room.workbook(statement, madeAt)),
}

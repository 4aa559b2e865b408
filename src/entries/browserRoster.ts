/**
 * Roster files in a browser: one worker a reading, ended when it is done, when the secretary stops it, or when it falls over
 * a file (out of memory, a bug in a reader): the page stays alive and says what happened.
 */
import { proxy, wrap } from 'comlink'
import { err } from '../domain/kernel/result'
import type { ImportReport } from '../domain/meeting/rosterReport'
import type { TableError } from '../domain/meeting/rosterTable'
import type { ReadRoster } from '../ports/tables'
import type { RosterReader } from '../workers/rosterReader'

const failed = (error: TableError): ImportReport => ({ sheets: [], sheet: '', import: err(error) })

export const browserRoster: ReadRoster = async (name, bytes, options, { onStage = () => undefined, signal }) => {
  // Stopped while the file was fetched: an abort that has happened raises no event any more.
  if (signal?.aborted === true) return failed({ code: 'roster/cancelled' })
  const worker = new Worker(new URL('./roster.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<ImportReport>((resolve) => {
      signal?.addEventListener('abort', () => resolve(failed({ code: 'roster/cancelled' })), { once: true })
      for (const event of ['error', 'messageerror']) worker.addEventListener(event, () => resolve(failed({ code: 'roster/unreadable' })))
      wrap<RosterReader>(worker).read(name, bytes, options, proxy(onStage)).then(resolve, () => resolve(failed({ code: 'roster/unreadable' })))
    })
  } finally {
    worker.terminate()
  }
}

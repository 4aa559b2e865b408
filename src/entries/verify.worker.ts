/**
 * Worker of the verifier: a file somebody brought is unpacked, read and judged here, not on the page, so that nothing it holds
 * can stop the screen; ballots are examined by workers it borrows. Cancelling ends it.
 */
import { expose } from 'comlink'
import type { SeenKeys } from '../evidence/seenKeys'
import { newSeenKeys } from '../evidence/seenKeys'
import { verifyFile } from '../evidence/verifyFile'
import type { FileVerdict, VerifyFileOptions } from '../evidence/verifyPackage'
import { borrowedPool } from './borrowedPool'

const { pool, borrow } = borrowedPool()
let run: { readonly id: number; readonly seen: SeenKeys } | undefined

/** What crosses into the worker: everything but functions; `run` tells files of one run from those of another. */
export type VerifyOrder = Pick<VerifyFileOptions, 'openings' | 'confirmedFingerprint' | 'knownFingerprints'> & { readonly run?: number | undefined }

const verifier = {
  borrow,
  verify(file: string, bytes: Uint8Array, { run: id, ...options }: VerifyOrder, onProgress: (done: number) => void): Promise<FileVerdict> {
    if (id !== undefined && run?.id !== id) run = { id, seen: newSeenKeys() }
    const seen = id === undefined ? undefined : run?.seen
    return verifyFile(file, bytes, { ...options, ...(seen && { seen }), onProgress, examine: pool.examine, parallel: pool.parallel })
  },
}
export type Verifier = typeof verifier

expose(verifier)

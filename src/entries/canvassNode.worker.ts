/**
 * Node worker thread of `canvass`: reads one file, verifies it whole on this thread, and hands back the little that is kept of
 * it. A file whose bytes were judged before is not judged again. Memory: one file at a time, never larger than `FILE_LIMIT`.
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { judgeFile } from '../app/canvassFiles'
import type { JudgedFile } from '../domain/canvass/judgedFile'
import { verifyFile } from '../evidence/verifyFile'

/** The zip limit of 300 MiB unpacked, and room for headers: nothing larger can be a package. */
const FILE_LIMIT = 310 * 1024 * 1024

export interface CanvassTask {
  readonly id: number
  readonly file: string
  readonly path: string
  /** SHA-256 of the bytes that were judged before. */
  readonly judgedBefore?: string | undefined
}

export interface CanvassAnswer {
  readonly id: number
  readonly sha256: string
  /** undefined: the bytes are those judged before. */
  readonly judged?: JudgedFile
  /** JSON text of the rows. */
  readonly rows: string
}

async function answer({ id, file, path, judgedBefore }: CanvassTask): Promise<CanvassAnswer> {
  const unreadable = (code: string): CanvassAnswer => ({ id, sha256: '', judged: { file, kind: 'refused', verdict: 'unreadable', codes: [code] }, rows: '[]' })
  let bytes: Uint8Array
  try {
    if ((await stat(path)).size > FILE_LIMIT) return unreadable('file: too-large')
    bytes = await readFile(path)
  } catch (error) {
    return unreadable(`file: ${error instanceof Error && 'code' in error ? String(error.code) : 'cannot-be-read'}`)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 === judgedBefore) return { id, sha256, rows: '[]' }
  const { judged, rows } = judgeFile(await verifyFile(file, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  return { id, sha256, judged, rows: JSON.stringify(rows) }
}

parentPort?.on('message', (task: CanvassTask) => {
  void answer(task).then((done) => parentPort?.postMessage(done))
})

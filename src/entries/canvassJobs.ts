/**
 * Many files on many threads (`cli canvass`): each thread takes the next file as soon as it is free. What is kept of each is
 * written to a work folder at once — the rows on disk, digests and keys in memory — so that a run that was broken off goes on
 * where it stood, and memory grows by a few kilobytes a package whatever its size. A thread that a file brings down counts
 * against that file only.
 *
 * The work folder is as trustworthy as whoever can write in it: it belongs to the person who runs the command.
 */
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, readSync, statSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { judgedBrokenOff } from '../app/verifierFailure'
import type { JudgedFile } from '../domain/canvass/judgedFile'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { CanvassAnswer, CanvassTask } from './canvassNode.worker'

/** Raised whenever what is kept of a file changes its meaning. */
const KEPT_VERSION = 2

interface KeptFile {
  readonly version: number
  readonly path: string
  readonly sha256: string
  readonly judged: JudgedFile
  /** Where its rows are in rows.json: first byte and length. */
  readonly rows: readonly [number, number]
}

export interface JudgedFolder {
  readonly judged: readonly JudgedFile[]
  rowsOf(digest: string): readonly CanvassRow[]
  close(): void
}

export interface JobsOptions {
  readonly jobs: number
  readonly workFolder: string
  readonly onProgress: (done: number) => void
}

export async function judgeFiles(files: readonly { readonly file: string; readonly path: string }[], { jobs, workFolder, onProgress }: JobsOptions): Promise<JudgedFolder> {
  mkdirSync(workFolder, { recursive: true })
  const rowsPath = join(workFolder, 'rows.json')
  const filesPath = join(workFolder, 'files.ndjson')
  const before = keptBefore(filesPath)
  const kept: (KeptFile | undefined)[] = files.map(() => undefined)
  let written = existsSync(rowsPath) ? statSync(rowsPath).size : 0
  const keep = (i: number, { sha256, judged, rows }: CanvassAnswer): void => {
    const path = files[i]?.path ?? ''
    const old = before.get(path)
    if (judged === undefined && old !== undefined) {
      kept[i] = { ...old, judged: { ...old.judged, file: files[i]?.file ?? '' } }
      return
    }
    if (judged === undefined) throw new Error('a file that was never judged is called unchanged')
    const bytes = Buffer.from(rows)
    appendFileSync(rowsPath, bytes)
    const entry: KeptFile = { version: KEPT_VERSION, path, sha256, judged, rows: [written, bytes.length] }
    written += bytes.length
    // Rows first: a line here always points at rows that are there.
    if (sha256 !== '') appendFileSync(filesPath, `${JSON.stringify(entry)}\n`)
    kept[i] = entry
  }
  let next = 0
  let done = 0
  const taken = (): CanvassTask | undefined => {
    const id = next++
    const file = files[id]
    return file && { id, ...file, judgedBefore: before.get(file.path)?.sha256 }
  }
  await Promise.all(
    Array.from({ length: Math.max(1, Math.min(jobs, files.length)) }, () =>
      workThrough(taken, (answer) => {
        keep(answer.id, answer)
        done += 1
        onProgress(done)
      }),
    ),
  )
  return folderOf(kept.filter((one) => one !== undefined), rowsPath)
}

function keptBefore(path: string): ReadonlyMap<string, KeptFile> {
  const kept = new Map<string, KeptFile>()
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    try {
      const entry = JSON.parse(line) as KeptFile
      if (entry.version === KEPT_VERSION) kept.set(entry.path, entry)
    } catch {
      continue // the last line of a run that was broken off
    }
  }
  return kept
}

/** One thread from file to file; a new one where a file brought the last one down. */
async function workThrough(taken: () => CanvassTask | undefined, onAnswer: (answer: CanvassAnswer) => void): Promise<void> {
  let thread: Worker | undefined
  for (let task = taken(); task !== undefined; task = taken()) {
    thread ??= new Worker(new URL('./canvassThread.mjs', import.meta.url))
    const answer = await askThread(thread, task)
    if (answer === undefined) {
      void thread.terminate()
      thread = undefined
    }
    onAnswer(answer ?? { id: task.id, sha256: '', judged: judgedBrokenOff(task.file, new Error('the thread ended')), rows: '[]' })
  }
  await thread?.terminate()
}

function askThread(thread: Worker, task: CanvassTask): Promise<CanvassAnswer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer: CanvassAnswer | undefined): void => {
      thread.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      resolve(answer)
    }
    thread.once('message', settle)
    thread.once('error', () => {
      settle(undefined)
    })
    thread.once('exit', () => {
      settle(undefined)
    })
    thread.postMessage(task)
  })
}

function folderOf(kept: readonly KeptFile[], rowsPath: string): JudgedFolder {
  const places = new Map(kept.flatMap(({ judged, rows }) => ('unconfirmed' in judged ? [[judged.unconfirmed.digest, rows] as const] : [])))
  let file: number | undefined
  return {
    judged: kept.map(({ judged }) => judged),
    rowsOf(digest) {
      const place = places.get(digest)
      if (place === undefined) throw new Error('rows of a result that was not judged')
      const bytes = Buffer.alloc(place[1])
      file ??= openSync(rowsPath, 'r')
      readSync(file, bytes, 0, place[1], place[0])
      return JSON.parse(bytes.toString('utf8')) as readonly CanvassRow[]
    },
    close() {
      if (file !== undefined) closeSync(file)
    },
  }
}

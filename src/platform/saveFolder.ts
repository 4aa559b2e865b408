/**
 * Several files into one folder the user chooses (showDirectoryPicker, Chromium): each written whole, read back at once and
 * compared byte for byte. A file of the same name with the same bytes is left as it is; one with other bytes is never touched,
 * ours goes beside it as "name (2).zip". Whatever fails says how far it came, and leaves no half file behind.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { failureOf, nameOf } from './files'
import type { FileFailure, PickedFile } from './files'

interface WritableFile {
  write(data: Uint8Array<ArrayBuffer>): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}
interface FileIn {
  getFile(): Promise<File>
  createWritable(): Promise<WritableFile>
}
interface Folder {
  readonly name: string
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<FileIn>
  removeEntry(name: string): Promise<void>
}
type FolderPicker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<Folder>

const picker = (): FolderPicker | undefined => (globalThis as { showDirectoryPicker?: FolderPicker }).showDirectoryPicker

interface SavedInFolder {
  readonly name: string
  /** Another name where one was taken by another file. */
  readonly savedAs: string
  /** As read back from the folder. */
  readonly bytes: Uint8Array
}
interface FolderCopy {
  readonly folder: string
  readonly files: readonly SavedInFolder[]
}
interface FolderFailure {
  readonly code: FileFailure['code'] | 'file/differs'
  /** Files that are in the folder whole, and the one that is not. */
  readonly done: readonly string[]
  readonly name: string
}

/** Stopped by `signal` between two files, never within one. */
export async function saveIntoFolder(files: readonly PickedFile[], onProgress: (done: number) => void, signal: AbortSignal): Promise<Result<FolderCopy, FolderFailure>> {
  let folder: Folder | undefined
  try {
    folder = await picker()?.({ id: 'hom-phieu', mode: 'readwrite' })
  } catch (error) {
    return err({ code: nameOf(error) === 'AbortError' ? 'file/cancelled' : failureOf(nameOf(error)), done: [], name: '' })
  }
  if (folder === undefined) return err({ code: 'file/write-failed', done: [], name: '' })
  onProgress(0)
  const saved: SavedInFolder[] = []
  for (const { name, bytes } of files) {
    const done = saved.map(({ savedAs }) => savedAs)
    if (signal.aborted) return err({ code: 'file/cancelled', done, name })
    try {
      const one = await saveOne(folder, name, bytes)
      if (one === undefined) return err({ code: 'file/differs', done, name })
      saved.push({ name, ...one })
    } catch (error) {
      return err({ code: failureOf(nameOf(error)), done, name })
    }
    onProgress(saved.length / files.length)
  }
  return ok({ folder: folder.name, files: saved })
}

/** @throws what the platform throws; undefined: what was read back is not what was written */
async function saveOne(folder: Folder, name: string, bytes: Uint8Array): Promise<Omit<SavedInFolder, 'name'> | undefined> {
  for (let place = 1; ; place += 1) {
    const savedAs = place === 1 ? name : name.replace(/(\.[^.]+)?$/u, ` (${String(place)})$1`)
    const there = await contentOf(folder, savedAs)
    if (there !== undefined && !same(there, bytes)) continue // somebody else's: not touched
    if (there !== undefined) return { savedAs, bytes: there }
    await write(folder, savedAs, bytes)
    const back = await contentOf(folder, savedAs)
    return back !== undefined && same(back, bytes) ? { savedAs, bytes: back } : undefined
  }
}

async function write(folder: Folder, name: string, bytes: Uint8Array): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true })
  try {
    const writable = await handle.createWritable()
    try {
      await writable.write(Uint8Array.from(bytes))
      await writable.close() // only now the file is there whole
    } catch (error) {
      await writable.abort().catch(() => undefined)
      throw error
    }
  } catch (error) {
    await folder.removeEntry(name).catch(() => undefined) // the empty file that asking for a handle made
    throw error
  }
}

/** undefined: there is no file of this name. */
async function contentOf(folder: Folder, name: string): Promise<Uint8Array | undefined> {
  let handle: FileIn
  try {
    handle = await folder.getFileHandle(name)
  } catch (error) {
    // The very same error where the stick is gone: then writing says so.
    if (nameOf(error) === 'NotFoundError') return undefined
    throw error
  }
  return new Uint8Array(await (await handle.getFile()).arrayBuffer())
}

const same = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, i) => byte === other[i])

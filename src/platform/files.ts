/**
 * Files in and out of the browser. `saveFile` writes where the user says: with showSaveFilePicker (Chromium) the file can be
 * read back through its handle; elsewhere it is a download, to be picked again for reading back. Errors are values.
 * Call each of them from the click itself: browsers open no dialogue otherwise.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'

export type FileFailure =
  | { readonly code: 'file/cancelled' }
  | { readonly code: 'file/write-failed'; readonly full: boolean }
  | { readonly code: 'file/unreadable' }

export interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

interface FileHandle {
  getFile(): Promise<File>
  createWritable(): Promise<{ write(data: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>
}
type SavePicker = (options: { readonly suggestedName: string }) => Promise<FileHandle>

/** Where a file went; with a handle it can be read back without asking again. */
export interface SavedFile {
  readonly name: string
  readonly handle?: FileHandle
}

const DOWNLOAD_STAYS_MS = 60_000

export async function saveFile(name: string, bytes: Uint8Array): Promise<Result<SavedFile, FileFailure>> {
  const picker = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker
  if (picker === undefined) return ok(download(name, bytes))
  let handle: FileHandle
  try {
    handle = await picker({ suggestedName: name })
  } catch (error) {
    return err(nameOf(error) === 'AbortError' ? { code: 'file/cancelled' } : { code: 'file/write-failed', full: false })
  }
  try {
    const writable = await handle.createWritable()
    try {
      await writable.write(Uint8Array.from(bytes))
      await writable.close() // only now the file is there whole
    } catch (error) {
      await writable.abort().catch(() => undefined)
      throw error
    }
    return ok({ name, handle })
  } catch (error) {
    return err({ code: 'file/write-failed', full: nameOf(error) === 'QuotaExceededError' })
  }
}

function download(name: string, bytes: Uint8Array): SavedFile {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(url) }, DOWNLOAD_STAYS_MS)
  return { name }
}

/** What is on the stick now; undefined where only the user can say which file it is (`pickFiles`). */
export async function readBack(saved: SavedFile): Promise<Result<PickedFile, FileFailure> | undefined> {
  return saved.handle === undefined ? undefined : read(await saved.handle.getFile().catch(() => undefined))
}

/** @param accept like ".zip" or ".xlsx,.csv" */
export async function pickFiles(accept: string, multiple: boolean): Promise<Result<readonly PickedFile[], FileFailure>> {
  const chosen = await choose(accept, { multiple, folder: false })
  if (chosen.length === 0) return err({ code: 'file/cancelled' })
  const files: PickedFile[] = []
  for (const file of chosen) {
    const content = await read(file)
    if (!content.ok) return content
    files.push(content.value)
  }
  return ok(files)
}

/** A file chosen or dropped, read only when its turn comes. */
export interface LaterFile {
  readonly name: string
  readonly size: number
  read(): Promise<Result<Uint8Array, FileFailure>>
}

export const laterFile = (file: File): LaterFile => ({
  name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
  size: file.size,
  async read() {
    const content = await read(file)
    return content.ok ? ok(content.value.bytes) : content
  },
})

/** Many files, or all of a folder; none is read yet. */
export async function chooseFiles(accept: string, folder: boolean): Promise<Result<readonly LaterFile[], FileFailure>> {
  const chosen = await choose(accept, { multiple: true, folder })
  return chosen.length === 0 ? err({ code: 'file/cancelled' }) : ok(chosen.map(laterFile))
}

function choose(accept: string, { multiple, folder }: { readonly multiple: boolean; readonly folder: boolean }): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = multiple
  input.webkitdirectory = folder
  return new Promise((resolve) => {
    input.addEventListener('change', () => { resolve([...(input.files ?? [])]) })
    input.addEventListener('cancel', () => { resolve([]) })
    input.click()
  })
}

async function read(file: File | undefined): Promise<Result<PickedFile, FileFailure>> {
  const content = await file?.arrayBuffer().catch(() => undefined) // pulled out, no permission, changed while reading
  return file === undefined || content === undefined ? err({ code: 'file/unreadable' }) : ok({ name: file.name, bytes: new Uint8Array(content) })
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '')

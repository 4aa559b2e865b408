/**
 * Files in and out of the browser. `saveFile` writes where the user says: with showSaveFilePicker (Chromium) the file can be
 * read back through its handle; elsewhere it is a download, to be picked again for reading back. Errors are values.
 * Call each of them from the click itself: browsers open no dialogue otherwise.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'

export type FileFailure =
  | { readonly code: 'file/cancelled' }
  | { readonly code: 'file/full' }
  /** Write-protected, or the browser may not write there. */
  | { readonly code: 'file/read-only' }
  /** The stick was pulled out, or cannot be reached any more. */
  | { readonly code: 'file/gone' }
  | { readonly code: 'file/write-failed' }
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

/** How a file left: with a handle it can be read back without asking again. */
export interface SavedFile {
  readonly name: string
  readonly way: 'picker' | 'share' | 'download'
  readonly handle?: FileHandle
}

const DOWNLOAD_STAYS_MS = 60_000
const PIECE = 1 << 20

/** Each platform's own way: the save dialogue (Chromium), the share sheet (iPad, phones without it), or a download. */
export async function saveFile(name: string, bytes: Uint8Array, onProgress: (done: number) => void = () => undefined): Promise<Result<SavedFile, FileFailure>> {
  const picker = (globalThis as { showSaveFilePicker?: SavePicker }).showSaveFilePicker
  if (picker !== undefined) return saveByDialogue(picker, name, bytes, onProgress)
  const file = new File([Uint8Array.from(bytes)], name, { type: 'application/zip' })
  // Older engines have no share sheet, whatever the types say; on a desk it is in the way of an ordinary download.
  const { canShare, maxTouchPoints } = navigator as { canShare?: Navigator['canShare']; maxTouchPoints?: number }
  if ((maxTouchPoints ?? 0) > 1 && canShare?.call(navigator, { files: [file] }) === true) return share(name, file)
  return ok(download(name, bytes))
}

async function saveByDialogue(picker: SavePicker, name: string, bytes: Uint8Array, onProgress: (done: number) => void): Promise<Result<SavedFile, FileFailure>> {
  let handle: FileHandle
  try {
    handle = await picker({ suggestedName: name })
  } catch (error) {
    return err(nameOf(error) === 'AbortError' ? { code: 'file/cancelled' } : { code: 'file/write-failed' })
  }
  try {
    const writable = await handle.createWritable()
    try {
      for (let at = 0; at < bytes.length; at += PIECE) {
        await writable.write(Uint8Array.from(bytes.subarray(at, at + PIECE)))
        onProgress(Math.min(1, (at + PIECE) / bytes.length))
      }
      await writable.close() // only now the file is there whole
    } catch (error) {
      await writable.abort().catch(() => undefined)
      throw error
    }
    return ok({ name, way: 'picker', handle })
  } catch (error) {
    return err({ code: failureOf(nameOf(error)) })
  }
}

export function failureOf(name: string): 'file/full' | 'file/read-only' | 'file/gone' | 'file/write-failed' {
  switch (name) {
    case 'QuotaExceededError':
      return 'file/full'
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
    case 'SecurityError':
      return 'file/read-only'
    case 'NotFoundError':
    case 'InvalidStateError':
    case 'NotReadableError':
      return 'file/gone'
    default:
      return 'file/write-failed'
  }
}

async function share(name: string, file: File): Promise<Result<SavedFile, FileFailure>> {
  try {
    await navigator.share({ files: [file] })
    return ok({ name, way: 'share' })
  } catch (error) {
    return err(nameOf(error) === 'AbortError' ? { code: 'file/cancelled' } : { code: 'file/write-failed' })
  }
}

function download(name: string, bytes: Uint8Array): SavedFile {
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(url) }, DOWNLOAD_STAYS_MS)
  return { name, way: 'download' }
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

export const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '')

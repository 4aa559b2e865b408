/**
 * FileDesk: how screens save and open files on this platform (save dialog, download, share sheet), as values. The bytes of a
 * saved file are never trusted from memory: reading back asks for the file again.
 */
import type { Result } from '../domain/kernel/result'

export type FileError =
  | { readonly code: 'file/cancelled' }
  | { readonly code: 'file/full' }
  | { readonly code: 'file/read-only' }
  /** Pulled out, or out of reach. */
  | { readonly code: 'file/gone' }
  | { readonly code: 'file/write-failed' }
  | { readonly code: 'file/unreadable' }

/** A file that was saved, by the platform's own way. */
export interface SavedCopy {
  readonly name: string
  /** `picker`: where the user said; `share`: handed to the share sheet; `download`: in the browser's folder. */
  readonly way: 'picker' | 'share' | 'download'
  /** Reads what is there now; only where the platform says where it went. */
  readonly readBack?: () => Promise<Result<PickedFile, FileError>>
}

export interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file chosen but not read yet: of many, one is in memory at a time. */
export interface LazyFile {
  readonly name: string
  readonly size: number
  read(): Promise<Result<Uint8Array, FileError>>
}

/** Several files saved into one folder, each read back; `savedAs` where another file had the name. */
export interface FolderCopy {
  readonly folder: string
  readonly files: readonly { readonly name: string; readonly savedAs: string; readonly bytes: Uint8Array }[]
}
export interface FolderError {
  /** `file/differs`: what was read back is not what was written. */
  readonly code: FileError['code'] | 'file/differs'
  /** Files that are in the folder whole, and the one that is not. */
  readonly done: readonly string[]
  readonly name: string
}

export interface FileDesk {
  save(name: string, bytes: Uint8Array): Promise<Result<void, FileError>>
  /** The same with progress (0…1), and a way back to the file where the platform has one. */
  saveCopy(name: string, bytes: Uint8Array, onProgress: (done: number) => void): Promise<Result<SavedCopy, FileError>>
  /** Only where the platform lets a folder be chosen; stopped between two files. Progress begins when the folder is chosen. */
  readonly saveFolder?: (files: readonly PickedFile[], onProgress: (done: number) => void, signal: AbortSignal) => Promise<Result<FolderCopy, FolderError>>
  /** One file chosen by the user; `accept` like ".zip". */
  pick(accept: string): Promise<Result<PickedFile, FileError>>
  pickMany(accept: string): Promise<Result<readonly PickedFile[], FileError>>
  /** Many files, or a whole folder, to be read one at a time. */
  pickLazily(accept: string, folder: boolean): Promise<Result<readonly LazyFile[], FileError>>
}

/**
 * FileDesk: how screens save and open files on this platform (save dialog, download, share sheet), as values. The bytes of a
 * saved file are never trusted from memory: reading back asks for the file again.
 */
import type { Result } from '../domain/kernel/result'

export type FileError =
  | { readonly code: 'file/cancelled' }
  /** Full, write-protected, pulled out. */
  | { readonly code: 'file/write-failed' }
  | { readonly code: 'file/unreadable' }

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

export interface FileDesk {
  save(name: string, bytes: Uint8Array): Promise<Result<void, FileError>>
  /** One file chosen by the user; `accept` like ".zip". */
  pick(accept: string): Promise<Result<PickedFile, FileError>>
  pickMany(accept: string): Promise<Result<readonly PickedFile[], FileError>>
  /** Many files, or a whole folder, to be read one at a time. */
  pickLazily(accept: string, folder: boolean): Promise<Result<readonly LazyFile[], FileError>>
}

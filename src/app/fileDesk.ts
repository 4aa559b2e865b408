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

export interface FileDesk {
  save(name: string, bytes: Uint8Array): Promise<Result<void, FileError>>
  /** One file chosen by the user; `accept` like ".zip". */
  pick(accept: string): Promise<Result<PickedFile, FileError>>
  pickMany(accept: string): Promise<Result<readonly PickedFile[], FileError>>
}

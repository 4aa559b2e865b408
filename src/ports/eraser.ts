/** Eraser: takes everything of the app off this tablet — databases, caches, the worker that serves them (S20, wipe). */
import type { Result } from '../domain/kernel/result'

export type EraseError =
  /** Something else holds it open, or the browser refused: named, so that a factory reset can be advised. */
  | { readonly code: 'wipe/not-erased'; readonly what: string }

export interface Eraser {
  /** All of it or a name of what is left. After success nothing of the app can be opened without its address. */
  eraseEverything(): Promise<Result<void, EraseError>>
}

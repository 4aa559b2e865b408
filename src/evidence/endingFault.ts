/** What can be wrong with an annulment or a correction file beside its shape and signature (docs/endings.md). */
import type { CorrectionMismatch } from '../domain/result/correctionOf'

export type EndingFault =
  | CorrectionMismatch
  /** No `.jws` of the same name was given with it. */
  | { readonly code: 'ending/signature-not-given' }
  /** Nothing is known here of the round it ends, or of the result it corrects. */
  | { readonly code: 'ending/opening-unknown' }
  | { readonly code: 'ending/result-unknown' }
  /** Of this round another opening record, or another result, is known here. */
  | { readonly code: 'ending/other-opening' }
  | { readonly code: 'ending/other-result' }
  /** Signed by a tablet that is not the round's. */
  | { readonly code: 'ending/other-tablet' }
  | { readonly code: 'ending/differs'; readonly field: string }
  /** The log in it does not end with the annulment it tells of, or not where it says. */
  | { readonly code: 'ending/log' }
  /** The correction before this one was not given, or is another one. */
  | { readonly code: 'ending/earlier-missing'; readonly number: number }
  | { readonly code: 'ending/previous'; readonly number: number }

/** Titles and sentences of the verifier's checks. */
import type { Check } from '../evidence/checks'

interface CheckText {
  readonly title: string
  readonly failed: string
  readonly next: string
}

export const checkWords = (check: Check): { readonly vi: CheckText } => ({
  vi: { title: check.id, failed: check.code ?? '', next: '' },
})

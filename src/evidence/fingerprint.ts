/**
 * Fingerprint (protocol.md §6): the first 80 bits of the SHA-256 of exact bytes, as 16 symbols. Kept as 16 symbols, shown in
 * groups of four, XXXX-XXXX-XXXX-XXXX; what a person types may have any case, spaces and dashes.
 * 80 bits: second preimages are out of reach; whoever chooses both texts would need about 2^40 tries for two that agree, and the
 * full SHA-256 stands wherever a machine compares.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { sha256 } from './hashing'
import { areSymbols, symbolsOf, tidySymbols } from './symbols'

const SYMBOL_COUNT = 16

export type FingerprintError = { readonly code: 'fingerprint/not-16-symbols'; readonly symbols: number }

/** 16 symbols of the exact bytes (a string: its UTF-8). */
export const fingerprintOf = (exact: string | Uint8Array): string => symbolsOf(sha256(exact), SYMBOL_COUNT)

export const showFingerprint = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join('-')

/** 16 symbols out of typed text. */
export function parseFingerprint(typed: string): Result<string, FingerprintError> {
  const text = tidySymbols(typed)
  return areSymbols(text, SYMBOL_COUNT) ? ok(text) : err({ code: 'fingerprint/not-16-symbols', symbols: text.length })
}

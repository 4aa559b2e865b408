/**
 * Reading a JSON document of a package: untrusted bytes → a value of exactly the expected shape, or why not. The document must
 * be UTF-8 without a byte order mark and equal, byte for byte, the canonical JSON (RFC 8785) of what was read from it: one
 * fact has one spelling, and nothing hides in repeated, unknown or oddly spelled members.
 */
import * as v from 'valibot'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'

export type DocumentError =
  | { readonly code: 'document/not-text' }
  | { readonly code: 'document/not-json' }
  /** `at`: path of the first member that is missing, unknown or of another kind. */
  | { readonly code: 'document/shape'; readonly at: string }
  | { readonly code: 'document/not-canonical' }

/** UTF-8 text; undefined for other bytes and for a leading byte order mark. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.startsWith('\ufeff') ? undefined : text
  } catch {
    return undefined
  }
}

export function readCanonical<S extends v.GenericSchema>(schema: S, bytes: Uint8Array): Result<v.InferOutput<S>, DocumentError> {
  const text = textOf(bytes)
  if (text === undefined) return err({ code: 'document/not-text' })
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return err({ code: 'document/not-json' })
  }
  const result = v.safeParse(schema, parsed, { abortEarly: true })
  if (!result.success) return err({ code: 'document/shape', at: v.getDotPath(result.issues[0]) ?? '' })
  return canonicalOf(result.output) === text ? ok(result.output) : err({ code: 'document/not-canonical' })
}

function canonicalOf(value: unknown): string | undefined {
  try {
    return canonicalJson(value)
  } catch {
    return undefined // −0, half surrogates: no canonical text exists
  }
}

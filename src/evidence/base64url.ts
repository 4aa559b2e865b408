/**
 * base64url without padding (RFC 4648 §5), canonical only: unused bits of the last symbol must be zero, so every byte string
 * has one spelling (common libraries accept several).
 */
import { base64url } from 'jose'

export const base64urlOf = (bytes: Uint8Array): string => base64url.encode(bytes)

/** Bytes of a canonical text; undefined for any other. */
export function bytesOfBase64url(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return undefined
  try {
    const bytes = base64url.decode(text)
    return base64url.encode(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

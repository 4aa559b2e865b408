/** What counts as an Ed25519 public key (RFC 8032): checked apart from signing, because it needs the whole curve. */
import { ed25519 } from '../belenios/group/ed25519'
import { bytesOfBase64url } from './base64url'

/**
 * Whether `x` is a key that can bind anybody: 32 canonical bytes, a point of the prime-order subgroup, not the identity.
 * Under a point of small order a signature may verify for several texts.
 */
export function isSigningKey(x: string): boolean {
  const bytes = bytesOfBase64url(x)
  if (bytes?.length !== 32) return false
  // pt of the group is the RFC 8032 encoding, byte-reversed (digest §2).
  const pt = [...bytes].reverse().map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const point = ed25519.decode(pt)
  return point !== undefined && ed25519.isMember(point) && !ed25519.isIdentity(point)
}

/**
 * A member's signer, from the seed that the key card gives for one round (RFC 8032 §5.1.5).
 *
 * The key goes to WebCrypto as a JWK whose public half is computed here, for two reasons: WebKitGTK refuses a PKCS #8 key whose
 * seed begins with a zero byte, one card in 256 (docs/engines.md); and a key that need not be exported to learn its public
 * half is never extractable.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { base64urlOf } from './base64url'
import type { Signer, SignerRole } from './signing'

/** @param seed  32 bytes, as derived by `memberSigningSeed` */
export async function signerFromSeed(seed: Uint8Array, role: SignerRole): Promise<Signer> {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes')
  const key = base64urlOf(ed25519.getPublicKey(seed))
  const jwk = { kty: 'OKP', crv: 'Ed25519', d: base64urlOf(seed), x: key }
  const secret = await crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['sign'])
  return { key, role, sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', secret, Uint8Array.from(bytes))) }
}

/**
 * Ed25519 signatures (RFC 8032) through WebCrypto. A public key is written as JWK member `x` (RFC 8037): base64url of the 32
 * bytes, 43 symbols. Two kinds of signers: members, whose key is derived from their card for one round and lives in memory
 * only, and the tablet, whose key the platform keeps. Engines without WebCrypto Ed25519 are refused before a meeting begins.
 */
import { ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { base64urlOf, bytesOfBase64url } from './base64url'

export type SignerRole = 'tablet' | 'member'

export interface Signer {
  /** JWK `x` of the public key. */
  readonly key: string
  readonly role: SignerRole
  /** 64 bytes. Throws if the key store fails: the caller then has no document, not a half-signed one. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

// RFC 8410 §7: OneAsymmetricKey around the 32-byte seed.
const PKCS8_PREFIX = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]

/** @param seed  32 bytes, as derived by `memberSigningSeed` */
export async function signerFromSeed(seed: Uint8Array, role: SignerRole): Promise<Signer> {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes')
  const encoded = Uint8Array.from([...PKCS8_PREFIX, ...seed])
  const pair = await crypto.subtle.importKey('pkcs8', encoded, { name: 'Ed25519' }, true, ['sign'])
  const { x } = await crypto.subtle.exportKey('jwk', pair)
  if (x === undefined) throw new Error('this engine gives no public key')
  const secret = await crypto.subtle.importKey('pkcs8', encoded, { name: 'Ed25519' }, false, ['sign'])
  encoded.fill(0)
  return {
    key: base64urlOf(bytesOfBase64url(x.replace(/=+$/u, '')) ?? new Uint8Array()),
    role,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('Ed25519', secret, Uint8Array.from(bytes))),
  }
}

interface DeviceKey<E> {
  publicKey(): Promise<Result<string, E>>
  sign(bytes: Uint8Array): Promise<Result<Uint8Array, E>>
}

/** The tablet as a signer. */
export async function deviceSigner<E extends { readonly code: string }>(device: DeviceKey<E>): Promise<Result<Signer, E>> {
  const key = await device.publicKey()
  if (!key.ok) return key
  return ok({
    key: key.value,
    role: 'tablet',
    async sign(bytes) {
      const signature = await device.sign(bytes)
      if (!signature.ok) throw new Error(signature.error.code)
      return signature.value
    },
  })
}

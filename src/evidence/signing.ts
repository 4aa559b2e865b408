/**
 * Ed25519 signatures (RFC 8032) through WebCrypto. A public key is written as JWK member `x` (RFC 8037): base64url of the 32
 * bytes, 43 symbols. Two kinds of signers: members, whose key is derived from their card for one round and lives in memory
 * only, and the tablet, whose key the platform keeps. Engines without WebCrypto Ed25519 are refused before a meeting begins.
 */
import { ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'

export type SignerRole = 'tablet' | 'member'

export interface Signer {
  /** JWK `x` of the public key. */
  readonly key: string
  readonly role: SignerRole
  /** 64 bytes. Throws if the key store fails: the caller then has no document, not a half-signed one. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
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

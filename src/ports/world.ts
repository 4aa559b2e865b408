/** What the use cases need from the world besides storage: a clock, randomness, this tablet's own signing key. */
import type { Result } from '../domain/kernel/result'

export interface Clock {
  /** Local time as ISO 8601 with seconds and offset, e.g. 2026-11-02T08:15:00+07:00. Recorded, never decided upon. */
  now(): string
}

export interface Random {
  bytes(length: number): Uint8Array
  /** Uniform whole number 0 ≤ n < below (rejection sampling). */
  below(limit: number): number
}

/** The tablet's Ed25519 key: identifies the tablet, proves little alone (protocol.md §6). */
export interface Device {
  /** JWK member `x` of the public key. */
  publicKey(): Promise<Result<string, DeviceError>>
  /** Ed25519 signature (64 bytes) of the exact bytes. */
  sign(bytes: Uint8Array): Promise<Result<Uint8Array, DeviceError>>
}

export type DeviceError = { readonly code: 'device/no-ed25519' } | { readonly code: 'device/key-store-failed' }

/**
 * The tablet's own Ed25519 key on WebCrypto (protocol.md §6): made at first use, not extractable, kept on a shelf of the
 * database. It identifies the tablet and proves little alone: a disk image holds it. Engines without Ed25519 are named.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { KeyPairShelf } from '../ports/keyPairShelf'
import type { Device, DeviceError } from '../ports/world'

const NAME = 'Ed25519'

/** WebKitGTK throws away a key with a leading zero byte, one pair in 128, and says no more than `OperationError` (docs/engines.md). */
const TRIES = 16

/** `crypto.subtle` is missing on insecure origins, Ed25519 in older engines. */
async function newPair(): Promise<CryptoKeyPair | undefined> {
  const subtle = (globalThis.crypto as { subtle?: SubtleCrypto }).subtle
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      return await subtle?.generateKey(NAME, false, ['sign', 'verify'])
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      if (error.name !== 'OperationError') return undefined
    }
  }
  return undefined
}

export const hasEd25519 = async (): Promise<boolean> => (await newPair()) !== undefined

export function tabletDevice(shelf: KeyPairShelf): Device {
  async function pair(): Promise<Result<CryptoKeyPair, DeviceError>> {
    const kept = await shelf.get()
    if (!kept.ok) return err({ code: 'device/key-store-failed' })
    if (kept.value !== undefined) return ok(kept.value)
    const made = await newPair()
    if (made === undefined) return err({ code: 'device/no-ed25519' })
    const stored = await shelf.keep(made)
    return stored.ok ? stored : err({ code: 'device/key-store-failed' })
  }

  /** A key that comes back unusable from the database is a failure of its shelf. */
  async function using<T>(use: (keys: CryptoKeyPair) => Promise<T>): Promise<Result<T, DeviceError>> {
    const keys = await pair()
    if (!keys.ok) return keys
    try {
      return ok(await use(keys.value))
    } catch (error) {
      if (error instanceof DOMException || error instanceof TypeError) return err({ code: 'device/key-store-failed' })
      throw error
    }
  }

  return {
    publicKey: () => using(async ({ publicKey }) => (await crypto.subtle.exportKey('jwk', publicKey)).x ?? ''),
    sign: (bytes) =>
      using(async ({ privateKey }) => new Uint8Array(await crypto.subtle.sign(NAME, privateKey, Uint8Array.from(bytes)))),
  }
}

/**
 * Clock, repeatable randomness, tablet key and tablet facts in memory: for the command line, whose tablet lives as long as
 * the process, and for tests. `seededRandom` is for tests and golden files only: whoever knows the seed knows everything.
 */
import { isoWithOffset } from '../../domain/kernel/isoTime'
import { err, ok } from '../../domain/kernel/result'
import { knownSince } from '../roundParts'
import type { RegisteredOpening, RehearsalPace, TabletStore } from '../roundStore'
import { DEFAULT_SETTINGS } from '../tabletSettings'
import { uniformBelow } from '../uniformBelow'
import type { Clock, Device, Random } from '../world'

/** @param digest hexadecimal digest of a text */
export function seededRandom(seed: string, digest: (text: string) => string): Random {
  let block = 0
  let pool: number[] = []
  const bytes = (length: number) => {
    while (pool.length < length) {
      const hex = digest(`${seed}|${String(block++)}`)
      for (let i = 0; i < hex.length; i += 2) pool.push(parseInt(hex.slice(i, i + 2), 16))
    }
    const taken = Uint8Array.from(pool.slice(0, length))
    pool = pool.slice(length)
    return taken
  }
  return { bytes, below: (limit) => uniformBelow(limit, bytes) }
}

export const fixedClock = (iso: string): Clock => ({ now: () => iso })

/** Starts at `iso` (with seconds and offset) and is `seconds` later at every further look. */
export function steppingClock(iso: string, seconds = 1): Clock {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? []
  if (sign === undefined) throw new RangeError('a clock starts at a time with an offset')
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  let next = Date.parse(iso)
  return {
    now() {
      const at = next
      next += seconds * 1000
      return isoWithOffset(at, offset)
    },
  }
}

/** RFC 8410: an Ed25519 private key in PKCS #8 is this prefix and the 32 bytes of the seed. */
const PKCS8_PREFIX = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]

interface MemoryKey {
  readonly sign: CryptoKey
  /** JWK member `x`. */
  readonly x: string
}

async function memoryKey(seed: Uint8Array | undefined): Promise<MemoryKey> {
  if (seed === undefined) {
    const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']))
    const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
    return { sign: pair.privateKey, x }
  }
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes')
  const sign = await crypto.subtle.importKey('pkcs8', Uint8Array.from([...PKCS8_PREFIX, ...seed]), 'Ed25519', true, ['sign'])
  const { x = '' } = await crypto.subtle.exportKey('jwk', sign)
  return { sign, x }
}

/** A tablet key that lives as long as the process; from a seed, for tests, always the same one. */
export function memoryDevice(seed?: Uint8Array): Device {
  let made: Promise<MemoryKey> | undefined
  const key = () => (made ??= memoryKey(seed))
  const noEd25519 = (error: unknown) => {
    if (error instanceof DOMException) return err({ code: 'device/no-ed25519' } as const)
    throw error
  }
  return {
    publicKey: () => key().then(({ x }) => ok(x), noEd25519),
    sign: (bytes) =>
      key()
        .then(({ sign }) => crypto.subtle.sign('Ed25519', sign, Uint8Array.from(bytes)))
        .then((signature) => ok(new Uint8Array(signature)), noEd25519),
  }
}

export function inMemoryTablet(): TabletStore {
  let counter = 0
  let settings = DEFAULT_SETTINGS
  const paces = new Map<string, RehearsalPace>()
  let aside: readonly string[] = []
  const openings = new Map<string, RegisteredOpening>()
  const inOrder = (a: RegisteredOpening, b: RegisteredOpening) => (a.fingerprint < b.fingerprint ? -1 : 1)
  return {
    roundCounter: () => Promise.resolve(ok(counter)),
    raiseRoundCounter: () => Promise.resolve(ok(++counter)),
    openings: () => Promise.resolve(ok(structuredClone([...openings.values()].sort(inOrder)))),
    laidAside: () => Promise.resolve(ok([...aside])),
    keepLaidAside(ids) {
      aside = [...ids]
      return Promise.resolve(ok(undefined))
    },
    registerOpening(opening) {
      const known = knownSince(openings.get(opening.fingerprint), structuredClone(opening))
      openings.set(opening.fingerprint, known)
      return Promise.resolve(ok(structuredClone(known)))
    },
    settings: () => Promise.resolve(ok(settings)),
    keepSettings(kept) {
      settings = kept
      return Promise.resolve(ok(undefined))
    },
    pace: (official) => Promise.resolve(ok(paces.get(official))),
    keepPace(official, pace) {
      paces.set(official, pace)
      return Promise.resolve(ok(undefined))
    },
  }
}

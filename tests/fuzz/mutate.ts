/**
 * Mutations of bytes and of JSON texts, each determined by its random source. Bytes: flips, overwrites, cuts, insertions,
 * repetitions, exchanges, extreme 16- and 32-bit numbers. JSON: values replaced by hostile ones, members dropped, doubled,
 * renamed, exchanged; deep nesting; spellings that parse to the same.
 */
import type { SeededRandom } from '../support/seededRandom'

const EXTREMES = [0, 1, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff]

const joinBytes = (...parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const pick = <T>(random: SeededRandom, all: readonly T[]): T => all[random.below(all.length)]!

/** Headers are short and rare among the bytes: half of all places are near the ends. */
function placeIn(random: SeededRandom, length: number): number {
  if (length === 0) return 0
  return random.below(2) === 0 ? random.below(length) : random.below(2) === 0 ? random.below(Math.min(length, 200)) : Math.max(0, length - 1 - random.below(Math.min(length, 2000)))
}

const range = (random: SeededRandom, length: number): readonly [number, number] => {
  const start = placeIn(random, length)
  return [start, Math.min(length, start + 1 + random.below(random.below(4) === 0 ? Math.max(1, length >> 2) : 64))]
}

type ByteMutation = (random: SeededRandom, bytes: Uint8Array, other: Uint8Array) => Uint8Array

const BYTE_MUTATIONS: readonly ByteMutation[] = [
  (random, bytes) => {
    const changed = bytes.slice()
    const at = placeIn(random, bytes.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
    return changed
  },
  (random, bytes) => {
    const changed = bytes.slice()
    const [start, end] = range(random, bytes.length)
    changed.set(random.bytes(end - start), start)
    return changed
  },
  (random, bytes) => {
    const changed = bytes.slice()
    const [start, end] = range(random, bytes.length)
    changed.fill(pick(random, [0, 0xff, 0x20, 0x30]), start, end)
    return changed
  },
  (random, bytes) => {
    const [start, end] = range(random, bytes.length)
    return joinBytes(bytes.subarray(0, start), bytes.subarray(end))
  },
  (random, bytes) => bytes.slice(0, placeIn(random, bytes.length)),
  (random, bytes) => {
    const at = placeIn(random, bytes.length)
    return joinBytes(bytes.subarray(0, at), random.bytes(1 + random.below(40)), bytes.subarray(at))
  },
  (random, bytes) => {
    const [start, end] = range(random, bytes.length)
    return joinBytes(bytes.subarray(0, end), bytes.subarray(start, end), bytes.subarray(end))
  },
  (random, bytes) => {
    const changed = bytes.slice()
    const [start, end] = range(random, bytes.length)
    const to = placeIn(random, Math.max(1, bytes.length - (end - start)))
    changed.copyWithin(to, start, end)
    return changed
  },
  (random, bytes) => {
    const changed = bytes.slice()
    if (bytes.length < 4) return changed
    const view = new DataView(changed.buffer)
    const at = Math.min(placeIn(random, bytes.length), bytes.length - 4)
    const value = pick(random, EXTREMES)
    if (random.below(2) === 0) view.setUint32(at, value, true)
    else view.setUint16(at, value & 0xffff, true)
    return changed
  },
  (random, bytes, other) => {
    const [start, end] = range(random, Math.min(bytes.length, other.length))
    return joinBytes(bytes.subarray(0, start), other.subarray(start, end), bytes.subarray(end))
  },
]

/** One to three mutations. @param other  bytes of the same kind to take pieces of */
export function mutateBytes(random: SeededRandom, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  let changed = bytes
  for (let i = 0; i <= random.below(3); i += 1) changed = pick(random, BYTE_MUTATIONS)(random, changed, other)
  return changed
}

const HOSTILE: readonly unknown[] = [
  null, true, -1, 0, 1, 1e308, -0, 2 ** 53, 0.5, '', 'x', '\u0000', '\ud800', '=1+1', '../..', 'Nguyễn'.normalize('NFD'), [], {}, [[]], 'A'.repeat(5000),
]

/** Every place of a JSON value: the container and its key. */
function placesOf(value: unknown, found: [Record<string, unknown>, string][] = []): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    found.push([value as Record<string, unknown>, key])
    placesOf((value as Record<string, unknown>)[key], found)
  }
  return found
}

/** A JSON text near the given one; bytes at random where it is no JSON. */
export function mutateJson(random: SeededRandom, bytes: Uint8Array): Uint8Array {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return mutateBytes(random, bytes, bytes)
  }
  const places = placesOf(value)
  if (places.length === 0) return mutateBytes(random, bytes, bytes)
  const [holder, key] = pick(random, places)
  switch (random.below(8)) {
    case 0:
      holder[key] = pick(random, HOSTILE)
      break
    case 1:
      Reflect.deleteProperty(holder, key)
      break
    case 2:
      holder[`${key}x`] = holder[key]
      break
    case 3: {
      const [other, otherKey] = pick(random, places)
      ;[holder[key], other[otherKey]] = [other[otherKey], holder[key]]
      // A value put into itself has no text.
      try {
        JSON.stringify(value)
      } catch {
        return mutateBytes(random, bytes, bytes)
      }
      break
    }
    case 4:
      holder[key] = typeof holder[key] === 'number' ? holder[key] + pick(random, [-1, 1, 1000]) : JSON.stringify(holder[key])
      break
    case 5:
      return new TextEncoder().encode(`${'['.repeat(1 + random.below(20_000))}${JSON.stringify(value)}`)
    case 6:
      return new TextEncoder().encode(JSON.stringify(value, null, random.below(3)).replace(/"([a-zA-Z]+)":/u, '"$1":1,"$1":'))
    default:
      return new TextEncoder().encode(`${random.below(2) === 0 ? '\ufeff' : ''}${JSON.stringify(value)}${pick(random, ['', ' ', '\n', '{}'])}`)
  }
  return new TextEncoder().encode(JSON.stringify(value))
}

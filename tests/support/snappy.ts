/**
 * snappy: undoes Snappy's block format (google/snappy format_description.txt), which Chromium's databases use for table blocks
 * and for large IndexedDB values. For tests that look into a browser's profile. Anything malformed gives `undefined`: a
 * reader that guesses where compressed bytes begin must be able to be wrong.
 */

/** More than any value or block of a test's profile; a wrong guess must not ask for gigabytes. */
const LONGEST = 64 * 2 ** 20

/** Little-endian base-128 number at `at`; undefined past the end or beyond 2^42. */
export function varintAt(bytes: Buffer, at: number): { readonly value: number; readonly next: number } | undefined {
  let value = 0
  for (let i = 0; i < 6; i += 1) {
    const byte = bytes[at + i]
    if (byte === undefined) return undefined
    value += (byte & 127) * 2 ** (7 * i)
    if (byte < 128) return { value, next: at + i + 1 }
  }
  return undefined
}

export function uncompressSnappy(packed: Buffer): Buffer | undefined {
  const length = varintAt(packed, 0)
  if (length === undefined || length.value > LONGEST) return undefined
  const out = Buffer.alloc(length.value)
  let from = length.next
  let to = 0
  while (from < packed.length) {
    const tag = packed[from] ?? 0
    from += 1
    if ((tag & 3) === 0) {
      const more = Math.max(0, (tag >> 2) - 59)
      if (from + more > packed.length) return undefined
      const count = (more === 0 ? tag >> 2 : packed.readUIntLE(from, more)) + 1
      from += more
      if (from + count > packed.length || to + count > out.length) return undefined
      packed.copy(out, to, from, from + count)
      from += count
      to += count
    } else {
      const width = [1, 2, 4][(tag & 3) - 1] ?? 4
      if (from + width > packed.length) return undefined
      const near = width === 1
      const count = near ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
      const back = near ? ((tag >> 5) << 8) | (packed[from] ?? 0) : packed.readUIntLE(from, width)
      from += width
      if (back === 0 || back > to || to + count > out.length) return undefined
      // Byte by byte: a copy may overlap itself.
      for (let i = 0; i < count; i += 1, to += 1) out[to] = out[to - back] ?? 0
    }
  }
  return to === out.length ? out : undefined
}

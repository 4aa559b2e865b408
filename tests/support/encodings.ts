/**
 * encodings: how a text or some bytes may lie in a browser's files, for searching them. Text: UTF-8 (V8's one-byte strings are
 * the same for what is searched here), UTF-16 in both orders (V8's two-byte strings; IndexedDB keys), each of these in base64
 * and base64url in all three alignments, and in hexadecimal; letters as they are and in lower case. Bytes: raw, base64,
 * hexadecimal, and as decimal numbers of a list.
 */
export interface Encoded {
  readonly as: string
  readonly bytes: Buffer
}

/** The characters of a base64 text that depend on nothing but these bytes, when `skip` bytes stand before them. */
function base64Core(bytes: Buffer, skip: 0 | 1 | 2): string {
  const text = Buffer.concat([Buffer.alloc(skip), bytes]).toString('base64').replace(/=+$/u, '')
  const first = Math.ceil((skip * 8) / 6)
  const last = Math.floor(((skip + bytes.length) * 8) / 6)
  return text.slice(first, last)
}

function packed(as: string, bytes: Buffer): readonly Encoded[] {
  const found: Encoded[] = [
    { as, bytes },
    { as: `hex of ${as}`, bytes: Buffer.from(bytes.toString('hex')) },
    { as: `HEX of ${as}`, bytes: Buffer.from(bytes.toString('hex').toUpperCase()) },
  ]
  for (const skip of [0, 1, 2] as const) {
    const core = base64Core(bytes, skip)
    found.push({ as: `base64 of ${as}`, bytes: Buffer.from(core) })
    found.push({ as: `base64url of ${as}`, bytes: Buffer.from(core.replaceAll('+', '-').replaceAll('/', '_')) })
  }
  return found
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

/** Every encoding of `text`; texts of eight characters or more give patterns of eight bytes or more. */
export function encodingsOfText(text: string): readonly Encoded[] {
  const spellings = text === text.toLowerCase() ? [text] : [text, text.toLowerCase()]
  return spellings.flatMap((spelling) => [
    ...packed('UTF-8', Buffer.from(spelling)),
    ...packed('UTF-16LE', Buffer.from(spelling, 'utf16le')),
    { as: 'UTF-16BE', bytes: utf16be(spelling) },
    { as: 'base64 in UTF-16LE', bytes: Buffer.from(base64Core(Buffer.from(spelling), 0), 'utf16le') },
  ])
}

export const encodingsOfBytes = (bytes: Uint8Array): readonly Encoded[] => [
  ...packed('raw', Buffer.from(bytes)),
  { as: 'list of numbers', bytes: Buffer.from([...bytes].join(',')) },
  { as: 'base64 in UTF-16LE', bytes: Buffer.from(base64Core(Buffer.from(bytes), 0), 'utf16le') },
]

/** Every run of `length` neighbouring characters. */
export const partsOf = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length))

/**
 * Bytes of a text file → text: UTF-8 with or without BOM, UTF-16 with or without BOM, Windows-1258 (CP1258),
 * and otherwise one character per byte as Windows-1252, which is how TCVN3 and VNI text reaches the detector
 * of the domain. Which 8-bit reading is right is decided by which spells Vietnamese syllables.
 * CP1258 writes tones as combining marks: the result is composed to NFC (Unicode UAX #15).
 */
import { decodeLegacy } from '../domain/kernel/legacyVietnamese'
import { syllableScore } from '../domain/kernel/vietnameseSyllable'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252'

/** `undefined` when the bytes are no text at all (NUL bytes outside UTF-16). */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } | undefined {
  const wide = utf16Of(bytes)
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  if (bytes.includes(0)) return undefined
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // Not UTF-8: an 8-bit code page.
    return decodeCodePage(bytes)
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length % 2 !== 0) return undefined
  // Without BOM: separators, digits and line ends are ASCII, so about half of one side's bytes are zero.
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  const enough = sample.length / 8
  if (odd > enough && even === 0) return 'utf-16le'
  return even > enough && odd === 0 ? 'utf-16be' : undefined
}

const SAMPLE = 65_536

function decodeCodePage(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  const western = new TextDecoder('windows-1252').decode(bytes)
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const share = (text: string): number => {
    const { words, syllables } = syllableScore(text.slice(0, SAMPLE))
    return words === 0 ? 0 : syllables / words
  }
  const head = western.slice(0, SAMPLE)
  const legacy = Math.max(share(decodeLegacy(head, 'TCVN3')), share(decodeLegacy(head, 'VNI')))
  const own = share(vietnamese)
  return own >= 0.6 && own >= legacy ? { text: vietnamese, encoding: 'windows-1258' } : { text: western, encoding: 'windows-1252' }
}

import { zipSync, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { contentOf, readZip, ZIP_LIMITS } from '../../../src/evidence/readZip'
import { joined, packMember, writeZip } from '../../../src/evidence/writeZip'
import type { PackedMember } from '../../../src/evidence/writeZip'
import { crc32Stream } from '../../../src/evidence/zipFormat'

const utf8 = (text: string) => new TextEncoder().encode(text)
const zipOf = (...members: readonly PackedMember[]) => joined(writeZip(members))
const aFile = (name: string, text = 'nội dung') => packMember({ name, data: utf8(text) })
const codeOf = (bytes: Uint8Array) => {
  const zip = readZip(bytes)
  if (!zip.ok) return zip.error.code
  const failed = zip.value.map((member) => contentOf(member, 1e6)).find((content) => !content.ok)
  return failed?.ok === false ? failed.error.code : 'ok'
}
/** Bytes put in or replaced at a place. */
const spliced = (bytes: Uint8Array, at: number, remove: number, insert: readonly number[]) =>
  Uint8Array.from([...bytes.slice(0, at), ...insert, ...bytes.slice(at + remove)])

describe('a zip file of ours', () => {
  const archive = packMember({ name: 'hom-phieu-1.bel', data: utf8('BELENIOS'.repeat(5000)) })
  const zip = zipOf(aFile('b.json'), archive, aFile('DOC-TRUOC.txt', ''))

  test('is read back whole, archives deflated, the rest as it is', () => {
    const read = readZip(zip)
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.map(({ name, size, deflated }) => [name, size, deflated])).toEqual([['DOC-TRUOC.txt', 0, false], ['b.json', 10, false], ['hom-phieu-1.bel', 40_000, true]])
    expect(joined(read.value[2]!.unpack())).toEqual(utf8('BELENIOS'.repeat(5000)))
    expect(read.value[2]!.packed.length).toBeLessThan(1000)
  })
  test('is read by other programs', () => {
    const files = unzipSync(zip)
    expect(new TextDecoder().decode(files['b.json'])).toBe('nội dung')
    expect(files['hom-phieu-1.bel']).toEqual(utf8('BELENIOS'.repeat(5000)))
  })
  test('is the same whatever order the files came in', () => {
    expect(zipOf(aFile('DOC-TRUOC.txt', ''), aFile('b.json'), archive)).toEqual(zip)
  })
  test('has checksums as everybody computes them', () => {
    const crc = crc32Stream()
    crc.update(utf8('1234'))
    crc.update(utf8('56789'))
    expect(crc.value()).toBe(0xcbf43926)
  })
})

describe('a hostile zip file', () => {
  const honest = zipOf(aFile('a.json'), aFile('b.json'))

  test('made by another program is not ours', () => {
    expect(codeOf(zipSync({ 'a.json': utf8('x') }, { mtime: '2026-01-01T00:00:00' }))).toBe('zip/not-canonical')
  })
  test('cut off has no end', () => {
    for (const length of [0, 21, honest.length - 1, honest.length - 22]) expect(codeOf(honest.slice(0, length))).toBe('zip/truncated')
  })
  test('with anything before, between or behind its members', () => {
    expect(codeOf(spliced(honest, 0, 0, [0]))).not.toBe('ok')
    const second = 30 + 6 + 10
    expect(codeOf(spliced(honest, second, 0, [0]))).not.toBe('ok')
    expect(codeOf(spliced(honest, honest.length, 0, [0]))).toBe('zip/truncated')
    expect(codeOf(joined([honest, honest]))).not.toBe('ok')
    expect(codeOf(spliced(honest, honest.length - 2, 2, [1, 0, 65]))).not.toBe('ok')
  })

  const named = (name: string) => {
    const bytes = zipOf(aFile('x'.repeat(name.length)))
    const encoded = utf8(name)
    for (const at of [30, bytes.length - 22 - name.length]) bytes.set(encoded, at)
    return bytes
  }
  test.each(['../a.json', '/etc/x', 'a/b.json', 'a\\b.json', 'C:a.json', '.hidden', 'a..b', 'a.json ', 'a\u0000.json', 'CON.', 'x/'])('with the name %j', (name) => {
    expect(codeOf(named(name))).toBe('zip/name')
  })
  test('with a name that is not ASCII', () => {
    const bytes = zipOf(aFile('xx'))
    for (const at of [30, bytes.length - 24]) bytes.set([0xc3, 0xa9], at)
    expect(codeOf(bytes)).toBe('zip/name')
  })
  test('with two members of one name, also in another case', () => {
    const twice = zipOf(aFile('a.json'), aFile('b.json'))
    const places = [...twice.keys()].filter((at) => twice[at] === 0x62 && twice[at + 1] === 0x2e)
    expect(places).toHaveLength(2)
    for (const letter of [0x61, 0x41]) {
      const changed = twice.slice()
      for (const at of places) changed[at] = letter
      expect(codeOf(changed)).toBe('zip/duplicate-name')
    }
  })
  test('with members out of order', () => {
    const bytes = zipOf(aFile('a.json'), aFile('c.json'))
    const swapped = bytes.slice()
    for (const [at, byte] of bytes.entries()) if (bytes[at + 1] === 0x2e) swapped[at] = byte === 0x61 ? 0x63 : 0x61
    expect(codeOf(swapped)).toBe('zip/not-canonical')
  })
  test('with more members than a package can have', () => {
    expect(codeOf(zipOf(...Array.from({ length: ZIP_LIMITS.members + 1 }, (_, i) => aFile(`f${i}`, ''))))).toBe('zip/too-many-members')
    expect(codeOf(zipOf(...Array.from({ length: ZIP_LIMITS.members }, (_, i) => aFile(`f${i}`, ''))))).toBe('ok')
  })
  test('that would unpack to more than a disk can hold is refused unopened', () => {
    const zeros = packMember({ name: 'a.bel', data: new Uint8Array(1024) })
    expect(codeOf(zipOf(...['a.bel', 'b.bel'].map((name) => ({ ...zeros, name, size: 160 * 1024 * 1024 }))))).toBe('zip/too-large')
  })
  test('that yields more than it declared is stopped, not unpacked', () => {
    const bomb = packMember({ name: 'a.bel', data: new Uint8Array(50 * 1024 * 1024) })
    const read = readZip(zipOf({ ...bomb, size: 1000 }))
    if (!read.ok) throw new Error(read.error.code)
    const content = contentOf(read.value[0]!, 1e6)
    expect(content).toEqual({ ok: false, error: { code: 'zip/unpacking', name: 'a.bel' } })
  })
  test('that yields less, or something else, or nothing', () => {
    const packed = packMember({ name: 'a.bel', data: utf8('BELENIOS') })
    expect(codeOf(zipOf({ ...packed, size: 9 }))).toBe('zip/unpacking')
    expect(codeOf(zipOf({ ...packed, crc: packed.crc ^ 1 }))).toBe('zip/checksum')
    expect(codeOf(zipOf({ ...packed, packed: [Uint8Array.of(0xff, 0xff, 0xff)] }))).toBe('zip/unpacking')
    expect(codeOf(zipOf({ ...packed, packed: [] }))).toBe('zip/unpacking')
    expect(codeOf(zipOf({ ...aFile('a.json'), crc: 0 }))).toBe('zip/checksum')
  })
  test('that stores what should be packed, or the other way round', () => {
    expect(codeOf(zipOf({ ...packMember({ name: 'a.bel', data: utf8('x') }), method: 0 }))).toBe('zip/not-canonical')
    expect(codeOf(zipOf({ ...aFile('a.json'), method: 8 }))).toBe('zip/not-canonical')
  })
})

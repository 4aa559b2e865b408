/**
 * Files made to harm whoever opens them: each is refused with its reason, in bounded memory, and none throws. (Zip layouts by
 * name: tests/unit/evidence/zip.test.ts; every check by a package made to fail it: packageChecks.test.ts.)
 *
 * The bound, stated in docs/result-package.md: beside the file itself, the program and what the archive's own checks need,
 * verification holds no member but documents, which are stored as they are; deflated members pass through in pieces.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as names from '../../src/evidence/packageNames'
import { verifyFile } from '../../src/evidence/verifyFile'
import { packMember, joined, writeZip } from '../../src/evidence/writeZip'
import type { ZipInput } from '../../src/evidence/writeZip'
import type { MadePackage } from '../support/makePackage'
import { confirmed, failed } from '../support/packageVerdict'
import { unitPackage } from '../support/manyUnits'

const utf8 = (text: string) => new TextEncoder().encode(text)
let folder: string
let mine: MadePackage
let theirs: MadePackage
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hom-phieu-hostile-'))
  mine = await unitPackage({ code: 'H-01' })
  theirs = await unitPackage({ code: 'H-01', again: 'private rerun' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const memberOf = (made: MadePackage, name: string): Uint8Array => made.files.find((file) => file.name === name)?.data ?? new Uint8Array()

/** A package of mine with one member replaced before everything was listed and signed by the tablet. */
const withMember = (name: string, data: (before: Uint8Array) => Uint8Array): Promise<MadePackage> =>
  unitPackage({ code: 'H-01', changes: { files: (files) => files.map((file): ZipInput => (file.name === name ? { name, data: data(file.data) } : file)) } })

async function codesWith(name: string, data: (before: Uint8Array) => Uint8Array): Promise<readonly string[]> {
  const made = await withMember(name, data)
  const { verdict, checks } = await confirmed(made)
  expect(verdict).toBe('rejected')
  return failed(checks)
}
const text = (change: (before: string) => string) => (before: Uint8Array) => utf8(change(new TextDecoder().decode(before)))

describe('documents', () => {
  it('nested ten thousand levels deep', async () => {
    expect(await codesWith(names.RESULT_FILE, () => utf8('['.repeat(10_000) + ']'.repeat(10_000)))).toContain('statement document/shape')
    expect(await codesWith(names.OPENING_FILE, () => utf8('{"a":'.repeat(200_000)))).toContain('opening-record document/not-json')
  })
  it.each(['1e309', '9007199254740993', '-1', '1.5', '00', '0x10', '"3"', 'null'])('with the number %s for a count', async (number) => {
    const codes = await codesWith(names.RESULT_FILE, text((json) => json.replace(/"collected":\d+/u, `"collected":${number}`)))
    expect(codes.some((code) => /^(statement document\/|result-signatures jws\/)/u.test(code)), codes.join()).toBe(true)
  })
  it.each([
    ['UTF-16', (before: Uint8Array) => Uint8Array.from([0xff, 0xfe, ...[...new TextDecoder().decode(before)].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])])],
    ['a byte order mark', (before: Uint8Array) => Uint8Array.from([0xef, 0xbb, 0xbf, ...before])],
    ['a byte that is no UTF-8', (before: Uint8Array) => Uint8Array.from([...before.slice(0, 50), 0xc3, ...before.slice(50)])],
  ])('in a wrong encoding: %s', async (_, encode) => {
    expect(await codesWith(names.RESULT_FILE, encode)).toContain('statement document/not-text')
  })
  it('that say the same in another spelling, or twice', async () => {
    expect(await codesWith(names.RESULT_FILE, text((json) => json.replace('{', '{ ')))).toContain('statement document/not-canonical')
    expect(await codesWith(names.RESULT_FILE, text((json) => json.replace('"type":', '"type":"official","type":')))).toContain('statement document/not-canonical')
    expect(await codesWith(names.LOG_FILE, text((json) => json.replace('"format":', '"__proto__":{},"format":')))).toContain('log document/shape')
  })
})

describe('members of another package of the same unit', () => {
  it.each([names.RESULT_FILE, names.RESULT_JWS, names.OPENING_FILE, names.OPENING_JWS, 'hom-phieu-1.bel', 'giai-ma-1.json', names.CSV_FILE, names.LOG_FILE])('%s swapped in: refused', async (name) => {
    const own = memberOf(mine, name)
    const other = memberOf(theirs, name)
    const made = await withMember(name, () => other)
    expect((await confirmed(made)).verdict, name).toBe(Buffer.compare(own, other) === 0 ? 'verified' : 'rejected')
  })
  it('result and its signatures together, a replay: refused, and says that the round is another', async () => {
    const both = [names.RESULT_FILE, names.RESULT_JWS]
    const made = await unitPackage({ code: 'H-01', changes: { files: (files) => files.map((file) => (both.includes(file.name) ? { name: file.name, data: memberOf(theirs, file.name) } : file)) } })
    const codes = failed((await confirmed(made)).checks)
    expect(codes.some((code) => code.startsWith('result-signatures ')), codes.join()).toBe(true)
    expect(codes.some((code) => code.startsWith('agreement ')), codes.join()).toBe(true)
  })
  it('everything but the opening record: what was announced is not what came', async () => {
    const { verdict, checks } = await verifyFile('x.zip', theirs.bytes, { openings: [mine.opening] })
    expect([verdict, failed(checks)]).toEqual(['unknown-keys', ['keys-known keys/not-registered']])
  })
})

it('a file rolled back to before the last save differs in its log and is refused as soon as anything else is newer', async () => {
  const older = memberOf(mine, names.LOG_FILE)
  const cut = text((json) => JSON.stringify({ entries: (JSON.parse(json) as { entries: unknown[] }).entries.slice(0, 3), format: { name: 'hom-phieu/log', version: 1 } }))(older)
  expect(await codesWith(names.LOG_FILE, () => cut)).toContain('log log/differs')
})

describe('zip files of great numbers', () => {
  it('that say they hold 65,535 members, or a hundred thousand', async () => {
    for (const members of [65_535, 100_000 & 0xffff]) {
      const bytes = mine.bytes.slice()
      const view = new DataView(bytes.buffer)
      view.setUint16(bytes.length - 14, members, true)
      view.setUint16(bytes.length - 12, members, true)
      const { verdict, checks } = await confirmed(mine, bytes)
      expect([verdict, failed(checks)[0]]).toEqual(['rejected', 'zip zip/too-many-members'])
    }
  })
  it('that truly hold a hundred thousand members are refused before one of them is read', async () => {
    const header = packMember({ name: 'f00', data: new Uint8Array() })
    const many = Array.from({ length: 100_000 }, (_, i) => ({ ...header, name: `f${String(i)}` }))
    expect((await confirmed(mine, joined(writeZip(many)))).verdict).toBe('rejected')
  })
})

/** In a process of its own, which says how much it held at most, and after how many pieces it looked. */
function verifyAlone(name: string, bytes: Uint8Array): Promise<{ readonly verdict: string; readonly codes: readonly string[]; readonly pieces: number; readonly heldMiB: number }> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--expose-gc', '--single-threaded-gc', '--import', 'tsx', 'tests/support/verifyAlone.ts', path], { maxBuffer: 1 << 24 }, (error, out) => {
      if (error !== null) reject(new Error(error.message))
      else resolve(JSON.parse(out) as { verdict: string; codes: string[]; pieces: number; heldMiB: number })
    })
  })
}

describe('memory', () => {
  it('a bomb of 280 MiB in 280 kB passes through in pieces and is refused', async () => {
    const ordinary = await verifyAlone('ordinary.zip', mine.bytes)
    expect(ordinary.verdict).toBe('unknown-keys')
    const files = mine.files.map((file) => packMember(file.name === 'hom-phieu-1.bel' ? { name: file.name, data: new Uint8Array(280 * 1024 * 1024) } : file))
    const bomb = joined(writeZip(files))
    expect(bomb.length).toBeLessThan(400_000)
    const { verdict, codes, pieces, heldMiB } = await verifyAlone('bomb.zip', bomb)
    expect(verdict).toBe('rejected')
    expect(codes).toContain('zip/too-large')
    // Not 280: what it holds is one piece of at most about 16.
    expect(pieces).toBeGreaterThan(10)
    expect(heldMiB).toBeLessThan(ordinary.heldMiB + 64)
  })
})

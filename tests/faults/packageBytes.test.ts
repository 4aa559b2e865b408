/** A package on a stick: whatever changes on it, by chance or by hand, is noticed. */
import { beforeAll, describe, expect, test } from 'vitest'
import { findings } from '../../src/evidence/checks'
import * as names from '../../src/evidence/packageNames'
import { readDocuments, readFiles } from '../../src/evidence/readPackage'
import { readZip } from '../../src/evidence/readZip'
import { packMember, joined, writeZip } from '../../src/evidence/writeZip'
import { makePackage } from '../support/makePackage'
import type { MadePackage } from '../support/makePackage'
import { confirmed, failed } from '../support/packageVerdict'
import { seededRandom } from '../support/seededRandom'

let made: MadePackage
beforeAll(async () => {
  made = await makePackage()
})

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array => {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}

describe('one bit of the file changes', () => {
  test('in a header, the directory or the end: the zip is refused before anything in it is read', () => {
    const zip = readZip(made.bytes)
    if (!zip.ok) throw new Error(zip.error.code)
    const covered = new Uint8Array(made.bytes.length)
    for (const { packed } of zip.value) covered.fill(1, packed.byteOffset - made.bytes.byteOffset, packed.byteOffset - made.bytes.byteOffset + packed.length)
    const outside = [...covered.keys()].filter((at) => covered[at] === 0)
    expect(outside.length).toBeGreaterThan(1000)
    const checksums = new Set<number>()
    for (const at of outside) {
      for (let bit = 0; bit < 8; bit++) if (readZip(flipped(made.bytes, at, bit)).ok) checksums.add(at)
    }
    // Nothing passes: a checksum stands in two headers, and both must say the same.
    expect([...checksums]).toEqual([])
  })

  test('anywhere, sampled widely: the package is rejected, and says why', async () => {
    const random = seededRandom('flips')
    for (let i = 0; i < 60; i++) {
      const at = random.below(made.bytes.length)
      const bit = random.below(8)
      const { verdict, checks } = await confirmed(made, flipped(made.bytes, at, bit))
      expect(verdict, `byte ${at}, bit ${bit}`).toBe('rejected')
      expect(failed(checks).length).toBeGreaterThan(0)
    }
  })

  test('at the very beginning or in the last bytes it is still a package, and rejected', async () => {
    for (const at of [0, 1, 2, 3, 4, made.bytes.length - 22, made.bytes.length - 19, made.bytes.length - 1]) {
      expect((await confirmed(made, flipped(made.bytes, at, 4))).verdict, `byte ${at}`).toBe('rejected')
    }
  })
})

describe('one bit of one file changes, and the zip is made anew around it', () => {
  const zipOf = (name: string, data: Uint8Array): Uint8Array => {
    const zip = readZip(made.bytes)
    if (!zip.ok) throw new Error(zip.error.code)
    return joined(writeZip(zip.value.map((member) => packMember({ name: member.name, data: member.name === name ? data : joined(member.unpack()) }))))
  }
  const contentOf = (name: string): Uint8Array => {
    const zip = readZip(made.bytes)
    const member = zip.ok ? zip.value.find((other) => other.name === name) : undefined
    if (member === undefined) throw new Error(`no ${name}`)
    return joined(member.unpack())
  }
  const FILES = [
    names.README_FILE, names.RESULT_FILE, names.OPENING_FILE, names.CSV_FILE, names.LOG_FILE, names.CONTENTS_FILE, 'hom-phieu-1.bel', 'giai-ma-1.json',
  ]

  test.each(FILES)('in %s', async (name) => {
    const random = seededRandom(name)
    const content = contentOf(name)
    for (let i = 0; i < 5; i++) {
      const at = random.below(content.length)
      const { verdict, checks } = await confirmed(made, zipOf(name, flipped(content, at, random.below(8))))
      expect(verdict, `${name}, byte ${at}`).toBe('rejected')
      expect(failed(checks).length).toBeGreaterThan(0)
    }
  })

  test.each([names.RESULT_JWS, names.OPENING_JWS, names.CONTENTS_JWS])('in %s', async (name) => {
    const content = contentOf(name)
    for (const at of [0, 40, content.length - 3, content.length - 5]) {
      expect((await confirmed(made, zipOf(name, flipped(content, at, 2)))).verdict, `${name}, byte ${at}`).toBe('rejected')
    }
  })
})

describe('one bit of a signature changes, and the list of contents is made to agree with it', () => {
  // Only the documents are read here: archives have nothing to say of signatures.
  test.each([
    [names.RESULT_JWS, 'result-signatures'], [names.OPENING_JWS, 'opening-signature'], [names.CONTENTS_JWS, 'contents-signature'],
  ] as const)('in %s: all bits of every 9th byte and of the last 12', async (name, id) => {
    const zip = readZip(made.bytes)
    if (!zip.ok) throw new Error(zip.error.code)
    const read = readFiles(zip.value, findings(), () => undefined)
    const content = read.files.get(name) ?? new Uint8Array()
    const places = [...content.keys()].filter((at) => at % 9 === 0 || at >= content.length - 12)
    for (const at of places) {
      for (let bit = 0; bit < 8; bit++) {
        const found = findings()
        await readDocuments({ ...read, files: new Map([...read.files, [name, flipped(content, at, bit)]]) }, found)
        expect(found.found(id), `${name}, byte ${at}, bit ${bit}`).toBe(true)
      }
    }
  })
})

describe('what is no package', () => {
  test('is unreadable: nothing, noise, a picture, half a package', async () => {
    const noise = seededRandom('noise').bytes(5000)
    for (const bytes of [new Uint8Array(), noise, Uint8Array.of(0x89, 0x50, 0x4e, 0x47), made.bytes.slice(0, made.bytes.length / 2), new TextEncoder().encode('{"a":1}')]) {
      const { verdict, result } = await confirmed(made, bytes)
      expect(verdict).toBe('unreadable')
      expect(result).toBeUndefined()
    }
  })
})

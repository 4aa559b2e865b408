/** A short run of the fuzzing (`npm run fuzz` runs a hundred thousand and more), and every case that ever found something. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fuzzBases, fuzzCase } from '../fuzz/cases'
import type { MadePackage } from '../support/makePackage'

const FOUND = JSON.parse(readFileSync('tests/fuzz/found.json', 'utf8')) as readonly { readonly seed: string; readonly index: number; readonly what: string }[]
const CASES = 1200

let bases: readonly MadePackage[]
beforeAll(async () => {
  bases = await fuzzBases()
})

describe('files changed at random', () => {
  it('are never taken for sound, never throw, and all kinds of them are tried', async () => {
    const kinds = new Set<string>()
    for (let index = 0; index < CASES; index += 1) {
      const { falseAccept, kind, verdict } = await fuzzCase(bases, 'the gate', index)
      expect(falseAccept, `case ${String(index)}, ${kind}: ${verdict}`).toBe(false)
      kinds.add(kind)
    }
    expect(kinds.size).toBe(5)
  })
  it('that once found something find nothing any more', async () => {
    for (const { seed, index, what } of FOUND) expect((await fuzzCase(bases, seed, index)).falseAccept, what).toBe(false)
  })
  it('nothing changed is sound: the judge can say yes', async () => {
    const { verifyFile } = await import('../../src/evidence/verifyFile')
    for (const { bytes, opening } of bases) expect((await verifyFile('base', bytes, { openings: [opening] })).verdict).toBe('verified')
  })
})

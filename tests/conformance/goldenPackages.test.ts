/** Packages that were published once verify for ever: format version 1 (made by scripts/makeGoldenPackages.ts, never remade). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../src/evidence/hashing'
import { newSeenKeys } from '../../src/evidence/seenKeys'
import { verifyFile } from '../../src/evidence/verifyFile'
import { failed } from '../support/packageVerdict'

const folder = join(import.meta.dirname, '..', 'packages', 'v1')
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const text = (name: string) => readFileSync(join(folder, name), 'utf8')

interface Golden {
  readonly sha256: string
  readonly type: string
  readonly openingFingerprint: string
  readonly counts: readonly (readonly (readonly number[])[])[]
}
const GOLDEN = Object.entries(JSON.parse(text('expected.json')) as Record<string, Golden>)

describe.each(GOLDEN)('the golden package %s', (name, golden) => {
  const bytes = read(`${name}.zip`)
  const opening = { json: text(`${name}.mo-luot.json`), jws: text(`${name}.mo-luot.jws`) }

  test('is the file that was published', () => {
    expect(sha256Hex(bytes)).toBe(golden.sha256)
  })
  test('is verified with its registered opening record, and says the same counts', async () => {
    const verdict = await verifyFile(`${name}.zip`, bytes, { openings: [opening] })
    expect(failed(verdict.checks)).toEqual([])
    expect(verdict).toMatchObject({ verdict: 'verified', type: golden.type })
    if (verdict.result?.kind !== 'package') throw new Error('no result')
    const { lists } = verdict.result.statement
    expect(lists.map(({ officials }) => officials.map(({ levels, unmarked }) => [...levels.map(({ count }) => count), unmarked]))).toEqual(golden.counts)
  })
  test('is verified with the fingerprint from paper, and of unknown keys without', async () => {
    expect((await verifyFile(name, bytes, { confirmedFingerprint: golden.openingFingerprint })).verdict).toBe('verified')
    expect((await verifyFile(name, bytes)).verdict).toBe('unknown-keys')
  })
})

test('golden packages verify side by side: none uses what another used', async () => {
  const seen = newSeenKeys()
  const openings = GOLDEN.map(([name]) => ({ json: text(`${name}.mo-luot.json`), jws: text(`${name}.mo-luot.jws`) }))
  for (const [name] of GOLDEN) expect((await verifyFile(name, read(`${name}.zip`), { seen, openings })).verdict).toBe('verified')
})

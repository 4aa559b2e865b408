/**
 * docs/result-package.md is enough to write another verifier: one was (tests/independent/verify.mjs, no package, none of our code).
 * It accepts the golden packages with the same counts and fingerprints, and refuses what is forged where it looks.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { verifyPackage } from '../independent/verify.mjs'
import { readZip } from '../../src/evidence/readZip'
import { makePackage } from '../support/makePackage'
import { seededRandom } from '../support/seededRandom'

const GOLDEN = Object.entries(JSON.parse(readFileSync('tests/packages/v1/expected.json', 'utf8')) as Record<string, { readonly type: string; readonly openingFingerprint: string; readonly counts: unknown }>)

test('it imports nothing of ours and no package', () => {
  const source = readFileSync('tests/independent/verify.mjs', 'utf8')
  expect([...source.matchAll(/from '([^']+)'/gu)].map(([, from]) => from)).toEqual(['node:crypto', 'node:fs', 'node:zlib'])
})

describe.each(GOLDEN)('the golden package %s', (name, { type, openingFingerprint, counts }) => {
  const file = readFileSync(`tests/packages/v1/${name}.zip`)
  test('holds for it too, with the same counts', () => {
    expect(verifyPackage(file)).toMatchObject({ type, openingFingerprint, counts })
  })
  test('with one bit of any member changed does not', () => {
    const random = seededRandom(`independent ${name}`)
    const zip = readZip(new Uint8Array(file))
    if (!zip.ok) throw new Error(zip.error.code)
    for (const { packed } of zip.value) {
      const changed = Buffer.from(file)
      const at = packed.byteOffset + random.below(packed.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
      expect(() => verifyPackage(changed), `byte ${String(at)}`).toThrow()
    }
  })
})

test.each([
  ['a forged total with honest ballots (weak decryption proof)', { forge: { question: 0, answer: 2 } }, /strong proof/],
  ['a count that is not the box’s', { results: swapped }, /total in the statement/],
  ['a percentage rounded up', { results: roundedUp }, /percent/],
])('refuses %s', async (_, changes, reason) => {
  const made = await makePackage(changes)
  expect(() => verifyPackage(Buffer.from(made.bytes))).toThrow(reason)
})

type Statement = Awaited<ReturnType<typeof makePackage>>['statement']
const withLevels = (statement: Statement, change: (levels: Statement['lists'][0]['officials'][0]['levels']) => Statement['lists'][0]['officials'][0]['levels']): Statement => ({
  ...statement,
  lists: statement.lists.map((list) => ({ ...list, officials: list.officials.map((official) => ({ ...official, levels: change(official.levels) })) })),
})
function swapped(statement: Statement): Statement {
  return withLevels(statement, (levels) => levels.map((level, i) => ({ ...level, count: levels[levels.length - 1 - i]!.count, percent: levels[levels.length - 1 - i]!.percent })))
}
function roundedUp(statement: Statement): Statement {
  return withLevels(statement, (levels) => levels.map((level) => (level.percent === '33,33' ? { ...level, percent: '33,34' } : level)))
}

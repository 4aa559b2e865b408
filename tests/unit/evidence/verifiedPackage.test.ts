/** Only verification makes a package that can be consolidated, and only with keys known over another channel. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { canvass } from '../../../src/domain/canvass/canvass'
import { CANVASS_COLUMNS, rowsOf, settledRow } from '../../../src/domain/canvass/canvassRow'
import type { PackageSummary, UnconfirmedPackage } from '../../../src/domain/canvass/verifiedPackage'
import { confirmKeys, unconfirmedPackage } from '../../../src/evidence/verifiedPackage'
import { verifyFile } from '../../../src/evidence/verifyFile'
import type { FileVerdict } from '../../../src/evidence/verifyPackage'
import { makePackage } from '../../support/makePackage'
import type { MadePackage } from '../../support/makePackage'

const knownBy = { how: 'registered', by: 'Lê Văn Kiểm', at: '2026-11-19T10:00:00+07:00', channel: 'thư điện tử' } as const
const typedBy = { ...knownBy, how: 'typed' } as const
let made: MadePackage
let verdict: FileVerdict
let unconfirmed: UnconfirmedPackage
beforeAll(async () => {
  made = await makePackage()
  verdict = await verifyFile(made.name, made.bytes)
  const found = unconfirmedPackage(verdict)
  if (found === undefined) throw new Error('everything of this package holds')
  unconfirmed = found
})

test('an unverified package cannot be consolidated: it does not compile', () => {
  const rest = { waiting: [], refused: [], decisions: [] }
  const summary: PackageSummary = unconfirmed
  // @ts-expect-error a package whose keys nobody confirmed
  expect(canvass({ ...rest, packages: [unconfirmed] })).toBeDefined()
  // @ts-expect-error what a package says of itself
  expect(canvass({ ...rest, packages: [{ ...summary, knownBy: typedBy }] })).toBeDefined()
})

describe('keys', () => {
  const opening = (roundId: string, digest: string) => ({ registered: [{ roundId, unitCode: 'P-01', roundNumber: 1, digest, fingerprint: 'F', knownBy }], typed: [] })
  test('that came with the result alone stay unknown', () => {
    expect(confirmKeys(unconfirmed, { registered: [], typed: [] })).toMatchObject({ error: { code: 'keys/not-registered' } })
  })
  test('are known by the registered opening record, to the byte', () => {
    expect(confirmKeys(unconfirmed, opening(unconfirmed.roundId, unconfirmed.openingDigest))).toMatchObject({ ok: true, value: { knownBy, unitCode: 'DN-AH-01' } })
  })
  test('of a round announced with another opening record are refused, whatever is typed', () => {
    const known = { ...opening(unconfirmed.roundId, 'f'.repeat(64)), typed: [{ fingerprint: made.openingFingerprint, knownBy: typedBy }] }
    expect(confirmKeys(unconfirmed, known)).toMatchObject({ error: { code: 'keys/other-opening-registered' } })
  })
  test('are known by the fingerprint a person typed, in any spelling', () => {
    const spelled = (made.openingFingerprint.toLowerCase().match(/.{4}/g) ?? []).join(' - ')
    expect(confirmKeys(unconfirmed, { registered: [], typed: [{ fingerprint: spelled, knownBy: typedBy }] })).toMatchObject({ ok: true, value: { knownBy: typedBy } })
    expect(confirmKeys(unconfirmed, { registered: [], typed: [{ fingerprint: '', knownBy: typedBy }] }).ok).toBe(false)
  })
})

test('a rejected package leaves nothing but its claims', async () => {
  const changed = made.bytes.slice()
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
  const rejected = await verifyFile(made.name, changed)
  expect(unconfirmedPackage(rejected)).toBeUndefined()
  expect(rejected).toMatchObject({ verdict: 'rejected', claims: { unitCode: 'DN-AH-01', roundNumber: 1 } })
})

test('rows say what the statement says, in exactly the documented columns', () => {
  if (verdict.result?.kind !== 'package') throw new Error('no result')
  const rows = rowsOf(verdict.result.statement, verdict.result).map((row) =>
    settledRow(row, { knownBy, expected: true, decision: undefined, corrected: undefined, placesOf: () => 1 }),
  )
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(Object.keys(row)).toEqual(CANVASS_COLUMNS.map(({ name }) => name))
  expect(rows[0]).toMatchObject({
    unit_code: 'DN-AH-01', person_name: 'Nguyễn Thị "Hoa"', collected: 3, valid: 2, unmarked: 1, high_count: 1, high_hundredths: 3333, confidence_count: 1,
    low_count: 0, low_hundredths: 0, no_confidence_count: null, denominator: 'collected', denominator_value: 3, result_digest: unconfirmed.digest, places: 1, keys_known_by: 'Lê Văn Kiểm',
  })
})

test('every column is documented, in order', () => {
  const document = readFileSync('docs/canvass-columns.md', 'utf8')
  for (const { name } of CANVASS_COLUMNS) expect(document, name).toMatch(name.endsWith('_hundredths') ? /_hundredths/ : new RegExp(`\`${name}\``))
})

/** The plan file (docs/plan-file.md): made, carried, opened; whatever was changed on the way is refused with its reason. */
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/domain/kernel/canonicalJson'
import type { PlanFile } from '../../../src/domain/meeting/planFile'
import { expectedUnits } from '../../../src/evidence/expectedUnits'
import { openPlan, readPlan, writePlan } from '../../../src/evidence/planFile'
import type { NamedBytes } from '../../../src/evidence/planFile'
import { fingerprintOf } from '../../../src/evidence/fingerprint'
import { sha256Hex } from '../../../src/evidence/hashing'
import { signerFromSeed } from '../../../src/evidence/signerFromSeed'

const PLAN: Omit<PlanFile, 'signer'> = {
  format: { name: 'hom-phieu/plan', version: 1 },
  number: '12-KH/TU', issuedBy: 'Thành ủy Sông Hương', issuedOn: '2026-10-01',
  units: [{ code: 'HM-017', name: 'Đảng ủy phường Hoa Mai' }, { code: 'HM-018', name: 'Đảng ủy xã Đông Đô' }],
  ruleSet: { id: '96-QD-TW-2023', version: 1, settings: { denominator: 'collected', validity: 'perOfficial', unmarked: 'allowWithWarning' }, locked: ['denominator'] },
  rounds: ['Lấy phiếu tín nhiệm giữa nhiệm kỳ'], secrecy: 'confidential', retentionMonths: 60, deadline: '2026-12-15', phone: '0234 382 1234',
}

const seed = (fill: number) => new Uint8Array(32).fill(fill)
const made = async (plan = PLAN) => {
  const { files, fingerprint } = await writePlan(plan, await signerFromSeed(seed(7), 'tablet'))
  const [json, jws] = files as readonly [NamedBytes, NamedBytes]
  return { json, jws, fingerprint }
}
const textOf = ({ bytes }: NamedBytes) => new TextDecoder().decode(bytes)
const named = (name: string, text: string): NamedBytes => ({ name, bytes: new TextEncoder().encode(text) })
const codeOf = async (...files: readonly NamedBytes[]) => {
  const opened = await openPlan(files)
  return opened.ok ? 'opened' : opened.error.code
}

describe('a plan', () => {
  it('is two files named after its number and day, the plan being its own canonical JSON', async () => {
    const { json, jws } = await made()
    expect([json.name, jws.name]).toEqual(['KeHoach_12-KH-TU_20261001.json', 'KeHoach_12-KH-TU_20261001.jws'])
    expect(textOf(json)).toBe(canonicalJson(JSON.parse(textOf(json))))
  })

  it('is opened whole, whatever the order and the names of the files; digest and fingerprint are those of its bytes', async () => {
    const { json, jws, fingerprint } = await made()
    const opened = await openPlan([{ ...jws, name: 'a.txt' }, { ...json, name: 'b.txt' }])
    expect(opened).toMatchObject({ ok: true, value: { digest: sha256Hex(json.bytes), fingerprint: fingerprintOf(json.bytes) } })
    expect(fingerprint).toBe(fingerprintOf(json.bytes))
    expect(opened.ok && opened.value.plan.units).toEqual(PLAN.units)
  })
})

describe('the level above', () => {
  it('expects packages of the units of its plan; anything else is read as a table', async () => {
    const asTable = (bytes: Uint8Array) => ({ ok: false, error: bytes.length } as const)
    const { json } = await made()
    expect(expectedUnits(json.bytes, asTable)).toEqual({ ok: true, value: { units: PLAN.units, plan: { digest: sha256Hex(json.bytes), number: PLAN.number } } })
    expect(expectedUnits(new TextEncoder().encode('a;b'), asTable)).toEqual({ ok: false, error: 3 })
  })
})

describe('a plan that was changed', () => {
  it.each([
    ['a unit’s name', 'phường Hoa Mai', 'phường Hoa Mơ'],
    ['a locked setting', '"denominator":"collected"', '"denominator":"summoned"'],
    ['the deadline', '2026-12-15', '2027-12-15'],
  ])('in %s is refused', async (_, from, to) => {
    const { json, jws } = await made()
    const changed = named(json.name, textOf(json).replace(from, to))
    expect(textOf(changed)).not.toBe(textOf(json))
    expect(await codeOf(changed, jws)).toBe('plan/signature-wrong')
  })

  it('and signed again by someone else under the old key is refused; under an own key it is another plan with another fingerprint', async () => {
    const { json, fingerprint } = await made()
    const other = await writePlan({ ...PLAN, phone: '' }, await signerFromSeed(seed(9), 'tablet'))
    const [otherJson, otherJws] = other.files as readonly [NamedBytes, NamedBytes]
    expect(await codeOf(json, otherJws)).toBe('plan/signature-wrong')
    expect(await codeOf(otherJson, otherJws)).toBe('opened')
    expect(other.fingerprint).not.toBe(fingerprint)
  })

  it('only in its spelling is refused', async () => {
    const { json, jws } = await made()
    expect(await codeOf(named(json.name, `${textOf(json)}\n`), jws)).toBe('plan/not-canonical')
    expect(await codeOf(named(json.name, JSON.stringify(JSON.parse(textOf(json)), undefined, 2)), jws)).toBe('plan/not-canonical')
  })
})

describe('what is no plan for this build', () => {
  const withPlan = (changes: object) =>
    readPlan(new TextEncoder().encode(canonicalJson({ ...PLAN, signer: { key: 'A'.repeat(43) }, ...changes })))

  it('lacks its signature', async () => expect(await codeOf((await made()).json)).toBe('plan/signature-missing'))
  it('is a later format', () => expect(withPlan({ format: { name: 'hom-phieu/plan', version: 2 } })).toMatchObject({ error: { code: 'plan/newer-version', version: 2 } }))
  it('names rules it does not know', () =>
    expect(withPlan({ ruleSet: { ...PLAN.ruleSet, id: '97-QD' } })).toMatchObject({ error: { code: 'plan/unknown-rule-set', id: '97-QD' } }))
  it('has settings its rules do not allow', () => {
    const settings = { ...PLAN.ruleSet.settings, validity: 'wholeBallot' }
    expect(withPlan({ ruleSet: { ...PLAN.ruleSet, settings } })).toMatchObject({ error: { code: 'plan/settings-not-allowed' } })
  })
  it('names a unit twice', () => expect(withPlan({ units: [...PLAN.units, PLAN.units[0]] })).toMatchObject({ error: { code: 'plan/units-wrong' } }))
  it.each([
    ['an unknown member', { extra: 1 }],
    ['a day that does not exist', { deadline: '2026-02-31' }],
    ['no unit', { units: [] }],
    ['a text with stray spaces', { number: ' 12-KH/TU' }],
    ['a text not composed', { issuedBy: 'Thành ủy'.normalize('NFD') }],
    ['a setting locked twice', { ruleSet: { ...PLAN.ruleSet, locked: ['denominator', 'denominator'] } }],
  ])('has %s', (_, changes) => expect(withPlan(changes)).toMatchObject({ error: { code: 'plan/not-a-plan' } }))
  it('is far too large', () => expect(readPlan(new Uint8Array(2_000_001))).toMatchObject({ error: { code: 'plan/too-large' } }))
  it('is anything else', async () => {
    expect(await codeOf(named('anh.json', 'không phải JSON'))).toBe('plan/not-a-plan')
    expect(await codeOf()).toBe('plan/not-a-plan')
  })
})

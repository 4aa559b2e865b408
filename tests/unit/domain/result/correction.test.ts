/** What a correction may touch after signing, and what it never may. */
import { describe, expect, it } from 'vitest'
import { correctionEntries, standing } from '../../../../src/domain/result/correction'
import type { CorrectionChange, CorrectionRecord } from '../../../../src/domain/result/correction'
import type { Statement } from '../../../../src/domain/result/statement'

const group = {
  group: 'A', summoned: 33, present: 31, absent: 2, printed: 36, leftover: 7, handed: 29, released: 1, replaced: 1, voided: 0,
  issued: 29, collected: 28, unused: 1, missing: 0, missingReasons: [], cardBox: 27, cardBoxReason: null,
}
const statement = {
  unit: { name: 'Đảng ủy phường Hoa Mai', code: 'HM-1', superior: 'Thành ủy' },
  meeting: { title: 'Hội nghị', place: 'Hội trường', date: '2026-11-02' },
  round: { id: 'RoundAAAAAAAA1', number: 1, title: 'Lấy phiếu tín nhiệm' },
  accounting: [group],
  lists: [{ title: 'Danh sách', officials: [{ name: 'Nguyễn Thị Ánh Tuyet', position: 'Bí thư', birthDate: null, idCode: null }] }],
} as unknown as Statement

const now = standing(statement, [])
const ask = (...changes: readonly CorrectionChange[]) => correctionEntries(now, { changes, reason: 'Ghi nhầm', paper: '02-BB ngày 03/11/2026' })
const asRecord = (entries: unknown) => ({ entries }) as CorrectionRecord

describe('a correction', () => {
  it('names old and new of a misspelled name', () => {
    expect(ask({ kind: 'official', list: 1, official: 1, field: 'name', value: ' Nguyễn Thị  Ánh Tuyết ' })).toEqual({
      ok: true, value: [{ kind: 'official', list: 1, official: 1, field: 'name', old: 'Nguyễn Thị Ánh Tuyet', new: 'Nguyễn Thị Ánh Tuyết' }],
    })
  })

  it('of a count by hand brings with it what follows from it', () => {
    // Eight cards were left over, not seven; the one given back unused was one of them.
    expect(ask({ kind: 'count', group: 'A', field: 'leftover', value: 8 }, { kind: 'count', group: 'A', field: 'unused', value: 0 })).toEqual({
      ok: true,
      value: [
        { kind: 'count', group: 'A', field: 'leftover', old: 7, new: 8 },
        { kind: 'count', group: 'A', field: 'unused', old: 1, new: 0 },
        { kind: 'count', group: 'A', field: 'handed', old: 29, new: 28 },
        { kind: 'count', group: 'A', field: 'issued', old: 29, new: 28 },
      ],
    })
  })

  it('that leaves the accounts at odds is refused, with what does not agree', () => {
    expect(ask({ kind: 'count', group: 'A', field: 'unused', value: 3 })).toMatchObject({
      error: [{ code: 'correction/accounting', errors: [{ code: 'accounting/surplus', issued: 29, accounted: 31 }] }],
    })
    expect(ask({ kind: 'count', group: 'A', field: 'present', value: 34 })).toMatchObject({ error: [{ code: 'correction/accounting' }] })
    expect(ask({ kind: 'count', group: 'A', field: 'cardBox', value: Number.NaN })).toMatchObject({ error: [{ code: 'correction/accounting' }] })
  })

  it('says everything that is missing at once', () => {
    expect(correctionEntries(now, { changes: [], reason: ' ', paper: '' })).toEqual({ ok: false, error: [{ code: 'correction/reason-missing' }, { code: 'correction/paper-missing' }] })
    expect(ask()).toEqual({ ok: false, error: [{ code: 'correction/nothing-changed' }] })
    expect(ask({ kind: 'round', field: 'unit.name', value: '  ' })).toEqual({ ok: false, error: [{ code: 'correction/value-missing' }] })
    expect(ask({ kind: 'official', list: 1, official: 9, field: 'name', value: 'Ai đó' })).toEqual({ ok: false, error: [{ code: 'correction/no-such-place' }] })
  })

  it('of missing cards stands when another is made after it', () => {
    const missing = ask({ kind: 'count', group: 'A', field: 'unused', value: 0 }, { kind: 'count', group: 'A', field: 'missing', value: 1 })
    if (!missing.ok) throw new Error('refused')
    const after = standing(statement, [{ ...asRecord(missing.value), reason: 'Ghi nhầm' }])
    expect(after.accounting).toMatchObject([{ unused: 0, missing: 1, missingReasons: [{ count: 1, reason: 'Ghi nhầm' }] }])
    expect(correctionEntries(after, { changes: [{ kind: 'count', group: 'A', field: 'present', value: 32 }], reason: 'Đếm sót', paper: '03-BB' })).toEqual({
      ok: true,
      value: [{ kind: 'count', group: 'A', field: 'present', old: 31, new: 32 }, { kind: 'count', group: 'A', field: 'absent', old: 2, new: 1 }],
    })
  })

  it('starts from what the corrections before it made of the result', () => {
    const first = asRecord([{ kind: 'official', list: 1, official: 1, field: 'name', old: 'Nguyễn Thị Ánh Tuyet', new: 'Nguyễn Thị Ánh Tuyết' }])
    const second = correctionEntries(standing(statement, [first]), {
      changes: [{ kind: 'official', list: 1, official: 1, field: 'name', value: 'Nguyễn Thị Ánh Tuyết' }], reason: 'Ghi nhầm', paper: '03-BB',
    })
    expect(second).toEqual({ ok: false, error: [{ code: 'correction/nothing-changed' }] })
  })
})

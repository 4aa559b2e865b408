/** Facts of a unit's summary for as many people as asked, with names and positions as long as they come, and a correction of counts that moves every percentage. */
import type { CorrectionRecord } from '../../src/domain/result/correction'
import { correctionEffects } from '../../src/domain/result/correctionEffect'
import type { VerifiedPackage } from '../../src/domain/canvass/verifiedPackage'
import type { Official } from '../../src/domain/meeting/officials'
import { RULE_SETS } from '../../src/domain/rules/ruleSets'
import type { SummaryFacts } from '../../src/words/papers/unitSummary'
import { aDraft, aMeeting, anAccounting, aStatement, LIST_UUID, sha256 } from './builders'

const NAMES = ['Nguyễn Thị Ánh Tuyết', 'Công Tằng Tôn Nữ Thị Thúy Hường', 'Ưng Hoàng Phúc', 'Trần Đỗ Hoàng Khánh Nguyên', 'Lê Văn Ổn']
const POSITIONS = [
  'Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy phường', 'Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường', 'Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân phường',
  'Ủy viên Ban Chấp hành, Trưởng ban Văn hóa – Xã hội Hội đồng nhân dân phường', 'Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường',
]
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export const longNames = (people: number): readonly Official[] =>
  Array.from({ length: people }, (_, i) => ({ name: `${NAMES[i % 5] ?? ''} ${LETTERS[i % 26] ?? ''}${LETTERS[Math.floor(i / 26)] ?? ''}`, position: POSITIONS[i % 5] ?? '', birthDate: '1970', place: 1 as const }))

/** @param unmarked  whether some ballots leave somebody unmarked */
export function summaryFacts(people: number, corrected = false, type: 'official' | 'rehearsal' = 'official', unmarked = false): SummaryFacts {
  const officials = longNames(people)
  const draft = aDraft()
  const meeting = aMeeting({ type, ruleSet: { ...draft.ruleSet, settings: { ...draft.ruleSet.settings, denominator: 'issued' } }, lists: [{ uuid: LIST_UUID, title: 'Danh sách lấy phiếu', officials }] })
  const statement = aStatement({ meeting, results: [officials.map((_, i) => (i % 7 === 3 ? [4, 5, 21] : [20 - (i % 9), 8, unmarked ? i % 9 : 2 + (i % 9)]))] })
  const digest = sha256('result')
  const packageOf = {
    digest, fingerprint: 'K7M2P9RTW4XYZ3AB', openingFingerprint: '23456789ABCDEFGH', knownBy: { how: 'typed', by: 'Lê Văn Kiểm', at: '2026-12-01T08:00:00+07:00', channel: 'biên bản giấy' },
  } as unknown as VerifiedPackage
  const correction: CorrectionRecord = {
    format: { name: 'hom-phieu/correction', version: 1 }, type, unit: statement.unit, round: statement.round, result: { fingerprint: packageOf.fingerprint, digest }, number: 1, previous: null,
    madeAt: '2023-11-05T08:00:00+07:00', reason: 'Đếm sót hai phiếu còn lại trong bì niêm phong', paper: '02-BB/ĐU ngày 05/11/2023', device: { key: 'k', build: 'b' },
    entries: [
      { kind: 'official', list: 1, official: 2, field: 'position', old: POSITIONS[1] ?? '', new: 'Phó Bí thư Thường trực Đảng ủy, Chủ tịch Ủy ban nhân dân phường' },
      { kind: 'count', group: 'A', field: 'leftover', old: 7, new: 8 }, { kind: 'count', group: 'A', field: 'handed', old: 31, new: 30 }, { kind: 'count', group: 'A', field: 'issued', old: 31, new: 30 }, { kind: 'count', group: 'A', field: 'unused', old: 1, new: 0 },
    ],
  }
  const effects = correctionEffects(statement, [{ letter: 'A', lists: [LIST_UUID] }], statement.accounting, [anAccounting({ present: 31 }, { leftover: 8, unused: 0 })])
  return {
    packageOf, statement, levels: RULE_SETS.find(({ id }) => id === meeting.ruleSet.id)?.levels ?? [], printedAt: '2026-12-01T08:00:00+07:00',
    endings: corrected ? { corrections: [correction], effects } : undefined,
  }
}

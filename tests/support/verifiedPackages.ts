/** Verified packages by hand, for tests of the consolidation: what verification would have left of them. */
import type { ListSums, RatedPerson, VerifiedPackage } from '../../src/domain/canvass/verifiedPackage'

const RULES = { ruleSet: '96-QD-TW-2023', version: 1, denominator: 'collected', validity: 'perOfficial', unmarked: 'allowWithWarning' } as const

export const aRatedPerson = (overrides: Partial<RatedPerson> = {}): RatedPerson => ({
  list: 1, ordinal: 1, name: 'Nguyễn Thị Hoa', birthDate: '1971-03-09', idCode: null, place: 1, ...overrides,
})

export const sums = (overrides: Partial<ListSums> = {}): ListSums => ({
  title: 'Lãnh đạo phường', rules: RULES, people: 1, summoned: 31, present: 30, issued: 30, collected: 29,
  marks: { high: 20, confidence: 5, low: 3 }, unmarked: 1, outcomes: { '': 1 }, ...overrides,
})

/** @param name  every digest and id is made of it */
export function aVerified(name: string, overrides: Partial<Omit<VerifiedPackage, symbol>> = {}): VerifiedPackage {
  const facts = {
    unitCode: name.toUpperCase(), unitName: `Phường ${name}`, superior: 'Thành ủy', type: 'official', roundId: `round-${name}`, roundNumber: 1,
    roundTitle: 'Lượt 1', meetingTitle: 'Hội nghị', date: '2026-11-20', replaces: null, planDigest: null, tablet: `tablet-${name}`,
    digest: `result-${name}`, fingerprint: `F-${name}`, openingDigest: `opening-${name}`, openingFingerprint: `O-${name}`, keyMarks: [`mark-${name}`],
    lists: [sums()], people: [aRatedPerson({ name: `Người của ${name}` })],
    knownBy: { how: 'typed', by: 'Lê Văn Kiểm', at: '2026-12-01T08:00:00+07:00', channel: 'biên bản giấy' },
    ...overrides,
  }
  return facts as unknown as VerifiedPackage
}
